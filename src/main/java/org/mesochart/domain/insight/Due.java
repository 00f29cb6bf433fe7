package org.mesochart.domain.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.CourseStatus;

/**
 * When the next session of a course is due, seen from a day.
 *
 * @param day the day it is due
 * @param daysLate days since then; negative before it
 */
public record Due(LocalDate day, Group group, long daysLate) {
    /** The three groups of the list of what is due. */
    public enum Group {
        OVERDUE, TODAY, NEXT_DAYS
    }

    /** How far the list looks ahead. */
    public static final int NEXT_DAYS = 7;

    /**
     * @param held sessions of the course so far
     * @param last day of the latest of them
     * @return empty when the course is not active, its plan is used up or says nothing, or the day is further off than
     *     {@link #NEXT_DAYS}
     */
    public static Optional<Due> of(CoursePlan plan, CourseStatus status, int held, LocalDate last, LocalDate today) {
        if (status != CourseStatus.ACTIVE) {
            return Optional.empty();
        }
        return plan.nextDue(held, last).filter(day -> !day.isAfter(today.plusDays(NEXT_DAYS))).map(day -> {
            Group group = day.isBefore(today) ? Group.OVERDUE : day.equals(today) ? Group.TODAY : Group.NEXT_DAYS;
            return new Due(day, group, ChronoUnit.DAYS.between(day, today));
        });
    }
}
