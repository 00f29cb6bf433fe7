package org.mesochart.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.domain.backup.BackupMemory;
import org.mesochart.settings.BackupMemoryFile;

/** What this computer remembers of a chart's backups. When it cannot be read or written that is told, and stops nothing. */
final class Remembered {
    private final Call call;
    private final BackupMemoryFile file;
    private final Optional<BackupMemory> memory;

    Remembered(Call call, UUID databaseId) {
        this.call = call;
        file = new BackupMemoryFile(call.surroundings().heads().resolveSibling("backups"), databaseId);
        memory = read(file);
    }

    private static Optional<BackupMemory> read(BackupMemoryFile file) {
        try {
            return Optional.of(file.read());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Nothing, when it cannot be read. */
    BackupMemory memory() {
        return memory.orElse(BackupMemory.NONE);
    }

    /** Writes it; what could not be read is not written over. To be called when the result has been said. */
    void write(BackupMemory now) {
        try {
            if (memory.isPresent()) {
                file.write(now);
                return;
            }
        } catch (IOException notTaken) {
            // Told below: what was made is made.
        }
        call.note(call.text("cli.backup.unremembered"));
    }
}
