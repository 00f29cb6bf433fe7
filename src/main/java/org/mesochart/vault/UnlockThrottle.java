package org.mesochart.vault;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/**
 * Slows down guessing at the unlock screen: after the first failure no wait, then 1, 2, 4, 8, 16 and at most
 * 30 seconds. Its state outlives a restart if the caller keeps it. Against somebody who copies the file the
 * key derivation protects, not this.
 */
public final class UnlockThrottle {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int DOUBLINGS_BELOW_LONGEST = 5;

    private final InstantSource clock;
    private State state;

    /**
     * @param count       failures in a row, 0 or more
     * @param lastFailure when the last one was; {@link Instant#EPOCH} when there was none
     */
    public record State(int count, Instant lastFailure) {
        public static final State NONE = new State(0, Instant.EPOCH);

        public State {
            Objects.requireNonNull(lastFailure, "lastFailure");
            if (count < 0) {
                throw new IllegalArgumentException("Failures cannot be negative");
            }
        }
    }

    public UnlockThrottle(InstantSource clock, State state) {
        this.clock = Objects.requireNonNull(clock, "clock");
        this.state = Objects.requireNonNull(state, "state");
    }

    public synchronized void failed() {
        state = new State(state.count == Integer.MAX_VALUE ? state.count : state.count + 1, clock.instant());
    }

    public synchronized void succeeded() {
        state = State.NONE;
    }

    /** What to keep, so that closing the program does not reset the wait. */
    public synchronized State state() {
        return state;
    }

    /** How long until the next try, zero when it may be now. */
    public synchronized Duration remaining() {
        Duration wait = waitAfter(state.count);
        Instant now = clock.instant();
        if (now.isBefore(state.lastFailure)) {
            // The computer's clock was set back: wait once more from now, not until the old date comes round.
            state = new State(state.count, now);
            return wait;
        }
        Duration left = wait.minus(Duration.between(state.lastFailure, now));
        return left.isNegative() ? Duration.ZERO : left;
    }

    static Duration waitAfter(int failures) {
        if (failures <= 1) {
            return Duration.ZERO;
        }
        int doublings = failures - 2;
        return doublings >= DOUBLINGS_BELOW_LONGEST ? LONGEST : Duration.ofSeconds(1L << doublings);
    }
}
