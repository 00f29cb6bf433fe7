package org.mesochart.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Unambiguous bytes for associated data: a purpose byte, then fixed-size ids and length-prefixed texts. */
final class Canonical {
    static final byte FIELD = 1;
    static final byte PATIENT_KEY = 2;
    static final byte SIGNING_KEY = 3;
    static final byte BACKUP = 4;
    static final byte OLDER_KEY = 5;
    private static final int UUID_LENGTH = 16;

    private Canonical() {
    }

    static byte[] field(UUID databaseId, SealContext context) {
        byte[] table = context.table().getBytes(StandardCharsets.UTF_8);
        byte[] column = context.column().getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(1 + 2 * UUID_LENGTH + 2 * Integer.BYTES + table.length + column.length);
        put(out.put(FIELD), databaseId);
        out.putInt(table.length).put(table).putInt(column.length).put(column);
        return put(out, context.row()).array();
    }

    static byte[] owner(byte purpose, UUID owner) {
        return put(ByteBuffer.allocate(1 + UUID_LENGTH).put(purpose), owner).array();
    }

    static byte[] olderKey(int version, int newest) {
        return new byte[] {OLDER_KEY, (byte) version, (byte) newest};
    }

    static ByteBuffer put(ByteBuffer out, UUID id) {
        return out.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
}
