package org.mesochart.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.controls.ModalPane;
import com.sun.javafx.application.PlatformImpl;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.text.Language;
import org.mesochart.ui.kit.Dialogs;
import org.mesochart.ui.shell.Destination;

/** What comes over the screens, or changes them from outside: dialogs, the menus of rows, the computer's own settings. */
@Tag("slow-once")
class OverEveryScreenTest {
    @TempDir
    static Path folder;
    private static EveryScreen screens;

    @BeforeAll
    static void open() {
        screens = new EveryScreen(folder, Language.TURKISH);
        screens.robot.interact(screens.tasks::elapse);
        screens.robot.push(KeyCode.ESCAPE); // the tour comes once by itself
    }

    @AfterAll
    static void close() {
        screens.close();
    }

    @Test
    void aDialogKeepsTheFocusGoesByEscAndGivesTheFocusBack() {
        Map<String, Runnable> kinds = new LinkedHashMap<>();
        screens.robot.interact(screens.open.navigator()::today);
        Dialogs dialogs = screens.open.dialogs();
        kinds.put("question", () -> dialogs.ask("shell.failed.title", "menu.about.notThere",
                List.of(Dialogs.Choice.of("shell.close", () -> { }))));
        kinds.put("failure", () -> dialogs.failed("menu.about.notThere", "K7QX"));
        for (String id : List.of("findCommand", "showKeys", "showTour", "supportReport", "about")) {
            kinds.put(id, () -> screens.fire(id));
        }
        kinds.forEach(OverEveryScreenTest::keepsTheFocus);
        screens.robot.interact(() -> screens.open.navigator().patient(screens.patient));
        keepsTheFocus("patient-event", () -> screens.fire("patient-event"));
        keepsTheFocus("patient-erase", () -> screens.fire("patient-erase"));
        screens.robot.interact(screens.open.navigator()::insight);
        keepsTheFocus("insight-research", () -> screens.fire("insight-research"));
        screens.robot.interact(screens.open.navigator()::stock);
        keepsTheFocus("stock-add", () -> screens.fire("stock-add"));
    }

    private static void keepsTheFocus(String kind, Runnable open) {
        Node before = focus();
        screens.robot.interact(open);
        ModalPane pane = pane();
        assertTrue(pane != null && pane.isDisplay(), kind);
        List<Node> stops = new ArrayList<>();
        stops((Parent) pane.getContent(), stops);
        assertFalse(stops.isEmpty(), kind);
        assertTrue(inside(pane), () -> kind + " begins at " + focus());
        screens.robot.interact(stops.getLast()::requestFocus);
        screens.robot.push(KeyCode.TAB);
        assertTrue(inside(pane), () -> kind + ", Tab leads to " + focus());
        screens.robot.interact(stops.getFirst()::requestFocus);
        screens.robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertTrue(inside(pane), () -> kind + ", Shift+Tab leads to " + focus());
        screens.robot.push(KeyCode.ESCAPE);
        assertFalse(pane.isDisplay(), kind);
        assertSame(before, focus(), kind);
    }

    private static boolean inside(ModalPane pane) {
        for (Node at = focus(); at != null; at = at.getParent()) {
            if (at == pane.getContent()) {
                return true;
            }
        }
        return false;
    }

    // In their order. What a control is made of is its own affair.
    private static void stops(Parent parent, List<Node> stops) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (!child.isVisible() || child.isDisabled()) {
                continue;
            }
            if (child.isFocusTraversable()) {
                stops.add(child);
            } else if (child instanceof Parent further) {
                stops(further, stops);
            }
        }
    }

    private static ModalPane pane() {
        return screens.stage.getScene().getRoot().lookupAll(".modal-pane").stream()
                .filter(ModalPane.class::isInstance).map(ModalPane.class::cast).filter(ModalPane::isDisplay)
                .findFirst().orElse(null);
    }

    @Test
    void theMenuOfASessionsRowHasTheDeedsOfTheScreen() {
        for (KeyCode[] keys : List.of(new KeyCode[] {KeyCode.SHIFT, KeyCode.F10}, new KeyCode[] {KeyCode.CONTEXT_MENU})) {
            screens.robot.interact(() -> screens.open.navigator().patient(screens.patient));
            Node row = screens.stage.getScene().getRoot().lookup(".document-row");
            screens.robot.interact(row::requestFocus);
            screens.robot.push(keys);
            ContextMenu menu = menu();
            assertEquals(List.of("session-open", "session-sheet", "patient-then-and-now"),
                    menu.getItems().stream().map(MenuItem::getId).toList());
            assertTrue(menu.getItems().stream().noneMatch(MenuItem::isDisable));
            screens.robot.push(KeyCode.ESCAPE);
            assertFalse(menu.isShowing());
            assertSame(row, focus());
        }
        Destination.Document sheet = (Destination.Document) chosen("session-sheet");
        assertEquals(new Destination.SessionPage(sheet.session()), chosen("session-open"));
        Session latest = screens.chart.sessions().find(sheet.session()).orElseThrow();
        assertEquals(new Destination.ThenAndNow(latest.courseId()), chosen("patient-then-and-now"));
    }

    private static Destination chosen(String id) {
        screens.robot.interact(() -> screens.open.navigator().patient(screens.patient));
        screens.robot.interact(screens.stage.getScene().getRoot().lookup(".document-row")::requestFocus);
        screens.robot.push(KeyCode.SHIFT, KeyCode.F10);
        int at = menu().getItems().stream().map(MenuItem::getId).toList().indexOf(id);
        for (int i = 0; i < at; i++) {
            screens.robot.push(KeyCode.DOWN);
        }
        screens.robot.push(KeyCode.ENTER);
        return screens.open.way().getLast();
    }

    private static ContextMenu menu() {
        return Window.getWindows().stream().filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast)
                .filter(menu -> "row-menu".equals(menu.getId())).findFirst().orElseThrow();
    }

    @Test
    void theWindowFollowsTheComputerWhileItIsOpen() {
        List<String> classes = screens.stage.getScene().getRoot().getStyleClass();
        Map<String, Object> before = new HashMap<>();
        screens.robot.interact(() -> before.putAll(Platform.getPreferences()));
        assertFalse(classes.contains("contrast"));
        computer(before, "GTK.theme_name", "HighContrast");
        assertTrue(classes.contains("contrast"));
        computer(before, "GTK.theme_name", "Adwaita");
        assertFalse(classes.contains("contrast"));
        // Dark and reduced motion come with other keys on each system: any change has the window dressed anew.
        screens.robot.interact(() -> screens.settings.change(now -> now.withLessMotion(true)));
        assertFalse(classes.contains("still"));
        computer(before, "GTK.enable_animations", false);
        assertTrue(classes.contains("still"));
        screens.robot.interact(() -> screens.settings.change(now -> now.withLessMotion(false)));
        computer(before, "GTK.enable_animations", true);
        assertFalse(classes.contains("still"));
    }

    // As the toolkit tells it when the user changes something there.
    private static void computer(Map<String, Object> before, String key, Object value) {
        Map<String, Object> now = new HashMap<>(before);
        now.put(key, value);
        screens.robot.interact(() -> PlatformImpl.updatePreferences(now));
    }

    private static Node focus() {
        return screens.stage.getScene().getFocusOwner();
    }
}
