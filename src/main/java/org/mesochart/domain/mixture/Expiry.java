package org.mesochart.domain.mixture;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A lot's expiry as printed on the vial: a day, or a month that counts to its last day.
 *
 * @param text canonical form, {@code 2027-01} or {@code 2027-01-15}
 */
public record Expiry(String text) {
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int EARLIEST = 1990;
    private static final int LATEST = 2100;

    public Expiry {
        if (lastDayOf(text).isEmpty()) {
            throw new IllegalArgumentException("not an expiry");
        }
    }

    public static Optional<Expiry> parse(String text) {
        return text == null ? Optional.empty() : lastDayOf(text.strip()).map(day -> new Expiry(text.strip()));
    }

    public static Expiry of(YearMonth month) {
        return new Expiry(month.toString());
    }

    public boolean monthOnly() {
        return text.length() == 7;
    }

    /** The last day on which the lot may be used. */
    public LocalDate lastDay() {
        return lastDayOf(text).orElseThrow();
    }

    public boolean isPastOn(LocalDate day) {
        return day.isAfter(lastDay());
    }

    private static Optional<LocalDate> lastDayOf(String text) {
        try {
            LocalDate day = null;
            if (MONTH.matcher(text).matches()) {
                day = YearMonth.parse(text).atEndOfMonth();
            } else if (DAY.matcher(text).matches()) {
                day = LocalDate.parse(text);
            }
            return day == null || day.getYear() < EARLIEST || day.getYear() > LATEST
                    ? Optional.empty()
                    : Optional.of(day);
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }
}
