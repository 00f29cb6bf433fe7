package org.mesochart.ui.kit;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.mesochart.i18n.Messages;

/** The menu of a list's selected row: right button, a finger held still, the menu key, or Shift+F10. */
public final class RowMenu {
    private final Node list;
    private final Actions actions;
    private final Supplier<List<Action>> deeds;
    private final ContextMenu menu = new ContextMenu();

    private RowMenu(Node list, Messages messages, Supplier<List<Action>> deeds) {
        this.list = list;
        this.deeds = deeds;
        actions = new Actions(messages);
        menu.setId("row-menu");
    }

    /** @param deeds what can be done with the selected row, asked when the menu opens; none opens no menu */
    public static void install(Node list, Messages messages, Supplier<List<Action>> deeds) {
        RowMenu made = new RowMenu(list, messages, deeds);
        list.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (event.isKeyboardTrigger()) {
                if (!made.menu.isShowing()) {
                    made.atRow();
                }
            } else if (made.fill()) {
                made.menu.show(list, event.getScreenX(), event.getScreenY());
            }
            event.consume();
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.CONTEXT_MENU || event.getCode() == KeyCode.F10 && event.isShiftDown()) {
                made.atRow();
                event.consume();
            }
        });
    }

    private void atRow() {
        if (fill()) {
            Node row = list.lookup(".indexed-cell:selected");
            menu.show(row == null ? list : row, Side.BOTTOM, 0, 0);
        }
    }

    private boolean fill() {
        menu.hide();
        menu.getItems().setAll(deeds.get().stream().map(actions::menuItem).toList());
        return !menu.getItems().isEmpty();
    }
}
