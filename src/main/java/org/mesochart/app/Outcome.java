package org.mesochart.app;

import java.nio.file.Path;
import java.util.Optional;
import org.mesochart.backup.BackupException;
import org.mesochart.domain.backup.BackupProblem;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.StorageException;
import org.mesochart.ui.backup.PreparedRestore;
import org.slf4j.LoggerFactory;

/**
 * What came of a restore.
 *
 * @param key of its sentence
 * @param kept where the replaced chart is, when there was one
 * @param problem why it was not done, when the backup is at fault
 * @param begun whether its own swap was begun, so that an opening may finish it
 */
record Outcome(boolean failed, String key, Optional<Path> kept, Optional<BackupProblem> problem, boolean begun) {
    /** Closes the chart and swaps. Not on the UI thread. */
    static Outcome of(PreparedRestore prepared, Entrance.Closing close) {
        Outcome came = swapped(prepared, close);
        try {
            prepared.close();
        } catch (RuntimeException left) {
            // Nothing of what was done depends on it.
            LoggerFactory.getLogger(Outcome.class).warn("Restore not tidied up", left);
        }
        return came;
    }

    /** The same, once the chart is open: a swap that failed half way is finished by the opening. */
    Outcome afterOpening(ChartFile opened) {
        return failed && begun && opened.restoreFinished()
                ? new Outcome(false, "backup.restore.done.late", Optional.empty(), Optional.empty(), true)
                : this;
    }

    private static Outcome swapped(PreparedRestore prepared, Entrance.Closing close) {
        try {
            close.run();
            Optional<Path> kept = prepared.swap();
            return new Outcome(false, kept.isPresent() ? "backup.restore.done.kept" : "backup.restore.done", kept,
                    Optional.empty(), true);
        } catch (BackupException refused) {
            return failed(prepared, "backup.restore.failed", Optional.of(refused.problem()));
        } catch (StorageException failed) {
            return failed(prepared, "backup.restore.failed.storage", Optional.empty());
        } catch (Exception unforeseen) {
            LoggerFactory.getLogger(Outcome.class).error("Restore failed", unforeseen);
            return failed(prepared, "backup.restore.failed.storage", Optional.empty());
        }
    }

    private static Outcome failed(PreparedRestore prepared, String key, Optional<BackupProblem> problem) {
        return new Outcome(true, key, Optional.empty(), problem, prepared.begun());
    }

    Object argument(Messages messages) {
        return kept.<Object>map(file -> file)
                .or(() -> problem.map(why -> messages.text("backup.problem." + why.name())))
                .orElse("");
    }
}
