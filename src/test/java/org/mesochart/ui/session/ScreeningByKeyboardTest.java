package org.mesochart.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesochart.domain.screening.Answer;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Hand;

/** Screening with the keys alone, and what has to be on the screen before "Asked, still no". */
@Tag("slow-once")
class ScreeningByKeyboardTest {
    @TempDir
    private Path folder;
    private final Hand robot = new Hand();
    private SessionFixture f;
    private SessionViewModel model;
    private Stage stage;

    private void open(Language language, boolean again) {
        Gallery.start();
        f = new SessionFixture(folder, language);
        if (again) {
            List<ScreeningAnswer> before = new ArrayList<>(TestCharts.allNo(f.session.id()));
            before.set(8, new ScreeningAnswer(f.session.id(), "blood_thinners", Answer.PROCEED, "aspirin 100 mg", false));
            f.chart.screening().putAll(before);
        }
        model = again ? f.followUp() : f.model;
        stage = SessionStage.open(() -> f.screen(model), () -> model.step().set(Step.SCREEN));
    }

    @AfterEach
    void close() {
        SessionStage.close(stage);
    }

    private void keys(KeyCode... codes) {
        robot.push(codes);
        Hand.settle();
    }

    private List<ScreeningAnswer> stored() {
        return f.chart.screening().ofSession(model.session().id());
    }

    private Node node(String id) {
        return stage.getScene().lookup("#" + id);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void tenKeysAnswerAFirstVisit(Language language) {
        open(language, false);
        assertFalse(node("stillNo").isVisible());
        for (int i = 0; i < 8; i++) {
            keys(KeyCode.DIGIT1);
        }
        keys(KeyCode.DIGIT3);
        assertEquals(node("reason-blood_thinners"), stage.getScene().getFocusOwner());
        keys(KeyCode.ENTER);
        assertEquals(8, stored().size());
        robot.interact(() -> ((TextField) stage.getScene().getFocusOwner()).setText("aspirin 100 mg"));
        keys(KeyCode.ENTER);
        keys(KeyCode.DIGIT1);
        assertEquals(10, stored().size());
        assertEquals("aspirin 100 mg", stored().get(8).reason());
        assertTrue(stored().stream().noneMatch(ScreeningAnswer::stillNo));
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals(Step.PREPARE, model.step().get());
    }

    @Test
    void aRepeatVisitIsOneButtonAndOneKeyTwice() {
        open(Language.TURKISH, true);
        assertEquals(0, stored().size());
        assertTrue(node("stillNo").isVisible());
        robot.interact(() -> ((javafx.scene.control.Button) node("stillNo")).fire());
        Hand.settle();
        assertEquals(9, stored().size());
        assertEquals(node("question-blood_thinners"), stage.getScene().getFocusOwner());
        keys(KeyCode.DIGIT3);
        assertEquals(9, stored().size());
        keys(KeyCode.DIGIT3);
        assertEquals("aspirin 100 mg", stored().stream().filter(a -> a.answer() == Answer.PROCEED).findFirst().orElseThrow()
                .reason());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anAnswerThatEndsTheSessionIsHeardAtOnceAndAgainWhereItBinds(Language language) {
        open(language, false);
        keys(KeyCode.DIGIT2);
        String first = model.screening().stops().getFirst().in(language);
        Node now = stage.getScene().getFocusOwner();
        assertEquals("question-" + model.screening().selected(), now.getId());
        assertTrue(now.getAccessibleText().startsWith(f.context.messages().text("screening.stopped", List.<Object>of(first)) + ". "
                + f.context.messages().text("screening.stop.text") + " "), now.getAccessibleText());
        keys(KeyCode.DIGIT1);
        assertFalse(stage.getScene().getFocusOwner().getAccessibleText().contains(first), "what ends nothing is not said");
        assertFalse(now.getAccessibleText().contains(first), "the name comes back");
        for (Step step : List.of(Step.PREPARE, Step.INJECT)) {
            robot.interact(() -> model.step().set(step));
            String heard = stage.getScene().getFocusOwner().getAccessibleText();
            assertTrue(heard != null && heard.startsWith(f.context.messages().text(
                    step == Step.INJECT ? "screening.banner" : "screening.banner.prepare", List.<Object>of(first))), heard);
        }
    }

    @Test
    void inALowWindowEveryQuestionIsScrolledToFirst() {
        open(Language.ENGLISH, true);
        robot.interact(() -> {
            // As read from the chart, in a window that shows four of the ten.
            model.step().set(Step.ASSESS);
            stage.setHeight(360);
        });
        Hand.settle();
        robot.interact(() -> {
            model.load();
            model.step().set(Step.SCREEN);
        });
        Hand.settle();
        assertFalse(model.screening().allSeen());
        assertFalse(node("stillNo").isVisible());
        for (int i = 0; i < 9; i++) {
            keys(KeyCode.DOWN);
        }
        assertEquals("drug_allergy", model.screening().selected());
        assertTrue(model.screening().allSeen());
        assertTrue(node("stillNo").isVisible());
    }
}
