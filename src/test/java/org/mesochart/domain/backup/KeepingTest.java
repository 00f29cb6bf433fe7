package org.mesochart.domain.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;

/** Random lives of a chart: clocks that jump, zones that change their hour, leap days, long holidays. */
@BesideOthers
class KeepingTest {
    private static final List<ZoneId> ZONES = List.of(ZoneId.of("Europe/Istanbul"), ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"), ZoneId.of("Pacific/Apia"), ZoneId.of("UTC"));
    private static final Instant START = Instant.parse("2027-11-01T08:00:00Z");

    private record Life(List<KeptMoment> made, Instant now, ZoneId zone) {}

    /** Some hundred backups over months, past the leap day of 2028; a wrong clock now and then when asked for. */
    private static Life life(Random random, boolean wrongClocks) {
        List<KeptMoment> made = new ArrayList<>();
        Instant at = START.plusSeconds(random.nextInt(86_400 * 200));
        long entries = 0;
        int count = 1 + random.nextInt(300);
        for (int i = 0; i < count; i++) {
            at = at.plus(Duration.ofMinutes(30L * (1 + random.nextInt(random.nextInt(10) == 0 ? 2_000 : 40))));
            entries += random.nextInt(50);
            Instant shown = at;
            if (wrongClocks && random.nextInt(30) == 0) {
                shown = at.plus(Duration.ofDays(random.nextInt(4) == 0 ? 3652 : random.nextInt(8) - 4));
            }
            if (wrongClocks && random.nextInt(60) == 0) {
                entries = Math.max(0, entries - 500); // an older state was restored
            }
            made.add(new KeptMoment(shown, entries));
        }
        return new Life(made, at.plusSeconds(random.nextInt(86_400)), ZONES.get(random.nextInt(ZONES.size())));
    }

    private static Set<KeptMoment> keep(Life life) {
        return Keeping.keep(life.made(), life.now(), life.zone());
    }

    @Test
    void theNewestIsNeverDeletedAndNeverAreAll() {
        Random random = new Random(1);
        for (int i = 0; i < 150; i++) {
            Life life = life(random, true);
            Set<KeptMoment> kept = keep(life);
            assertFalse(kept.isEmpty());
            assertTrue(life.made().containsAll(kept));
            assertTrue(kept.contains(life.made().stream().max(Comparator.comparing(KeptMoment::at)
                    .thenComparing(KeptMoment::entries)).orElseThrow()));
            assertTrue(kept.contains(life.made().stream().max(Comparator.comparing(KeptMoment::entries)
                    .thenComparing(KeptMoment::at)).orElseThrow()));
            assertTrue(kept.contains(life.made().getLast()) || !life.made().getLast().at().isAfter(life.now().minus(Keeping.ALL)));
        }
        assertEquals(Set.of(), Keeping.keep(List.of(), START, ZONES.getFirst()));
    }

    @Test
    void everythingOfTwoDaysAndTheLastOfDaysWeeksAndMonthsIsKept() {
        Random random = new Random(2);
        for (int i = 0; i < 150; i++) {
            Life life = life(random, true);
            Set<KeptMoment> kept = keep(life);
            life.made().stream().filter(each -> each.at().isAfter(life.now().minus(2, ChronoUnit.DAYS)))
                    .forEach(each -> assertTrue(kept.contains(each)));
            for (KeptMoment last : lastOf(life, each -> day(life, each).toString(), 12)) {
                assertTrue(kept.contains(last));
            }
            for (KeptMoment last : lastOf(life, each -> day(life, each).get(WeekFields.ISO.weekBasedYear()) + "-"
                    + (100 + day(life, each).get(WeekFields.ISO.weekOfWeekBasedYear())), 10)) {
                assertTrue(kept.contains(last));
            }
            for (KeptMoment last : lastOf(life, each -> YearMonth.from(day(life, each)).toString(), 9)) {
                assertTrue(kept.contains(last));
            }
        }
    }

    private static LocalDate day(Life life, KeptMoment each) {
        return LocalDate.ofInstant(each.at(), life.zone());
    }

    private static List<KeptMoment> lastOf(Life life, java.util.function.Function<KeptMoment, String> span, int most) {
        return life.made().stream()
                .collect(Collectors.groupingBy(span, Collectors.maxBy(Comparator.comparing(KeptMoment::at)
                        .thenComparing(KeptMoment::entries))))
                .entrySet().stream()
                .sorted(java.util.Map.Entry.<String, java.util.Optional<KeptMoment>>comparingByKey().reversed())
                .limit(most)
                .map(entry -> entry.getValue().orElseThrow())
                .toList();
    }

    @Test
    void nothingMoreIsKeptThanTheRulesName() {
        Random random = new Random(3);
        for (int i = 0; i < 150; i++) {
            Life life = life(random, false);
            long recent = life.made().stream().filter(each -> each.at().isAfter(life.now().minus(Keeping.ALL))).count();
            assertTrue(keep(life).size() <= recent + 12 + 10 + 9 + 2);
        }
    }

    @Test
    void thinningOutTwiceIsThinningOutOnceAndInStepsTheSameAsAtTheEnd() {
        Random random = new Random(4);
        for (int i = 0; i < 60; i++) {
            Life life = life(random, false);
            Set<KeptMoment> atOnce = keep(life);
            assertEquals(atOnce, Keeping.keep(atOnce, life.now(), life.zone()));
            Set<KeptMoment> left = new HashSet<>();
            for (KeptMoment each : life.made()) {
                left.add(each);
                left = new HashSet<>(Keeping.keep(left, each.at(), life.zone()));
            }
            assertEquals(atOnce, Keeping.keep(left, life.now(), life.zone()));
        }
    }

    @Test
    void aClockFarAheadOrBehindForAMomentTakesNothingAway() {
        Random random = new Random(5);
        for (int i = 0; i < 60; i++) {
            Life life = life(random, false);
            Set<KeptMoment> right = keep(life);
            Set<KeptMoment> ahead = Keeping.keep(life.made(), life.now().plus(Duration.ofDays(3652)), life.zone());
            Set<KeptMoment> behind = Keeping.keep(life.made(), life.now().minus(Duration.ofDays(2)), life.zone());
            assertTrue(behind.containsAll(right));
            // Only those that were kept for being of the last two days are given up.
            right.removeIf(each -> each.at().isAfter(life.now().minus(Keeping.ALL)));
            assertTrue(ahead.containsAll(right));
        }
    }

    @Test
    void backupsOfAClockThatWasAheadTakeNoPlaceFromTheOthers() {
        Instant now = Instant.parse("2028-12-15T16:00:00Z");
        ZoneId zone = ZoneId.of("Europe/Istanbul");
        List<KeptMoment> right = new ArrayList<>();
        List<KeptMoment> all = new ArrayList<>();
        for (int day = 0; day < 300; day++) {
            right.add(new KeptMoment(now.minus(Duration.ofDays(day)), 1_000 - day));
            all.add(new KeptMoment(now.plus(Duration.ofDays(3_652 + 31L * day)), 900));
        }
        all.addAll(right);
        assertTrue(Keeping.keep(all, now, zone).containsAll(Keeping.keep(right, now, zone)));
    }

    @Test
    void aYearOfDaysIsThinnedToTheNumbersOfTheRule() {
        List<KeptMoment> made = new ArrayList<>();
        Instant now = Instant.parse("2028-12-15T16:00:00Z");
        for (int day = 0; day < 400; day++) {
            for (int hour = 0; hour < 8; hour += 4) {
                made.add(new KeptMoment(now.minus(Duration.ofDays(day)).minus(Duration.ofHours(hour)), 10_000 - day * 10L - hour));
            }
        }
        Set<KeptMoment> kept = Keeping.keep(made, now, ZoneId.of("Europe/Istanbul"));
        // 12 days, two of them whole (one more each); 8 more weeks; 8 more months.
        assertEquals(12 + 2 + 8 + 8, kept.size(), () -> kept.stream().map(KeptMoment::at).sorted().toList().toString());
    }
}
