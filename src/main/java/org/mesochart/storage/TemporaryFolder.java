package org.mesochart.storage;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.function.Function;
import org.mesochart.backup.BackupException;
import org.mesochart.domain.backup.BackupProblem;

/**
 * A folder of its own in the system's folder for what does not stay, for copies that cannot lie beside the chart: it is
 * elsewhere, or can only be read. What a killed program left there is deleted by the next one that needs such a folder.
 */
final class TemporaryFolder {
    private static final String START = "mesochart-drill-";
    private static final String LOCK = "in-use.lock";

    private TemporaryFolder() {}

    /** @throws BackupException READ_ONLY when there is no such folder */
    static <T> T with(Function<Path, T> work) {
        Path folder = create();
        try (ChartLock inUse = ChartLock.take(folder.resolve(LOCK))) {
            clear(folder);
            return work.apply(folder);
        } finally {
            remove(folder);
        }
    }

    private static Path create() {
        try {
            return Files.createTempDirectory(Path.of(System.getProperty("java.io.tmpdir")), START);
        } catch (IOException denied) {
            throw new BackupException(BackupProblem.READ_ONLY);
        }
    }

    // What cannot be deleted now is cleared by the next one; what came of the work stays what it is.
    private static void remove(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(LOCK));
            Files.deleteIfExists(folder);
        } catch (IOException later) {
            return;
        }
    }

    /** Deletes what others left beside this one: of the same user, and not in use any more. */
    private static void clear(Path own) {
        try (DirectoryStream<Path> others = Files.newDirectoryStream(own.getParent(), START + "*")) {
            for (Path other : others) {
                if (!other.equals(own) && Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS)
                        && Files.getOwner(other).equals(Files.getOwner(own))) {
                    clearLeft(other);
                }
            }
        } catch (IOException | DirectoryIteratorException | UnsupportedOperationException later) {
            // It was not what was asked for; the next one tries again.
            return;
        }
    }

    private static void clearLeft(Path folder) throws IOException {
        try (ChartLock nobodys = ChartLock.take(folder.resolve(LOCK))) {
            WorkFiles.clear(folder);
        } catch (StorageException inUse) {
            return;
        }
        Files.deleteIfExists(folder.resolve(LOCK));
        boolean empty;
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
            empty = !left.iterator().hasNext();
        }
        if (empty) {
            Files.delete(folder);
        }
    }
}
