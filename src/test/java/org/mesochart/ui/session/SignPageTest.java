package org.mesochart.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.screening.Answer;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.session.Addendum;
import org.mesochart.domain.session.Signature;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Hand;

/** The Sign page by keyboard: what is missing, signing, not performed, and what is added later. */
class SignPageTest {
    @TempDir
    private Path folder;
    private final Hand robot = new Hand();
    private SessionFixture f;
    private Stage stage;

    private void chart() {
        Gallery.start();
        f = new SessionFixture(folder, Language.ENGLISH);
    }

    private void open() {
        stage = SessionStage.open(f::screen, () -> f.model.step().set(Step.SIGN));
    }

    @AfterEach
    void close() {
        if (stage != null) {
            SessionStage.close(stage);
        }
    }

    private void keys(KeyCode... codes) {
        robot.push(codes);
        Hand.settle();
    }

    private void write(String text) {
        robot.interact(() -> ((TextInputControl) stage.getScene().getFocusOwner()).replaceSelection(text));
    }

    private Node node(String id) {
        return stage.getScene().getRoot().lookup("#" + id);
    }

    private String focused() {
        return stage.getScene().getFocusOwner().getId();
    }

    private void press(String id) {
        robot.interact(() -> ((Button) node(id)).fire());
        Hand.settle();
    }

    private List<String> missing() {
        return f.model.signing().missing().stream().map(p -> p.key()).toList();
    }

    @Test
    void aMissingScoreIsTypedInItsLineAndThenThePassphraseSigns() {
        chart();
        f.thirtyPoints();
        f.screened();
        f.scores(false);
        open();
        assertEquals(List.of("errors.sign.after"), missing());
        assertEquals("missingScore", focused());
        assertTrue(node("passphrase").isDisabled());
        write("11");
        keys(KeyCode.ENTER);
        assertEquals(List.of("errors.sign.after"), missing());
        write("3");
        keys(KeyCode.ENTER);
        assertEquals(List.of(), missing());
        assertEquals(new BigDecimal("3"), f.stored().scores().stream()
                .filter(s -> s.moment() == Moment.AFTER).findFirst().orElseThrow().value());
        assertEquals("passphrase", focused());
        write("not the passphrase at all");
        keys(KeyCode.ENTER);
        assertEquals("session.sign.wrongPassphrase", f.model.signing().problem().get().key());
        assertFalse(f.stored().session().signed());
        robot.interact(() -> ((TextInputControl) node("passphrase")).clear());
        write(TestCharts.PASSPHRASE);
        keys(KeyCode.ENTER);
        assertTrue(f.stored().session().signed());
        assertEquals(Signature.Meaning.PERFORMED, f.stored().signature().orElseThrow().hand().meaning());
        assertTrue(((Labeled) node("signedLine")).getText().startsWith("Signed "));
        assertNull(node("edit-inject"));
        assertTrue(f.journey.steps.getLast().startsWith("document"), f.journey.steps.toString());
    }

    @Test
    void notAskedIsAnAnswerAndCanBeTakenBack() {
        chart();
        f.thirtyPoints();
        f.screened();
        f.scores(false);
        open();
        press("signNotAsked");
        assertEquals(List.of(), missing());
        assertTrue(f.stored().details().wasNotAsked("low back", Aspect.MOVEMENT, Moment.AFTER));
        robot.interact(f.model::undo);
        assertEquals(List.of("errors.sign.after"), missing());
        assertFalse(f.stored().details().wasNotAsked("low back", Aspect.MOVEMENT, Moment.AFTER));
    }

    @Test
    void noAdverseEventIsAnsweredInItsLine() {
        chart();
        f.thirtyPoints();
        f.chart.screening().putAll(TestCharts.allNo(f.session.id()));
        open();
        assertEquals(List.of("errors.sign.events"), missing());
        press("signNoEvents");
        assertTrue(f.stored().details().noEvents());
        assertEquals(List.of(), missing());
    }

