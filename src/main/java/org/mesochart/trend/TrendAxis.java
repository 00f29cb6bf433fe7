package org.mesochart.trend;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesochart.domain.insight.Trend;
import org.mesochart.i18n.Messages;

/** Real time from left to right, from minutes to years, and 0 to 10 from the bottom to the top. */
final class TrendAxis {
    /** A label beneath. */
    record Tick(double x, String label) {}

    private static final int[] DAYS = {1, 2, 7, 14};
    private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120};
    private static final int[] MINUTES = {5, 10, 15, 30, 60, 120, 240, 480, 720};
    private static final Duration SHORTEST = Duration.ofDays(14);
    private static final Duration SHORTEST_SESSION = Duration.ofMinutes(30);

    private final Instant from;
    private final Instant to;
    private final double seconds;
    private final Optional<Instant> injections;
    private final ZoneId zone;
    private final Messages messages;
    final double left;
    final double right;
    final double top;
    final double bottom;

    TrendAxis(Trend trend, ZoneId zone, Messages messages, double left, double right, double top, double bottom) {
        injections = trend.injections();
        Duration span = Duration.between(trend.from(), trend.to());
        Duration shortest = injections.isPresent() ? SHORTEST_SESSION : SHORTEST;
        span = span.compareTo(shortest) < 0 ? shortest : span;
        from = trend.from().minus(span.dividedBy(16));
        to = trend.from().plus(span).plus(span.dividedBy(8));
        seconds = Duration.between(from, to).toSeconds();
        this.zone = zone;
        this.messages = messages;
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

    boolean has(double x) {
        return x >= left && x <= right;
    }

    /** Labels at least so far apart. */
    List<Tick> ticks(double apart) {
        if (injections.isPresent()) {
            return minutes(apart);
        }
        double day = (right - left) * Duration.ofDays(1).toSeconds() / seconds;
        for (int step : DAYS) {
            if (step * day >= apart) {
                return days(step, apart);
            }
        }
        for (int step : MONTHS) {
            if (step * 30 * day >= 1.3 * apart) {
                return months(step, apart);
            }
        }
        return months(MONTHS[MONTHS.length - 1], apart);
    }

    private List<Tick> minutes(double apart) {
        double minute = (right - left) * 60 / seconds;
        int step = MINUTES[MINUTES.length - 1];
        for (int i = MINUTES.length - 1; i >= 0; i--) {
            if (MINUTES[i] * minute >= apart) {
                step = MINUTES[i];
            }
        }
        List<Tick> ticks = new ArrayList<>();
        long first = Duration.between(injections.get(), from).toMinutes() / step * step;
        for (long at = first; ; at += step) {
            double x = x(injections.get().plus(Duration.ofMinutes(at)));
            if (x > right - apart / 3) {
                return ticks;
            }
            if (x >= left) {
                ticks.add(new Tick(x, at != 0 && at % 60 == 0 ? messages.text("trend.axis.hours", at / 60)
                        : messages.text("trend.axis.minutes", at)));
            }
        }
    }

    private List<Tick> days(int step, double apart) {
        LocalDate first = from.atZone(zone).toLocalDate();
        // Weeks begin on Monday in both languages.
        LocalDate at = step >= 7 ? first.minusDays(first.getDayOfWeek().getValue() - 1) : first;
        List<Tick> ticks = new ArrayList<>();
        int month = 0;
        for (; x(at) <= right - apart / 3; at = at.plusDays(step)) {
            if (x(at) >= left) {
                ticks.add(new Tick(x(at), at.getMonthValue() != month
                        ? messages.dates().dayAndMonth(at) : Integer.toString(at.getDayOfMonth())));
                month = at.getMonthValue();
            }
        }
        return ticks;
    }

    private List<Tick> months(int step, double apart) {
        YearMonth first = YearMonth.from(from.atZone(zone));
        int into = Math.floorMod((first.getYear() * 12 + first.getMonthValue() - 1), step);
        List<Tick> ticks = new ArrayList<>();
        for (YearMonth at = first.minusMonths(into); x(at.atDay(1)) <= right - apart / 2; at = at.plusMonths(step)) {
            if (x(at.atDay(1)) >= left) {
                ticks.add(new Tick(x(at.atDay(1)), messages.dates().month(at)));
            }
        }
        return ticks;
    }

    private double x(LocalDate day) {
        return x(day.atStartOfDay(zone).toInstant());
    }
}
