package org.mesochart.storage;

import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mesochart.backup.BackupException;
import org.mesochart.backup.BackupFile;
import org.mesochart.backup.BackupFolder;
import org.mesochart.backup.BackupManifest;
import org.mesochart.backup.Reason;
import org.mesochart.backup.Watch;
import org.mesochart.domain.backup.BackupMemory;
import org.mesochart.domain.backup.BackupProblem;
import org.mesochart.domain.backup.MadeBackup;
import org.mesochart.domain.backup.RecordState;

/**
 * A backup with all that belongs to it: made and found good, the older ones thinned out, what is to be remembered of it.
 *
 * @param where in which place
 * @param at when it was done with
 * @param made empty when it was not made
 * @param problem why it was not made
 * @param removed older backups that were not to be kept any more
 */
public record BackupRound(Where where, Instant at, Optional<Backups.Made> made, Optional<BackupProblem> problem,
        List<BackupFile> removed) {

    /** Where a backup is put. */
    public enum Where {
        /** The folder that always is there. */
        FIRST,
        /** The second place: when it is not there nothing is remembered, and the days go on being counted. */
        SECOND,
        /** A folder named for this once: nothing of it is remembered. */
        ELSEWHERE
    }

    /**
     * Makes a backup.
     *
     * @param folder finds it, or makes it
     * @throws StorageException CLOSED when the chart was locked meanwhile
     * @throws java.util.concurrent.CancellationException when the watch ended it
     */
    public static BackupRound run(
            Where where, Backups backups, Supplier<BackupFolder> folder, Reason reason, Clock clock, Watch watch) {
        try {
            BackupFolder found = folder.get();
            Backups.Made made = backups.make(found, reason, watch);
            return new BackupRound(where, clock.instant(), Optional.of(made), Optional.empty(),
                    thinned(backups, found, made, clock));
        } catch (BackupException failed) {
            return new BackupRound(where, clock.instant(), Optional.empty(), Optional.of(failed.problem()), List.of());
        }
    }

    // Behind a backup in which the audit trail breaks none is deleted: the whole ones are older.
    private static List<BackupFile> thinned(Backups backups, BackupFolder folder, Backups.Made made, Clock clock) {
        return made.recordWhole() ? folder.prune(backups.databaseId(), clock.instant(), clock.getZone()) : List.of();
    }

    /** What is to be remembered from now on. */
    public BackupMemory noted(BackupMemory before) {
        return switch (where) {
            case FIRST -> made.map(done -> before.made(remembered(done)))
                    .orElseGet(() -> before.failed(problem.orElseThrow(), at));
            case SECOND -> made.map(done -> before.madeInSecondPlace(remembered(done))).orElse(before);
            case ELSEWHERE -> before;
        };
    }

    private static MadeBackup remembered(Backups.Made made) {
        BackupManifest.Contents contents = made.manifest().contents();
        return new MadeBackup(made.file().madeAt(),
                new RecordState(contents.auditRows(), HexFormat.of().formatHex(contents.head())), made.recordWhole());
    }
}
