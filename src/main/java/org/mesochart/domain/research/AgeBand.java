package org.mesochart.domain.research;

import java.time.LocalDate;
import java.time.Period;

/** Ages in bands of ten years; 90 and above together, as so few people are that old. */
public final class AgeBand {
    private static final int YEARS = 10;
    private static final int LAST = 90;

    private AgeBand() {}

    /** "40-49", "90+"; null without a birth date, or when the day is before it. */
    public static String on(LocalDate day, LocalDate born) {
        if (born == null || born.isAfter(day)) {
            return null;
        }
        int age = Period.between(born, day).getYears();
        int from = age / YEARS * YEARS;
        return from >= LAST ? LAST + "+" : from + "-" + (from + YEARS - 1);
    }
}
