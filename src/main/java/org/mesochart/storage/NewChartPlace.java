package org.mesochart.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

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

    // Changes the permissions by name; the database file itself is never opened here. SQLite gives its log the same.
    static void ownerOnly(Path path, String permissions) {
        try {
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
            }
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
        } catch (IOException failed) {
            throw new StorageException(StorageException.Kind.IO);
        }
        forceNames(file.getParent());
    }

    // Windows keeps names by itself and does not open folders.
    static void forceNames(Path folder) {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException notPossibleHere) {
            return;
        }
    }
}
