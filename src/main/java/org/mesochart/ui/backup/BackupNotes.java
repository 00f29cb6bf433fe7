package org.mesochart.ui.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.mesochart.backup.BackupFolder;
import org.mesochart.domain.backup.BackupMemory;
import org.mesochart.settings.BackupMemoryFile;

/**
 * What this computer remembers of a chart's backups, as the window keeps it: read anew before each change, since the
 * command line writes it too. What cannot be written is known until the program ends, and tried again with the next
 * change; what cannot be read is not written over. From any thread.
 */
final class BackupNotes {
    private final BackupMemoryFile file;
    private volatile BackupMemory known = BackupMemory.NONE;
    // In their order; applied to what is read, so that nothing is lost that could not be read for a while.
    private final List<UnaryOperator<BackupMemory>> unwritten = new ArrayList<>();

    BackupNotes(BackupMemoryFile file) {
        this.file = file;
    }

    /** As last read or changed; asks no disk. */
    BackupMemory known() {
        return known;
    }

    synchronized BackupMemory read() {
        reread();
        return known;
    }

    /** The same; a last backup that was deleted since is not remembered any more. */
    synchronized BackupMemory readStillThere(Path chartFolder, UUID databaseId) {
        BackupMemory now = read();
        return BackupFolder.stillThere(now, chartFolder, databaseId).equals(now) ? now : change(BackupMemory::gone);
    }

    synchronized BackupMemory change(UnaryOperator<BackupMemory> change) {
        boolean readable = reread();
        known = change.apply(known);
        unwritten.add(change);
        if (readable) {
            write();
        }
        return known;
    }

    private boolean reread() {
        try {
            BackupMemory there = file.read();
            for (UnaryOperator<BackupMemory> change : unwritten) {
                there = change.apply(there);
            }
            known = there;
            return true;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private void write() {
        try {
            file.write(known);
            unwritten.clear();
        } catch (IOException later) {
            // The backups are not touched by this; the next change tries again.
            return;
        }
    }
}
