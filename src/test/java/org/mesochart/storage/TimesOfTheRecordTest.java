package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.Refused;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Measure;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.OutcomeScore;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.stock.Substances;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.WrongPassphraseException;

/** What the chart refuses about scores and adverse events, and what stays possible after signing. */
@BesideOthers
class TimesOfTheRecordTest {
    private static final Instant VISIT = TestCharts.NOW.minus(Duration.ofDays(20));

    @TempDir
    Path folder;

    private Chart chart;
    private Session session;

    @BeforeEach
    void makeAChart() {
        chart = TestCharts.create(folder);
        Patient patient = TestCharts.aPatient();
        chart.patients().add(patient);
        Course course = TestCharts.aCourse(patient.id());
        chart.courses().add(course);
        session = TestCharts.aSession(course.id(), VISIT);
        chart.sessions().add(session);
        chart.scores().add(TestCharts.aScore(session, Moment.BEFORE, 8));
    }

    private void sign() throws WrongPassphraseException {
        TestCharts.screen(chart, session.id());
        try (Passphrase passphrase = TestCharts.passphrase(); Signer signer = chart.signer(passphrase)) {
            chart.sessions().sign(session.id(), signer, Substances.NONE);
        }
    }

    private PainScore after(int minutes, int value) {
        return new PainScore(UUID.randomUUID(), session.courseId(), session.id(), "low back", PainScale.NRS,
                Aspect.MOVEMENT, Moment.AFTER, minutes, BigDecimal.valueOf(value),
                session.at().plusSeconds(60L * minutes));
    }

    private PainScore call(Instant at, int value) {
        return new PainScore(UUID.randomUUID(), session.courseId(), null, "low back", PainScale.NRS, Aspect.MOVEMENT,
                Moment.FOLLOW_UP, null, BigDecimal.valueOf(value), at);
    }

    private AdverseEvent event(AdverseEvent.Kind kind, Instant at, String note) {
        return new AdverseEvent(UUID.randomUUID(), session.id(), kind, AdverseEvent.Severity.MILD, false, at, note,
                List.of());
    }

    private void refused(String key, Runnable deed) {
        Refused refused = assertThrows(Refused.class, deed::run);
        assertEquals(key, refused.problems().getFirst().key());
    }

    private List<PainScore> scores() {
        return chart.scores().ofCourse(session.courseId());
    }

    @Test
    void fiveMomentsAfterAreKeptAndASecondScoreOfOneOfThemIsNot() {
        for (int minutes : new int[] {10, 30, 60, 90, 120}) {
            chart.scores().add(after(minutes, 3));
        }
        assertEquals(6, scores().size());
        refused("errors.score.twice", () -> chart.scores().add(after(60, 4)));
        PainScore thirty = scores().stream().filter(s -> Integer.valueOf(30).equals(s.afterMinutes())).findFirst().orElseThrow();
        PainScore moved = new PainScore(thirty.id(), thirty.courseId(), thirty.sessionId(), thirty.site(), thirty.scale(),
                thirty.aspect(), thirty.moment(), 90, thirty.value(), thirty.at());
        refused("errors.score.twice", () -> chart.scores().change(moved));
        assertEquals(6, scores().size());
        assertTrue(scores().contains(thirty));
    }

    @Test
    void aScoreOfElevenAndAVasOfAHundredAndOneAreRefused() {
        refused("errors.score.nrs", () -> chart.scores().add(after(10, 11)));
        refused("errors.score.vas", () -> chart.scores().add(new PainScore(UUID.randomUUID(), session.courseId(),
                session.id(), "low back", PainScale.VAS, Aspect.REST, Moment.AFTER, 10, new BigDecimal("101"), VISIT)));
        assertEquals(1, scores().size());
    }

