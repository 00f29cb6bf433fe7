package org.mesochart.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When memory is given back. */
class TidyTest {
    private static final Duration ALONE = Duration.ofSeconds(3);
    private static final Duration AT_WORK = Duration.ofMillis(2_999);
    private static final long LEFT = 70_000_000;

    private long taken = 200_000_000;
    private int collected;
    private final Tidy tidy = new Tidy(() -> taken, () -> {
        collected++;
        taken = LEFT;
    });

    @Test
    void afterUnlockingOnceAsSoonAsNobodyIsThere() {
        tidy.unlocked();
        tidy.look(AT_WORK);
        assertEquals(0, collected, "somebody types");
        tidy.look(ALONE);
        assertEquals(1, collected);
        tidy.look(ALONE);
        assertEquals(1, collected, "nothing came since");
    }

    @Test
    void laterWhenMuchMoreIsTaken() {
        tidy.unlocked();
        tidy.look(ALONE);
        taken = LEFT + Tidy.GROWN - 1;
        tidy.look(ALONE);
        assertEquals(1, collected, "not worth it");
        taken = LEFT + Tidy.GROWN;
        tidy.look(AT_WORK);
        assertEquals(1, collected, "somebody is at work");
        tidy.look(ALONE);
        assertEquals(2, collected);
        tidy.look(ALONE);
        assertEquals(2, collected);
    }

    @Test
    void neverBeforeAChartWasUnlocked() {
        taken = Long.MAX_VALUE - 1;
        tidy.look(ALONE);
        assertEquals(0, collected);
    }
}
