package org.mesochart.ui.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Actions;
import org.mesochart.ui.kit.Keys;
import org.mesochart.ui.kit.Tasks;

/**
 * The menu bar above everything else. It is there only while one of its menus is open, so that it takes no room from
 * the map; on macOS it is the system's and always there.
 */
final class MenuStrip extends StackPane {
    private final Messages messages;
    private final Tasks tasks;
    private final MenuPlan plan;
    private final Actions actions;
    private final Supplier<List<Action>> offered;
    private final Predicate<Action> reached;
    private Node focusBefore;

    /**
     * @param offered what can be done now, asked when a menu is opened and again when one of its lines is chosen
     * @param reached whether the screen's actions may be done now: not beneath a dialog
     */
    MenuStrip(Messages messages, Tasks tasks, Supplier<List<Action>> offered, Predicate<Action> reached) {
        this.messages = messages;
        this.tasks = tasks;
        this.offered = offered;
        this.reached = reached;
        plan = new MenuPlan(messages);
        actions = new Actions(messages);
        setVisible(false);
        setManaged(false);
    }

    /** Whether a menu is open. */
    boolean isOpen() {
        return isVisible();
    }

    /** Shows the bar with a menu open, or takes it away. */
    void toggle(MenuName first) {
        if (isOpen()) {
            close();
            return;
        }
        focusBefore = getScene().getFocusOwner();
        MenuBar bar = bar();
        getChildren().setAll(bar);
        setVisible(true);
        setManaged(true);
        // A menu opens beneath its word: both must have their place first.
        getScene().getRoot().applyCss();
        getScene().getRoot().layout();
        bar.getMenus().get(first.ordinal()).show();
    }

    /** The menu that this key opens with Alt, or null. */
    MenuName opened(KeyEvent event) {
        if (!event.isAltDown() || event.isShortcutDown() || event.isControlDown() || event.isShiftDown() || Keys.mac()) {
            return null;
        }
        for (MenuName menu : MenuName.values()) {
            if (menu.letter(messages) == event.getCode()) {
                return menu;
            }
        }
        return null;
    }

    /** The system's own bar, on macOS: for every screen anew. */
    void becomeTheSystems() {
        MenuBar bar = bar();
        bar.setUseSystemMenuBar(true);
        getChildren().setAll(bar);
    }

    /** Takes the bar away with its menus; nothing where none is open. The focus goes back to where it was. */
    void close() {
        if (!isOpen()) {
            return;
        }
        setVisible(false);
        setManaged(false);
        if (getChildren().getFirst() instanceof MenuBar bar) {
            bar.getMenus().forEach(Menu::hide); // also one whose lines are gone from the screen already
        }
        getChildren().clear();
        if (focusBefore != null && focusBefore.getScene() != null) {
            focusBefore.requestFocus();
        }
        focusBefore = null;
    }

    private MenuBar bar() {
        MenuBar bar = new MenuBar();
        bar.setId("menus");
        bar.setAccessibleText(messages.text("menu.bar"));
        Map<MenuName, List<MenuPlan.Line>> lines = plan.lines(offered.get());
        lines.forEach((name, own) -> {
            Menu menu = new Menu(name.words(messages));
            menu.setId("menu-" + name.ordinal());
            own.forEach(line -> menu.getItems().add(item(line)));
            menu.showingProperty().subscribe(this::endSoon);
            bar.getMenus().add(menu);
        });
        bar.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        return bar;
    }

    // Going to the next menu closes the one before a moment earlier than it opens the next.
    private void endSoon(boolean showing) {
        if (!showing && isOpen()) {
            tasks.later(Duration.ofMillis(1), () -> {
                if (isOpen() && getChildren().getFirst() instanceof MenuBar bar
                        && bar.getMenus().stream().noneMatch(Menu::isShowing)) {
                    close();
                }
            });
        }
    }

    private MenuItem item(MenuPlan.Line line) {
        return switch (line) {
            case MenuPlan.Gap _ -> new SeparatorMenuItem();
            case MenuPlan.Group group -> {
                Menu menu = new Menu(messages.text(group.titleKey()));
                List<MenuItem> items = new ArrayList<>();
                group.actions().forEach(action -> items.add(deed(action)));
                menu.getItems().setAll(items);
                yield menu;
            }
            case MenuPlan.Deed deed -> deed(deed.action());
        };
    }

    private MenuItem deed(Action action) {
        MenuItem item = actions.menuItem(action);
        item.setMnemonicParsing(false); // an underscore in a name is one
        item.setOnAction(event -> {
            close(); // first: the deed may lead the focus on
            // The bar may be older than what is on the screen: the system's stands all the time.
            offered.get().stream().filter(now -> now.id().equals(action.id()) && reached.test(now)).findFirst()
                    .ifPresent(Action::fire);
        });
        return item;
    }
}
