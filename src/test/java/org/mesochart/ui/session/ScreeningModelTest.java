package org.mesochart.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.patient.Allergies;
import org.mesochart.domain.patient.Allergy;
import org.mesochart.domain.screening.AllergyMatch;
import org.mesochart.domain.screening.Answer;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.domain.screening.TheTen;
import org.mesochart.domain.session.Signature;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.TestCharts;

@BesideOthers
class ScreeningModelTest {
    @TempDir
    private Path folder;
    private SessionFixture f;

    @BeforeEach
    void open() {
        f = new SessionFixture(folder, Language.ENGLISH);
    }

    /** The visit after one where all but blood thinners was "no". */
    private SessionViewModel repeatVisit() {
        List<ScreeningAnswer> before = new ArrayList<>(TestCharts.allNo(f.session.id()));
        before.set(8, new ScreeningAnswer(f.session.id(), "blood_thinners", Answer.PROCEED, "aspirin 100 mg", false));
        f.chart.screening().putAll(before);
        SessionViewModel next = f.followUp();
        next.load();
        return next;
    }

    private List<ScreeningAnswer> stored(SessionViewModel of) {
        return f.chart.screening().ofSession(of.session().id());
    }

    private static void seeAll(ScreeningModel model) {
        TheTen.QUESTIONS.forEach(q -> model.seen(q.key()));
    }

    private static List<String> missing(SessionViewModel of) {
        return of.signing().missing().stream().map(p -> p.key()).toList();
    }

    @Test
    void nothingIsAnsweredOfLastTimesAnswers() {
        SessionViewModel next = repeatVisit();
        assertEquals(10, next.screening().screening().notAsked().size());
        assertEquals(Answer.NO, next.screening().last("pregnancy").orElseThrow().answer());
        assertTrue(stored(next).isEmpty());
        assertTrue(missing(next).contains("errors.sign.notAsked"));
    }

    @Test
    void stillNoWaitsUntilEveryQuestionWasOnTheScreen() {
        ScreeningModel model = repeatVisit().screening();
        TheTen.QUESTIONS.subList(0, 9).forEach(q -> model.seen(q.key()));
        assertEquals(List.of(), model.stillNo());
        model.answerStillNo();
        assertTrue(model.answers().isEmpty());
        model.seen("drug_allergy");
        assertEquals(9, model.stillNo().size());
    }

    @Test
    void stillNoIsOneDeedRecordedAsWhatItIsAndLeavesEarlierYesOpen() {
        SessionViewModel next = repeatVisit();
        seeAll(next.screening());
        next.screening().answerStillNo();
        assertEquals(9, stored(next).stream().filter(a -> a.answer() == Answer.NO && a.stillNo()).count());
        assertEquals(List.of("blood_thinners"), next.screening().screening().notAsked().stream()
                .map(ScreeningQuestion::key).toList());
        assertEquals("blood_thinners", next.screening().selected());
        assertEquals("Undo “Asked, still no”, 9 questions", next.undoText().get());
        next.undo();
        assertTrue(stored(next).isEmpty());
        next.redo();
        assertEquals(9, stored(next).size());
        assertTrue(f.chart.verify().ok());
    }

    @Test
    void aFirstVisitHasNothingToSayTogether() {
        f.model.load();
        seeAll(f.model.screening());
        assertTrue(f.model.screening().firstVisit());
        assertEquals(List.of(), f.model.screening().stillNo());
    }

    @Test
    void anAnswerGoesOnToTheNextOpenQuestionAndIsTakenBackByName() {
        f.model.load();
        ScreeningModel model = f.model.screening();
        assertEquals("pregnancy", model.selected());
        model.answer(Answer.NO);
        assertEquals("acute_infection", model.selected());
        assertEquals("Undo answer to pregnancy", f.model.undoText().get());
        f.model.undo();
        assertTrue(f.stored().screening().isEmpty());
        f.model.redo();
        assertEquals(Answer.NO, f.stored().screening().getFirst().answer());
    }

    @Test
    void proceedCountsOnlyOnceItsReasonIsKept() {
        SessionViewModel next = repeatVisit();
        ScreeningModel model = next.screening();
        model.select("blood_thinners");
        model.answer(Answer.PROCEED);
        assertTrue(model.begun("blood_thinners"));
        assertEquals(Optional.of("aspirin 100 mg"), model.offered("blood_thinners"));
        assertTrue(stored(next).isEmpty());
        model.answer(Answer.PROCEED);
        assertEquals("aspirin 100 mg", stored(next).getFirst().reason());
        assertFalse(model.begun("blood_thinners"));
    }

