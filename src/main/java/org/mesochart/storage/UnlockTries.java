package org.mesochart.storage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mesochart.vault.UnlockThrottle;

/**
 * Passphrases and recovery keys that opened nothing: the wait that they cost, and what the audit trail must be told of
 * them. Before an unlock nothing can be sealed, so their number and the last time are kept in the chart's file and the
 * other times in memory; what was typed and for whom is kept nowhere. Safe from any thread.
 */
final class UnlockTries {
    /** Times that are told at most; the number counts all. */
    private static final int TIMES = 100;

    private final Database database;
    private final InstantSource clock;
    private final UnlockThrottle throttle;
    private final Deque<Instant> times = new ArrayDeque<>();
    private int untold;

    UnlockTries(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        UnlockThrottle.State kept = database.read(UnlockTries::kept);
        throttle = new UnlockThrottle(clock, kept);
        untold = kept.count();
        if (untold > 0) {
            times.add(kept.lastFailure());
        }
    }

    /**
     * What failed since the audit trail was told last.
     *
     * @param count how often
     * @param times the latest of them, oldest first
     */
    record Past(int count, List<Instant> times) {
        static final Past NONE = new Past(0, List.of());
    }

    Duration remaining() {
        return throttle.remaining();
    }

    synchronized void failed() {
        throttle.failed();
        untold++;
        times.addLast(clock.instant());
        if (times.size() > TIMES) {
            times.removeFirst();
        }
        keep(new UnlockThrottle.State(untold, times.getLast()));
    }

    /** The right one came: no wait from now on. */
    synchronized Past succeeded() {
        throttle.succeeded();
        return new Past(untold, List.copyOf(times));
    }

    /** The audit trail was told. */
    synchronized void told() {
        untold = 0;
        times.clear();
        keep(UnlockThrottle.State.NONE);
    }

    // In the file, so that closing the program does not shorten the wait. A disk that does not take it must keep nobody
    // out who knows the passphrase: what is not yet written may be in memory only.
    private void keep(UnlockThrottle.State state) {
        if (database.readOnly()) {
            return;
        }
        try {
            database.use(in -> in.createUpdate("""
                    INSERT INTO unlock_throttle (id, failures, last_failure) VALUES (1, ?, ?)
                    ON CONFLICT (id) DO UPDATE SET failures = excluded.failures, last_failure = excluded.last_failure""")
                    .bind(0, state.count())
                    .bind(1, state.lastFailure().toString())
                    .execute());
        } catch (StorageException notTaken) {
            if (notTaken.kind() == StorageException.Kind.CLOSED) {
                throw notTaken;
            }
        }
    }

    private static UnlockThrottle.State kept(Handle in) {
        return Hot.one(in, "SELECT failures, last_failure FROM unlock_throttle", row -> state(row.getInt(1), row.getString(2)))
                .orElse(UnlockThrottle.State.NONE);
    }

    // A time that cannot be read any more does not keep anybody out.
    private static UnlockThrottle.State state(int count, String last) {
        try {
            return new UnlockThrottle.State(count, Instant.parse(last));
        } catch (RuntimeException damaged) {
            return UnlockThrottle.State.NONE;
        }
    }
}
