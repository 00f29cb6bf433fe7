package org.mesochart.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.LoggerFactory;

/**
 * One window for each user. The first start holds a lock in the settings folder; a later one leaves a note there, for which the first
 * one looks, and ends when the note is taken. No network, not even this computer's own: a lock and files. The system frees the lock
 * when the process ends, however it ends.
 */
public final class SingleWindow {
    private static final String LOCK = "window.lock";
    private static final String NOTE = "window-";
    private static final String NOTE_END = ".show";
    /** A note that is being read. Only the one who has the lock reads, so one name is enough. */
    private static final String TAKEN = "window.taken";
    /** More than the longest path of a Linux; what is longer is not from us. */
    private static final int NOTE_BYTES = 8192;
    /** How long a second start waits for its note to be taken: several looks of a first one that is busy. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BETWEEN = Duration.ofMillis(50);
    private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rw-------");
    // Held until the process ends.
    private static FileLock held;

    private SingleWindow() {
    }

    /**
     * Asks for the one window, up to five seconds. Where the folder cannot be written, or the one that has the window does not take
     * the note (it hangs, or is about to end), everybody may have one: the chart's own lock still keeps two from writing.
     *
     * @param file what the program was started with, as a whole path where it can be one
     * @return false when there is one already, and it took the file, or heard that it is to come to the front
     */
    public static boolean take(Path config, Optional<String> file) {
        return take(config, file, PATIENCE);
    }

    static synchronized boolean take(Path config, Optional<String> file, Duration patience) {
        FileChannel channel = null;
        try {
            Files.createDirectories(config);
            channel = open(config.resolve(LOCK));
            if (hold(channel)) {
                forget(config);
                return true;
            }
            return ask(config, file, channel, System.nanoTime() + patience.toNanos());
        } catch (IOException unwritable) {
            return true;
        } finally {
            if (channel != null && (held == null || held.acquiredBy() != channel)) {
                close(channel);
            }
        }
    }

    private static boolean ask(Path config, Optional<String> file, FileChannel channel, long end) throws IOException {
        Path note = leaveNote(config, file.orElse(""));
        while (Files.exists(note)) {
            boolean late = System.nanoTime() - end >= 0 || Thread.currentThread().isInterrupted();
            if (hold(channel) || late) {
                // Gone at the last moment: then it was taken after all.
                return Files.deleteIfExists(note) || held != null && held.acquiredBy() == channel;
            }
            pause();
        }
        return false;
    }

    // Another process's lock tells nobody that it is free: it has to be tried again. Before there is a window or a task.
    private static void pause() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    // Its owner's alone: who may read it may lock it, and keep the window away.
    private static FileChannel open(Path lock) throws IOException {
        Set<StandardOpenOption> how = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!lock.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return FileChannel.open(lock, how);
        }
        FileAttribute<?> own = PosixFilePermissions.asFileAttribute(OWN);
        FileChannel channel = FileChannel.open(lock, how, own);
        try {
            Files.setPosixFilePermissions(lock, OWN);
        } catch (IOException notOurs) {
            LoggerFactory.getLogger(SingleWindow.class).warn("The window's lock could not be made private: {}",
                    notOurs.getClass().getSimpleName());
        }
        return channel;
    }

    private static boolean hold(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                held = lock;
            }
            return lock != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException closedAnyway) {
            // Nothing was written through it.
        }
    }

    /** Ends this process's hold, for tests. */
    static synchronized void letGo() throws IOException {
        if (held != null) {
            held.acquiredBy().close();
            held = null;
        }
    }

    /** Whether this process has it. */
    static synchronized boolean held() {
        return held != null;
    }

    // Named by the time, so that they are read in turn. Whole or not at all. A temporary file is its owner's alone.
    private static Path leaveNote(Path config, String file) throws IOException {
        Path written = Files.createTempFile(config, NOTE + System.currentTimeMillis() + "-", ".note");
        Files.write(written, file.getBytes(StandardCharsets.UTF_8));
        Path note = config.resolve(written.getFileName().toString().replace(".note", NOTE_END));
        return Files.move(written, note, StandardCopyOption.ATOMIC_MOVE);
    }

    // Notes of starts that were killed while they waited. A younger one belongs to a start that still waits for an answer.
    private static void forget(Path config) {
        String waits = NOTE + (System.currentTimeMillis() - 2 * PATIENCE.toMillis());
        try {
            for (Path note : notes(config)) {
                if (note.getFileName().toString().compareTo(waits) < 0) {
                    Files.deleteIfExists(note);
                }
            }
        } catch (IOException stays) {
            LoggerFactory.getLogger(SingleWindow.class).warn("A note to the window stays: {}", stays.getClass().getSimpleName());
        }
    }

    /**
     * Takes the notes that other starts left, the oldest first. A note that cannot be read counts as one without a file.
     *
     * @return for each the file that the other start was given
     * @throws IOException when there is a note, or may be, and none could be taken
     */
    static List<Optional<String>> asked(Path config) throws IOException {
        List<Optional<String>> all = new ArrayList<>();
        IOException untaken = null;
        for (Path note : notes(config)) {
            try {
                // Away from its start first, which from now on knows that it was heard.
                Path taken = Files.move(note, config.resolve(TAKEN), StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                all.add(read(taken));
            } catch (NoSuchFileException waitedTooLong) {
                // Its start took it back and has a window of its own.
            } catch (IOException stays) {
                untaken = stays;
            }
        }
        if (all.isEmpty() && untaken != null) {
            throw untaken;
        }
        return all;
    }

    private static List<Path> notes(Path config) throws IOException {
        List<Path> all = new ArrayList<>();
        try (DirectoryStream<Path> there = Files.newDirectoryStream(config, NOTE + "*" + NOTE_END)) {
            there.forEach(note -> {
                if (Files.isRegularFile(note, LinkOption.NOFOLLOW_LINKS)) {
                    all.add(note);
                }
            });
        } catch (DirectoryIteratorException failed) {
            throw failed.getCause();
        }
        all.sort(null);
        return all;
    }

    private static Optional<String> read(Path taken) {
        try (InputStream in = Files.newInputStream(taken)) {
            // Bytes that are no UTF-8 give a name that is nowhere; whoever opens it says so.
            String named = new String(in.readNBytes(NOTE_BYTES), StandardCharsets.UTF_8);
            return Optional.of(named).filter(name -> !name.isEmpty());
        } catch (IOException unreadable) {
            return Optional.empty();
        } finally {
            delete(taken);
        }
    }

    private static void delete(Path taken) {
        try {
            Files.deleteIfExists(taken);
        } catch (IOException stays) {
            // The next one takes its place.
        }
    }
}
