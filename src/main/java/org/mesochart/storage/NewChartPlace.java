package org.mesochart.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.mesochart.backup.Volume;

/** Where a chart is made until it is whole. */
final class NewChartPlace {
    private static final String UNFINISHED = ChartFile.FILE + ".unfinished";

    private NewChartPlace() {}

    /** Makes the folder if it is not there, for its owner alone. */
    static void prepare(Path folder) {
        try {
            boolean fresh = !Files.exists(folder);
            Files.createDirectories(folder);
            if (fresh) {
                ownerOnly(folder, "rwx------");
            }
        } catch (IOException denied) {
            throw new StorageException(StorageException.Kind.READ_ONLY);
        }
    }

    static void ownerOnly(Path path, String permissions) {
        try {
            Volume.ownerOnly(path, permissions);
        } catch (IOException denied) {
            throw new StorageException(StorageException.Kind.READ_ONLY);
        }
    }

    /** The place, free of what an interrupted making left there. */
    static Path clear(Path folder) {
        try {
            for (String ending : List.of("", "-wal", "-shm", "-journal")) {
                Files.deleteIfExists(folder.resolve(UNFINISHED + ending));
            }
        } catch (IOException denied) {
            throw new StorageException(StorageException.Kind.READ_ONLY);
        }
        return folder.resolve(UNFINISHED);
    }

    /** Gives the closed, whole file its name. */
    static void finish(Path unfinished, Path file) {
        try {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            Volume.forceNames(file.getParent());
        } catch (IOException failed) {
            throw new StorageException(StorageException.Kind.IO);
        }
    }
}
