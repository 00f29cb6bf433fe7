package org.mesochart.ui.shell;

import atlantafx.base.controls.CustomTextField;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Actions;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Keys;

/** A field and the commands that fit it; Enter does the selected one. */
final class CommandFinderView extends VBox {
    private final Messages messages;
    private final CommandFinderViewModel model;
    private final Runnable close;
    private final CustomTextField field = new CustomTextField();
    private final ListView<CommandFinderViewModel.Command> list = new ListView<>();

    CommandFinderView(Messages messages, CommandFinderViewModel model, Runnable close) {
        this.messages = messages;
        this.model = model;
        this.close = close;
        getStyleClass().addAll("card", "floating", "command-finder");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(messages.text("shell.commands"));
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        field.setId("commandField");
        field.setLeft(Icons.of("mdi2m-magnify"));
        field.setPromptText(messages.text("shell.commands.prompt"));
        field.setAccessibleText(messages.text("shell.commands"));
        field.textProperty().bindBidirectional(model.typedProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setItems(model.found());
        list.setCellFactory(view -> new Cell());
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label(messages.text("shell.commands.none")));
        list.getSelectionModel().selectFirst();
        model.found().addListener((javafx.collections.ListChangeListener<CommandFinderViewModel.Command>) change -> {
            list.getSelectionModel().selectFirst();
            list.scrollTo(0);
        });
        getChildren().addAll(field, list);
    }

    @Override
    public void requestFocus() {
        field.requestFocus();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> move(-1, event);
            case DOWN -> move(1, event);
            case ENTER -> {
                event.consume();
                perform(list.getSelectionModel().getSelectedItem());
            }
            case ESCAPE -> {
                event.consume();
                close.run();
            }
            default -> { }
        }
    }

    private void move(int by, KeyEvent event) {
        event.consume();
        int last = model.found().size() - 1;
        int at = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, Math.max(0, last));
        list.getSelectionModel().select(at);
        list.scrollTo(at);
        CommandFinderViewModel.Command now = list.getSelectionModel().getSelectedItem();
        field.setAccessibleHelp(now == null ? null : now.words());
    }

    private void perform(CommandFinderViewModel.Command command) {
        if (command != null && command.possible()) {
            close.run();
            command.action().fire();
        }
    }

    private final class Cell extends ListCell<CommandFinderViewModel.Command> {
        @Override
        protected void updateItem(CommandFinderViewModel.Command command, boolean empty) {
            super.updateItem(command, empty);
            setText(null);
            if (empty || command == null) {
                setGraphic(null);
                setAccessibleText(null);
                setOnMouseClicked(null);
                return;
            }
            Label words = new Label(command.words());
            if (command.action().icon() != null) {
                words.setGraphic(Icons.of(command.action().icon()));
            }
            words.getStyleClass().add(command.possible() ? "command" : "command-off");
            Region between = new Region();
            HBox.setHgrow(between, Priority.ALWAYS);
            HBox row = new HBox(words, between);
            row.getStyleClass().add("command-row");
            if (!command.possible()) {
                Label off = new Label(messages.text("shell.commands.notNow"));
                off.getStyleClass().add("second");
                row.getChildren().add(off);
            } else if (command.action().key() != null) {
                row.getChildren().add(Actions.keyHint(Keys.text(command.action().key(), messages)));
            }
            setGraphic(row);
            setAccessibleText(command.words());
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY) {
                    perform(command);
                }
            });
        }
    }
}
