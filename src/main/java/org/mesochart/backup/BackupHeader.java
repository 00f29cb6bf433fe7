package org.mesochart.backup;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mesochart.domain.backup.BackupProblem;
import org.mesochart.vault.BackupCipher;
import org.mesochart.vault.KdfParameters;
import org.mesochart.vault.KeySlot;
import org.mesochart.vault.SlotKind;

/**
 * The clear beginning of a backup file: whose it is and how it opens. Every sealed piece is bound to all of it. The
 * layout is in {@code src/docs/backup-format.md}.
 *
 * @param databaseId the chart's
 * @param backupId of this file alone
 * @param madeAt to the millisecond
 * @param salt makes the key of this file
 * @param slots the chart's key slots
 */
public record BackupHeader(UUID databaseId, UUID backupId, Instant madeAt, byte[] salt, List<BackupSlot> slots) {
    /** Key slots that a backup takes along at most. */
    public static final int MOST_SLOTS = 32;

    /** Written where there is none of what newer ones know: programs of before read it too. */
    private static final int FIRST = 1;
    /** Knows slots that were handed keys; a program of before says that the backup is newer than it. */
    private static final int HANDED_SLOTS = 2;
    /** The newest format that this program reads. */
    public static final int FORMAT = HANDED_SLOTS;

    private static final int PRACTITIONER = 1;
    private static final int RECOVERY = 2;
    /** A practitioner's whom somebody else's change of the keys handed the new ones. */
    private static final int HANDED = 3;

    private static final byte[] MAGIC = {(byte) 0x89, 'M', 'e', 's', 'B', '\r', '\n', 0x1a};
    private static final int PREFIX = MAGIC.length + 2 * Integer.BYTES;
    private static final int LONGEST = 16 * 1024;
    private static final int MOST_MEMORY_KIB = 256 * 1024;
    // 32 slots of the usual cost: a forged header must not keep the computer busy for long.
    private static final long MOST_WORK_KIB = 32L * 3 * 64 * 1024;

    public BackupHeader {
        Objects.requireNonNull(databaseId, "databaseId");
        Objects.requireNonNull(backupId, "backupId");
        salt = salt.clone();
        slots = List.copyOf(slots);
    }

    @Override
    public byte[] salt() {
        return salt.clone();
    }

    byte[] bytes() {
        ByteArrayOutputStream body = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(body)) {
            put(out, databaseId);
            put(out, backupId);
            out.writeLong(madeAt.toEpochMilli());
            out.write(salt);
            out.writeByte(slots.size());
            for (BackupSlot each : slots) {
                put(out, each);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return ByteBuffer.allocate(PREFIX + body.size())
                .put(MAGIC).putInt(format()).putInt(body.size()).put(body.toByteArray())
                .array();
    }

    private int format() {
        return slots.stream().anyMatch(each -> each.slot().ephemeral() != null) ? HANDED_SLOTS : FIRST;
    }

    private static void put(DataOutputStream out, BackupSlot each) throws IOException {
        KdfParameters kdf = each.slot().kdf();
        byte[] ephemeral = each.slot().ephemeral();
        out.writeByte(each.slot().kind() == SlotKind.RECOVERY ? RECOVERY : ephemeral == null ? PRACTITIONER : HANDED);
        put(out, each.owner() == null ? new UUID(0, 0) : each.owner());
        out.writeInt(kdf.memoryKib());
        out.writeInt(kdf.iterations());
        out.writeByte(kdf.parallelism());
        out.writeByte(kdf.salt().length);
        out.write(kdf.salt());
        out.write(each.slot().wrappedDataKey());
        if (ephemeral != null) {
            out.write(ephemeral);
        }
    }

    private static void put(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    /**
     * Reads the header of a file, which nothing vouches for until a piece was opened.
     *
     * @throws BackupException NOT_FOUND, IO, NOT_A_BACKUP, NEWER, DAMAGED
     */
    public static BackupHeader of(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BackupException(BackupProblem.NOT_FOUND);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return parse(read(in));
        } catch (IOException unreadable) {
            throw BackupException.read(unreadable);
        }
    }

    /** The bytes of the header, and the stream behind it. */
    static byte[] read(InputStream in) throws IOException {
        byte[] prefix = in.readNBytes(PREFIX);
        if (prefix.length < PREFIX || !Arrays.equals(prefix, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new BackupException(BackupProblem.NOT_A_BACKUP);
        }
        ByteBuffer numbers = ByteBuffer.wrap(prefix, MAGIC.length, 2 * Integer.BYTES);
        int format = numbers.getInt();
        int length = numbers.getInt();
        if (format > FORMAT) {
            throw new BackupException(BackupProblem.NEWER);
        }
        if (format < FIRST || length < 1 || length > LONGEST) {
            throw new BackupException(BackupProblem.DAMAGED);
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new BackupException(BackupProblem.DAMAGED);
        }
        return ByteBuffer.allocate(PREFIX + length).put(prefix).put(body).array();
    }

    static BackupHeader parse(byte[] header) {
        try (DataInputStream in = new DataInputStream(
                new java.io.ByteArrayInputStream(header, PREFIX, header.length - PREFIX))) {
            UUID databaseId = id(in);
            UUID backupId = id(in);
            Instant madeAt = Instant.ofEpochMilli(in.readLong());
            byte[] salt = bytes(in, BackupCipher.SALT_LENGTH);
            int count = in.readUnsignedByte();
            if (count > MOST_SLOTS) {
                throw new BackupException(BackupProblem.DAMAGED);
            }
            List<BackupSlot> slots = new ArrayList<>();
            long work = 0;
            for (int i = 0; i < count; i++) {
                BackupSlot slot = slot(in);
                slots.add(slot);
                work += (long) slot.slot().kdf().memoryKib() * slot.slot().kdf().iterations();
            }
            BackupHeader parsed = new BackupHeader(databaseId, backupId, madeAt, salt, slots);
            // What is written in a way of its own is not taken for ours.
            if (ByteBuffer.wrap(header, MAGIC.length, Integer.BYTES).getInt() != parsed.format()) {
                throw new BackupException(BackupProblem.DAMAGED);
            }
            if (in.read() >= 0 || work > MOST_WORK_KIB) {
                throw new BackupException(BackupProblem.DAMAGED);
            }
            return parsed;
        } catch (IOException | IllegalArgumentException notSuch) {
            throw new BackupException(BackupProblem.DAMAGED);
        }
    }

    private static BackupSlot slot(DataInputStream in) throws IOException {
        int kind = in.readUnsignedByte();
        UUID owner = id(in);
        int memory = in.readInt();
        int iterations = in.readInt();
        int parallelism = in.readUnsignedByte();
        byte[] salt = bytes(in, in.readUnsignedByte());
        byte[] wrapped = bytes(in, 40);
        if (kind < PRACTITIONER || kind > HANDED || memory > MOST_MEMORY_KIB) {
            throw new BackupException(BackupProblem.DAMAGED);
        }
        KeySlot slot = new KeySlot(kind == RECOVERY ? SlotKind.RECOVERY : SlotKind.PRACTITIONER,
                new KdfParameters(memory, iterations, parallelism, salt), wrapped, kind == HANDED ? bytes(in, 32) : null);
        return new BackupSlot(kind == RECOVERY ? null : owner, slot);
    }

    private static UUID id(DataInputStream in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }

    private static byte[] bytes(DataInputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    @Override
    public String toString() {
        return "BackupHeader[" + backupId + "]";
    }
}
