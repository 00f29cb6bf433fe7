package org.mesochart.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesochart.backup.BackupFolder;
import org.mesochart.backup.Volume;

/**
 * Puts a restored file in the place of the chart, by renaming only. What is to be done is written down first, so that
 * the next opening finishes it after a crash or a failure at any step: in between there is the old chart or the new one,
 * never half. No name is ever given to a file that another one has.
 */
final class RestoreSwap {
    private static final String PLAN = "chart.restore";
    private static final String KEPT = ChartFile.FILE + ".before-restore-";
    /** What belongs to a database file that was not closed in order, and must never come beside another one. */
    private static final List<String> LOGS = List.of("-wal", "-journal");
    private static final String INDEX = "-shm";

    private RestoreSwap() {}

    /** What changes names in the folder, one step each. A test gives one that fails. */
    interface Steps {
        Steps REAL = new Steps() {
            @Override
            public void move(Path from, Path to) throws IOException {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            }

            @Override
            public void delete(Path file) throws IOException {
                Files.deleteIfExists(file);
            }
        };

        void move(Path from, Path to) throws IOException;

        void delete(Path file) throws IOException;
    }

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

    /** True when a swap was begun, and not finished, that puts this file in the chart's place. */
    static boolean pendingFor(Path folder, Path restored) {
        if (!pendingIn(folder)) {
            return false;
        }
        try {
            return read(folder).restored().equals(restored.getFileName().toString());
        } catch (IOException unknown) {
            return true;
        }
    }

    /**
     * Swaps. To be called by who has the lock of the chart, with the chart closed and the restored file forced to disk.
     * When it fails, the restored file must stay: the next opening goes on with it.
     *
     * @return where the old chart is; empty when there was none
     */
    static Optional<Path> run(Path folder, Path restored, Instant now, Steps steps) {
        Path kept = free(folder, KEPT + BackupFolder.stamp(now));
        try {
            write(folder, new Plan(restored.getFileName().toString(), kept.getFileName().toString()), steps);
        } catch (IOException denied) {
            throw new StorageException(
                    Files.isWritable(folder) ? StorageException.Kind.IO : StorageException.Kind.READ_ONLY);
        }
        return finish(folder, steps);
    }

    /** Finishes a swap that was begun. To be called by who has the lock of the chart, before it is opened. */
    static void finish(Path folder) {
        finish(folder, Steps.REAL);
    }

    /** @return where the old chart is; empty when there was none, or nothing to finish */
    static Optional<Path> finish(Path folder, Steps steps) {
        if (!pendingIn(folder)) {
            return Optional.empty();
        }
        try {
            Optional<Plan> plan = read(folder).sound();
            Optional<Path> kept = plan.isPresent() ? carryOut(folder, plan.get(), steps) : Optional.empty();
            steps.delete(folder.resolve(PLAN));
            forceGone(folder);
            return kept.filter(RestoreSwap::there);
        } catch (IOException failed) {
            throw new StorageException(StorageException.Kind.IO);
        }
    }

    /** What became of a swap that was begun. */
    enum Ended {
        /** Carried out, or there was none. */
        DONE,
        /** The old chart is where it was, and stays. */
        GIVEN_UP,
        /** The old chart is where it was and can be read; nothing can be changed. */
        STUCK
    }

    /**
     * Finishes a swap, or gives it up: what cannot be finished does not keep the old chart from being opened. To be called
     * by who has the lock.
     *
     * @throws StorageException when neither can be done and the old chart is not whole in its place
     */
    static Ended end(Path folder, Steps steps) {
        boolean waits = waits(folder);
        try {
            finish(folder, steps);
            return Ended.DONE;
        } catch (StorageException failed) {
            if (giveUp(folder, steps)) {
                return waits ? Ended.GIVEN_UP : Ended.DONE;
            }
            if (oldIsReadable(folder)) {
                return Ended.STUCK;
            }
            throw failed;
        }
    }

