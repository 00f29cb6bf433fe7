package org.mesochart.storage;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.mesochart.backup.BackupException;
import org.mesochart.backup.BackupFile;
import org.mesochart.backup.BackupFolder;
import org.mesochart.backup.Reason;
import org.mesochart.backup.Watch;
import org.mesochart.domain.backup.BackupMemory;
import org.mesochart.domain.backup.BackupProblem;
import org.mesochart.domain.backup.KeptMoment;

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
            List<BackupFile> removed = folder.prune(backups.databaseId(), now, zone);
            return new BackupRound(Optional.of(made), Optional.empty(), removed, memory.made(moment(made)));
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
            List<BackupFile> removed = folder.prune(backups.databaseId(), now, zone);
            return new BackupRound(Optional.of(made), Optional.empty(), removed, memory.madeInSecondPlace(moment(made)));
        } catch (BackupException failed) {
            return new BackupRound(Optional.empty(), Optional.of(failed.problem()), List.of(), memory);
        }
    }

    private static KeptMoment moment(Backups.Made made) {
        return new KeptMoment(made.file().madeAt(), made.file().auditRows());
    }
}
