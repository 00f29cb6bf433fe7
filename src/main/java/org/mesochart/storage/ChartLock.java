package org.mesochart.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One window a chart. A lock on a small file beside the chart, never on the chart itself: closing any other handle of
 * the database file would drop SQLite's own locks. The system frees it when the process ends, however it ends.
 */
final class ChartLock implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;

    private ChartLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** The folder of the chart's file itself: another one where this holds only a link to a file of the same name. */
    static Path home(Path folder) {
        Path file = folder.resolve(ChartFile.FILE);
        try {
            for (int links = 0; links < 8 && Files.isSymbolicLink(file); links++) {
                file = file.resolveSibling(Files.readSymbolicLink(file));
            }
        } catch (IOException unreadable) {
            return folder;
        }
        boolean elsewhere = !file.equals(folder.resolve(ChartFile.FILE)) && file.endsWith(ChartFile.FILE);
        return elsewhere ? file.toAbsolutePath().getParent() : folder;
    }

    /**
     * The lock of a chart's file. It lies beside the file itself, also where the folder holds only a link to it: else two
     * could write.
     *
     * @throws StorageException as {@link #take}
     */
    static ChartLock of(Path file) {
        Path lock;
        try {
            lock = file.toRealPath().resolveSibling("chart.lock");
        } catch (IOException notThereYet) {
            lock = file.resolveSibling("chart.lock");
        }
        return take(lock);
    }

    /** @throws StorageException IN_USE when another process, or another window of this one, has the chart */
    static ChartLock take(Path file) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new ChartLock(channel, lock);
            }
            channel.close();
            throw new StorageException(StorageException.Kind.IN_USE);
        } catch (OverlappingFileLockException sameProcess) {
            closeQuietly(channel);
            throw new StorageException(StorageException.Kind.IN_USE);
        } catch (IOException denied) {
            closeQuietly(channel);
            throw new StorageException(
                    Files.isWritable(file.toAbsolutePath().getParent())
                            ? StorageException.Kind.IO
                            : StorageException.Kind.READ_ONLY);
        }
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException alreadyFailing) {
            // The failure that led here is the one to tell; nothing was written through this channel.
        }
    }

    @Override
    public void close() {
        if (!channel.isOpen()) {
            return;
        }
        try {
            lock.release();
            channel.close();
        } catch (IOException gone) {
            throw new StorageException(StorageException.Kind.IO);
        }
    }
}
