package org.mesochart.domain.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;

@BesideOthers
class BackupPolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:20:00Z");
    private static final BackupMemory MADE = BackupMemory.NONE.made(made(NOW, 100));

    private static RecordState at(long entries) {
        return new RecordState(entries, "ab" + entries);
    }

    private static MadeBackup made(Instant at, long entries) {
        return new MadeBackup(at, at(entries), true);
    }

    private static Instant after(long minutes) {
        return NOW.plus(Duration.ofMinutes(minutes));
    }

    @Test
    void oneIsMadeEveryThirtyMinutesWhenSomethingChanged() {
        assertTrue(BackupPolicy.dueWhileOpen(BackupMemory.NONE, at(2), NOW));
        assertFalse(BackupPolicy.dueWhileOpen(MADE, at(100), after(31)));
        assertFalse(BackupPolicy.dueWhileOpen(MADE, at(101), after(29)));
        assertTrue(BackupPolicy.dueWhileOpen(MADE, at(101), after(30)));
        assertTrue(BackupPolicy.dueWhileOpen(MADE, at(99), after(30)), "an older state was restored");
        assertTrue(BackupPolicy.dueWhileOpen(MADE, new RecordState(100, "cd"), after(30)),
                "an older state was restored, and as much was charted again");
        assertTrue(BackupPolicy.dueWhileOpen(MADE, at(101), after(-2880)), "the clock was set back");
    }

    @Test
    void aFailedOneIsTriedAgainAfterThirtyMinutesAndAtClose() {
        BackupMemory failed = MADE.failed(BackupProblem.NO_SPACE, after(40));
        assertFalse(BackupPolicy.dueWhileOpen(failed, at(101), after(60)));
        assertTrue(BackupPolicy.dueWhileOpen(failed, at(101), after(70)));
        assertTrue(BackupPolicy.dueAtClose(failed, at(101)));
        assertFalse(BackupPolicy.dueAtClose(MADE, at(100)));
        assertEquals(Optional.of(BackupProblem.NO_SPACE), failed.problem());
        assertEquals(MADE.last(), failed.last());
        assertEquals(Optional.empty(), failed.made(made(after(70), 101)).problem());
    }

    @Test
    void theSecondPlaceIsAskedForAfterSevenDaysWhetherOneWasChosenOrNot() {
        Instant week = NOW.plus(Duration.ofDays(7));
        assertEquals(Optional.empty(), BackupPolicy.secondPlaceMissedDays(BackupMemory.NONE, week.plusSeconds(1)));
        assertEquals(Optional.empty(), BackupPolicy.secondPlaceMissedDays(MADE, week));
        assertEquals(Optional.of(7L), BackupPolicy.secondPlaceMissedDays(MADE, week.plusSeconds(1)));
        BackupMemory chosen = MADE.withSecondPlace(Optional.of(Path.of("/media/MESO-2")));
        assertTrue(BackupPolicy.dueInSecondPlace(chosen, at(100)));
        BackupMemory there = chosen.madeInSecondPlace(made(week, 100));
        assertFalse(BackupPolicy.dueInSecondPlace(there, at(100)));
        assertTrue(BackupPolicy.dueInSecondPlace(there, at(101)));
        assertFalse(BackupPolicy.dueInSecondPlace(MADE, at(101)));
        assertEquals(Optional.empty(), BackupPolicy.secondPlaceMissedDays(there, week.plus(Duration.ofDays(7))));
        assertEquals(Optional.of(8L), BackupPolicy.secondPlaceMissedDays(there, week.plus(Duration.ofDays(8))));
        assertEquals(Optional.empty(), BackupPolicy.secondPlaceMissedDays(there, NOW), "the clock was set back");
        BackupMemory other = there.withSecondPlace(Optional.of(Path.of("/media/OTHER")));
        assertEquals(Optional.empty(), other.secondLast());
        assertEquals(there, there.withSecondPlace(there.secondPlace()));
    }
}
