package org.mesochart.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Tells when the window was left alone for as long as was chosen, and when the computer slept. Asked at every tick and at
 * every touch. UI thread only.
 *
 * <p>Sleep is told by time that is missing: between two looks, at most a tick apart, either of two clocks went on for much
 * longer than a busy computer lets a tick wait. The wall clock counts sleep everywhere; the one that only goes forward
 * stands still meanwhile on Linux and macOS and goes on under Windows. So a wall clock that is set forward by more than
 * that locks too, which costs a passphrase and nothing else.
 */
final class IdleWatch {
    static final Duration TICK = Duration.ofSeconds(5);
    /** So late a tick may be on a busy computer. */
    static final Duration LATE = Duration.ofSeconds(60);

    private final LongSupplier nanos;
    private final InstantSource clock;
    private final Supplier<Duration> limit;
    private final Runnable lock;
    private long touched;
    private long looked;
    private Instant lookedAt;

    /**
     * @param nanos as {@link System#nanoTime}
     * @param limit how long nobody may touch the window
     */
    IdleWatch(LongSupplier nanos, InstantSource clock, Supplier<Duration> limit, Runnable lock) {
        this.nanos = nanos;
        this.clock = clock;
        this.limit = limit;
        this.lock = lock;
        begin();
    }

    /** Counts from now on: a chart was opened. */
    void begin() {
        touched = nanos.getAsLong();
        looked = touched;
        lookedAt = clock.instant();
    }

    /** Somebody pressed a key or moved the pointer; true when that came too late. */
    boolean touched() {
        boolean late = look();
        touched = looked;
        return late;
    }

    /** How long nobody has touched the window. */
    Duration alone() {
        return Duration.ofNanos(nanos.getAsLong() - touched);
    }

    /** Locks when it is time to; true when it did. */
    boolean look() {
        long now = nanos.getAsLong();
        Instant nowAt = clock.instant();
        Duration gap = Duration.ofNanos(now - looked);
        Duration gapOnTheWall = Duration.between(lookedAt, nowAt);
        Duration alone = Duration.ofNanos(now - touched);
        looked = now;
        lookedAt = nowAt;
        Duration most = TICK.plus(LATE);
        if (alone.compareTo(limit.get()) < 0 && gap.compareTo(most) < 0 && gapOnTheWall.compareTo(most) < 0) {
            return false;
        }
        touched = now;
        lock.run();
        return true;
    }
}
