package org.mesochart.domain.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How many sessions, how far apart; intervals may change within the course (weekly x 4, then fortnightly x 2). */
public record CoursePlan(List<PlanStep> steps) {
    public static final CoursePlan NONE = new CoursePlan(List.of());

    public CoursePlan {
        steps = List.copyOf(steps);
    }

    /** Planned number of sessions; 0 without a plan. */
    public int sessions() {
        return steps.stream().mapToInt(PlanStep::sessions).sum();
    }

    /**
     * The day the next session is due.
     *
     * @param done sessions held so far
     * @param last day of the latest of them
     * @return empty when nothing was held yet, without a plan, or when the plan is used up
     */
    public Optional<LocalDate> nextDue(int done, LocalDate last) {
        if (done == 0 || last == null) {
            return Optional.empty();
        }
        int upTo = 0;
        for (PlanStep step : steps) {
            upTo += step.sessions();
            if (done < upTo) {
                return Optional.of(last.plusDays(step.everyDays()));
            }
        }
        return Optional.empty();
    }
}
