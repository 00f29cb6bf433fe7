package org.mesochart.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesochart.domain.text.Language;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.kit.Theme;
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
            comesOnceByItself();
            Node before = focus();
            assertEquals(null, find("#menus"));
            keys(KeyCode.F10);
            assertEquals(List.of(0), showing());
            assertFalse(item(0, "today-print").isDisable());
            keys(KeyCode.RIGHT);
            assertEquals(List.of(1), showing());
            assertTrue(item(1, "map.action.selectAll").isDisable(), "no map is shown");
            assertEquals("Ctrl A", item(1, "map.action.selectAll").getAccelerator().getDisplayText());
            pictures(screens.stage.getScene(), "menus");
            keys(KeyCode.ESCAPE);
            assertEquals(null, find("#menus"));
            assertEquals(before, focus());

            KeyCode view = language == Language.TURKISH ? KeyCode.G : KeyCode.V;
            screens.robot.interact(() -> Theme.apply(screens.stage.getScene(), true, 100));
            openMenu(view, "menu-view-" + language.key() + "-dark"); // a menu takes its colours when it opens
            keys(KeyCode.ESCAPE);
            screens.robot.interact(() -> Theme.apply(screens.stage.getScene(), false, 100));
            openMenu(view, "menu-view-" + language.key());
            keys(KeyCode.DOWN);
            keys(KeyCode.DOWN);
            keys(KeyCode.ENTER);
            assertEquals(null, find("#menus"));
            assertEquals(new Destination.Patients(), screens.open.way().getLast());
            patientsMenu();
            findsAPatient();
            about();
            report();
            tour();
        }
    }

    private void openMenu(KeyCode letter, String picture) {
        keys(KeyCode.ALT, letter);
        assertEquals(List.of(2), showing());
        screens.robot.listWindows().stream().filter(PopupWindow.class::isInstance).findFirst().ifPresent(popup ->
                Gallery.snap(popup.getScene(), picture));
    }

    private void comesOnceByItself() {
        screens.robot.interact(screens.program::tourOnce);
        assertEquals("tourNext", focus().getId());
        keys(KeyCode.ESCAPE);
        assertFalse(screens.open.dialogs().isOpen());
        screens.robot.interact(screens.program::tourOnce);
        assertFalse(screens.open.dialogs().isOpen(), "skipped once is skipped for good");
    }

    private void patientsMenu() {
        TableView<?> patients = screens.robot.lookup("#patients").queryTableView();
        screens.robot.interact(() -> {
            patients.getSelectionModel().select(0);
            patients.requestFocus();
        });
        keys(KeyCode.SHIFT, KeyCode.F10);
        assertEquals(null, find("#menus"), "F10 with Shift is the row's");
        keys(KeyCode.ENTER);
        assertTrue(screens.open.way().getLast() instanceof Destination.PatientPage, () -> screens.open.way().toString());
    }

    private void findsAPatient() {
        keys(KeyCode.SHORTCUT, KeyCode.K);
        screens.robot.interact(() -> ((TextInputControl) focus()).setText("1042"));
        Gallery.snap(screens.stage.getScene(), "finder-patient-" + screens.messages.language().key());
        keys(KeyCode.ENTER);
        assertEquals(new Destination.PatientPage(screens.patient), screens.open.way().getLast());
    }

    // Up from the top of the Help menu is its last line.
    private void help(int linesUp) {
        keys(KeyCode.ALT, screens.messages.language() == Language.TURKISH ? KeyCode.Y : KeyCode.H);
        for (int i = 0; i < linesUp; i++) {
            keys(KeyCode.UP);
        }
        keys(KeyCode.ENTER);
    }

    private String text(String id) {
        return screens.robot.lookup(id).queryAs(TextInputControl.class).getText();
    }

    private void about() {
        help(1);
        assertEquals("aboutLeave", focus().getId());
        keys(KeyCode.SHIFT, KeyCode.TAB);
        keys(KeyCode.SPACE);
        assertEquals("aboutLicence", focus().getId());
        assertTrue(text("#aboutLicence").contains("org.xerial:sqlite-jdbc"));
        keys(KeyCode.SHIFT, KeyCode.TAB);
        assertEquals("aboutTexts", focus().getId());
        keys(KeyCode.DOWN);
        assertTrue(text("#aboutLicence").startsWith("atlantafx-base LICENSE\n\nMIT License"));
        assertEquals("aboutTexts", focus().getId(), "the arrows go on through the list");
        pictures(screens.stage.getScene(), "about");
        keys(KeyCode.ESCAPE);
    }

    private void report() {
        help(2);
        assertEquals("reportText", focus().getId());
        pictures(screens.stage.getScene(), "report");
        screens.chosen = folder.resolve("report.txt");
        keys(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertEquals(screens.messages.text("menu.report.saved", "report.txt"),
                screens.robot.lookup("#reportOutcome").queryLabeled().getText());
        assertEquals(text("#reportText"), read(screens.chosen));
        keys(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertEquals(null, find("#reportText"), "asked whether the file may be replaced");
        keys(KeyCode.ESCAPE);
        assertEquals("reportText", focus().getId(), "given up: the report is there still");
        keys(KeyCode.SHORTCUT, KeyCode.ENTER);
        keys(KeyCode.SPACE);
        assertEquals("reportText", focus().getId(), "the same by Cancel");
        keys(KeyCode.ESCAPE);
    }

    private void tour() {
        help(3);
        for (int step = 1; step <= 3; step++) {
            assertEquals("tourNext", focus().getId());
            String title = screens.messages.text("menu.tour.title." + step);
            assertTrue(focus().getAccessibleText().contains(title), "said where the focus is");
            if (step == 1) {
                pictures(screens.stage.getScene(), "tour-1");
            } else {
                Gallery.snap(screens.stage.getScene(), "tour-" + step + "-" + screens.messages.language().key());
            }
            keys(KeyCode.ENTER);
        }
        assertFalse(screens.open.dialogs().isOpen());
        assertTrue(screens.settings.get().toured());
    }

    // Light in both languages, and dark in the longer one.
    private void pictures(Scene scene, String name) {
        Language language = screens.messages.language();
        Gallery.snap(scene, name + "-" + language.key());
        if (language == Language.TURKISH) {
            screens.robot.interact(() -> Theme.apply(screens.stage.getScene(), true, 100));
            Gallery.snap(scene, name + "-" + language.key() + "-dark");
            screens.robot.interact(() -> Theme.apply(screens.stage.getScene(), false, 100));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
