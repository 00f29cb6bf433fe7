package org.mesochart.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One window for each user. The first start holds a lock in the settings folder; a later one leaves a note there, which the first
 * one is waiting for, and ends. No network, not even this computer's own: a lock and a file. The system frees the lock when
 * the process ends, however it ends.
 */
public final class SingleWindow {
    private static final String LOCK = "window.lock";
    private static final String NOTE = "window.show";
    // Held until the process ends.
    private static FileLock held;

    private SingleWindow() {
    }

    /**
     * Asks for the one window. Where the folder cannot be written, everybody may have one: the chart's own lock still keeps two from
     * writing.
     *
     * @param file what the program was started with
     * @return false when there is one already; it was asked to come to the front with the file
     */
    public static synchronized boolean take(Path config, Optional<Path> file) {
        try {
            Files.createDirectories(config);
            FileChannel channel = FileChannel.open(config.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lock(channel);
            if (lock != null) {
                Files.deleteIfExists(config.resolve(NOTE)); // of one that ended before it was read
                held = lock;
                return true;
            }
            channel.close();
            leaveNote(config, file);
            return false;
        } catch (IOException unwritable) {
            return true;
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
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

    // Whole or not at all. A temporary file is its owner's alone.
    private static void leaveNote(Path config, Optional<Path> file) throws IOException {
        Path note = Files.createTempFile(config, "window", ".note");
        Files.writeString(note, file.map(named -> named.toAbsolutePath().toString()).orElse(""));
        Files.move(note, config.resolve(NOTE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Waits for notes until the thread is interrupted or the folder is gone.
     *
     * @param asked told of each, on this thread, with the file that the other start was given
     */
    static void await(Path config, Consumer<Optional<Path>> asked) throws IOException {
        try (WatchService watch = config.getFileSystem().newWatchService()) {
            config.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            boolean there = true;
            while (there) {
                read(config, asked); // first, since one may have come before the watch
                WatchKey key = watch.take();
                key.pollEvents();
                there = key.reset();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void read(Path config, Consumer<Optional<Path>> asked) throws IOException {
        try {
            String named = Files.readString(config.resolve(NOTE)).strip();
            Files.delete(config.resolve(NOTE));
            asked.accept(named.isEmpty() ? Optional.empty() : Optional.of(Path.of(named)));
        } catch (NoSuchFileException none) {
            // Something else in the folder changed.
        }
    }
}
