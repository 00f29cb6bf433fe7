package org.mesochart.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Measure;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.SessionDetails.NotAsked;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.kit.entry.EventDraft;

/** The step Observe without a window. */
@BesideOthers
class ObserveTest {
    @TempDir
    private Path folder;
    private SessionFixture f;
    private SessionViewModel model;

    @BeforeEach
    void open() {
        f = new SessionFixture(folder, Language.ENGLISH);
        f.thirtyPoints();
        f.scores(false);
        model = f.model;
        model.load();
    }

    private SiteForm site() {
        return model.scores().sites().getFirst();
    }

    private void after(AfterRound round, String value) {
        site().score(round, Aspect.MOVEMENT).text().set(value);
        f.typed();
    }

    private List<Integer> storedMinutes() {
        return f.stored().scores().stream().filter(s -> s.moment() == Moment.AFTER).map(PainScore::afterMinutes).toList();
    }

    @Test
    void theFiveMomentsOfAProtocolAreKeptAndShownAgain() {
        for (int minutes : new int[] {120, 10, 30, 60, 90}) {
            after(model.scores().round(minutes), "3");
        }
        assertEquals(List.of(10, 30, 60, 90, 120), storedMinutes());
        model.load();
        assertEquals(List.of("10 min", "30 min", "60 min", "90 min", "120 min"),
                model.scores().rounds().stream().map(r -> r.minutes().get()).toList());
        assertEquals(5, model.scores().scores().stream().filter(s -> s.moment() == Moment.AFTER).count());
    }

    @Test
    void hoursAreUnderstoodInBothLanguagesAndNonsenseIsNot() {
        AfterTime english = new AfterTime(new Messages(Language.ENGLISH));
        AfterTime turkish = new AfterTime(new Messages(Language.TURKISH));
        for (String typed : List.of("90", "90 min", "90 dk", "1.5 h", "1,5 sa", "1,5 SAAT")) {
            assertEquals(Optional.of(90), english.read(typed), typed);
            assertEquals(Optional.of(90), turkish.read(typed), typed);
        }
        for (String typed : List.of("", "0", "-5", "25 h", "1441", "0.5", "soon", "5 x", "1e3")) {
            assertEquals(Optional.empty(), english.read(typed), typed);
        }
        assertEquals("24 h", english.write(1440));
        assertEquals("24 sa", turkish.write(1440));
        assertEquals("120 dk", turkish.write(120));
    }

    @Test
    void twoMeasurementsOfTheSameTimeAreSaidAndTheSecondIsNotKept() {
        after(model.scores().round(30), "4");
        AfterRound second = model.scores().addRound();
        second.minutes().set("30");
        after(second, "2");
        assertEquals("observe.time.twice", model.scores().problem(second).orElseThrow().key());
        assertEquals(List.of(30), storedMinutes());
        assertEquals(new BigDecimal("4"), f.stored().scores().getLast().value());
        assertFalse(model.scores().allValid());
        // Nothing typed is lost: with a time of its own it is kept.
        second.minutes().set("60");
        f.typed();
        assertEquals(List.of(30, 60), storedMinutes());
        assertTrue(model.scores().allValid());
    }

    @Test
    void aTimeThatIsNoTimeKeepsItsScoresBack() {
        AfterRound first = model.scores().rounds().getFirst();
        first.minutes().set("2000");
        after(first, "4");
        assertEquals("errors.score.minutes", model.scores().problem(first).orElseThrow().key());
        assertTrue(storedMinutes().isEmpty());
    }

    @Test
    void elevenAndAHundredAndOneAreRefusedBesideTheirField() {
        AfterRound first = model.scores().round(15);
        after(first, "11");
        assertEquals("errors.score.nrs", site().problem(site().score(first, Aspect.MOVEMENT)).orElseThrow().key());
        SiteForm hip = model.scores().addSite();
        hip.site().set("Left hip");
        hip.scale().set(PainScale.VAS);
        hip.score(first, Aspect.REST).text().set("101");
        f.typed();
        assertEquals("errors.score.vas", hip.problem(hip.score(first, Aspect.REST)).orElseThrow().key());
        assertTrue(storedMinutes().isEmpty());
    }

    @Test
    void twoSitesOfOneNameAreNotKept() {
        SiteForm again = model.scores().addSite();
        again.site().set("LOW BACK");
        again.score(Moment.BEFORE, Aspect.MOVEMENT).text().set("5");
        f.typed();
        assertEquals("errors.site.twice", again.siteProblem().orElseThrow().key());
        assertEquals(1, f.stored().scores().size());
    }

