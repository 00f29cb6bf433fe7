package org.mesochart.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Reads associated data back: what can be read back without a doubt is told apart from every other. */
public final class CanonicalPlaces {
    private CanonicalPlaces() {
    }

    public static void check(UUID database, String table, String column, UUID row) {
        ByteBuffer in = ByteBuffer.wrap(Canonical.field(database, new SealContext(table, column, row)));
        if (in.get() != Canonical.FIELD || !id(in).equals(database) || !text(in).equals(table) || !text(in).equals(column)
                || !id(in).equals(row) || in.hasRemaining()) {
            throw new AssertionError("a place that reads as another");
        }
    }

    private static UUID id(ByteBuffer in) {
        return new UUID(in.getLong(), in.getLong());
    }

    private static String text(ByteBuffer in) {
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
