package org.mesochart.ui.kit;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.IndexRange;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PasswordField;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import org.mesochart.i18n.Messages;

/** The menu of text fields in the language of the screen: JavaFX has it in no Turkish. */
public final class StockTexts {
    private static final String OURS = "mesochart.stock-menu";

    private StockTexts() {
    }

    /** Gives every text field of the scene its menu, at the moment when it is asked for. */
    public static void install(Scene scene, Supplier<Messages> messages) {
        scene.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (event.getTarget() instanceof Node node) {
                TextInputControl control = around(node);
                if (control != null && (control.getContextMenu() == null
                        || OURS.equals(control.getContextMenu().getUserData()))) {
                    control.setContextMenu(menu(control, messages.get()));
                }
            }
        });
    }

    private static TextInputControl around(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof TextInputControl control) {
                return control;
            }
        }
        return null;
    }

    static ContextMenu menu(TextInputControl control, Messages messages) {
        boolean editable = control.isEditable();
        boolean hidden = control instanceof PasswordField || control.getStyleClass().contains("password-field");
        IndexRange selection = control.getSelection();
        boolean selected = selection.getLength() > 0;
        ContextMenu menu = new ContextMenu(
                item(messages, "shell.text.undo", editable && control.isUndoable(), control::undo),
                item(messages, "shell.text.redo", editable && control.isRedoable(), control::redo),
                new SeparatorMenuItem(),
                item(messages, "shell.text.cut", editable && selected && !hidden, () -> {
                    CopiedWords.tell(control, control.getSelectedText());
                    control.cut();
                }),
                item(messages, "shell.text.copy", selected && !hidden, () -> {
                    CopiedWords.tell(control, control.getSelectedText());
                    control.copy();
                }),
                item(messages, "shell.text.paste", editable && Clipboard.getSystemClipboard().hasString(), control::paste),
                item(messages, "shell.text.delete", editable && selected, () -> control.replaceSelection("")),
                new SeparatorMenuItem(),
                item(messages, "shell.text.selectAll", !control.getText().isEmpty(), control::selectAll));
        menu.setUserData(OURS);
        return menu;
    }

    private static MenuItem item(Messages messages, String key, boolean enabled, Runnable deed) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setDisable(!enabled);
        item.setOnAction(event -> deed.run());
        return item;
    }
}
