package org.mesochart.document.page;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.mesochart.backup.Watch;

/** Writes a document so that the file is whole or not there: a temporary file beside it, to the disk, then moved. */
public final class PdfFile {
    /** So much of the way is done when all is written and not yet safe on the disk. */
    private static final double WRITTEN = 0.5;
    private static final int PIECE = 1 << 16;

    private PdfFile() {}

    /**
     * @param file where to; an existing file is replaced
     * @throws IOException when it could not be written; what was there before is untouched
     */
    public static void write(Path file, byte[] pdf) throws IOException {
        write(file, pdf, Watch.NONE);
    }

    /**
     * The same, as long as a watch lets it: told 1 right before the file is there.
     *
     * @throws java.util.concurrent.CancellationException when the watch ended it; what was there before is untouched
     */
    public static void write(Path file, byte[] pdf, Watch watch) throws IOException {
        write(file, pdf, true, watch);
    }

    /**
     * The same for a file that must not be there yet.
     *
     * @throws java.nio.file.FileAlreadyExistsException when it is; it is left as it is
     */
    public static void writeNew(Path file, byte[] pdf) throws IOException {
        writeNew(file, pdf, Watch.NONE);
    }

    /** The same, as long as a watch lets it. */
    public static void writeNew(Path file, byte[] pdf, Watch watch) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        write(file, pdf, false, watch);
    }

    /**
     * Deletes what a killed program left unfinished in a folder, which may hold a patient's data: hidden files of our
     * name, an hour older than this one.
     *
     * @param fresh an unfinished file just made
     */
    public static void clearLeftBeside(Path fresh) {
        try (DirectoryStream<Path> others = Files.newDirectoryStream(fresh.getParent(), ".mesochart-*.{tmp,part}")) {
            Instant old = Files.getLastModifiedTime(fresh).toInstant().minus(Duration.ofHours(1));
            for (Path other : others) {
                if (Files.isRegularFile(other, LinkOption.NOFOLLOW_LINKS)
                        && Files.getLastModifiedTime(other).toInstant().isBefore(old)) {
                    Files.delete(other);
                }
            }
        } catch (IOException | DirectoryIteratorException later) {
            // It was not what was asked for; the next one tries again.
            return;
        }
    }

    private static void write(Path file, byte[] pdf, boolean replace, Watch watch) throws IOException {
        Path target = file.toAbsolutePath();
        Path temporary = Files.createTempFile(target.getParent(), ".mesochart-", ".tmp");
        try {
            clearLeftBeside(temporary);
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(pdf);
                while (bytes.hasRemaining()) {
                    watch.at(WRITTEN * bytes.position() / pdf.length);
                    bytes.limit(Math.min(pdf.length, bytes.position() + PIECE));
                    channel.write(bytes);
                    bytes.limit(pdf.length);
                }
                watch.at(WRITTEN);
                channel.force(true);
            }
            watch.at(1);
            if (!replace) {
                Files.move(temporary, target);
                return;
            }
            try {
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException otherKindOfFolder) {
                Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
