package org.mesochart.domain.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mesochart.domain.Problem;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.screening.Answer;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.screening.TheTen;
import org.mesochart.domain.session.SessionDetails.NotAsked;
import org.mesochart.storage.TestCharts;

/** What must have been observed after injections, what is only a reminder, and what counts as entered late. */
class ObservedRulesTest {
    private final Session session = TestCharts.aSession(TestCharts.aCourse(TestCharts.aPatient().id()).id());
    private final Mixture mixture = TestCharts.aMixture(session.id()).withLetter("A");
    private final SessionDetails nothing = SessionDetails.none(session.id());

    private PainScore score(Moment moment, Aspect aspect, Integer minutes) {
        return new PainScore(UUID.randomUUID(), session.courseId(), session.id(), "low back", PainScale.NRS, aspect,
                moment, minutes, BigDecimal.TWO, session.at());
    }

    private SessionRecord record(List<PainScore> scores, Injection... points) {
        return new SessionRecord(session, List.of(mixture), List.of(points), scores, List.of(), Optional.empty())
                .withScreening(TestCharts.allNo(session.id()));
    }

    private Injection point() {
        return TestCharts.anInjection(session.id(), mixture.id(), "5", "112").withNumber(1);
    }

    private static List<String> keys(List<Problem> problems) {
        return problems.stream().map(Problem::key).toList();
    }

    private List<String> missing(SessionRecord record) {
        return keys(SigningRules.check(record, TheTen.QUESTIONS, TestCharts.NO_ALLERGY, session.localTime().toLocalDate()));
    }

    @Test
    void aPlaceScoredBeforeIsScoredAfterOrSaidToBeNotAsked() {
        List<PainScore> scores = new ArrayList<>(List.of(
                score(Moment.BEFORE, Aspect.MOVEMENT, null), score(Moment.BEFORE, Aspect.REST, null),
                score(Moment.AFTER, Aspect.MOVEMENT, 30)));
        SessionRecord open = record(scores, point()).withDetails(nothing.withNoEvents(true));
        assertEquals(List.of("errors.sign.after"), missing(open));
        assertEquals(Aspect.REST, SigningRules.painAfter(open).getFirst().aspect());
        assertEquals(List.of(), missing(open.withDetails(nothing.withNoEvents(true)
                .withNotAsked(List.of(new NotAsked("low back", Aspect.REST, Moment.AFTER))))));
        assertEquals(List.of("errors.sign.after"), missing(open.withDetails(nothing.withNoEvents(true)
                .withNotAsked(List.of(new NotAsked("low back", Aspect.REST, Moment.BEFORE))))));
        scores.add(score(Moment.AFTER, Aspect.REST, 60));
        assertEquals(List.of(), missing(record(scores, point()).withDetails(nothing.withNoEvents(true))));
    }

    @Test
    void adverseEventsAreAnsweredWithNoneOrWithOne() {
        SessionRecord unanswered = record(List.of(), point());
        assertEquals(List.of("errors.sign.events"), missing(unanswered));
        assertEquals(List.of(), missing(unanswered.withDetails(nothing.withNoEvents(true))));
        AdverseEvent event = new AdverseEvent(UUID.randomUUID(), session.id(), AdverseEvent.Kind.BRUISE,
                AdverseEvent.Severity.MILD, false, session.at(), null, List.of());
        SessionRecord told = new SessionRecord(session, List.of(mixture), List.of(point()), List.of(), List.of(event),
                Optional.empty()).withScreening(TestCharts.allNo(session.id()));
        assertEquals(List.of(), missing(told));
    }

    @Test
    void withoutInjectionsThereIsNothingToObserve() {
        assertEquals(List.of(), missing(record(List.of(score(Moment.BEFORE, Aspect.REST, null)))));
    }

    @Test
    void aFaultOfManyPointsIsOneLineThatNamesThem() {
        Injection[] points = new Injection[5];
        for (int i = 0; i < points.length; i++) {
            Injection point = point().withNumber(i + 1);
            points[i] = i == 3 ? point : point.withMixture(null).withDepth(new BigDecimal("6"), null);
        }
        SessionRecord record = record(List.of(), points).withDetails(nothing.withNoEvents(true));
        List<Problem> problems = SigningRules.check(record, TheTen.QUESTIONS, TestCharts.NO_ALLERGY, session.localTime().toLocalDate());
        assertEquals(List.of("errors.sign.mixture.several", "errors.sign.depth.several"), keys(problems));
        assertEquals(List.of("1–3, 5"), problems.getFirst().args());
    }

    @Test
    void remindersNeverBlock() {
        SessionDetails observed = nothing.withNoEvents(true);
        SessionRecord record = record(List.of(), point()).withDetails(observed);
        assertEquals(List.of(), missing(record));
        assertEquals(List.of("errors.sign.antisepsis", "errors.sign.advice"), keys(SigningRules.reminders(record)));
        SessionRecord complete = record.withDetails(observed.withAntisepsis("chlorhexidine").withAdvice("no sauna"));
        assertEquals(List.of(), keys(SigningRules.reminders(complete)));
        SessionRecord over = record(List.of(), point().withVolume(new BigDecimal("5")))
                .withDetails(complete.details());
        assertEquals(List.of("errors.sign.over"), keys(SigningRules.reminders(over)));
        SessionRecord lost = new SessionRecord(session, List.of(mixture.withWasted(BigDecimal.ONE)), List.of(point()),
                List.of(), List.of(), Optional.empty()).withDetails(complete.details());
        Problem unaccounted = SigningRules.reminders(lost).getFirst();
        assertEquals("errors.sign.unaccounted", unaccounted.key());
        assertEquals(new BigDecimal("3.9"), unaccounted.args().get(1));
    }

    @Test
    void moreWastedThanCanBeLeftIsSaidAlsoWhenAVolumeIsNotKnown() {
        Injection given = point().withVolume(new BigDecimal("3"));
        Injection unknown = point().withNumber(2).withVolume(null);
        for (String wasted : List.of("2", "0.5")) {
            SessionRecord record = new SessionRecord(session, List.of(mixture.withWasted(new BigDecimal(wasted))),
                    List.of(given, unknown), List.of(), List.of(), Optional.empty());
            assertEquals(wasted.equals("2"), keys(SigningRules.reminders(record)).contains("errors.sign.unaccounted"));
        }
    }

    @Test
    void aStoppedSessionHasNothingToObserveAndNoReminders() {
        List<ScreeningAnswer> stop = new ArrayList<>(TestCharts.allNo(session.id()));
        stop.set(0, new ScreeningAnswer(session.id(), "pregnancy", Answer.STOP, null, false));
        SessionRecord stopped = record(List.of(score(Moment.BEFORE, Aspect.REST, null))).withScreening(stop);
        assertEquals(List.of(), missing(stopped));
        assertEquals(List.of(), SigningRules.reminders(stopped));
    }

    @Test
    void anEntryIsLateAfterMoreThanADay() {
        assertFalse(new LateEntry(session.at(), session.at()).late());
        assertFalse(new LateEntry(session.at(), session.at().plus(Duration.ofHours(24))).late());
        assertTrue(new LateEntry(session.at(), session.at().plus(Duration.ofHours(24)).plusSeconds(1)).late());
    }
}
