package org.mesochart.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.text.Language;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Hand;

/** Observe with the keys alone. */
class ObserveByKeyboardTest {
    @TempDir
    private Path folder;
    private final Hand robot = new Hand();
    private SessionFixture f;
    private Stage stage;

    private void open(Language language) {
        Gallery.start();
        f = new SessionFixture(folder, language);
        f.thirtyPoints();
        f.scores(false);
        stage = SessionStage.open(f::screen, () -> f.model.step().set(Step.OBSERVE));
    }

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

    private void write(String text) {
        robot.interact(() -> ((TextInputControl) focused()).replaceSelection(text));
    }

    private void tabTo(String id) {
        for (int i = 0; i < 60 && !id.equals(focused().getId()); i++) {
            keys(KeyCode.TAB);
        }
        assertEquals(id, focused().getId());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aRepeatVisitIsObservedInThreeDeeds(Language language) {
        open(language);
        // 1, 2: the focus is in the score that was asked before; Tab goes on to the one at rest.
        assertTrue(focused().getStyleClass().contains("score-field"), () -> String.valueOf(focused()));
        write("3");
        keys(KeyCode.TAB);
        write("2");
        // 3: none.
        tabTo("noEvents");
        keys(KeyCode.SPACE);
        List<PainScore> after = f.stored().scores().stream().filter(s -> s.moment() == Moment.AFTER).toList();
        assertEquals(List.of(new BigDecimal(3), new BigDecimal(2)), after.stream().map(PainScore::value).toList());
        assertTrue(f.stored().details().noEvents());
        assertEquals(Step.State.DONE, f.model.state(Step.OBSERVE));
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals(Step.SIGN, f.model.step().get());
    }

    @Test
    void enterInTheEmptyFieldTakesWhatIsLeftAsWasted() {
        open(Language.ENGLISH);
        tabTo("wastedA");
        keys(KeyCode.ENTER);
        f.typed();
        assertEquals(new BigDecimal("1.6"), f.stored().mixtures().getFirst().wastedMl());
        tabTo("wastedB");
        write("-1");
        keys(KeyCode.TAB);
        assertEquals(null, f.stored().mixtures().getLast().wastedMl());
        TextField wrong = robot.lookup("#wastedB").query();
        assertTrue(wrong.getAccessibleHelp() != null && !wrong.getAccessibleHelp().isBlank());
    }

    @Test
    void anEventIsRecordedWithTheKeysAndItsMissingPartsAreSaid() {
        open(Language.TURKISH);
        tabTo("noEvents");
        keys(KeyCode.TAB);
        keys(KeyCode.SPACE);
        assertEquals("eventKind", focused().getId());
        keys(KeyCode.DOWN);
        keys(KeyCode.DOWN);
        robot.interact(() -> ((Button) robot.lookup("#recordEvent").query()).fire());
        // The severity is missing: the focus goes there and nothing is written.
        assertTrue(f.stored().adverseEvents().isEmpty());
        assertTrue(focused() instanceof ToggleButton, () -> String.valueOf(focused()));
        keys(KeyCode.SPACE);
        tabTo("recordEvent");
        keys(KeyCode.SPACE);
        AdverseEvent stored = f.stored().adverseEvents().getFirst();
        assertEquals(AdverseEvent.Severity.MILD, stored.severity());
        assertEquals(f.model.events().events().getFirst(), stored);
    }

    @Test
    void noneStaysAnsweredWhenItIsPressedAgainAndRestsWhileAnEventIsWritten() {
        open(Language.ENGLISH);
        tabTo("noEvents");
        keys(KeyCode.SPACE);
        keys(KeyCode.SPACE);
        ToggleButton none = robot.lookup("#noEvents").query();
        assertTrue(none.isSelected());
        assertTrue(f.stored().details().noEvents());
        keys(KeyCode.TAB);
        keys(KeyCode.SPACE);
        assertFalse(none.isDisabled());
        keys(KeyCode.DOWN);
        assertTrue(none.isDisabled());
        robot.interact(() -> f.model.events().draft().severity().set(AdverseEvent.Severity.MILD));
        robot.interact(() -> ((Button) robot.lookup("#recordEvent").query()).fire());
        Hand.settle();
        Node row = robot.lookup(".entry-event").query();
        Button change = (Button) row.lookup(".button");
        assertFalse(change.isDisabled());
        robot.interact(() -> f.model.events().begin());
        robot.interact(() -> f.model.events().draft().note().set("itching"));
        assertTrue(change.isDisabled());
        robot.interact(() -> f.model.events().cancel());
        assertFalse(change.isDisabled());
    }
}
