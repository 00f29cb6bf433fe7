package org.mesochart.domain.backup;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Which backups are kept: all of the last 48 hours, then the last of each of 12 days, 10 weeks and 9 months. Days, weeks
 * (from Monday) and months count when they have a backup, so that a closed clinic or a clock far ahead costs none.
 * Always kept are the latest by the clock, the one with most entries, and all that seem to come from the future.
 */
public final class Keeping {
    public static final Duration ALL = Duration.ofDays(2);
    public static final int DAYS = 12;
    public static final int WEEKS = 10;
    public static final int MONTHS = 9;

    private static final Comparator<KeptMoment> LATER =
            Comparator.comparing(KeptMoment::at).thenComparingLong(KeptMoment::entries);
    private static final Comparator<KeptMoment> FULLER =
            Comparator.comparingLong(KeptMoment::entries).thenComparing(KeptMoment::at);

    private Keeping() {}

    /** Those that are to be kept, of the verified backups of one chart. Empty only when there are none. */
    public static Set<KeptMoment> keep(Collection<KeptMoment> made, Instant now, ZoneId zone) {
        Set<KeptMoment> kept = new HashSet<>();
        Instant recent = now.minus(ALL);
        made.stream().filter(each -> each.at().isAfter(recent)).forEach(kept::add);
        made.stream().max(LATER).ifPresent(kept::add);
        made.stream().max(FULLER).ifPresent(kept::add);
        // Those from the future are kept anyway, and take no day, week or month from the others.
        List<KeptMoment> past = made.stream().filter(each -> !each.at().isAfter(now)).toList();
        lastOfEach(past, zone, DAYS, day -> day, kept);
        lastOfEach(past, zone, WEEKS, day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), kept);
        lastOfEach(past, zone, MONTHS, day -> day.withDayOfMonth(1), kept);
        return kept;
    }

    private static void lastOfEach(Collection<KeptMoment> made, ZoneId zone, int most, UnaryOperator<LocalDate> span,
            Set<KeptMoment> kept) {
        Map<LocalDate, KeptMoment> last = new HashMap<>();
        for (KeptMoment each : made) {
            last.merge(span.apply(LocalDate.ofInstant(each.at(), zone)), each, (one, other) ->
                    LATER.compare(one, other) >= 0 ? one : other);
        }
        last.entrySet().stream()
                .sorted(Map.Entry.<LocalDate, KeptMoment>comparingByKey().reversed())
                .limit(most)
                .forEach(entry -> kept.add(entry.getValue()));
    }
}
