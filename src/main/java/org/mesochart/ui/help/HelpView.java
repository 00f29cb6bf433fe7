package org.mesochart.ui.help;

import atlantafx.base.controls.CustomTextField;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Cards;
import org.mesochart.ui.kit.FoldingCard;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Keys;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.kit.Theme;

/** The guide over the screen: contents and search at the left, the page beside them, and on it the screen's keys. */
public final class HelpView extends VBox {
    private final Messages messages;
    private final HelpViewModel model;
    private final Runnable close;
    private final String first;
    private final FoldingCard keys;
    private final CustomTextField field = new CustomTextField();
    private final ListView<HelpBook.Hit> contents = new ListView<>();
    private final VBox page = new VBox();
    private final ScrollPane scroll = new ScrollPane(page);
    private boolean turning;

    /**
     * @param first the page of the screen that is open
     * @param keysHere the keys of that screen, folded away at first; or null
     */
    public HelpView(Messages messages, Tasks tasks, String first, Node keysHere, Runnable close) {
        this.messages = messages;
        this.first = first;
        this.close = close;
        keys = keysHere == null ? null : new FoldingCard(messages.text("shell.keys"), "helpKeys", messages, keysHere);
        if (keys != null) {
            keys.openProperty().set(false);
        }
        model = new HelpViewModel(tasks, messages.language(), first);
        getStyleClass().addAll("card", "floating", "help");
        Theme.addSheet(this, "help");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(messages.text("help.title"));
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMinSize(0, 0);
        HBox body = new HBox(side(), scroll);
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        page.getStyleClass().add("help-page");
        scroll.setId("helpPage");
        scroll.setAccessibleText(messages.text("help.title")); // until the page is read
        scroll.setFitToWidth(true);
        scroll.setMinWidth(0);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(true);
        getChildren().addAll(Cards.head(messages.text("help.title"), back(), closing()), body);
        model.page().subscribe(this::turn);
        // Before the list of pages, which keeps Escape to itself.
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    @Override
    public void requestFocus() {
        contents.requestFocus();
    }

    private VBox side() {
        field.setId("helpSearch");
        field.setLeft(Icons.of("mdi2m-magnify"));
        field.setPromptText(messages.text("help.search"));
        field.setAccessibleText(messages.text("help.search"));
        field.textProperty().bindBidirectional(model.typed());
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                event.consume();
                contents.requestFocus();
                contents.getSelectionModel().selectFirst();
            }
        });
        contents.setId("helpContents");
        contents.setAccessibleText(messages.text("help.contents"));
        contents.setItems(model.hits());
        Label nothing = new Label();
        nothing.setWrapText(true);
        nothing.textProperty().bind(Bindings.when(model.typed().isEmpty())
                .then(messages.text("help.reading")).otherwise(messages.text("help.nothing")));
        contents.setPlaceholder(nothing);
        contents.setCellFactory(list -> new Entry());
        contents.getSelectionModel().selectedItemProperty().subscribe(hit -> {
            if (hit != null && !turning) {
                model.show(hit.page().name());
            }
        });
        VBox.setVgrow(contents, Priority.ALWAYS);
        VBox side = new VBox(field, contents);
        side.getStyleClass().add("help-side");
        return side;
    }

    private Button back() {
        Button back = new Button(messages.text("shell.back"), Icons.of("mdi2a-arrow-left"));
        back.setId("helpBack");
        back.disableProperty().bind(model.canGoBack().not());
        back.setOnAction(event -> model.back());
        return back;
    }

    private Button closing() {
        Button button = new Button(messages.text("shell.close"));
        button.setId("helpClose");
        button.setOnAction(event -> close.run());
        return button;
    }

    private void turn(HelpPage shown) {
        if (shown == null) {
            return;
        }
        page.getChildren().clear();
        if (keys != null && shown.name().equals(first)) {
            page.getChildren().add(keys);
        }
        page.getChildren().addAll(new PageNodes(model::show).of(shown));
        scroll.setVvalue(0);
        scroll.setAccessibleText(HelpPage.plain(shown.document()));
        turning = true;
        contents.getItems().stream().filter(hit -> hit.page() == shown).findFirst()
                .ifPresent(hit -> contents.getSelectionModel().select(hit));
        turning = false;
    }

    private void key(KeyEvent event) {
        boolean searching = field.isFocused() && !field.getText().isEmpty();
        if (event.getCode() == KeyCode.ESCAPE && searching) {
            field.clear();
        } else if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.F1) {
            close.run();
        } else if (Keys.FIND.match(event)) {
            field.requestFocus();
            field.selectAll();
        } else if (event.isAltDown() && event.getCode() == KeyCode.LEFT && !field.isFocused()) {
            model.back();
        } else {
            return;
        }
        event.consume();
    }

    /** A page; while something is looked for, also the heading under which it stands. */
    private static final class Entry extends ListCell<HelpBook.Hit> {
        Entry() {
            setPrefWidth(0); // as wide as the list: long titles go on in a second line
        }

        @Override
        protected void updateItem(HelpBook.Hit hit, boolean empty) {
            super.updateItem(hit, empty);
            setText(null);
            if (empty || hit == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            String title = hit.page().title();
            VBox lines = new VBox(line(title));
            lines.setAlignment(Pos.CENTER_LEFT);
            setAccessibleText(title);
            if (!hit.heading().equals(title)) {
                Label where = line(hit.heading());
                where.getStyleClass().add("second");
                lines.getChildren().add(where);
                setAccessibleText(title + ", " + hit.heading());
            }
            setGraphic(lines);
        }

        private static Label line(String words) {
            Label line = new Label(words);
            line.setWrapText(true);
            line.setMinHeight(USE_PREF_SIZE);
            return line;
        }
    }
}