    @Test
    void withoutAReasonProceedIsNothing() {
        f.model.load();
        ScreeningModel model = f.model.screening();
        model.answer(Answer.NO);
        model.select("pregnancy");
        model.answer(Answer.PROCEED);
        // "No" is not true any more, and "proceed" not yet.
        assertTrue(f.stored().screening().isEmpty());
        assertEquals("errors.screening.reason", model.keep("pregnancy").getFirst().key());
        assertTrue(f.stored().screening().isEmpty());
        model.type("pregnancy", "term, in labour");
        assertEquals(List.of(), model.keep("pregnancy"));
        assertEquals("term, in labour", f.stored().screening().getFirst().reason());
        assertEquals("errors.screening.reason", model.reason("pregnancy", "  ").getFirst().key());
        assertEquals("term, in labour", f.stored().screening().getFirst().reason());
    }

    @Test
    void aStopEndsTheSessionWithoutPointsAndIsSignedAsNotPerformed() {
        f.mixture();
        f.screened();
        f.model.load();
        f.model.points().add(SessionFixture.BODY.figure(BodyView.BACK).place(3, 100).orElseThrow());
        f.model.screening().select("heart_attack");
        f.model.screening().answer(Answer.STOP);
        assertEquals(List.of("errors.sign.stopped"), missing(f.model));
        assertTrue(f.model.points().add(SessionFixture.BODY.figure(BodyView.BACK).place(3, 102).orElseThrow()).isEmpty());
        f.model.points().selectAllOfView();
        f.model.points().removeSelected();
        assertTrue(f.model.points().locked());
        assertEquals(List.of(), missing(f.model));
        f.model.signing().sign(TestCharts.PASSPHRASE);
        assertEquals(Signature.Meaning.NOT_PERFORMED, f.stored().signature().orElseThrow().hand().meaning());
        f.model.screening().select("pregnancy");
        f.model.screening().answer(Answer.STOP);
        assertEquals(1, f.stored().screening().stream().filter(a -> a.answer() == Answer.STOP).count());
    }

    @Test
    void anotherAnswerOpensTheMapAgain() {
        f.mixture();
        f.screened();
        f.model.load();
        f.model.screening().select("heart_attack");
        f.model.screening().answer(Answer.STOP);
        assertTrue(f.model.points().locked());
        f.model.undo();
        assertFalse(f.model.points().locked());
        assertTrue(f.model.points().add(SessionFixture.BODY.figure(BodyView.BACK).place(3, 100).orElseThrow()).isPresent());
    }

    @Test
    void aFurtherQuestionBlocksSigningUntilItIsAnswered() {
        f.screened();
        f.model.load();
        ScreeningModel model = f.model.screening();
        assertEquals("turkish", model.ask(ScreeningQuestion.own("Contact lenses", "")).getFirst().field());
        ScreeningQuestion own = ScreeningQuestion.own("Contact lenses", "Kontakt lens");
        assertEquals(List.of(), model.ask(own));
        assertEquals(List.of(own), f.chart.questions().all());
        assertTrue(missing(f.model).contains("errors.sign.notAsked"));
        assertEquals(own.key(), model.selected());
        f.model.undo();
        assertEquals(List.of(), f.chart.questions().all());
        assertFalse(missing(f.model).contains("errors.sign.notAsked"));
        f.model.redo();
        model.select(own.key());
        model.answer(Answer.NO);
        assertFalse(missing(f.model).contains("errors.sign.notAsked"));
    }

    @Test
    void anAllergyThatMatchesBlocksSigningUntilAReasonIsWrittenOrTheMixtureChanged() {
        f.allergies(Allergies.of(List.of(new Allergy("aspirin", null))));
        f.mixture();
        f.screened();
        f.scores(false);
        f.model.load();
        assertEquals(List.of("errors.allergy.mixture"), missing(f.model));
        f.model.allergies().write("nsaid", "has taken diclofenac since");
        assertEquals(List.of(), missing(f.model));
        assertEquals("has taken diclofenac since",
                f.model.screening().recorded(AllergyMatch.key("nsaid")).orElseThrow().reason());
        assertEquals("Undo reason to proceed with an NSAID", f.model.undoText().get());
        f.model.undo();
        assertEquals(List.of("errors.allergy.mixture"), missing(f.model));
        UUID diclofenac = f.stored().mixtures().getFirst().components().get(1).id();
        f.model.mixtures().forms().getFirst().rows().stream()
                .filter(row -> row.id().equals(diclofenac))
                .findFirst().orElseThrow().product().set("Pentoxifylline 20 mg/mL");
        f.typed();
        assertFalse(missing(f.model).contains("errors.allergy.mixture"));
    }
}