    @Test
    void aScoreBetweenVisitsComesAfterTheFirstSessionAndNotTomorrow() {
        chart.scores().add(call(VISIT.plus(Duration.ofDays(3)), 4));
        refused("errors.followUp.early", () -> chart.scores().add(call(VISIT.minus(Duration.ofDays(1)), 4)));
        refused("errors.followUp.future", () -> chart.scores().add(call(TestCharts.NOW.plus(Duration.ofDays(1)), 4)));
        refused("errors.score.twice", () -> chart.scores().add(call(VISIT.plus(Duration.ofDays(3)), 5)));
        assertEquals(2, scores().size());
    }

    @Test
    void aTotalBetweenVisitsObeysTheSameClock() {
        OutcomeScore early = new OutcomeScore(UUID.randomUUID(), session.courseId(), null, Measure.ODI,
                new BigDecimal("30"), VISIT.minus(Duration.ofDays(1)));
        refused("errors.followUp.early", () -> chart.outcomes().put(early));
        refused("errors.outcome.value", () -> chart.outcomes().put(new OutcomeScore(UUID.randomUUID(),
                session.courseId(), null, Measure.PGIC, new BigDecimal("8"), TestCharts.NOW)));
        assertTrue(chart.outcomes().ofCourse(session.courseId()).isEmpty());
        chart.outcomes().put(new OutcomeScore(UUID.randomUUID(), session.courseId(), null, Measure.PGIC,
                new BigDecimal("2"), TestCharts.NOW));
        assertEquals(1, chart.outcomes().ofCourse(session.courseId()).size());
    }

    @Test
    void aScoreBetweenVisitsIsTakenBackAndComesInFromAFileThoughItsSessionWasMovedSince() {
        PainScore call = call(VISIT.plus(Duration.ofDays(3)), 4);
        OutcomeScore total = new OutcomeScore(UUID.randomUUID(), session.courseId(), null, Measure.ODI,
                new BigDecimal("30"), VISIT.minus(Duration.ofDays(1)));
        chart.scores().add(call);
        chart.importing(() -> {
            chart.scores().add(call(VISIT.minus(Duration.ofDays(1)), 6));
            return chart.outcomes().add(total);
        });
        assertEquals(3, scores().size());
        chart.outcomes().remove(total.id());
        scores().stream().filter(s -> s.sessionId() == null).forEach(s -> chart.scores().remove(s.id()));
        assertEquals(1, scores().size());
        assertTrue(chart.outcomes().ofCourse(session.courseId()).isEmpty());
    }

    @Test
    void aScoreBetweenVisitsMayComeBeforeTheFirstSessionOfACourseThatIsBegun() {
        Course begun = TestCharts.aCourse(chart.courses().find(session.courseId()).orElseThrow().patientId());
        chart.courses().add(begun);
        PainScore now = new PainScore(UUID.randomUUID(), begun.id(), null, "low back", PainScale.NRS, Aspect.MOVEMENT,
                Moment.FOLLOW_UP, null, BigDecimal.valueOf(4), TestCharts.NOW);
        chart.scores().add(now);
        assertEquals(TestCharts.NOW, chart.courses().began(begun.id()));
        assertEquals(VISIT, chart.courses().began(session.courseId()));
    }

    @Test
    void aSessionIsNotMovedPastWhatWasTakenAfterIt() {
        chart.scores().add(call(VISIT.plus(Duration.ofDays(3)), 4));
        refused("errors.session.followUp",
                () -> chart.sessions().change(session.withAt(VISIT.plus(Duration.ofDays(4)))));
        chart.sessions().change(session.withAt(VISIT.plus(Duration.ofDays(2))));
        assertEquals(VISIT.plus(Duration.ofDays(2)), chart.sessions().find(session.id()).orElseThrow().at());
    }

    @Test
    void aSessionIsNotAddedInTheFuture() {
        refused("errors.session.future", () -> chart.sessions()
                .add(TestCharts.aSession(session.courseId(), TestCharts.NOW.plus(Duration.ofDays(1)))));
        assertEquals(1, chart.sessions().ofCourse(session.courseId()).size());
    }

