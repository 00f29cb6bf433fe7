package org.mesochart.domain.insight;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.Judgement;
import org.mesochart.domain.pain.Lifetime;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.session.Session;

/**
 * A course as its trend tells it.
 *
 * @param visits its sessions in the order of their numbers, drafts and those not performed too
 * @param scores all its pain scores, follow-ups too
 * @param planChanges when its plan was changed, as far as this chart knows; the plan it began with is none
 * @param judgements what was decided when it was judged, in the order written
 * @param lifetime when its scores can have been taken
 */
public record CourseHistory(Course course, List<Visit> visits, List<PainScore> scores, List<PlanChange> planChanges,
                            List<Judgement> judgements, Lifetime lifetime) {
    public CourseHistory {
        Objects.requireNonNull(course);
        visits = List.copyOf(visits);
        scores = List.copyOf(scores);
        planChanges = List.copyOf(planChanges);
        judgements = List.copyOf(judgements);
        Objects.requireNonNull(lifetime);
    }

    /** The sessions that count: all but those signed as not performed. */
    public List<Visit> held() {
        return visits.stream().filter(Visit::held).toList();
    }

    /** See {@link PainSeries#firstInjection}. */
    public Instant firstInjection() {
        List<UUID> injected = visits.stream().filter(Visit::injected).map(visit -> visit.session().id()).toList();
        List<Session> sessions = visits.stream().map(Visit::session).toList();
        return PainSeries.firstInjection(sessions, injected, scores, lifetime);
    }

    /** One for each site, scale and aspect; the one the course is judged by first. */
    public List<PainSeries> series() {
        return PainSeries.of(scores, firstInjection(), lifetime);
    }

    /** The same with the scores taken by then. */
    public List<PainSeries> seriesUntil(Instant then) {
        return PainSeries.of(scores.stream().filter(score -> !score.at().isAfter(then)).toList(), firstInjection(),
                lifetime);
    }

    @Override
    public String toString() {
        return "CourseHistory[" + course.id() + ']';
    }
}
