package org.mesochart.ui.patients;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Real time from left to right, and 0 to 10 from the bottom to the top. */
final class TrendAxis {
    // Days between labels, from the finest.
    private static final int[] STEPS = {1, 2, 7, 14, 28, 56, 91, 182, 364, 728, 1820};
    private static final long SHORTEST_DAYS = 14;

    private final Instant from;
    private final double seconds;
    private final ZoneId zone;
    final double left;
    final double right;
    final double top;
    final double bottom;

    TrendAxis(Instant first, Instant last, ZoneId zone, double left, double right, double top, double bottom) {
        Duration span = Duration.between(first, last);
        if (span.toDays() < SHORTEST_DAYS) {
            span = Duration.ofDays(SHORTEST_DAYS);
        }
        Duration margin = span.dividedBy(16);
        from = first.minus(margin);
        seconds = span.plus(margin).plus(margin.multipliedBy(2)).toSeconds();
        this.zone = zone;
        this.left = left;
        this.right = right;
        this.top = top;
        this.bottom = bottom;
    }

    double x(Instant at) {
        return left + (right - left) * Duration.between(from, at).toSeconds() / seconds;
    }

    double y(double value) {
        return bottom - (bottom - top) * value / 10;
    }

    /** Days to be written beneath, at least so many pixels apart. */
    List<LocalDate> days(double apart) {
        double dayWidth = (right - left) * Duration.ofDays(1).toSeconds() / seconds;
        int step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0; i--) {
            if (STEPS[i] * dayWidth >= apart) {
                step = STEPS[i];
            }
        }
        LocalDate first = from.atZone(zone).toLocalDate();
        // Weeks begin on Monday in both languages.
        LocalDate at = step >= 7 ? first.minusDays(first.getDayOfWeek().getValue() - 1) : first;
        List<LocalDate> days = new ArrayList<>();
        for (; x(at.atStartOfDay(zone).toInstant()) <= right - apart / 3; at = at.plusDays(step)) {
            if (x(at.atStartOfDay(zone).toInstant()) >= left) {
                days.add(at);
            }
        }
        return days;
    }

    double x(LocalDate day) {
        return x(day.atStartOfDay(zone).toInstant());
    }
}
