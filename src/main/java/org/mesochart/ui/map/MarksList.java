package org.mesochart.ui.map;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.i18n.MarkWords;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Icons;

/** The painted areas in words, above the points: the accessible form of what is hatched on the map. */
public final class MarksList extends VBox {
    private static final double ROW_EM = 3.1429;
    private static final int ROWS_IN_SIGHT = 3;
    /** Lower windows leave the room to the points. */
    private static final double LOW_EM = 50;

    private final MarksModel model;
    private final MarkWords words;
    private final Messages messages;
    private final Label title = new Label();
    private final ListView<SkinMark> list = new ListView<>();
    private Consumer<SkinMark> edit = mark -> {};
    private Consumer<SkinMark> reveal = mark -> {};
    private boolean showing;
    private Subscription subscription = Subscription.EMPTY;

    public MarksList(MarksModel model, MarkWords words, Messages messages) {
        this.model = model;
        this.words = words;
        this.messages = messages;
        getStyleClass().add("marks-list");
        title.setText(messages.text("map.marks.title"));
        title.getStyleClass().addAll("medium", "marks-title");
        list.setId("marks");
        list.setAccessibleText(messages.text("map.marks.list"));
        list.setCellFactory(view -> new Cell());
        list.getSelectionModel().selectedItemProperty().subscribe(mark -> {
            if (!showing && mark != null) {
                model.select(mark.id());
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            SkinMark mark = list.getSelectionModel().getSelectedItem();
            if (e.getClickCount() == 2 && mark != null) {
                edit.accept(mark);
            }
        });
        getChildren().addAll(title, list);
    }

    /** What F2 and a double click on a row do. */
    void onEdit(Consumer<SkinMark> deed) {
        edit = deed;
    }

    /** What Enter on a row does. */
    void onReveal(Consumer<SkinMark> deed) {
        reveal = deed;
    }

    void start() {
        subscription = model.revision().subscribe(r -> show());
    }

    void stop() {
        subscription.unsubscribe();
    }

    private void show() {
        showing = true;
        List<SkinMark> marks = model.marks();
        setVisible(!marks.isEmpty());
        setManaged(!marks.isEmpty());
        list.getItems().setAll(marks);
        double em = title.getFont().getSize();
        double row = ROW_EM * em;
        list.setFixedCellSize(row);
        boolean low = getScene() != null && getScene().getHeight() < LOW_EM * em;
        double height = row * Math.min(marks.size(), low ? ROWS_IN_SIGHT - 1 : ROWS_IN_SIGHT) + 2;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.setMaxHeight(height);
        model.selected().ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::clearSelection);
        showing = false;
    }

    private void key(KeyEvent e) {
        SkinMark mark = list.getSelectionModel().getSelectedItem();
        boolean done = mark != null && switch (e.getCode()) {
            case F2 -> {
                edit.accept(mark);
                yield true;
            }
            case ENTER -> {
                reveal.accept(mark);
                yield !e.isShortcutDown();
            }
            case DELETE, BACK_SPACE -> {
                model.remove(mark.id());
                yield true;
            }
            default -> false;
        };
        if (done) {
            e.consume();
        }
    }

    private final class Cell extends ListCell<SkinMark> {
        Cell() {
            setPrefWidth(0);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(SkinMark mark, boolean empty) {
            super.updateItem(mark, empty);
            if (empty || mark == null) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
                setAccessibleText(null);
                return;
            }
            String row = model.notSaved(mark.id())
                    ? messages.text("map.mark.notSaved", words.row(mark))
                    : words.row(mark);
            Label name = new Label(words.name(mark));
            Label facts = new Label(model.notSaved(mark.id())
                    ? messages.text("map.mark.notSaved", words.facts(mark))
                    : words.facts(mark));
            facts.getStyleClass().add("second");
            name.setGraphic(Icons.small(mark.kind() == SkinMark.Kind.WOUND ? "mdi2b-bandage" : "mdi2b-brush-outline"));
            setTooltip(new Tooltip(row));
            VBox lines = new VBox(name, facts);
            lines.getStyleClass().add("marks-row");
            setGraphic(lines);
            setAccessibleText(row);
        }
    }
}
