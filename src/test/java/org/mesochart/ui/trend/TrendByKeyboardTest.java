package org.mesochart.ui.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mesochart.domain.course.Judgement;
import org.mesochart.domain.insight.CourseHistory;
import org.mesochart.domain.insight.TrendChoice.Range;
import org.mesochart.domain.insight.TrendSamples;
import org.mesochart.domain.text.Language;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Hand;
import org.mesochart.ui.Practice;
import org.mesochart.ui.kit.Segments;
import org.mesochart.ui.kit.Theme;

/** The trend without a mouse: scores, sessions and marks are walked to and spoken, a session is opened. */
@Tag("slow-once")
class TrendByKeyboardTest {
    private final Hand robot = new Hand();
    private final Practice.Journey journey = new Practice.Journey();
    private Stage stage;
    private TrendCard card;

    @BeforeEach
    void open() {
        Gallery.start();
        robot.interact(() -> {
            Theme.loadFonts();
            card = new TrendCard(Practice.context(Language.ENGLISH, journey));
            VBox.setVgrow(card.node(), Priority.ALWAYS);
            Scene scene = new Scene(new VBox(card.node()), 920, 680);
            Theme.apply(scene, false, 100);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
        });
    }

    @AfterEach
    void close() {
        robot.interact(() -> stage.close());
    }

    @Test
    void scoresSessionsAndMarksAreWalkedToAndSpoken() {
        TrendSamples usual = TrendSamples.usual();
        show(usual, "the result");
        assertEquals("the result", spoken());
        push(KeyCode.RIGHT);
        assertEquals("Low back, on movement, NRS 8, before, 3 Nov 2026, 10:00, day 0 of the course, session 1", spoken());
        push(KeyCode.END);
        assertTrue(spoken().startsWith("Low back, on movement, NRS 4, follow-up, 20 Nov 2026"), spoken());
        push(KeyCode.DOWN);
        push(KeyCode.DOWN);
        assertEquals("Session 3, 17 Nov 2026: A, 28 points, 2.8 mL; 2–4 mm deep; Lidocaine hydrochloride 14 mg; "
                + "Diclofenac sodium 17.5 mg", spoken());
        push(KeyCode.ENTER);
        assertEquals(List.of("session " + usual.history().visits().get(2).session().id()), journey.steps);
        push(KeyCode.DOWN);
        assertEquals("Adverse event: bruise, mild, 18 Nov 2026, 10:00, session 3", spoken());
        push(KeyCode.LEFT);
        assertEquals("Plan changed on 13 Nov 2026: weekly × 3, then every 4 weeks × 2", spoken());
    }

    @Test
    void theRangeIsChosenByTheArrowKeysAndKeptForAnotherCourse() {
        List<CourseHistory> three = TrendSamples.three();
        robot.interact(() -> {
            card.show(three, three.getLast().course().id(), TrendSamples.BORN, "");
            Practice.<Segments<Range>>node(card.node(), "trend-range").requestFocus();
        });
        robot.push(KeyCode.LEFT);
        push(KeyCode.END);
        assertTrue(spoken().contains("90 min after the injections"), spoken());
        robot.interact(() -> Practice.<Segments<Range>>node(card.node(), "trend-range").requestFocus());
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.RIGHT);
        assertEquals(Range.ALL, Practice.<Segments<Range>>node(card.node(), "trend-range").getValue());
        push(KeyCode.HOME);
        assertTrue(spoken().startsWith("Low back, on movement, NRS 7, before, 27 Feb 2026"), spoken());
        robot.interact(() -> card.show(three, three.get(1).course().id(), TrendSamples.BORN, ""));
        assertEquals(Range.ALL, Practice.<Segments<Range>>node(card.node(), "trend-range").getValue());
        robot.interact(() -> Practice.<ToggleButton>node(card.node(), "trend-as-table").fire());
        TableView<?> table = Practice.node(card.node(), "trend-table");
        assertTrue(table.isVisible());
        assertEquals(three.stream().mapToInt(course -> course.scores().size()).sum(), table.getItems().size());
        TrendSamples judged = TrendSamples.usual();
        judged.judged(20, 3, Judgement.Choice.STOP);
        show(judged, "");
        assertEquals(judged.history().scores().size() + 1, table.getItems().size());
        assertEquals(List.of("Decision", "stop"), List.of(table.getColumns().get(2).getCellData(table.getItems().size() - 1),
                table.getColumns().get(4).getCellData(table.getItems().size() - 1)));
    }

    @Test
    void aCardThatLeftItsWindowNoLongerFollowsIt() {
        show(TrendSamples.usual(), "");
        assertFalse(drugsAreFolded());
        high(400);
        assertTrue(drugsAreFolded());
        high(700);
        assertFalse(drugsAreFolded());
        robot.interact(() -> ((VBox) stage.getScene().getRoot()).getChildren().clear());
        high(400);
        assertFalse(drugsAreFolded());
    }

    private boolean drugsAreFolded() {
        return card.node().lookup("#trend-drugs") != null;
    }

    private void high(double height) {
        robot.interact(() -> stage.setHeight(height));
        Hand.settle();
        assertEquals(height, stage.getScene().getHeight());
    }

    @Test
    void aFourthLineIsChosenInsteadOfAnotherAndAllNotesUnfold() {
        show(TrendSamples.threeSites(), "");
        MenuButton lines = Practice.node(card.node(), "trend-series");
        assertEquals(List.of(true, true, true, false), checked(lines));
        assertTrue(lines.getItems().getLast().isDisable());
        robot.interact(() -> lines.getItems().get(1).fire());
        robot.interact(() -> lines.getItems().getLast().fire());
        assertEquals(List.of(true, false, true, true), checked(lines));
        show(TrendSamples.odd(), "");
        VBox notes = Practice.node(card.node(), "trend-notes");
        assertEquals(6, notes.getChildren().size());
        robot.interact(() -> Practice.<Hyperlink>node(card.node(), "trend-more-notes").fire());
        assertEquals(8, notes.getChildren().size());
        assertFalse(notes.getChildren().stream().anyMatch(node -> node instanceof Hyperlink));
    }

    private void show(TrendSamples sample, String result) {
        robot.interact(() -> card.show(List.of(sample.history()), sample.id, TrendSamples.BORN, result));
        Hand.settle();
    }

    private static List<Boolean> checked(MenuButton menu) {
        return menu.getItems().stream().map(item -> ((CheckMenuItem) item).isSelected()).toList();
    }

    private void push(KeyCode key) {
        robot.interact(() -> Practice.node(card.node(), "trend").requestFocus());
        robot.push(key);
    }

    private String spoken() {
        return Practice.node(card.node(), "trend").queryAccessibleAttribute(AccessibleAttribute.TEXT).toString()
                .replace('\u00A0', ' ');
    }
}