    @Test
    void theStepIsDoneWithScoresOrNotAskedAndAnAnswerAboutEvents() {
        assertFalse(model.state(Step.OBSERVE) == Step.State.DONE);
        model.events().answerNone();
        assertTrue(f.stored().details().noEvents());
        assertFalse(model.state(Step.OBSERVE) == Step.State.DONE);
        model.details().change("observe.edit.notAsked",
                d -> d.withNotAsked(List.of(new NotAsked("low back", Aspect.MOVEMENT, Moment.AFTER))));
        assertEquals(Step.State.DONE, model.state(Step.OBSERVE));
        model.undo();
        assertEquals(1, model.scores().openAfter(model.details().now()).size());
        after(model.scores().round(15), "3");
        assertEquals(Step.State.DONE, model.state(Step.OBSERVE));
        model.undo();
        assertFalse(f.stored().details().noEvents());
        assertFalse(model.state(Step.OBSERVE) == Step.State.DONE);
    }

    private EventDraft event(AdverseEvent.Kind kind) {
        model.events().begin();
        model.events().draft().kind().set(kind);
        model.events().draft().severity().set(AdverseEvent.Severity.MODERATE);
        return model.events().draft();
    }

    private String refused() {
        return model.events().record().orElseThrow().key();
    }

    @Test
    void recordingAnEventTakesTheAnswerNoneAwayAndUndoBringsItBack() {
        model.events().answerNone();
        EventDraft draft = event(AdverseEvent.Kind.BRUISE);
        draft.points().addAll(model.events().session().places().getFirst().points());
        draft.lots().add("LD2406");
        draft.action().set("Cold pack");
        draft.outcome().set(AdverseEvent.Outcome.RESOLVED);
        assertTrue(model.events().record().isEmpty());
        AdverseEvent stored = f.stored().adverseEvents().getFirst();
        assertTrue(stored.resolved());
        assertEquals(List.of("LD2406"), stored.follow().lots());
        assertEquals(model.events().session().places().getFirst().points().size(), stored.points().size());
        assertFalse(f.stored().details().noEvents());
        assertFalse(model.events().writing().get());
        model.undo();
        assertTrue(f.stored().adverseEvents().isEmpty());
        assertTrue(f.stored().details().noEvents());
        model.redo();
        assertEquals(1, f.stored().adverseEvents().size());
        assertFalse(f.stored().details().noEvents());
    }

    @Test
    void anEventTakenBackAndPutBackIsTheSameEvent() {
        model.events().answerNone();
        event(AdverseEvent.Kind.BRUISE);
        assertTrue(model.events().record().isEmpty());
        AdverseEvent event = f.stored().adverseEvents().getFirst();
        model.events().remove(event);
        model.undo();
        assertEquals(List.of(event), f.stored().adverseEvents());
        model.undo();
        assertTrue(f.stored().adverseEvents().isEmpty());
        assertTrue(model.events().events().isEmpty());
        assertTrue(f.stored().details().noEvents());
        model.redo();
        assertEquals(List.of(event), f.stored().adverseEvents());
        assertFalse(f.stored().details().noEvents());
        model.redo();
        assertTrue(f.stored().adverseEvents().isEmpty());
        assertTrue(f.chart.verify().ok());
    }

    @Test
    void theChangeOfAnEventIsDoneAgainAfterTheEventCameBack() {
        event(AdverseEvent.Kind.BRUISE);
        model.events().record();
        model.events().change(model.events().events().getFirst());
        model.events().draft().severity().set(AdverseEvent.Severity.SEVERE);
        model.events().record();
        model.undo();
        model.undo();
        assertTrue(f.stored().adverseEvents().isEmpty());
        model.redo();
        model.redo();
        assertEquals(AdverseEvent.Severity.SEVERE, f.stored().adverseEvents().getFirst().severity());
    }

    @Test
    void aHalfWrittenEventIsNotThrownAwayByNoneOrByOpeningAnother() {
        event(AdverseEvent.Kind.BRUISE);
        model.events().record();
        AdverseEvent recorded = model.events().events().getFirst();
        model.events().begin();
        model.events().draft().action().set("Cold pack");
        model.events().answerNone();
        model.events().change(recorded);
        assertTrue(model.events().writing().get());
        assertEquals("Cold pack", model.events().draft().action().get());
        assertFalse(f.stored().details().noEvents());
        model.events().cancel();
        model.events().change(recorded);
        assertFalse(model.events().started());
        model.events().draft().note().set("larger now");
        assertTrue(model.events().started());
        model.events().change(recorded);
        assertEquals("larger now", model.events().draft().note().get());
        model.events().draft().note().set("");
        assertFalse(model.events().started());
    }

    @Test
    void theFormOfAnEventThatIsUndoneCloses() {
        event(AdverseEvent.Kind.BRUISE);
        model.events().record();
        model.events().change(model.events().events().getFirst());
        model.undo();
        assertFalse(model.events().writing().get());
        assertTrue(model.events().draft().edited().isEmpty());
    }

