package org.mesochart.domain.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.mesochart.domain.Problem;

/**
 * How many sessions, how far apart; intervals may change within the course (weekly x 4, then fortnightly x 2).
 *
 * @param dates days set by hand, by the number of the session: they go before the intervals
 * @param protocol the protocol that the course follows: what is prepared may change with the session's number; null for
 *     none
 */
public record CoursePlan(List<PlanStep> steps, Map<Integer, LocalDate> dates, UUID protocol) {
    public static final CoursePlan NONE = new CoursePlan(List.of());

    /**
     * A session of the plan with its day.
     *
     * @param held false when the day is still to come
     * @param moved true when the day was set by hand
     */
    public record Planned(int number, LocalDate day, boolean held, boolean moved) {}

    public CoursePlan(List<PlanStep> steps) {
        this(steps, Map.of());
    }

    public CoursePlan(List<PlanStep> steps, Map<Integer, LocalDate> dates) {
        this(steps, dates, null);
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
        return new CoursePlan(steps, now, protocol);
    }

    /** The same sessions planned anew; days set by hand stay for the sessions that are still planned. */
    public CoursePlan withSteps(List<PlanStep> now) {
        CoursePlan planned = new CoursePlan(now);
        Map<Integer, LocalDate> kept = new TreeMap<>(dates);
        kept.keySet().removeIf(number -> number > planned.sessions());
        return new CoursePlan(now, kept, protocol);
    }

    /** @param now null for none */
    public CoursePlan withProtocol(UUID now) {
        return new CoursePlan(steps, dates, now);
    }

    /** Planned number of sessions; 0 without a plan. */
    public int sessions() {
        return steps.stream().mapToInt(PlanStep::sessions).sum();
    }

    /**
     * The day the next session is due. A day set by hand that the latest session has overtaken no longer counts.
     *
     * @param done sessions held so far
     * @param last day of the latest of them
     * @return empty when nothing was held yet, without a plan, or when the plan is used up
     */
    public Optional<LocalDate> nextDue(int done, LocalDate last) {
        if (done == 0 || last == null) {
            return Optional.empty();
        }
        if (moved(done + 1, last)) {
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

    private boolean moved(int number, LocalDate last) {
        return dates.containsKey(number) && dates.get(number).isAfter(last);
    }

    /**
     * Every session with its day: those held, then each one planned, from the day of the one before it.
     *
     * @param held days of the sessions held, the first one first; none = no day can be told yet
     */
    public List<Planned> schedule(List<LocalDate> held) {
        List<Planned> all = new ArrayList<>();
        LocalDate last = null;
        for (LocalDate day : held) {
            all.add(new Planned(all.size() + 1, day, true, false));
            last = day;
        }
        for (Optional<LocalDate> due = nextDue(all.size(), last); due.isPresent(); due = nextDue(all.size(), last)) {
            int number = all.size() + 1;
            all.add(new Planned(number, due.get(), false, moved(number, last)));
            last = due.get();
        }
        return List.copyOf(all);
    }

    /**
     * Why a session cannot be on this day: sessions follow each other.
     *
     * @param held as in {@link #schedule}
     */
    public Optional<Problem> checkDate(int number, LocalDate day, List<LocalDate> held) {
        if (number <= held.size()) {
            return Optional.of(Problem.of("date", "errors.plan.held", number));
        }
        Optional<Planned> before = schedule(held).stream().filter(p -> p.number() == number - 1).findFirst();
        if (before.isPresent() && !day.isAfter(before.get().day())) {
            return Optional.of(Problem.of("date", "errors.plan.before", number, number - 1, before.get().day()));
        }
        return dates.entrySet().stream()
                .filter(set -> set.getKey() > number && !set.getValue().isAfter(day))
                .findFirst()
                .map(set -> Problem.of("date", "errors.plan.after", number, set.getKey(), set.getValue()));
    }
}
