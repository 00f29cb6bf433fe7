package org.mesochart.vault;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Links audit rows into a chain: each head is HMAC-SHA256 over the head before it and the row. Without the
 * vault's key no row can be changed, removed or put in without breaking every head after it.
 * Safe from any thread.
 */
public final class ChainMac {
    /** Bytes in a head. */
    public static final int LENGTH = 32;
    private static final int SHORT_BYTES = 6;
    private static final byte GENESIS = 0;
    private static final byte LINK = 1;

    private final KeyedMacs macs;

    ChainMac(KeyedMacs macs) {
        this.macs = macs;
    }

    /** The head before the first row of a database. */
    public byte[] genesis(UUID databaseId) {
        return macs.of(mac -> {
            mac.update(GENESIS);
            mac.update(Canonical.put(ByteBuffer.allocate(2 * Long.BYTES), databaseId).array());
        });
    }

    /**
     * The head after a row.
     *
     * @param previous     the head before, {@value #LENGTH} bytes
     * @param canonicalRow the row's bytes, unambiguous and the same on every reading
     */
    public byte[] next(byte[] previous, byte[] canonicalRow) {
        if (previous.length != LENGTH) {
            throw new IllegalArgumentException("A chain head has " + LENGTH + " bytes");
        }
        return macs.of(mac -> {
            mac.update(LINK);
            mac.update(previous);
            mac.update(canonicalRow);
        });
    }

    /** Whether {@code head} follows from the head before and the row; takes the same time either way. */
    public boolean matches(byte[] head, byte[] previous, byte[] canonicalRow) {
        return MessageDigest.isEqual(head, next(previous, canonicalRow));
    }

    /** The first 6 bytes as printed on a sheet: "4E7A-19C3-B0D2". */
    public static String shortForm(byte[] head) {
        String hex = HexFormat.of().withUpperCase().formatHex(head, 0, SHORT_BYTES);
        return hex.substring(0, 4) + "-" + hex.substring(4, 8) + "-" + hex.substring(8);
    }

    @Override
    public String toString() {
        return "ChainMac[hidden]";
    }
}
