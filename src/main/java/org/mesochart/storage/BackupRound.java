package org.mesochart.storage;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
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
 * A backup with all that belongs to it: made and found good, the older ones thinned out, what became of it remembered.
 *
 * @param made empty when it was not made
 * @param problem why it was not made
 * @param removed older backups that need not be kept any more
 * @param memory what is now to be remembered
 */
public record BackupRound(Optional<Backups.Made> made, Optional<BackupProblem> problem, List<BackupFile> removed,
        BackupMemory memory) {

    /**
     * Makes a backup in the first place.
     *
     * @throws StorageException CLOSED when the chart was locked meanwhile
     * @throws java.util.concurrent.CancellationException when the watch ended it
     */
    public static BackupRound first(Backups backups, BackupFolder folder, Reason reason, BackupMemory memory, Instant now,
            ZoneId zone, Watch watch) {
        try {
            Backups.Made made = backups.make(folder, reason, watch);
            List<BackupFile> removed = thinned(backups, folder, made, now, zone);
            return new BackupRound(Optional.of(made), Optional.empty(), removed, memory.made(remembered(made)));
        } catch (BackupException failed) {
            return new BackupRound(
                    Optional.empty(), Optional.of(failed.problem()), List.of(), memory.failed(failed.problem(), now));
        }
    }

    /** Makes one in the second place. When that is not there, nothing is remembered: the days go on being counted. */
    public static BackupRound second(Backups backups, BackupFolder folder, Reason reason, BackupMemory memory, Instant now,
            ZoneId zone, Watch watch) {
        try {
            Backups.Made made = backups.make(folder, reason, watch);
            List<BackupFile> removed = thinned(backups, folder, made, now, zone);
            return new BackupRound(Optional.of(made), Optional.empty(), removed, memory.madeInSecondPlace(remembered(made)));
        } catch (BackupException failed) {
            return new BackupRound(Optional.empty(), Optional.of(failed.problem()), List.of(), memory);
        }
    }

    /** Makes one in a folder named for this once, which is neither place: nothing of it is remembered. */
    public static BackupRound elsewhere(Backups backups, BackupFolder folder, Reason reason, BackupMemory memory,
            Instant now, ZoneId zone, Watch watch) {
        BackupRound round = second(backups, folder, reason, memory, now, zone, watch);
        return new BackupRound(round.made(), round.problem(), round.removed(), memory);
    }

    // Behind a backup in which the audit trail breaks none is deleted: the whole ones are older.
    private static List<BackupFile> thinned(
            Backups backups, BackupFolder folder, Backups.Made made, Instant now, ZoneId zone) {
        return made.recordWhole() ? folder.prune(backups.databaseId(), now, zone) : List.of();
    }

    private static MadeBackup remembered(Backups.Made made) {
        BackupManifest.Contents contents = made.manifest().contents();
        return new MadeBackup(made.file().madeAt(),
                new RecordState(contents.auditRows(), HexFormat.of().formatHex(contents.head())), made.recordWhole());
    }
}
