package org.mesochart.domain.pain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mesochart.domain.Problem;
import org.mesochart.domain.text.Folding;

/** What a score must agree with besides itself: the other scores, the course it belongs to, and the clock. */
public final class ScoreRules {
    /** Clocks of two programs differ, and times are typed in whole minutes. */
    public static final Duration CLOCK_SLACK = Duration.ofMinutes(1);

    private ScoreRules() {}

    /**
     * One moment of one site has one score. Two scores between the visits are of one moment when they are of the same
     * minute.
     *
     * @param others scores of the course; the same score in an earlier state may be among them
     */
    public static Optional<Problem> twice(PainScore score, List<PainScore> others) {
        return others.stream().anyMatch(other -> sameMoment(score, other))
                ? Optional.of(Problem.of("site", "errors.score.twice"))
                : Optional.empty();
    }

    private static boolean sameMoment(PainScore one, PainScore other) {
        return !one.id().equals(other.id())
                && one.courseId().equals(other.courseId())
                && Objects.equals(one.sessionId(), other.sessionId())
                && one.moment() == other.moment()
                && one.scale() == other.scale()
                && one.aspect() == other.aspect()
                && Objects.equals(one.afterMinutes(), other.afterMinutes())
                && Folding.same(one.site(), other.site())
                && (one.moment() != Moment.FOLLOW_UP || minute(one.at()).equals(minute(other.at())));
    }

    /**
     * When something can be taken between the visits.
     *
     * @param began when the course was begun, or its first session took place if that was earlier
     */
    public static List<Problem> followUp(Instant at, Instant began, Instant now) {
        List<Problem> problems = new ArrayList<>();
        if (minute(at).isBefore(minute(began))) {
            problems.add(Problem.of("at", "errors.followUp.early"));
        }
        if (at.isAfter(now.plus(CLOCK_SLACK))) {
            problems.add(Problem.of("at", "errors.followUp.future"));
        }
        return problems;
    }

    /** What was taken after a session stays after it when the session's time is corrected. */
    public static Optional<Problem> moved(Instant was, Instant now, List<Instant> followUps) {
        return followUps.stream().anyMatch(at -> !at.isBefore(was) && minute(at).isBefore(minute(now)))
                ? Optional.of(Problem.of("at", "errors.session.followUp"))
                : Optional.empty();
    }

    private static Instant minute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }
}
