package org.mesochart.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;
import org.mesochart.backup.Volume;
import org.mesochart.vault.ChainMac;

/**
 * The audit chain's head, noted outside the chart's file after every commit. When the noted row is not in the chain any
 * more, the chain's end was cut off or an older file was put back. Holds a number and a code, no patient data.
 *
 * <p>Two lines in two sectors. One is on the disk for good; the other is written over with each head and not waited for, so
 * a power cut may leave half of it, or its whole sector, unreadable: then the first still tells of a head not far behind.
 * After some notes the second is forced, and they change parts.
 */
final class HeadAnchor {
    // Number, code and check sum, each of a fixed width, between two line ends: the bytes before may be rubbish.
    private static final int LINE = 1 + 19 + 1 + 2 * ChainMac.LENGTH + 1 + 8 + 1;
    /** The largest sector that disks have, in bytes. */
    static final int SECTOR = 4096;
    /** So many heads at most are noted without being forced: what a note torn by a power cut does not tell of. */
    static final int UNFORCED = 32;

    private final Path file;
    private FileChannel channel;
    // Which line is written over, and how many heads were noted there since it was last forced.
    private int open;
    private int unforced;

    HeadAnchor(Path folder, UUID databaseId) {
        this.file = folder.resolve(databaseId + ".head");
    }

    /**
     * What a note tells.
     *
     * @param head the latest head that was noted; empty when the note cannot be read
     * @param text the head in words, or what stands for a note that makes no sense; empty when the disk did not give it
     */
    record Note(Optional<AuditTrail.Head> head, String text) {
        static Note of(AuditTrail.Head head) {
            return new Note(Optional.of(head), head.seq() + " " + HexFormat.of().formatHex(head.mac()));
        }
    }

    /** The latest note; empty when there is none. */
    Optional<Note> latest() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(file);
            Optional<AuditTrail.Head> head = new String(bytes, StandardCharsets.ISO_8859_1).lines()
                    .map(HeadAnchor::parse)
                    .filter(Objects::nonNull)
                    .max(Comparator.comparingLong(AuditTrail.Head::seq));
            return Optional.of(head.map(Note::of).orElseGet(() -> senseless(bytes)));
        } catch (IOException unreadable) {
            return Optional.of(new Note(Optional.empty(), ""));
        }
    }

    private static Note senseless(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return new Note(Optional.empty(), "unreadable " + HexFormat.of().toHexDigits((int) sum.getValue()));
    }

    /** Notes that did not fit the chart when it was opened, oldest first, and the latest. */
    List<Note> all() {
        List<Note> all = new ArrayList<>();
        try {
            if (Files.exists(aside())) {
                Files.readAllLines(aside(), StandardCharsets.ISO_8859_1).forEach(line ->
                        all.add(Optional.ofNullable(parse(line)).map(Note::of).orElse(new Note(Optional.empty(), line))));
            }
        } catch (IOException unreadable) {
            all.add(new Note(Optional.empty(), ""));
        }
        latest().ifPresent(all::add);
        return all;
    }

    /**
     * Keeps a note that does not fit, so that it is still told when others are written.
     *
     * @return false when that is not on the disk
     */
    boolean setAside(Note note) {
        if (note.text().isEmpty()) {
            return false;
        }
        try (FileChannel kept = FileChannel.open(
                aside(), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            kept.write(ByteBuffer.wrap((note.text() + '\n').getBytes(StandardCharsets.US_ASCII)));
            kept.force(true);
            return true;
        } catch (IOException notTaken) {
            return false;
        }
    }

    private Path aside() {
        return file.resolveSibling(file.getFileName() + ".unexplained");
    }

    // One that was being written when the power went does not have its check sum. Older programs wrote none.
    private static AuditTrail.Head parse(String line) {
        try {
            String[] parts = line.strip().split(" ");
            AuditTrail.Head head = new AuditTrail.Head(Long.parseLong(parts[0]), HexFormat.of().parseHex(parts[1]));
            boolean whole = parts.length == 2 || line(head).strip().equals(line.strip());
            return whole && head.mac().length == ChainMac.LENGTH ? head : null;
        } catch (RuntimeException unreadable) {
            return null;
        }
    }

    private static String line(AuditTrail.Head head) {
        String seq = Long.toString(head.seq());
        String text = "0".repeat(19 - seq.length()) + seq + ' ' + HexFormat.of().formatHex(head.mac());
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.US_ASCII));
        return '\n' + text + ' ' + HexFormat.of().toHexDigits((int) sum.getValue()) + '\n';
    }

    /**
     * Notes a head in place of all earlier ones, for good. Afterwards {@link #note} may follow.
     *
     * @return false when the folder does not take it, which costs the check and nothing else
     */
    boolean write(AuditTrail.Head head) {
        close();
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(fresh, line(head) + " ".repeat(SECTOR - LINE) + line(head), StandardCharsets.US_ASCII);
            try (FileChannel written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            open = 0;
            unforced = 0;
            Volume.forceNames(file.getParent());
            return true;
        } catch (IOException notTaken) {
            return false;
        }
    }

    /**
     * Notes a head that follows the last one. It outlives the program's end at once; that of the computer's power a little
     * later, which is early enough for a chart that waits for the disk itself.
     */
    void note(AuditTrail.Head head) {
        try {
            if (channel == null) {
                channel = FileChannel.open(file, StandardOpenOption.WRITE);
            }
            channel.write(ByteBuffer.wrap(line(head).getBytes(StandardCharsets.US_ASCII)), (long) open * SECTOR);
            unforced++;
            if (unforced >= UNFORCED) {
                channel.force(false);
                open = 1 - open;
                unforced = 0;
            }
        } catch (IOException notTaken) {
            close();
        }
    }

    private void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException onlyNotes) {
            // The chart itself is not touched by this.
            return;
        } finally {
            channel = null;
        }
    }
}
