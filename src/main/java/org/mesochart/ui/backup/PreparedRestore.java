package org.mesochart.ui.backup;

import java.nio.file.Path;
import java.util.Optional;
import org.mesochart.storage.BackupKeys;
import org.mesochart.storage.Restore;

/** A backup brought back beside the chart and found whole, with its keys. Closing without a swap leaves nothing of it. */
public final class PreparedRestore implements AutoCloseable {
    private final Path folder;
    private final BackupKeys keys;
    private final Restore restore;

    PreparedRestore(Path folder, BackupKeys keys, Restore restore) {
        this.folder = folder;
        this.keys = keys;
        this.restore = restore;
    }

    /** Of the chart. */
    public Path folder() {
        return folder;
    }

    Restore restore() {
        return restore;
    }

    /**
     * Puts it in the chart's place, which must be closed.
     *
     * @return where the replaced chart is kept; empty when there was none
     */
    public Optional<Path> swap() {
        return restore.swap();
    }

    /** Whether its swap was begun and not finished: the next opening sees to it. */
    public boolean begun() {
        return restore.begun();
    }

    @Override
    public void close() {
        try (keys) {
            restore.close();
        }
    }
}
