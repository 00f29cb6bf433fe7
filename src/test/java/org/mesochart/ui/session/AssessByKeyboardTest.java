package org.mesochart.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.domain.course.Assessment;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.Judgement.Choice;
import org.mesochart.domain.course.PainSite;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.PainQuality;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Hand;
import org.mesochart.ui.Practice;
import org.mesochart.ui.kit.Segments;

/** The Assess step of a first and of a later visit with the keys alone, its actions counted. */
class AssessByKeyboardTest {
    /** The design's first visit spends actions 9 to 23 on this step. */
    private static final int FIRST_VISIT_MOST = 15;

    @TempDir
    private Path folder;
    private final Hand robot = new Hand();
    private SessionFixture f;
    private Stage stage;
    private int actions;

    @AfterEach
    void close() {
        SessionStage.close(stage);
    }

    private void keys(KeyCode... codes) {
        robot.push(codes);
        Hand.settle();
    }

    private Node focused() {
        return stage.getScene().getFocusOwner();
    }

    /** A field filled with the Tab that led there is one action. */
    private void fill(String id, String text) {
        tabTo(id);
        robot.interact(() -> ((TextInputControl) focused()).replaceSelection(text));
        actions++;
    }

    private void choose(String id) {
        tabTo(id);
        keys(KeyCode.SPACE);
        actions++;
    }

    private void tabTo(String id) {
        for (int i = 0; i < 60 && !id.equals(focused().getId()); i++) {
            keys(KeyCode.TAB);
        }
        assertEquals(id, focused().getId());
    }

    @Test
    void aFirstVisitIsToldInTheOrderItGoes() {
        Gallery.start();
        f = new SessionFixture(folder, Language.TURKISH);
        stage = SessionStage.open(f::screen, () -> f.model.step().set(Step.ASSESS));
        assertEquals("siteName1", focused().getId(), "the first thing not yet done");
        fill("siteName1", "sağ diz içi");
        choose("quality1-0");
        tabTo("aspect1-0");
        keys(KeyCode.RIGHT);
        keys(KeyCode.SPACE);
        actions++;
        fill("since1", "8 ay");
        fill("helps1", "buz, ığüşöç İ");
        fill("medicines", "Amlodipin 5 mg");
        fill("tried", "Fizik tedavi");
        fill("why", "NSAİİ alamıyor");
        tabTo("takePlan");
        keys(KeyCode.SPACE);
        MenuButton take = (MenuButton) focused();
        assertTrue(take.isShowing());
        robot.interact(() -> {
            take.getItems().getFirst().fire();
            take.hide();
        });
        actions++;
        fill("movement1", "8");
        fill("rest1", "5");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        actions++;
        assertEquals(Step.SCREEN, f.model.step().get());
        assertEquals(Step.State.DONE, f.model.state(Step.ASSESS));
        assertTrue(actions <= FIRST_VISIT_MOST, actions + " actions");
        Assessment stored = f.chart.assessments().of(f.course.id());
        assertEquals(new PainSite("sağ diz içi", Set.of(PainQuality.BURNING), Set.of(Aspect.MOVEMENT), "8 ay", null, null,
                "buz, ığüşöç İ"), stored.sites().getFirst());
        assertEquals("Amlodipin 5 mg", stored.medicines());
        assertEquals("Fizik tedavi", stored.tried());
        assertEquals("NSAİİ alamıyor", stored.why());
        assertEquals(2, f.stored().scores().size());
        Course course = f.chart.courses().find(f.course.id()).orElseThrow();
        assertTrue(course.plan().protocol() != null);
    }

    @Test
    void aRegionIsChosenOnTheSmallMap() {
        Gallery.start();
        f = new SessionFixture(folder, Language.ENGLISH);
        stage = SessionStage.open(f::screen, () -> f.model.step().set(Step.ASSESS));
        robot.interact(() -> stage.getScene().lookup("#painMap").requestFocus());
        keys(KeyCode.DOWN);
        keys(KeyCode.RIGHT);
        keys(KeyCode.ENTER);
        assertEquals(1, f.stored().marks().size());
        String name = f.chart.assessments().of(f.course.id()).sites().getFirst().name();
        assertEquals(f.model.painSites().sites().getFirst().name().get(), name);
        assertEquals("quality1-0", focused().getId(), "what it feels like comes next");
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(0, f.stored().marks().size());
        robot.clickOn("#painMap");
        Hand.settle();
        assertEquals(1, f.stored().marks().size());
    }

    @Test
    void aLaterVisitBeginsWithTheScores() {
        Gallery.start();
        f = new SessionFixture(folder, Language.ENGLISH);
        f.model.load();
        AssessPicturesTest.told(f.model);
        f.typed();
        SessionViewModel next = f.followUp();
        stage = SessionStage.open(() -> f.screen(next), () -> next.step().set(Step.ASSESS));
        assertEquals("movement1", focused().getId());
        fill("movement1", "4");
        fill("rest1", "2");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        actions++;
        assertEquals(3, actions);
        assertEquals(Step.State.DONE, next.state(Step.ASSESS));
        assertEquals(2, f.chart.sessions().record(next.session().id()).orElseThrow().scores().size());
    }

    @Test
    void aCourseThatIsToBeJudgedIsJudgedAfterTheScoresAndAStopSaysWhatBecomesOfTheSession() {
        Gallery.start();
        f = new SessionFixture(folder, Language.ENGLISH);
        UUID course = f.chart.courses().ofPatient(Practice.one(f.chart)).getFirst().id();
        Session draft = TestCharts.aSession(course, TestCharts.NOW);
        f.chart.sessions().add(draft);
        SessionViewModel next = f.session(draft);
        stage = SessionStage.open(() -> f.screen(next), () -> next.step().set(Step.ASSESS));
        assertEquals("movement1", focused().getId(), "it is asked, and not in the way");
        ToggleButton stop = AssessByKeyboardTest.<Segments<Choice>>node(stage, "judge-choice").button(Choice.STOP);
        for (int i = 0; i < 60 && !(focused() instanceof ToggleButton button && button.getParent() == stop.getParent()); i++) {
            keys(KeyCode.TAB);
        }
        assertTrue(focused().getAccessibleHelp().startsWith("3 sessions"), focused().getAccessibleHelp());
        assertNull(stage.getScene().lookup("#judge-left"));
        keys(KeyCode.LEFT);
        assertEquals(stop, focused());
        String left = AssessByKeyboardTest.<Labeled>node(stage, "judge-left").getText();
        assertTrue(left.startsWith("Session 4 is begun: it stays a draft"), left);
        assertEquals(left, stop.getAccessibleHelp());
        tabTo("judge-reason");
        robot.write("no better");
        keys(KeyCode.ENTER);
        Node decided = node(stage, "judge-decided");
        assertEquals(decided, focused());
        assertTrue(decided.getAccessibleText().endsWith(left), decided.getAccessibleText());
        assertEquals(CourseStatus.STOPPED, f.chart.courses().find(course).orElseThrow().status());
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(CourseStatus.ACTIVE, f.chart.courses().find(course).orElseThrow().status());
        assertTrue(node(stage, "judge-choice").getParent().isVisible());
    }

    @SuppressWarnings("unchecked")
    private static <T extends Node> T node(Stage stage, String id) {
        return (T) Practice.node(stage.getScene().getRoot(), id);
    }
}
