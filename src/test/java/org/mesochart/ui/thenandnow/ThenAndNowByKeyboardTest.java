package org.mesochart.ui.thenandnow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.insight.SessionPair;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Hand;
import org.mesochart.ui.Practice;
import org.mesochart.ui.kit.Theme;

/** Then and now without a mouse, in the program's own frame. */
@Tag("slow-once")
class ThenAndNowByKeyboardTest {
    @TempDir
    private Path folder;
    private final Hand robot = new Hand();
    private ComparedCourse course;
    private Stage stage;

    @BeforeEach
    void open() {
        Gallery.start();
        course = new ComparedCourse(TestCharts.create(folder), Language.ENGLISH).filled();
        robot.interact(() -> {
            Theme.loadFonts();
            Scene scene = new Scene(course.frame(Language.ENGLISH, folder, 100), 1280, 800);
            Theme.apply(scene, false, 100);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
            course.visitScreen();
        });
    }

    @AfterEach
    void close() {
        robot.interact(() -> stage.close());
    }

    @Test
    void sessionsAreChosenWalkedAndSteppedByTheKeyboard() {
        assertEquals("then-session", focused().getId());
        robot.push(KeyCode.DOWN);
        assertEquals(new SessionPair(1, 3), course.model.pair());
        focus("then-to");
        robot.push(KeyCode.LEFT);
        assertEquals(new SessionPair(1, 2), course.model.pair());
        assertEquals("then-to", focused().getId());
        assertEquals("Later session, Session 3 · 17 Nov", spoken("then-to"));
        assertEquals(3.0, node("then-to").queryAccessibleAttribute(AccessibleAttribute.VALUE));
        robot.push(KeyCode.LEFT);
        robot.push(KeyCode.HOME);
        assertEquals(new SessionPair(1, 2), course.model.pair());
        robot.push(KeyCode.TAB);
        focus("then-from");
        robot.push(KeyCode.HOME);
        assertEquals(new SessionPair(0, 2), course.model.pair());
        focus("then-step");
        robot.push(KeyCode.SPACE);
        assertEquals(new SessionPair(0, 3), course.model.pair());
        robot.push(KeyCode.SHORTCUT, KeyCode.P);
        robot.interact(() -> {
            course.model.choose(1, 2);
            Practice.<Button>node(stage.getScene().getRoot(), "then-print").fire();
        });
        assertEquals(List.of("comparison " + course.sessions.get(0).id() + " " + course.sessions.get(3).id(),
                "comparison " + course.sessions.get(1).id() + " " + course.sessions.get(2).id()), course.journey.steps);
        robot.interact(() -> course.model.choose(0, 3));
        assertEquals(List.of(0, 1, 2), Practice.<ComboBox<Integer>>node(stage.getScene().getRoot(), "then-session").getItems());
    }

    @Test
    void aCourseThatCannotBeReadAgainIsSaid() {
        course.chart.close();
        robot.interact(() -> course.model.read());
        assertEquals("then-nothing", focused().getId());
        assertTrue(course.model.unreadable().get());
    }

    @Test
    void fromThePatientsPageItIsOneKeyOrOneButton() {
        robot.interact(() -> {
            stage.getScene().setRoot(course.patientFrame(Language.ENGLISH, folder));
            Theme.apply(stage.getScene(), false, 100);
        });
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.T);
        robot.interact(() -> Practice.<Button>node(stage.getScene().getRoot(), "patient-then-and-now").fire());
        String there = "thenAndNow " + course.course;
        assertEquals(List.of(there, there), course.journey.steps);
        Gallery.snap(stage.getScene(), "then-and-now-patient");
    }

    @Test
    void theMapsMoveTogetherAndTellWhatTheyShow() {
        assertTrue(spoken("then-map").startsWith("Session 1 · 3 Nov. Back view. Lower back: 24 points, left 12, right 12"),
                spoken("then-map"));
        assertTrue(spoken("then-map").contains("NRS 8"), spoken("then-map"));
        assertTrue(spoken("now-map").contains("Pelvis: 6 points"), spoken("now-map"));
        focus("now-map");
        robot.push(KeyCode.W);
        assertEquals("Left", view());
        assertTrue(spoken("then-map").contains("Left view. No points. No pain painted."), spoken("then-map"));
        robot.push(KeyCode.SHIFT, KeyCode.W);
        assertEquals("Back", view());
        robot.push(KeyCode.PAGE_UP);
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.DIGIT0);
        robot.push(KeyCode.DIGIT9);
        robot.interact(() -> course.model.overlay().set(true));
        assertTrue(spoken("now-map").contains("Beneath it, dashed: Session 1 · 3 Nov."), spoken("now-map"));
        robot.interact(() -> course.model.points().set(false));
        assertFalse(spoken("now-map").contains("24 points"), spoken("now-map"));
    }

    @Test
    void f6GoesRoundThePartsEveryControlHasANameAndF9FoldsTheRegions() {
        List<String> stops = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            robot.push(KeyCode.F6);
            stops.add(String.valueOf(focused().getId()));
        }
        assertEquals(List.of("then-map", "now-session", "now-map", "then-regions", "then-step", "goToday", "banner.back",
                "null", "then-session"), stops);
        TableView<?> table = Practice.node(stage.getScene().getRoot(), "then-regions");
        assertTrue(table.getItems().size() > 10);
        for (String id : List.of("then-session", "now-session", "then-map", "now-map", "then-regions", "then-verdict",
                "then-pain", "then-points", "then-density", "then-view", "then-from", "then-to")) {
            assertFalse(spoken(id).isBlank(), id);
        }
        double wide = node("now-map").getBoundsInLocal().getWidth();
        robot.push(KeyCode.F9);
        assertFalse(table.getParent().isVisible());
        assertNotEquals(wide, node("now-map").getBoundsInLocal().getWidth());
        robot.push(KeyCode.F9);
        assertTrue(table.getParent().isVisible());
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        assertEquals(List.of("back"), course.journey.steps);
    }

    private String view() {
        return Practice.<ComboBox<BodyView>>node(stage.getScene().getRoot(), "then-view").getValue() == BodyView.BACK
                ? "Back" : "Left";
    }

    private void focus(String id) {
        robot.interact(() -> node(id).requestFocus());
    }

    private Node node(String id) {
        return Practice.node(stage.getScene().getRoot(), id);
    }

    private Node focused() {
        return stage.getScene().getFocusOwner();
    }

    private String spoken(String id) {
        return String.valueOf(node(id).queryAccessibleAttribute(AccessibleAttribute.TEXT)).replace('\u00A0', ' ');
    }
}
