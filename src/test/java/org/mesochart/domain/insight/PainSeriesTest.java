package org.mesochart.domain.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mesochart.domain.course.Assessment;
import org.mesochart.domain.course.PainSite;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Lifetime;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.screening.Answer;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.SessionStatus;
import org.mesochart.domain.session.SigningRules;
import org.mesochart.storage.TestCharts;

class PainSeriesTest {
    private static final Lifetime LIFETIME = Lifetime.of(null, LocalDate.of(2100, 1, 1), ZoneOffset.UTC);
    private static final Instant START = Instant.parse("2026-11-03T08:00:00Z");
    private static final UUID COURSE = UUID.randomUUID();
    private final Session first = session(1, 0);
    private final Session second = session(2, 7);

    @Test
    void aSiteIsOneHoweverItIsSpelt() {
        var session = TestCharts.aSession(UUID.randomUUID(), TestCharts.NOW);
        PainScore before = new PainScore(UUID.randomUUID(), session.courseId(), session.id(), "Diz", PainScale.NRS,
                Aspect.REST, Moment.BEFORE, null, BigDecimal.valueOf(8), session.at());
        PainScore after = new PainScore(UUID.randomUUID(), session.courseId(), session.id(), "diz", PainScale.NRS,
                Aspect.REST, Moment.AFTER, null, BigDecimal.valueOf(4), session.at());
        assertEquals(List.of("Diz"), PainSeries.of(List.of(before, after), Instant.MAX, LIFETIME).stream().map(PainSeries::site).toList());
        assertTrue(before.sameSeries(after));
        var record = new SessionRecord(session, List.of(), List.of(TestCharts.anInjection(session.id(), session.id(), "5", "112")),
                List.of(before, after), List.of(), Optional.empty());
        assertEquals(List.of(), SigningRules.painAfter(record));
        var sites = List.of(PainSite.named("Diz"), PainSite.named("DİZ"));
        assertEquals("errors.site.twice",
                Assessment.none(session.courseId()).withSites(sites).check().getFirst().key());
    }

    @Test
    void aVisitThatWasStoppedIsNotTheFirstInjection() {
        var course = UUID.randomUUID();
        var stopped = TestCharts.aSession(course, TestCharts.NOW.minusSeconds(86_400));
        var given = TestCharts.aSession(course, TestCharts.NOW);
        var mixture = TestCharts.aMixture(given.id());
        var records = List.of(
                new SessionRecord(stopped, List.of(), List.of(TestCharts.anInjection(stopped.id(), mixture.id(), "5", "112")),
                        List.of(), List.of(), Optional.empty())
                        .withScreening(List.of(new ScreeningAnswer(stopped.id(), "pregnancy", Answer.STOP, null, false))),
                new SessionRecord(given, List.of(mixture), List.of(TestCharts.anInjection(given.id(), mixture.id(), "5", "112")),
                        List.of(), List.of(), Optional.empty()));
        assertEquals(TestCharts.NOW, PainSeries.firstInjection(records, List.of(), LIFETIME));
        assertEquals(Instant.MAX, PainSeries.firstInjection(records.subList(0, 1), List.of(), LIFETIME));
    }

    @Test
    void aScoreTypedMinutesIntoTheFirstVisitIsStillTheBaseline() {
        List<PainScore> scores = List.of(
                score(first, Moment.BEFORE, Aspect.MOVEMENT, 8, START.plus(5, ChronoUnit.MINUTES)),
                score(first, Moment.AFTER, Aspect.MOVEMENT, 2, START.plus(30, ChronoUnit.MINUTES)),
                score(second, Moment.BEFORE, Aspect.MOVEMENT, 4, second.at()));
        Instant injection = PainSeries.firstInjection(List.of(first, second), List.of(first.id()), scores, LIFETIME);
        PainSeries series = PainSeries.of(scores, injection, LIFETIME).getFirst();
        assertEquals(new BigDecimal("8"), series.baseline().orElseThrow().value());
        assertEquals(0, new BigDecimal("50").compareTo(series.outcome().orElseThrow().percentLess().orElseThrow()));
        assertEquals(1, PainSeries.sessionsBefore(series.latest().orElseThrow(), List.of(first, second)));
    }

