package org.mesochart.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;

@BesideOthers
class IdleWatchTest {
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    private long nanos = Long.MAX_VALUE - 1000; // it may run over
    private Instant wall = Instant.parse("2026-11-24T07:00:00Z");
    private Duration limit = FIVE_MINUTES;
    private int locks;
    private final IdleWatch watch = new IdleWatch(() -> nanos, () -> wall, () -> limit, () -> locks++);

    private void pass(Duration time) {
        nanos += time.toNanos();
        wall = wall.plus(time);
    }

    private void ticks(Duration time) {
        for (long left = time.toSeconds(); left > 0; left -= IdleWatch.TICK.toSeconds()) {
            pass(IdleWatch.TICK);
            watch.look();
        }
    }

    @Test
    void itLocksWhenNobodyTouchedTheWindowForTheTimeChosen() {
        ticks(FIVE_MINUTES.minus(IdleWatch.TICK));
        assertEquals(0, locks);
        ticks(IdleWatch.TICK);
        assertEquals(1, locks);
    }

    @Test
    void aTouchBeginsTheTimeAnewAndTheChoiceCountsAtOnce() {
        ticks(Duration.ofMinutes(4));
        assertFalse(watch.touched());
        ticks(Duration.ofMinutes(4));
        assertEquals(0, locks);
        limit = Duration.ofMinutes(1);
        ticks(IdleWatch.TICK);
        assertEquals(1, locks);
    }

    @Test
    void sleepIsTimeThatIsMissingOnTheWallWhereTheOtherClockStoodStill() {
        wall = wall.plus(Duration.ofMinutes(2));
        assertTrue(watch.look());
        assertEquals(1, locks);
    }

    @Test
    void sleepIsAMissedTickWhereTheOtherClockWentOn() {
        limit = Duration.ofMinutes(30);
        pass(Duration.ofMinutes(2));
        assertTrue(watch.touched());
        assertEquals(1, locks);
        // The touch that woke it is not the one that keeps it open.
        assertFalse(watch.touched());
    }

    @Test
    void aBusyComputerAndAClockThatIsSetBackLockNothing() {
        pass(IdleWatch.LATE);
        wall = wall.minus(Duration.ofDays(2));
        assertFalse(watch.look());
        pass(IdleWatch.TICK);
        assertFalse(watch.look());
        assertEquals(0, locks);
    }
}
