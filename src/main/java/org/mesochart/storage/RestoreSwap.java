package org.mesochart.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mesochart.backup.BackupFolder;

/**
 * Puts a restored file in the place of the chart, by renaming only. What is to be done is written down first, so that
 * the next opening finishes it after a crash at any step: in between there is the old chart or the new one, never half.
 */
final class RestoreSwap {
    private static final String PLAN = "chart.restore";
    private static final String KEPT = ChartFile.FILE + ".before-restore-";
    /** What belongs to a database file that was not closed in order, and must never come beside another one. */
    private static final List<String> LOGS = List.of("-wal", "-journal");

    private RestoreSwap() {}

    /** The names of the restored file and of the old one's later place, both in the chart's folder. */
    private record Plan(String restored, String kept) {
        Optional<Plan> sound() {
            return Optional.of(this).filter(plan -> WorkFiles.isName(restored)
                    && kept.startsWith(KEPT) && kept.matches("[A-Za-z0-9.-]+"));
        }
    }

    /** True when a swap was begun and not finished. */
    static boolean pendingIn(Path folder) {
        return Files.exists(folder.resolve(PLAN));
    }

    /**
     * Swaps. To be called by who has the lock of the chart, with the chart closed and the restored file forced to disk.
     *
     * @return where the old chart is; empty when there was none
     */
    static Optional<Path> run(Path folder, Path restored, Instant now) {
        Path kept = free(folder, KEPT + BackupFolder.stamp(now));
        try {
            write(folder, new Plan(restored.getFileName().toString(), kept.getFileName().toString()));
        } catch (IOException denied) {
            throw new StorageException(
                    Files.isWritable(folder) ? StorageException.Kind.IO : StorageException.Kind.READ_ONLY);
        }
        finish(folder);
        return Optional.of(kept).filter(Files::exists);
    }

    /** Finishes a swap that was begun. To be called by who has the lock of the chart, before it is opened. */
    static void finish(Path folder) {
        if (!pendingIn(folder)) {
            return;
        }
        try {
            Optional<Plan> plan = read(folder).sound();
            if (plan.isPresent()) {
                carryOut(folder, plan.get());
            }
            Files.deleteIfExists(folder.resolve(PLAN));
            NewChartPlace.forceNames(folder);
        } catch (IOException failed) {
            throw new StorageException(StorageException.Kind.IO);
        }
    }

    private static void carryOut(Path folder, Plan plan) throws IOException {
        Path file = folder.resolve(ChartFile.FILE);
        Path restored = folder.resolve(plan.restored());
        Path kept = folder.resolve(plan.kept());
        if (Files.exists(restored)) {
            // The log first: a new file must never be found beside the old one's log.
            for (String log : LOGS) {
                move(beside(file, log), beside(kept, log));
            }
            Files.deleteIfExists(beside(file, "-shm"));
            move(file, kept);
            NewChartPlace.forceNames(folder);
            Files.move(restored, file, StandardCopyOption.ATOMIC_MOVE);
        } else if (!Files.exists(file) && Files.exists(kept)) {
            // The restored file was taken away by somebody: the old chart comes back.
            move(kept, file);
            for (String log : LOGS) {
                move(beside(kept, log), beside(file, log));
            }
        }
        NewChartPlace.forceNames(folder);
    }

    // Never onto a file that is there.
    private static void move(Path from, Path to) throws IOException {
        if (Files.exists(from) && !Files.exists(to)) {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private static Path free(Path folder, String name) {
        Path place = folder.resolve(name);
        for (int i = 2; Files.exists(place); i++) {
            place = folder.resolve(name + '-' + i);
        }
        return place;
    }

    private static void write(Path folder, Plan plan) throws IOException {
        Path next = WorkFiles.name(folder, "plan");
        try {
            Files.writeString(next, plan.restored() + "\n" + plan.kept() + "\n", StandardCharsets.US_ASCII,
                    StandardOpenOption.CREATE_NEW);
            WorkFiles.force(next);
            Files.move(next, folder.resolve(PLAN), StandardCopyOption.ATOMIC_MOVE);
            NewChartPlace.forceNames(folder);
        } finally {
            WorkFiles.drop(next);
        }
    }

    private static Plan read(Path folder) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(PLAN), StandardCharsets.ISO_8859_1);
        return lines.size() == 2 ? new Plan(lines.get(0), lines.get(1)) : new Plan("", "");
    }
}
