package org.mesochart.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.mesochart.document.page.PdfFile;
import org.mesochart.storage.ChartFile;

/** A file that appears whole or not at all: written beside its place, forced to disk, then moved there. */
final class AtomicFile {
    private AtomicFile() {
    }

    /** What fills the file. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes the file; readable by its owner only where the file system knows owners.
     *
     * @param chartFolder the folder whose chart must not be written over
     * @param replace whether a file that is there may be replaced
     */
    static void write(Path target, Path chartFolder, boolean replace, Content content) throws IOException {
        Path place = target.toAbsolutePath().normalize();
        Path folder = place.getParent();
        if (folder == null || Files.isDirectory(place) || !Files.isDirectory(folder)) {
            throw CliRefusal.of("cli.file.unwritten", target);
        }
        if (isOfChart(place, chartFolder)) {
            throw CliRefusal.of("cli.file.chart", target);
        }
        if (!replace && Files.exists(place)) {
            throw CliRefusal.of("cli.file.there", target);
        }
        Path beside = null;
        try {
            beside = Files.createTempFile(folder, ".mesochart-", ".part");
            PdfFile.clearLeftBeside(beside);
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            move(beside, place);
        } catch (IOException failed) {
            throw CliRefusal.of("cli.file.unwritten", target);
        } finally {
            if (beside != null) {
                Files.deleteIfExists(beside);
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException otherwise) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The chart's database, its log and its lock all begin with "chart." in the chart's own folder. */
    private static boolean isOfChart(Path place, Path chartFolder) throws IOException {
        Path folder = place.getParent();
        boolean same = Files.isDirectory(chartFolder) && Files.isSameFile(folder, chartFolder);
        String stem = ChartFile.FILE.substring(0, ChartFile.FILE.indexOf('.') + 1);
        return same && place.getFileName().toString().startsWith(stem);
    }
}
