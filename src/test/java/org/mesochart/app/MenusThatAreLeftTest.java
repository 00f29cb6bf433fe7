package org.mesochart.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.domain.text.Language;
import org.mesochart.ui.shell.Destination;

/** A menu acts on what is on the screen, and on nothing that was there before or lies beneath a dialog. */
@Tag("slow-once")
class MenusThatAreLeftTest {
    @TempDir
    private Path folder;
    private EveryScreen screens;
    private Node before;

    @BeforeEach
    void openTheMenusOfAPatient() {
        screens = new EveryScreen(folder, Language.ENGLISH);
        screens.robot.interact(() -> screens.open.navigator().patient(screens.patient));
        before = focus();
        keys(KeyCode.F10);
        assertEquals(1, popups());
    }

    @AfterEach
    void close() {
        screens.close();
    }

    private void keys(KeyCode... codes) {
        screens.robot.push(codes);
        screens.robot.interact(screens.tasks::elapse);
    }

    private Node focus() {
        return screens.stage.getScene().getFocusOwner();
    }

    private Node bar() {
        return screens.stage.getScene().lookup("#menus");
    }

    private static long popups() {
        return List.copyOf(Window.getWindows()).stream().filter(PopupWindow.class::isInstance).count();
    }

    private MenuItem item(String id) {
        return ((MenuBar) bar()).getMenus().stream().flatMap(menu -> menu.getItems().stream())
                .filter(item -> id.equals(item.getId())).findFirst().orElseThrow();
    }

    private void assertGone() {
        assertEquals(null, bar());
        assertEquals(0, popups());
    }

    @Test
    void aKeyThatLeadsElsewhereClosesThem() {
        keys(KeyCode.CONTROL, KeyCode.T);
        assertEquals(new Destination.Today(), screens.open.way().getLast());
        assertGone();
    }

    @Test
    void aKeyThatLeadsNowhereClosesThemToo() {
        keys(KeyCode.CONTROL, KeyCode.S);
        assertFalse(screens.open.dialogs().isOpen());
        assertGone();
        assertEquals(before, focus());
    }

    @Test
    void anotherScreenClosesThemWhateverLedThere() {
        screens.robot.interact(screens.open.navigator()::today);
        assertGone();
    }

    @Test
    void aLineDoesNothingToAPatientWhoIsNoLongerShown() {
        MenuItem archive = item("patient-archive");
        MenuItem quit = item("quit");
        screens.robot.interact(screens.open.navigator()::today);
        screens.robot.interact(archive::fire);
        assertFalse(screens.chart.patients().find(screens.patient).orElseThrow().archived());
        assertFalse(screens.open.dialogs().isOpen());
        screens.robot.interact(quit::fire);
        assertEquals(1, screens.quits, "what is offered everywhere still is");
    }

    @Test
    void theCommandFinderTakesTheirPlaceAndGivesTheFocusBackToTheScreen() {
        keys(KeyCode.CONTROL, KeyCode.K);
        assertGone();
        assertEquals("commandField", focus().getId());
        keys(KeyCode.ESCAPE);
        assertEquals(before, focus());
    }

    @Test
    void aDialogThatOpensByItselfClosesThemAndNoLineActsBeneathIt() {
        MenuItem today = item("goToday");
        MenuItem lock = item("lockNow");
        screens.robot.interact(screens.program::tourOnce);
        assertGone();
        assertEquals("tourNext", focus().getId());
        screens.robot.interact(today::fire);
        assertTrue(screens.open.dialogs().isOpen());
        assertEquals(new Destination.PatientPage(screens.patient), screens.open.way().getLast());
        int locked = screens.locks;
        screens.robot.interact(lock::fire);
        assertEquals(locked + 1, screens.locks, "the desk may always be left");
    }

    @Test
    void f10ClosesWhatItOpened() {
        keys(KeyCode.F10);
        assertGone();
        assertEquals(before, focus());
    }
}
