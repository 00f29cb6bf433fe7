package org.mesochart.domain.backup;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a backup is made by itself, and when a person is told that one is missing. */
public final class BackupPolicy {
    /** While the chart is open, when something changed. */
    public static final Duration INTERVAL = Duration.ofMinutes(30);
    /** So long a second place may be without a backup. */
    public static final Duration SECOND_PLACE = Duration.ofDays(7);

    private BackupPolicy() {}

    /**
     * Whether the record differs from the last good backup: also when an older state was restored since,
     * and as many entries were written after it.
     */
    public static boolean changed(BackupMemory memory, RecordState now) {
        return memory.last().map(MadeBackup::state).filter(now::equals).isEmpty();
    }

    /** Whether one is due while charting. */
    public static boolean dueWhileOpen(BackupMemory memory, RecordState state, Instant now) {
        return changed(memory, state) && rested(memory.lastTry(), now);
    }

    /** Whether the last try is long enough ago for another. A clock that was set back does not put it off. */
    public static boolean rested(Optional<Instant> lastTry, Instant now) {
        return lastTry.filter(last -> !last.isAfter(now) && last.plus(INTERVAL).isAfter(now)).isEmpty();
    }

    /** Whether one is due at closing, whenever the last was. */
    public static boolean dueAtClose(BackupMemory memory, RecordState now) {
        return changed(memory, now);
    }

    /** Whether the second place, when it is there, is to get one. */
    public static boolean dueInSecondPlace(BackupMemory memory, RecordState now) {
        return memory.secondPlace().isPresent()
                && memory.secondLast().map(MadeBackup::state).filter(now::equals).isEmpty();
    }

    /**
     * For how many whole days the second place has missed a backup; empty as long as that needs no word. Counts from the
     * last one there, or from the first backup of all, whether a second place was chosen or not.
     */
    public static Optional<Long> secondPlaceMissedDays(BackupMemory memory, Instant now) {
        return memory.secondLast().map(MadeBackup::at).or(memory::since)
                .map(last -> Duration.between(last, now))
                .filter(missed -> missed.compareTo(SECOND_PLACE) > 0)
                .map(Duration::toDays);
    }
}
