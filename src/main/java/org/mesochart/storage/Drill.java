package org.mesochart.storage;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.backup.BackupException;
import org.mesochart.backup.BackupHeader;
import org.mesochart.backup.BackupManifest;
import org.mesochart.backup.BackupReader;
import org.mesochart.backup.Watch;
import org.mesochart.domain.backup.BackupProblem;
import org.mesochart.vault.Vault;

/**
 * Restores a backup into a temporary file, opens it as a chart, checks every row and every signature, and deletes it:
 * proof that the backup restores, which touches nothing.
 */
public final class Drill {
    private Drill() {}

    /**
     * What came of it.
     *
     * @param madeAt when the backup was made
     * @param found what a check of the whole record found; empty findings when all fits
     */
    public record Result(Instant madeAt, BackupManifest manifest, Verification found) {
        public boolean whole() {
            return found.ok();
        }
    }

    /**
     * Drills with what a person knows, on any computer, in the system's folder for what does not stay.
     *
     * @throws BackupException why it would not restore
     */
    public static Result run(Path backup, BackupKeys keys, Watch watch) {
        return TemporaryFolder.with(folder -> run(backup, keys.vault(), null, folder, watch));
    }

    /** @param expected the chart's id, or null when any chart's backup will do */
    static Result run(Path backup, Vault vault, UUID expected, Path folder, Watch watch) {
        UUID databaseId = BackupHeader.of(backup).databaseId();
        if (expected != null && !expected.equals(databaseId)) {
            throw new BackupException(BackupProblem.OTHER_CHART);
        }
        Path copy = WorkFiles.name(folder, "drill");
        try (BackupReader reader = BackupReader.open(backup, vault)) {
            BackupException.requireRoom(folder, reader.manifest().bytes());
            reader.copyTo(copy, watch.part(0, 0.1));
            // Not the whole check: the chart's own, which follows, walks the file and the audit trail.
            BackupContents.look(copy, databaseId, reader.manifest(), vault, watch.part(0.1, 0.15));
            Verification found = verify(copy, vault, watch.part(0.15, 1));
            watch.at(1);
            return new Result(reader.header().madeAt(), reader.manifest(), found);
        } finally {
            WorkFiles.drop(copy);
        }
    }

    private static Verification verify(Path copy, Vault vault, Watch watch) {
        try (ChartFile file = ChartFile.ofCopy(copy)) {
            // Not closed: that would wipe the keys, which are the caller's.
            Chart chart = new Chart(file, file.database(), vault, file.practitioners().getFirst(), Instant::now,
                    Optional.empty());
            try {
                return chart.verify(watch);
            } finally {
                // A lock in between wipes the keys, not what was unwrapped with them here.
                chart.forgetCopies();
            }
        } catch (StorageException damaged) {
            throw damaged.kind() == StorageException.Kind.DAMAGED ? new BackupException(BackupProblem.NOT_WHOLE) : damaged;
        }
    }
}
