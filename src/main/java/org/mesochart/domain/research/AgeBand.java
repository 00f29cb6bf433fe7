package org.mesochart.domain.research;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Ages in bands of ten years; 90 and above together, as so few people are that old. In words: a spreadsheet takes 10-19
 * for a day of October.
 */
public final class AgeBand {
    private static final int YEARS = 10;
    private static final int LAST = 90;

    private AgeBand() {}

    /** "40 to 49", "90+"; null without a birth date, or when the day is before it. */
    public static String on(LocalDate day, LocalDate born) {
        if (born == null || born.isAfter(day)) {
            return null;
        }
        int age = Period.between(born, day).getYears();
        int from = age / YEARS * YEARS;
        return band(from);
    }

    /** Every band, the youngest first. */
    public static List<String> all() {
        return IntStream.iterate(0, from -> from <= LAST, from -> from + YEARS).mapToObj(AgeBand::band).toList();
    }

    private static String band(int from) {
        return from >= LAST ? LAST + "+" : from + " to " + (from + YEARS - 1);
    }
}
