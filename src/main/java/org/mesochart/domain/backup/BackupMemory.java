package org.mesochart.domain.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What this computer remembers of one chart's backups. No patient data.
 *
 * @param last the last backup that was found true to the chart; empty too when its file is gone
 * @param lastTry when one was last tried, good or not
 * @param problem why the last try failed; empty after a good one
 * @param secondPlace the folder of the second place, when one was chosen
 * @param secondLast the last good backup in the second place
 * @param since when the first backup was made: from then on a second place is missed
 * @param drill the last drill
 */
public record BackupMemory(Optional<MadeBackup> last, Optional<Instant> lastTry, Optional<BackupProblem> problem,
        Optional<Path> secondPlace, Optional<MadeBackup> secondLast, Optional<Instant> since, Optional<Drilled> drill) {
    public static final BackupMemory NONE = new BackupMemory(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * A drill.
     *
     * @param at when
     * @param whole whether the backup restored whole, every signature valid
     * @param patients how many it held
     * @param sessions how many it held
     */
    public record Drilled(Instant at, boolean whole, long patients, long sessions) {}

    /** A backup was made and found good. */
    public BackupMemory made(MadeBackup backup) {
        return new BackupMemory(Optional.of(backup), Optional.of(backup.at()), Optional.empty(), secondPlace, secondLast,
                Optional.of(since.orElse(backup.at())), drill);
    }

    /** The last backup is not there any more. */
    public BackupMemory gone() {
        return new BackupMemory(Optional.empty(), lastTry, problem, secondPlace, secondLast, since, drill);
    }

    /** A backup was tried and is none. */
    public BackupMemory failed(BackupProblem why, Instant at) {
        return new BackupMemory(last, Optional.of(at), Optional.of(why), secondPlace, secondLast, since, drill);
    }

    /** The same, or another, folder as second place; another one has no backup yet. */
    public BackupMemory withSecondPlace(Optional<Path> folder) {
        return new BackupMemory(last, lastTry, problem, folder,
                folder.equals(secondPlace) ? secondLast : Optional.empty(), since, drill);
    }

    public BackupMemory madeInSecondPlace(MadeBackup backup) {
        return new BackupMemory(last, lastTry, problem, secondPlace, Optional.of(backup), since, drill);
    }

    public BackupMemory drilled(Drilled done) {
        return new BackupMemory(last, lastTry, problem, secondPlace, secondLast, since, Optional.of(done));
    }
}
