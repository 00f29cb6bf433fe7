package org.mesochart.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * The audit chain's head, noted outside the chart's file. When the noted row is not in the chain any more, the chain's
 * end was cut off or an older file was put back. Holds a number and a code, no patient data.
 */
final class HeadAnchor {
    private final Path file;

    HeadAnchor(Path folder, UUID databaseId) {
        this.file = folder.resolve(databaseId + ".head");
    }

    /** Empty when nothing was noted yet or the note cannot be read. */
    Optional<AuditTrail.Head> read() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            String[] parts = Files.readString(file, StandardCharsets.US_ASCII).strip().split(" ");
            return Optional.of(new AuditTrail.Head(Long.parseLong(parts[0]), HexFormat.of().parseHex(parts[1])));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Notes the head; false when the folder does not take it, which costs the check and nothing else. */
    boolean write(AuditTrail.Head head) {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    next, head.seq() + " " + HexFormat.of().formatHex(head.mac()) + "\n", StandardCharsets.US_ASCII);
            try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException notTaken) {
            return false;
        }
    }
}