    @Test
    void whatAnEventMayNotBeIsSaidInWordsAndNothingIsWritten() {
        EventDraft draft = event(AdverseEvent.Kind.OTHER);
        assertEquals("errors.event.words", refused());
        draft.what().set("Fainted on standing up");
        draft.time().set("25:00");
        assertEquals("events.timeUnreadable", refused());
        draft.time().set("09:00");
        assertEquals("errors.event.early", refused());
        draft.time().set("10:00");
        draft.day().set("25.11.2026");
        assertEquals("errors.event.future", refused());
        draft.day().set("31.04.2026");
        assertEquals("shell.date.unreadable", refused());
        draft.day().set("24.11.2026");
        draft.reportedOn().set("23.11.2026");
        assertEquals("errors.event.reportedEarlier", refused());
        draft.reportedOn().set("25.11.2026");
        assertEquals("errors.event.reportedLater", refused());
        assertTrue(f.stored().adverseEvents().isEmpty());
        assertEquals("Fainted on standing up", draft.what().get());
        draft.reportedOn().set("24.11.2026");
        assertTrue(model.events().record().isEmpty());
        assertEquals("Fainted on standing up", f.stored().adverseEvents().getFirst().follow().what());
    }

    @Test
    void afterSigningEventsAreAddedAndFollowedUpButNothingIsTakenBack() {
        TestCharts.screen(f.chart, f.session.id());
        model.load();
        model.signing().sign(TestCharts.PASSPHRASE);
        assertTrue(model.signed().get());
        event(AdverseEvent.Kind.LOCAL_INFECTION);
        assertTrue(model.events().record().isEmpty());
        AdverseEvent late = f.stored().adverseEvents().getFirst();
        model.events().change(late);
        model.events().draft().outcome().set(AdverseEvent.Outcome.RESOLVED);
        model.events().draft().reportNumber().set("TUFAM-118");
        assertTrue(model.events().record().isEmpty());
        AdverseEvent followed = f.stored().adverseEvents().getFirst();
        assertEquals(late.id(), followed.id());
        assertEquals(late.at(), followed.at());
        assertTrue(followed.resolved());
        assertFalse(model.canUndo().get());
        assertTrue(f.chart.verify().ok());
    }

    @Test
    void wastedIsNothingUntilToldAndNegativeIsRefused() {
        UUID a = model.mixtures().mixtures().getFirst().id();
        assertNull(f.stored().mixtures().getFirst().wastedMl());
        assertEquals("errors.mixture.wasted", model.mixtures().wasted(a, new BigDecimal("-0.1")).orElseThrow().key());
        assertNull(f.stored().mixtures().getFirst().wastedMl());
        assertTrue(model.mixtures().wasted(a, new BigDecimal("1.5")).isEmpty());
        f.typed();
        assertEquals(new BigDecimal("1.5"), f.stored().mixtures().getFirst().wastedMl());
        assertEquals(new BigDecimal("0.1"), model.totals().getFirst().unaccountedMl());
        model.undo();
        f.typed();
        assertNull(f.stored().mixtures().getFirst().wastedMl());
    }

    @Test
    void aTotalIsWithinItsRangeAndOneOfEachIsKept() {
        model.outcomes().draft().measure().set(Measure.ODI);
        model.outcomes().draft().value().set("101");
        assertEquals("errors.outcome.value", model.outcomes().record().orElseThrow().key());
        model.outcomes().draft().value().set("34");
        assertTrue(model.outcomes().record().isEmpty());
        model.outcomes().draft().measure().set(Measure.PGIC);
        assertEquals("observe.total.choose", model.outcomes().record().orElseThrow().key());
        model.outcomes().draft().impression().set(2);
        assertTrue(model.outcomes().record().isEmpty());
        model.outcomes().draft().measure().set(Measure.ODI);
        model.outcomes().draft().value().set("30,5");
        assertTrue(model.outcomes().record().isEmpty());
        assertEquals(2, f.stored().outcomes().size());
        model.undo();
        assertEquals(new BigDecimal("34"), f.stored().outcomes().stream()
                .filter(o -> o.measure() == Measure.ODI).findFirst().orElseThrow().value());
        model.undo();
        model.undo();
        assertTrue(f.stored().outcomes().isEmpty());
    }

    @Test
    void adviceIsSavedAsItIsTyped() {
        model.advice().text().set("Call at once when there is fever.");
        f.typed();
        assertEquals("Call at once when there is fever.", f.stored().details().advice());
    }

    @Test
    void undoTakesBackTheLastDeedAndNotTheAdviceTypedSince() {
        model.details().change("observe.edit.noEvents", d -> d.withNoEvents(true));
        model.advice().text().set("Ayağa kalkınca çok su için, ğüşöçıİ.");
        f.typed();
        model.undo();
        assertNull(f.stored().details().advice());
        assertTrue(f.stored().details().noEvents());
        model.redo();
        model.undo();
        model.undo();
        assertFalse(f.stored().details().noEvents());
        model.redo();
        model.redo();
        assertEquals("Ayağa kalkınca çok su için, ğüşöçıİ.", f.stored().details().advice());
        assertEquals("Ayağa kalkınca çok su için, ğüşöçıİ.", model.advice().text().get());
        assertTrue(f.stored().details().noEvents());
    }
}
