package org.mesochart.ui.shell;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Actions;
import org.mesochart.ui.kit.Cards;
import org.mesochart.ui.kit.Keys;

/** F1: the keys of this screen, and those that act everywhere. */
final class KeysHelpView extends VBox {
    private final Messages messages;
    private final Button close;

    KeysHelpView(Messages messages, List<Action> here, List<Action> everywhere, Runnable closing) {
        this.messages = messages;
        getStyleClass().addAll("card", "floating", "keys-help");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(messages.text("shell.keys"));
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        close = new Button(messages.text("shell.close"));
        close.setOnAction(event -> closing.run());
        HBox columns = new HBox();
        columns.getStyleClass().add("keys-columns");
        if (here.stream().anyMatch(action -> action.key() != null)) {
            columns.getChildren().add(table(messages.text("shell.keys.here"), here));
        }
        columns.getChildren().add(table(messages.text("shell.keys.everywhere"), everywhere));
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(Cards.head(messages.text("shell.keys"), close), scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.F1) {
                event.consume();
                closing.run();
            }
        });
    }

    @Override
    public void requestFocus() {
        close.requestFocus();
    }

    private Region table(String title, List<Action> actions) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys-table");
        Label head = new Label(title);
        head.getStyleClass().add("field-label");
        grid.add(head, 0, 0, 2, 1);
        int row = 1;
        for (Action action : actions) {
            if (action.key() != null) {
                grid.add(Actions.keyHint(Keys.text(action.key(), messages)), 0, row);
                grid.add(new Label(Actions.words(action, messages)), 1, row++);
            }
        }
        return grid;
    }
}