    /**
     * What is to be made of a swap where nothing may be changed.
     *
     * @throws StorageException when what is in place is not whole, or has a log that would not be read
     */
    static Ended forReading(Path folder) {
        if (!pendingIn(folder) || restoredIsInPlace(folder)) {
            return Ended.DONE;
        }
        if (oldIsReadable(folder)) {
            return Ended.STUCK;
        }
        throw new StorageException(StorageException.Kind.IO);
    }

    // Also when the plan is none of ours, as when it is carried out.
    private static boolean restoredIsInPlace(Path folder) {
        try {
            return read(folder).sound().filter(plan -> there(folder.resolve(plan.restored()))
                    || !there(folder.resolve(plan.kept()))
                    || !Files.exists(folder.resolve(ChartFile.FILE), LinkOption.NOFOLLOW_LINKS)).isEmpty();
        } catch (IOException unknown) {
            return false;
        }
    }

    /**
     * Gives up a swap that cannot be finished: the old chart is again where it was, with its log, and what was restored is
     * deleted, so that no later opening puts it in place.
     *
     * @return false when that cannot be done either
     */
    private static boolean giveUp(Path folder, Steps steps) {
        try {
            Optional<Plan> plan = read(folder).sound();
            if (plan.isEmpty()) {
                return false;
            }
            Path restored = folder.resolve(plan.get().restored());
            if (there(restored)) {
                bringBack(folder.resolve(ChartFile.FILE), folder.resolve(plan.get().kept()), steps);
                if (!oldIsInPlace(folder, plan.get())) {
                    return false;
                }
                steps.delete(restored);
            } else if (!wholeWithoutRestored(folder, plan.get())) {
                return false;
            }
        } catch (IOException failed) {
            return false;
        }
        deletePlan(folder, steps);
        return true;
    }

    // A plan that was carried out and comes back after a power cut does no harm.
    private static void forceGone(Path folder) {
        try {
            Volume.forceNames(folder);
        } catch (IOException later) {
            return;
        }
    }

    // Without a restored file it does no harm.
    private static void deletePlan(Path folder, Steps steps) {
        try {
            steps.delete(folder.resolve(PLAN));
            Volume.forceNames(folder);
        } catch (IOException later) {
            return;
        }
    }