    @Test
    void theLineOfAPointLeadsToItSelectedOnTheMap() {
        chart();
        f.thirtyPoints();
        f.screened();
        UUID point = f.stored().injections().get(4).id();
        f.chart.injections().change(List.of(f.stored().injections().get(4).withMixture(null)));
        open();
        assertEquals(List.of("errors.sign.mixture"), missing());
        robot.interact(() -> ((javafx.scene.control.Hyperlink) node("goTo-inject")).fire());
        assertEquals(Step.INJECT, f.model.step().get());
        assertEquals(java.util.Set.of(point), java.util.Set.copyOf(f.model.points().selection()));
    }

    @Test
    void theLineOfALotPutsTheFocusInItsField() {
        chart();
        f.screened();
        f.chart.mixtures().add(new Mixture(UUID.randomUUID(), f.session.id(), null, List.of(
                TestCharts.aComponent("Sodium chloride 0.9 %", "SF0312", "2"),
                TestCharts.aComponent("Lidocaine hydrochloride 20 mg/mL", null, "1"))));
        f.scores(false);
        open();
        assertEquals(List.of("errors.sign.lot"), missing());
        assertEquals("lotA2", f.model.signing().places().getFirst().control());
        robot.interact(() -> ((javafx.scene.control.Hyperlink) node("goTo-prepare")).fire());
        assertEquals(Step.PREPARE, f.model.step().get());
    }

    @Test
    void aStoppedSessionCanOnlyBeSignedAsNotPerformed() {
        chart();
        f.screened();
        f.chart.screening().putAll(List.of(
                new ScreeningAnswer(f.session.id(), "pregnancy", Answer.STOP, null, false)));
        open();
        assertNotNull(node("stopped"));
        assertEquals("Sign as not performed", ((Button) node("sign")).getText());
        assertEquals("passphrase", focused());
        write(TestCharts.PASSPHRASE);
        keys(KeyCode.ENTER);
        assertTrue(f.stored().notPerformed());
        assertTrue(((Labeled) node("signedLine")).getText().startsWith("Signed as not performed"));
    }

    @Test
    void aCorrectionStandsBesideTheOriginalAndNeedsAReason() {
        chart();
        f.thirtyPoints();
        f.scores(true);
        f.screened();
        open();
        write(TestCharts.PASSPHRASE);
        keys(KeyCode.ENTER);
        robot.interact(() -> node("addendum").requestFocus());
        write("Depth of point 3 mistyped.");
        press("correct");
        assertEquals("correctWhat1", focused());
        write("Point 3, depth");
        keys(KeyCode.ESCAPE);
        robot.interact(() -> node("correctNow1").requestFocus());
        assertEquals("2\u00A0mm", ((TextField) node("correctWas1")).getText());
        write("3 mm");
        press("addNote");
        assertEquals("errors.addendum.reason", f.model.addenda().problem().get().key());
        assertEquals(List.of(), f.chart.sessions().addenda(f.session.id()));
        robot.interact(() -> node("addendumReason").requestFocus());
        write("typing error");
        press("addNote");
        Addendum written = f.chart.sessions().addenda(f.session.id()).getFirst();
        assertEquals("typing error", written.reason());
        assertEquals(new Addendum.Correction("Point 3, depth", "2\u00A0mm", "3 mm"), written.corrections().getFirst());
        assertEquals(new BigDecimal("2"), f.stored().injections().get(2).depthMm());
        assertTrue(f.model.addenda().drafts().isEmpty());
    }

    @Test
    void whenItTookPlaceCanBeSaidLaterWithItsScoresAndNeverInTheFuture() {
        chart();
        f.scores(true);
        f.screened();
        open();
        assertNull(node("lateEntry"));
        assertNull(node("clockBehind"));
        robot.interact(() -> {
            node("tookDay").requestFocus();
            ((TextField) node("tookDay")).setText("25.11.2026");
        });
        keys(KeyCode.ENTER);
        assertEquals(TestCharts.NOW, f.stored().session().at());
        robot.interact(() -> ((TextField) node("tookDay")).setText("22.11.2026"));
        keys(KeyCode.ENTER);
        assertEquals(TestCharts.NOW.minus(Duration.ofDays(2)), f.stored().session().at());
        assertTrue(f.stored().scores().stream().allMatch(s -> !s.at().isAfter(TestCharts.NOW.minus(Duration.ofDays(1)))));
        assertTrue(((Labeled) node("lateEntry")).getText()
                .contains("Took place 22 Nov 2026, 10:00, entered 24 Nov 2026, 10:00"));
        robot.interact(f.model::undo);
        assertEquals(TestCharts.NOW, f.stored().session().at());
        assertEquals(1, f.stored().scores().stream().filter(s -> s.at().equals(TestCharts.NOW)).count());
    }

