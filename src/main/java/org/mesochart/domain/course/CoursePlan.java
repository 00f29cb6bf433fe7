package org.mesochart.domain.course;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many sessions, how far apart; intervals may change within the course (weekly x 4, then fortnightly x 2).
 *
 * @param dates days set by hand, by the number of the session: they go before the intervals
 */
public record CoursePlan(List<PlanStep> steps, Map<Integer, LocalDate> dates) {
    public static final CoursePlan NONE = new CoursePlan(List.of());

    public CoursePlan(List<PlanStep> steps) {
        this(steps, Map.of());
    }

    public CoursePlan {
        steps = List.copyOf(steps);
        dates = Collections.unmodifiableSortedMap(new TreeMap<>(dates));
    }

    /** The same with the day of one session set by hand, or given back to its interval with null. */
    public CoursePlan withDate(int number, LocalDate day) {
        Map<Integer, LocalDate> now = new TreeMap<>(dates);
        if (day == null) {
            now.remove(number);
        } else {
            now.put(number, day);
        }
        return new CoursePlan(steps, now);
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
        if (dates.containsKey(done + 1)) {
            return Optional.of(dates.get(done + 1));
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
