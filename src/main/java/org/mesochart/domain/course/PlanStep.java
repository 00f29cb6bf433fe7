package org.mesochart.domain.course;

/**
 * A stretch of a course's plan: so many sessions, so many days apart.
 *
 * @param sessions 1 to 100
 * @param everyDays days from one session to the next, 1 to 365
 */
public record PlanStep(int sessions, int everyDays) {
    public PlanStep {
        if (sessions < 1 || sessions > 100 || everyDays < 1 || everyDays > 365) {
            throw new IllegalArgumentException("plan step out of range");
        }
    }
}