    @Test
    void aClockThatWasSetBackIsSaidBeforeSigningAndInWhatWasSigned() {
        chart();
        f.thirtyPoints();
        f.scores(true);
        f.screened();
        f.clockBack = Duration.ofDays(2);
        open();
        assertTrue(((Labeled) node("clockBehind")).getText().contains("clock says 22 Nov 2026, 10:00, but the latest entry of"
                + " this chart is of 24 Nov 2026, 10:00"));
        f.clockBack = Duration.ofMinutes(5);
        robot.interact(f.model::flush);
        robot.interact(() -> f.model.step().set(Step.OBSERVE));
        robot.interact(() -> f.model.step().set(Step.SIGN));
        assertNull(node("clockBehind"), "a clock is put right by minutes");
    }

    @Test
    void aTimeTypedLastIsTheOneThatIsSignedAndABadOneSignsNothing() {
        chart();
        f.thirtyPoints();
        f.scores(true);
        f.screened();
        open();
        robot.interact(() -> node("passphrase").requestFocus());
        write(TestCharts.PASSPHRASE);
        robot.interact(() -> {
            node("tookDay").requestFocus();
            ((TextField) node("tookDay")).setText("25.11.2026");
        });
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertFalse(f.stored().session().signed());
        robot.interact(() -> {
            node("tookDay").requestFocus();
            ((TextField) node("tookDay")).setText("22.11.2026");
        });
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertTrue(f.stored().session().signed());
        assertEquals(TestCharts.NOW.minus(Duration.ofDays(2)), f.stored().session().at());
    }

    @Test
    void aLotThatHasExpiredOnTheDayToldIsAskedAboutThere() {
        chart();
        f.thirtyPoints();
        f.scores(true);
        f.screened();
        open();
        robot.interact(() -> f.model.mixtures().forms().getFirst().rows().getFirst().expiry().set("22.11.2026"));
        robot.interact(f::typed);
        assertTrue(f.model.signing().missing().stream().anyMatch(p -> p.key().equals("errors.lot.expired")));
        assertTrue(f.model.mixtures().forms().getFirst().rows().getFirst().expiredOn(f.model.mixtures().onHand().day()));
        robot.interact(() -> f.model.took(TestCharts.NOW.minus(Duration.ofDays(3))));
        assertTrue(f.model.signing().missing().stream().noneMatch(p -> p.key().equals("errors.lot.expired")));
        assertFalse(f.model.mixtures().forms().getFirst().rows().getFirst().expiredOn(f.model.mixtures().onHand().day()));
    }

    @Test
    void aPlanThatCannotBeReadIsPutRightInAssess() {
        chart();
        f.screened();
        open();
        robot.interact(() -> f.model.changes().text().set("x".repeat(20_001)));
        Missing missing = f.model.signing().places().stream()
                .filter(m -> m.problem().field().equals("assessment")).findFirst().orElseThrow();
        assertEquals(Step.ASSESS, missing.step());
        robot.interact(() -> f.model.scores().sites().getFirst()
                .score(Moment.BEFORE, Aspect.MOVEMENT).text().set("11"));
        assertEquals(Step.ASSESS, f.model.signing().places().stream()
                .filter(m -> m.problem().key().equals("session.sign.unfinishedScore")).findFirst().orElseThrow().step());
    }

    @Test
    void theTextOfTheSessionIsCopied() {
        chart();
        f.thirtyPoints();
        f.screened();
        open();
        press("copyText");
        robot.interact(() -> {
            String text = Clipboard.getSystemClipboard().getString();
            assertTrue(text.startsWith("Mesotherapy session 1 of 6"), text);
            assertTrue(text.contains("Lower back: 24 points, left 12, right 12"), text);
        });
    }
}