    @Test
    void theImmediateEffectIsNotTheResult() {
        List<PainScore> scores = List.of(
                score(first, Moment.BEFORE, Aspect.REST, 8, first.at()),
                score(first, Moment.AFTER, Aspect.REST, 0, first.at().plusSeconds(1800)));
        PainSeries series = PainSeries.of(scores, first.at(), LIFETIME).getFirst();
        assertTrue(series.outcome().isEmpty());
        assertEquals(new BigDecimal("8"), series.latest().orElseThrow().value());
    }

    @Test
    void aSessionWithoutInjectionsDoesNotEndTheBaseline() {
        List<PainScore> scores = List.of(
                score(first, Moment.BEFORE, Aspect.REST, 6, first.at()),
                score(second, Moment.BEFORE, Aspect.REST, 9, second.at()));
        Instant injection = PainSeries.firstInjection(List.of(first, second), List.of(second.id()), scores, LIFETIME);
        assertEquals(new BigDecimal("9"), PainSeries.of(scores, injection, LIFETIME).getFirst().baseline().orElseThrow().value());
    }

    @Test
    void movementComesBeforeRestWhenBothBeganTogether() {
        List<PainScore> scores = List.of(
                score(first, Moment.BEFORE, Aspect.REST, 5, first.at()),
                score(first, Moment.BEFORE, Aspect.MOVEMENT, 8, first.at()));
        List<PainSeries> series = PainSeries.of(scores, first.at(), LIFETIME);
        assertEquals(List.of(Aspect.MOVEMENT, Aspect.REST), series.stream().map(PainSeries::aspect).toList());
    }

    @Test
    void whatWasDatedBeforeBirthOrAfterTodayIsNeitherBaselineNorResultNorTheMainSeries() {
        Lifetime lifetime = Lifetime.of(LocalDate.of(1980, 5, 1), first.localTime().toLocalDate().plusDays(20), ZoneOffset.UTC);
        PainScore early = score(first, Moment.FOLLOW_UP, Aspect.REST, 9, Instant.parse("1980-04-30T23:59:59Z"));
        PainScore later = score(second, Moment.BEFORE, Aspect.REST, 4, second.at());
        PainScore future = score(first, Moment.FOLLOW_UP, Aspect.REST, 0, first.at().plus(21, ChronoUnit.DAYS));
        PainScore moving = score(first, Moment.BEFORE, Aspect.MOVEMENT, 8, first.at());
        PainScore before = score(first, Moment.BEFORE, Aspect.MOVEMENT, 7, first.at().plus(40, ChronoUnit.DAYS));
        List<PainScore> scores = List.of(early, later, future, moving, before);
        Instant injection = PainSeries.firstInjection(List.of(first, second), List.of(first.id(), second.id()), scores, lifetime);
        assertEquals(first.at(), injection);
        List<PainSeries> series = PainSeries.of(scores, injection, lifetime);
        assertEquals(List.of(Aspect.MOVEMENT, Aspect.REST), series.stream().map(PainSeries::aspect).toList());
        PainSeries rest = series.getLast();
        assertEquals(List.of(early, later, future), rest.scores());
        assertTrue(rest.baseline().isEmpty());
        assertTrue(rest.outcome().isEmpty());
        assertEquals(List.of(), rest.changes());
        assertEquals(later, rest.latest().orElseThrow());
        assertEquals(moving, series.getFirst().baseline().orElseThrow());
    }

    private static Session session(int number, int days) {
        return new Session(UUID.randomUUID(), COURSE, number, START.plus(days, ChronoUnit.DAYS), ZoneOffset.UTC,
                SessionStatus.SIGNED, null);
    }

    private static PainScore score(Session session, Moment moment, Aspect aspect, int value, Instant at) {
        return new PainScore(UUID.randomUUID(), COURSE, session.id(), "Low back", PainScale.NRS, aspect, moment, null,
                BigDecimal.valueOf(value), at);
    }
}
