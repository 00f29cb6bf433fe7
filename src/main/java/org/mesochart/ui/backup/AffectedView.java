package org.mesochart.ui.backup;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.backup.AffectedViewModel.Line;
import org.mesochart.ui.kit.FittedScroll;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Theme;

/** Over the screen: whose record is damaged, and the last backup that opens. */
public final class AffectedView extends VBox {
    private static final double MARGIN = 48;

    private final ListView<Line> lines = new ListView<>();
    private final Button close = new Button();

    /** @param restore begins the restore of a backup, or of one to be chosen when it is null */
    public AffectedView(AffectedViewModel model, Messages messages, Consumer<Path> restore, Runnable closed) {
        Theme.addSheet(this, "backup");
        getStyleClass().addAll("card", "floating", "dialog", "restore");
        setAccessibleRole(AccessibleRole.DIALOG);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label head = new Label(messages.text("backup.affected.title"), Icons.of("mdi2a-alert-octagon-outline"));
        head.getStyleClass().add("card-title");
        VBox body = new VBox();
        body.getStyleClass().addAll("restore-body", "restore-part");
        model.sentences().forEach(sentence -> body.getChildren().add(wrapped(sentence)));
        setAccessibleText(head.getText() + ". " + String.join(" ", model.sentences()));
        lines.setId("affectedList");
        lines.setAccessibleText(head.getText());
        lines.setFixedCellSize(-1);
        lines.setCellFactory(list -> new Cell());
        model.linesProperty().subscribe(found -> {
            lines.getItems().setAll(found);
            lines.getSelectionModel().selectFirst();
        });
        if (model.patients() > 0) {
            body.getChildren().add(lines);
        }
        close.setId("affectedClose");
        close.setText(messages.text("shell.close"));
        close.setOnAction(event -> closed.run());
        HBox buttons = new HBox(close);
        buttons.getStyleClass().add("dialog-buttons");
        if (model.restorable()) {
            Label last = wrapped("");
            last.setId("affectedOffer");
            last.getStyleClass().add("medium");
            Button back = new Button();
            back.setId("affectedRestore");
            back.getStyleClass().add("primary");
            back.setOnAction(event -> restore.accept(model.offerProperty().get().file().orElse(null)));
            model.offerProperty().subscribe(offer -> {
                last.setText(offer.text());
                back.setText(messages.text(offer.file().isPresent() ? "backup.affected.restore" : "backup.restore.elsewhere"));
            });
            body.getChildren().add(last);
            buttons.getChildren().add(back);
        }
        FittedScroll scroll = new FittedScroll(body);
        scroll.getStyleClass().add("restore-scroll");
        getChildren().addAll(head, scroll, buttons);
        // Enter presses the button that has the focus, never the default button of the screen beneath.
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                if (event.getTarget() instanceof Button pressed) {
                    pressed.fire();
                }
            }
        });
    }

    private static final class Cell extends ListCell<Line> {
        private final Label who = wrapped("");
        private final Label what = wrapped("");
        private final VBox both = new VBox(who, what);

        Cell() {
            who.getStyleClass().add("medium");
            what.getStyleClass().add("second");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText(null);
            } else {
                who.setText(line.who());
                what.setText(line.what());
                setGraphic(both);
                setAccessibleText(line.who() + ". " + line.what());
            }
        }
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    @Override
    protected double computePrefHeight(double width) {
        double wanted = super.computePrefHeight(width);
        return getScene() == null ? wanted : Math.min(wanted, getScene().getHeight() - MARGIN);
    }

    @Override
    public void requestFocus() {
        applyCss();
        (lines.getScene() == null ? close : lines).requestFocus();
    }
}
