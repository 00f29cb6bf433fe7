package org.mesochart.ui.session;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Names that hold what is typed, beneath a field; typing on is always allowed. */
final class Suggestions {
    private final TextField field;
    private final Function<String, List<String>> names;
    private final Consumer<String> chosen;
    private final ContextMenu menu = new ContextMenu();
    private boolean taking;

    /** @param names the names for what is typed, in order */
    Suggestions(TextField field, Function<String, List<String>> names, Consumer<String> chosen) {
        this.field = field;
        this.names = names;
        this.chosen = chosen;
        menu.getStyleClass().add("suggestions");
        // A menu takes the space bar for "choose" and Tab for its own rows. In a name a space is a space, which the
        // field gets as a typed character; Tab goes to the next field.
        menu.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.SPACE) {
                key.consume();
            } else if (key.getCode() == KeyCode.TAB) {
                key.consume();
                menu.hide();
                field.fireEvent(key.copyFor(field, field));
            }
        });
        field.textProperty().addListener((o, was, now) -> show(now));
        field.focusedProperty().subscribe(on -> {
            if (!on) {
                menu.hide();
            }
        });
    }

    private void show(String typed) {
        if (!field.isFocused() || taking) {
            return;
        }
        List<MenuItem> items = names.apply(typed).stream().map(this::item).toList();
        menu.getItems().setAll(items);
        if (items.isEmpty()) {
            menu.hide();
        } else if (!menu.isShowing()) {
            menu.show(field, Side.BOTTOM, 0, 2);
        }
    }

    private MenuItem item(String name) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setId(name.toLowerCase(Locale.ROOT));
        item.setOnAction(e -> {
            taking = true;
            chosen.accept(name);
            taking = false;
            field.end();
        });
        return item;
    }
}
