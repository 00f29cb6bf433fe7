package org.mesochart.exchange.research;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Moves the days of one patient back by the same number of days, so that intervals and order stay as they were, over leap
 * days too. The time of day is not told, and minutes only within one day: over several days they would tell the hour, and on
 * which day the clocks were changed.
 *
 * @param zone where the patient's days are told
 */
record Shift(int daysBack, ZoneId zone) {
    /** Of the longest day: that on which the clocks are put back an hour. */
    static final int MOST_MINUTES = 25 * 60 - 1;

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone).minusDays(daysBack);
    }

    /** Days from the day of one moment to that of another. */
    long days(Instant from, Instant to) {
        return ChronoUnit.DAYS.between(LocalDate.ofInstant(from, zone), LocalDate.ofInstant(to, zone));
    }

    /** Whole minutes from one moment to another of the same day; null when they are of two days. */
    Integer minutes(Instant from, Instant to) {
        return days(from, to) != 0 ? null : (Integer) Math.toIntExact(Duration.between(from, to).toMinutes());
    }
}
