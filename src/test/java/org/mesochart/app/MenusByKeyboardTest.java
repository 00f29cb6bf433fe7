package org.mesochart.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesochart.domain.text.Language;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.shell.Destination;

/** The menus by keyboard alone. */
class MenusByKeyboardTest {
    @TempDir
    private Path folder;
    private EveryScreen screens;

    private void keys(KeyCode... codes) {
        screens.robot.push(codes);
        screens.robot.interact(screens.tasks::elapse);
    }

    private Node find(String selector) {
        return screens.stage.getScene().lookup(selector);
    }

    private Node focus() {
        return screens.stage.getScene().getFocusOwner();
    }

    private List<Menu> menus() {
        return ((MenuBar) find("#menus")).getMenus();
    }

    private List<Integer> showing() {
        return menus().stream().filter(Menu::isShowing).map(menus()::indexOf).toList();
    }

    private MenuItem item(int menu, String id) {
        return menus().get(menu).getItems().stream().filter(item -> id.equals(item.getId())).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void f10OpensThemArrowsWalkThemAndEscGivesTheFocusBack(Language language) {
        try (EveryScreen made = new EveryScreen(folder, language)) {
            screens = made;
            Node before = focus();
            assertEquals(null, find("#menus"));
            keys(KeyCode.F10);
            assertEquals(List.of(0), showing());
            assertFalse(item(0, "today-print").isDisable());
            keys(KeyCode.RIGHT);
            assertEquals(List.of(1), showing());
            assertTrue(item(1, "map.action.selectAll").isDisable(), "no map is shown");
            assertEquals("Ctrl A", item(1, "map.action.selectAll").getAccelerator().getDisplayText());
            Gallery.snap(screens.stage.getScene(), "menus-" + language.key());
            keys(KeyCode.ESCAPE);
            assertEquals(null, find("#menus"));
            assertEquals(before, focus());

            keys(KeyCode.ALT, language == Language.TURKISH ? KeyCode.G : KeyCode.V);
            assertEquals(List.of(2), showing());
            keys(KeyCode.DOWN);
            keys(KeyCode.DOWN);
            keys(KeyCode.ENTER);
            assertEquals(null, find("#menus"));
            assertEquals(new Destination.Patients(), screens.open.way().getLast());
        }
    }
}
