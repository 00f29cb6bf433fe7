package org.mesochart.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Copies of a chart that exist for the time of a backup, drill or restore. They hold what the chart's own file holds, its
 * sealed columns sealed, and lie beside it or in the folder given.
 */
final class WorkFiles {
    /** How the name of every one begins. */
    static final String START = "chart.work-";
    private static final List<String> COMPANIONS = List.of("", "-wal", "-shm", "-journal");
    private static final String NAME = START.replace(".", "\\.") + "(backup|check|drill|restore|plan)"
            + "-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern OWN = Pattern.compile(NAME);
    private static final Pattern OWN_OR_BESIDE = Pattern.compile(NAME + "(" + String.join("|", COMPANIONS) + ")");
    private static final Set<Path> IN_USE = ConcurrentHashMap.newKeySet();

    private WorkFiles() {}

    /**
     * A name that no file has; the file is not made.
     *
     * @param what is done with it: backup, check, drill, restore or plan
     */
    static Path name(Path folder, String what) {
        Path file = folder.toAbsolutePath().normalize().resolve(START + what + '-' + UUID.randomUUID());
        if (!isName(file.getFileName().toString())) {
            throw new IllegalArgumentException(what);
        }
        IN_USE.add(file);
        return file;
    }

    /** Deletes the file and what SQLite put beside it. */
    static void drop(Path file) {
        for (String ending : COMPANIONS) {
            delete(file.resolveSibling(file.getFileName() + ending));
        }
        IN_USE.remove(file);
    }

    /** Whether this can be the name of such a file. */
    static boolean isName(String name) {
        return OWN.matcher(name).matches();
    }

    /** Deletes what ended processes left, and nothing else, whatever its name begins with. To be called by who has the chart's lock. */
    static void clear(Path folder) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder.toAbsolutePath().normalize(), START + "*")) {
            for (Path file : left) {
                if (OWN_OR_BESIDE.matcher(file.getFileName().toString()).matches()
                        && IN_USE.stream().noneMatch(used -> file.toString().startsWith(used.toString()))) {
                    delete(file);
                }
            }
        } catch (IOException | DirectoryIteratorException notThere) {
            return;
        }
    }

    /** Returns when the file's content is on the disk itself. Never for a database that is open. */
    static void force(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException failed) {
            throw new StorageException(StorageException.Kind.IO);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException later) {
            // Cleared by the next backup or the next opening of the chart.
            return;
        }
    }
}