    @Test
    void whatWasSignedOfAnEventStaysAndWhatCameOfItIsAdded() throws WrongPassphraseException {
        AdverseEvent bruise = event(AdverseEvent.Kind.BRUISE, VISIT, "left knee");
        chart.adverseEvents().add(bruise);
        assertTrue(chart.adverseEvents().signedWith(session.id()).isEmpty());
        sign();
        AdverseEvent later = event(AdverseEvent.Kind.ITCHING, VISIT.plus(Duration.ofDays(1)), null);
        chart.adverseEvents().add(later);
        assertEquals(java.util.Set.of(bruise.id()), chart.adverseEvents().signedWith(session.id()));
        AdverseEvent.Follow over = new AdverseEvent.Follow(null, "cold", AdverseEvent.Outcome.RESOLVED, List.of(), null, null);
        refused("errors.event.signed", () -> chart.adverseEvents().change(new AdverseEvent(bruise.id(), session.id(),
                bruise.kind(), AdverseEvent.Severity.SEVERE, false, VISIT, "left knee", List.of())));
        refused("errors.event.signed", () -> chart.adverseEvents().change(new AdverseEvent(bruise.id(), session.id(),
                bruise.kind(), bruise.severity(), false, VISIT, "right knee", List.of())));
        AdverseEvent followed = new AdverseEvent(bruise.id(), session.id(), bruise.kind(), bruise.severity(), true, VISIT,
                "left knee, gone after a week", List.of(), over);
        chart.adverseEvents().change(followed);
        AdverseEvent corrected = new AdverseEvent(later.id(), session.id(), AdverseEvent.Kind.REDNESS,
                AdverseEvent.Severity.SEVERE, false, later.at(), null, List.of());
        chart.adverseEvents().change(corrected);
        assertEquals(List.of(followed, corrected), chart.adverseEvents().ofSession(session.id()));
    }

    @Test
    void aReportLiesBetweenTheEventAndToday() {
        for (int days : new int[] {-1, 30}) {
            AdverseEvent.Follow told = new AdverseEvent.Follow(null, null, null, List.of(),
                    LocalDate.ofInstant(VISIT, TestCharts.ZONE).plusDays(days), "T-1");
            refused(days < 0 ? "errors.event.reportedEarlier" : "errors.event.reportedLater",
                    () -> chart.adverseEvents().add(new AdverseEvent(UUID.randomUUID(), session.id(),
                            AdverseEvent.Kind.BRUISE, AdverseEvent.Severity.MILD, false, VISIT, null, List.of(), told)));
        }
    }

    @Test
    void anEventWeeksLaterIsAddedToASignedSessionAndFollowedUp() throws WrongPassphraseException {
        sign();
        AdverseEvent infection = event(AdverseEvent.Kind.LOCAL_INFECTION, VISIT.plus(Duration.ofDays(14)), null);
        chart.adverseEvents().add(infection);
        AdverseEvent over = infection.withFollow(new AdverseEvent.Follow(null, "Drained, antibiotic for 7 days",
                AdverseEvent.Outcome.RESOLVED, List.of("LD2406"), LocalDate.of(2026, 11, 20), "TUFAM-2026-118"));
        chart.adverseEvents().change(over);
        AdverseEvent stored = chart.adverseEvents().ofSession(session.id()).getFirst();
        assertEquals(over, stored);
        assertTrue(stored.resolved());
        assertTrue(chart.verify().ok());
    }

    @Test
    void anEventBeforeItsSessionOrTomorrowOrWithoutWordsIsRefused() {
        refused("errors.event.early", () -> chart.adverseEvents()
                .add(event(AdverseEvent.Kind.BRUISE, VISIT.minus(Duration.ofHours(1)), null)));
        refused("errors.event.future", () -> chart.adverseEvents()
                .add(event(AdverseEvent.Kind.BRUISE, TestCharts.NOW.plus(Duration.ofHours(1)), null)));
        refused("errors.event.words", () -> chart.adverseEvents().add(event(AdverseEvent.Kind.OTHER, VISIT, null)));
        chart.adverseEvents().add(event(AdverseEvent.Kind.OTHER, VISIT, "fainted"));
        assertEquals(1, chart.adverseEvents().ofSession(session.id()).size());
    }
}
