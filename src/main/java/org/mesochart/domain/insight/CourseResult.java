package org.mesochart.domain.insight;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.domain.pain.Lifetime;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.Outcome;
import org.mesochart.domain.pain.PainChange;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.session.Session;

/**
 * How one course answered, at one site, on one scale, in one aspect. A course with several sites is told by the one that
 * was scored first: sites are never mixed.
 *
 * @param began when the first injections were given
 * @param baseline true when there is a score before them
 * @param less points less from baseline to the latest score, negative when worse; empty when one is missing
 * @param percentLess the same in per cent of the baseline, to 16 digits; empty with a baseline of 0 too
 * @param band of that change, from the exact values
 * @param bySession after the first session, the second ...: the band of the latest score taken before the next
 *     injections; empty where none was taken, and no later score stands in for it
 * @param sessions with injections
 */
public record CourseResult(
        UUID patientId,
        UUID courseId,
        Instant began,
        boolean baseline,
        Optional<BigDecimal> less,
        Optional<BigDecimal> percentLess,
        Optional<Outcome.Band> band,
        List<Optional<Outcome.Band>> bySession,
        int sessions,
        int events,
        Leaving leaving) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    public CourseResult {
        bySession = List.copyOf(bySession);
    }

    /** @param today for courses that nobody closed, and for scores dated later */
    public static CourseResult of(TreatedCourse course, LocalDate today) {
        List<Session> sessions = course.sessions();
        Lifetime lifetime = Lifetime.of(course.born(), today, sessions.getLast().zone());
        Instant first = PainSeries.firstInjection(
                sessions, sessions.stream().map(Session::id).toList(), course.scores(), lifetime);
        Optional<PainSeries> series = PainSeries.of(course.scores(), first, lifetime).stream().findFirst();
        Optional<PainScore> baseline = series.flatMap(PainSeries::baseline);
        Optional<PainChange> change = series.flatMap(PainSeries::outcome).map(Outcome::change);
        return new CourseResult(
                course.patientId(), course.courseId(), sessions.getFirst().at(), baseline.isPresent(),
                change.map(PainChange::less),
                change.filter(c -> c.from().value().signum() > 0)
                        .map(c -> c.less().multiply(HUNDRED).divide(c.from().value(), MathContext.DECIMAL64)),
                change.flatMap(PainChange::band),
                baseline.map(from -> bands(from, lifetime.in(series.get().scores()), sessions)).orElse(List.of()),
                sessions.size(), course.events(), Leaving.of(course, today));
    }

    private static List<Optional<Outcome.Band>> bands(PainScore from, List<PainScore> scores, List<Session> sessions) {
        List<Optional<Outcome.Band>> bands = new ArrayList<>(Collections.nCopies(sessions.size(), Optional.empty()));
        for (PainScore score : scores) {
            int before = PainSeries.sessionsBefore(score, sessions);
            if (before > 0 && score.moment() != Moment.AFTER) {
                // Scores come in the order of time, so the latest one stays.
                bands.set(before - 1, new PainChange(from, score).band());
            }
        }
        return bands;
    }

    /** True when there is a change in per cent to count. */
    public boolean measured() {
        return band.isPresent();
    }

    @Override
    public String toString() {
        return "CourseResult[" + courseId + ']';
    }
}
