package org.mesochart.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UnlockThrottleTest {
    private Instant now = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void theWaitDoublesFromOneSecondToThirty() {
        UnlockThrottle throttle = throttle(UnlockThrottle.State.NONE);
        assertEquals(Duration.ZERO, throttle.remaining());
        for (int seconds : new int[] {0, 1, 2, 4, 8, 16, 30, 30, 30}) {
            throttle.failed();
            assertEquals(Duration.ofSeconds(seconds), throttle.remaining());
        }
    }

    @Test
    void theWaitRunsOffWithTheClock() {
        UnlockThrottle throttle = throttle(new UnlockThrottle.State(4, now));
        now = now.plusMillis(1_500);
        assertEquals(Duration.ofMillis(2_500), throttle.remaining());
        now = now.plusSeconds(3);
        assertEquals(Duration.ZERO, throttle.remaining());
    }

    @Test
    void startingTheProgramAgainDoesNotShortenTheWait() {
        UnlockThrottle before = throttle(new UnlockThrottle.State(5, now));
        before.failed();
        assertEquals(Duration.ofSeconds(16), throttle(before.state()).remaining());
    }

    @Test
    void theRightPassphraseClearsTheCount() {
        UnlockThrottle throttle = throttle(new UnlockThrottle.State(9, now));
        throttle.succeeded();
        assertEquals(Duration.ZERO, throttle.remaining());
        assertEquals(UnlockThrottle.State.NONE, throttle.state());
    }

    @Test
    void aClockSetBackWaitsOnceMoreAndNotForYears() {
        UnlockThrottle throttle = throttle(new UnlockThrottle.State(9, now));
        now = now.minus(Duration.ofDays(900));
        assertEquals(Duration.ofSeconds(30), throttle.remaining());
        now = now.plusSeconds(30);
        assertEquals(Duration.ZERO, throttle.remaining());
    }

    @Test
    void aNegativeCountOrNoInstantIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new UnlockThrottle.State(-1, now));
        assertThrows(NullPointerException.class, () -> new UnlockThrottle.State(1, null));
        assertEquals(Duration.ofSeconds(30), UnlockThrottle.waitAfter(Integer.MAX_VALUE));
    }

    private UnlockThrottle throttle(UnlockThrottle.State state) {
        return new UnlockThrottle(() -> now, state);
    }
}