    /** Whether a restored file waits to be put in place. */
    private static boolean waits(Path folder) {
        try {
            return pendingIn(folder) && read(folder).sound().filter(plan -> there(folder.resolve(plan.restored()))).isPresent();
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Whether the old chart can be read where it is while a swap is pending: nothing of it is elsewhere or in a log. */
    private static boolean oldIsReadable(Path folder) {
        try {
            Optional<Plan> plan = read(folder).sound();
            Path file = folder.resolve(ChartFile.FILE);
            return plan.isPresent() && oldIsInPlace(folder, plan.get())
                    && LOGS.stream().map(log -> beside(file, log)).noneMatch(log -> log.toFile().length() > 0);
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Whether what is in place is whole when no restored file waits: the restored chart itself, or the old one with its log. */
    private static boolean wholeWithoutRestored(Path folder, Plan plan) {
        return there(folder.resolve(plan.kept())) && Files.exists(folder.resolve(ChartFile.FILE), LinkOption.NOFOLLOW_LINKS)
                || oldIsInPlace(folder, plan);
    }

    private static boolean oldIsInPlace(Path folder, Plan plan) {
        Path kept = folder.resolve(plan.kept());
        return Files.exists(folder.resolve(ChartFile.FILE), LinkOption.NOFOLLOW_LINKS)
                && LOGS.stream().noneMatch(log -> there(beside(kept, log)));
    }

    private static Optional<Path> carryOut(Path folder, Plan plan, Steps steps) throws IOException {
        Path file = folder.resolve(ChartFile.FILE);
        Path restored = folder.resolve(plan.restored());
        Path kept = folder.resolve(plan.kept());
        if (!there(restored)) {
            bringBack(file, kept, steps);
        } else if (there(file)) {
            kept = untaken(folder, plan, steps);
            // The logs first: a new file must never be found beside the old one's log.
            steps.delete(beside(file, INDEX));
            moveWithLogs(file, kept, steps);
            putInPlace(restored, file, steps);
        } else {
            setAside(file, kept, steps);
            if (!there(kept)) {
                setAside(kept, kept, steps);
            }
            steps.delete(beside(file, INDEX));
            putInPlace(restored, file, steps);
        }
        return Optional.of(kept);
    }

    private static void putInPlace(Path restored, Path file, Steps steps) throws IOException {
        Volume.forceNames(file.getParent());
        move(restored, file, steps);
        Volume.forceNames(file.getParent());
    }

    // The restored file is in its place, or was taken away by somebody: then the old chart is whole again where it was.
    private static void bringBack(Path file, Path kept, Steps steps) throws IOException {
        if (there(file) && !there(kept)) {
            for (String log : LOGS) {
                if (!there(beside(file, log))) {
                    move(beside(kept, log), beside(file, log), steps);
                }
            }
        } else if (!there(file) && there(kept)) {
            if (LOGS.stream().anyMatch(log -> there(beside(file, log)) && there(beside(kept, log)))) {
                setAside(file, kept, steps);
            }
            moveWithLogs(kept, file, steps);
        }
        Volume.forceNames(file.getParent());
    }

    private static void moveWithLogs(Path from, Path to, Steps steps) throws IOException {
        for (String log : LOGS) {
            move(beside(from, log), beside(to, log), steps);
        }
        Volume.forceNames(from.getParent());
        move(from, to, steps);
    }

    // Logs whose database is gone: kept, but neither beside the new chart nor where they pass for the old one's.
    private static void setAside(Path database, Path kept, Steps steps) throws IOException {
        Path aside = free(kept.getParent(), kept.getFileName() + "-log");
        for (String log : LOGS) {
            move(beside(database, log), beside(aside, log), steps);
        }
        Volume.forceNames(kept.getParent());
    }

    /** Where the old chart goes: the planned place, or one that is written down anew when that was taken meanwhile. */
    private static Path untaken(Path folder, Plan plan, Steps steps) throws IOException {
        Path file = folder.resolve(ChartFile.FILE);
        Path kept = folder.resolve(plan.kept());
        if (!there(kept) && LOGS.stream().noneMatch(log -> there(beside(file, log)) && there(beside(kept, log)))) {
            return kept;
        }
        Path other = free(folder, plan.kept());
        write(folder, new Plan(plan.restored(), other.getFileName().toString()), steps);
        return other;
    }

    // Never onto a file that is there.
    private static void move(Path from, Path to, Steps steps) throws IOException {
        if (!there(from)) {
            return;
        }
        if (there(to)) {
            throw new FileAlreadyExistsException(to.getFileName().toString());
        }
        steps.move(from, to);
    }

    // True also when the disk does not tell: what is then tried fails, and nothing is taken for absent.
    private static boolean there(Path file) {
        return !Files.notExists(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private static Path free(Path folder, String name) {
        Path place = folder.resolve(name);
        for (int i = 2; taken(place); i++) {
            place = folder.resolve(name + '-' + i);
        }
        return place;
    }

    private static boolean taken(Path place) {
        return Stream.concat(Stream.of("", INDEX), LOGS.stream()).anyMatch(ending -> there(beside(place, ending)));
    }

    private static void write(Path folder, Plan plan, Steps steps) throws IOException {
        Path next = WorkFiles.name(folder, "plan");
        try {
            Files.writeString(next, plan.restored() + "\n" + plan.kept() + "\n", StandardCharsets.US_ASCII,
                    StandardOpenOption.CREATE_NEW);
            WorkFiles.force(next);
            steps.move(next, folder.resolve(PLAN));
            Volume.forceNames(folder);
        } finally {
            WorkFiles.drop(next);
        }
    }

    private static Plan read(Path folder) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(PLAN), StandardCharsets.ISO_8859_1);
        return lines.size() == 2 ? new Plan(lines.get(0), lines.get(1)) : new Plan("", "");
    }
}
