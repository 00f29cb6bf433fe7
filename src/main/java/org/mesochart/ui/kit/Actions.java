package org.mesochart.ui.kit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.binding.Bindings;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.mesochart.i18n.Messages;

/** An ordered list of actions, and the buttons, menu items and keys made from them. */
public final class Actions {
    private final Messages messages;
    private final List<Action> all = new ArrayList<>();

    public Actions(Messages messages) {
        this.messages = messages;
    }

    public Actions add(Action action) {
        all.add(action);
        return this;
    }

    public Actions addAll(Collection<Action> actions) {
        all.addAll(actions);
        return this;
    }

    /** In the order in which they were added. */
    public List<Action> all() {
        return List.copyOf(all);
    }

    public Optional<Action> byId(String id) {
        return all.stream().filter(action -> action.id().equals(id)).findFirst();
    }

    /** The words of an action as they are now. */
    public static String words(Action action, Messages messages) {
        return action.words() == null ? messages.text(action.textKey()) : action.words().getValue();
    }

    /** A quiet button with icon and words; its key is in the tooltip. */
    public Button button(Action action) {
        Button button = new Button();
        bind(button, action);
        button.setOnAction(event -> action.fire());
        tooltip(button, action, false);
        return button;
    }

    /** The one primary button of a screen, with its key printed beside the words. */
    public Button primary(Action action) {
        Button button = button(action);
        button.getStyleClass().add("primary");
        if (action.key() != null) {
            Label key = keyHint(Keys.text(action.key(), messages));
            if (button.getGraphic() == null) {
                button.setGraphic(key);
                button.setContentDisplay(ContentDisplay.RIGHT);
            } else {
                Node icon = button.getGraphic();
                Label words = new Label();
                words.textProperty().bind(button.textProperty());
                HBox both = new HBox(icon, words, key);
                both.getStyleClass().add("primary-content");
                button.setGraphic(both);
                button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            }
        }
        return button;
    }

    /** An icon alone, for the few that may stand alone: words and key in the tooltip and for the screen reader. */
    public Button iconButton(Action action) {
        Button button = new Button();
        button.getStyleClass().add("icon-button");
        button.setId(action.id());
        button.setGraphic(Icons.of(action.icon()));
        enable(button, action);
        if (action.words() == null) {
            button.setAccessibleText(messages.text(action.textKey()));
        } else {
            button.accessibleTextProperty().bind(action.words());
        }
        button.setOnAction(event -> action.fire());
        tooltip(button, action, true);
        return button;
    }

    /** For a menu; the key is printed at its right. */
    public MenuItem menuItem(Action action) {
        MenuItem item = new MenuItem();
        item.setId(action.id());
        if (action.words() == null) {
            item.setText(messages.text(action.textKey()));
        } else {
            item.textProperty().bind(action.words());
        }
        if (action.icon() != null) {
            item.setGraphic(Icons.of(action.icon()));
        }
        if (action.key() != null) {
            item.setAccelerator(Keys.printed(action.key(), messages));
        }
        item.setDisable(!action.enabled().get());
        // Asked again when the menu opens: a listener would keep the item alive as long as the model lives.
        item.setOnMenuValidation(event -> item.setDisable(!action.enabled().get()));
        item.setOnAction(event -> action.fire());
        return item;
    }

    /** Makes the keys act anywhere in the scene, after the focused control had its turn. */
    public void install(Scene scene) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, handler(() -> true));
    }

    /** Makes the keys act while the focus is in {@code node}. */
    public void install(Node node) {
        node.addEventHandler(KeyEvent.KEY_PRESSED, handler(() -> true));
    }

    /** The same, letters and digits only while {@code letterKeys} says so (Preferences). */
    public void install(Node node, BooleanSupplier letterKeys) {
        node.addEventHandler(KeyEvent.KEY_PRESSED, handler(letterKeys));
    }

    private EventHandler<KeyEvent> handler(BooleanSupplier letterKeys) {
        return event -> {
            if (!event.isConsumed() && fire(all, event, letterKeys)) {
                event.consume();
            }
        };
    }

    /** Fires the first action whose key this is; tells whether one had that key and could be done. */
    public static boolean fire(Collection<Action> actions, KeyEvent event, BooleanSupplier letterKeys) {
        for (Action action : actions) {
            if (action.key() != null && action.key().match(event)
                    && (letterKeys.getAsBoolean() || !Keys.isLetterKey(action.key()))) {
                return action.fire();
            }
        }
        return false;
    }

    /** A key as printed beside words. */
    public static Label keyHint(String text) {
        Label hint = new Label(text);
        hint.getStyleClass().add("key-hint");
        return hint;
    }

    private void bind(Labeled control, Action action) {
        control.setId(action.id());
        if (action.words() == null) {
            control.setText(messages.text(action.textKey()));
        } else {
            control.textProperty().bind(action.words());
        }
        if (action.icon() != null) {
            control.setGraphic(Icons.of(action.icon()));
        }
        enable(control, action);
    }

    private static void enable(Node node, Action action) {
        if (action.enabled() != Action.ALWAYS) {
            node.disableProperty().bind(Bindings.not(action.enabled()));
        }
    }

    private void tooltip(Labeled control, Action action, boolean always) {
        if (!always && action.key() == null) {
            return;
        }
        Tooltip tip = new Tooltip();
        tip.setOnShowing(event -> tip.setText(words(action, messages)
                + (action.key() == null ? "" : "  " + Keys.text(action.key(), messages))));
        control.setTooltip(tip);
    }
}
