package org.mesochart.domain.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When something is due, seen from a day.
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
    /** What is longer overdue has left the list: a list that only grows is not read. */
    public static final int LATE_DAYS = 90;

    /** Empty when the day is further off than {@link #NEXT_DAYS} or longer ago than {@link #LATE_DAYS}. */
    public static Optional<Due> on(LocalDate day, LocalDate today) {
        long late = ChronoUnit.DAYS.between(day, today);
        if (late > LATE_DAYS || late < -NEXT_DAYS) {
            return Optional.empty();
        }
        return Optional.of(new Due(day, late > 0 ? Group.OVERDUE : late == 0 ? Group.TODAY : Group.NEXT_DAYS, late));
    }
}
