package org.mesochart.vault;

import java.security.SecureRandom;

/** The one source of random bytes for keys, salts and nonces. */
final class Randomness {
    private static final SecureRandom SOURCE = new SecureRandom();

    private Randomness() {
    }

    static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        SOURCE.nextBytes(bytes);
        return bytes;
    }

    /** Fills {@code length} bytes at the start of {@code target}'s tail beginning at {@code offset}. */
    static void fill(byte[] target, int offset, int length) {
        byte[] bytes = bytes(length);
        System.arraycopy(bytes, 0, target, offset, length);
    }
}
