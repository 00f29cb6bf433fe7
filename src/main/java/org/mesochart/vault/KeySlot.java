package org.mesochart.vault;

import java.util.Arrays;
import java.util.Objects;

/**
 * One way to open the vault, as stored: the data key wrapped under a key made from one secret.
 *
 * @param kind           whose secret it is
 * @param kdf            cost and salt of the stretching
 * @param wrappedDataKey 40 bytes, AES key wrap (RFC 3394) of the 32-byte data key
 */
public record KeySlot(SlotKind kind, KdfParameters kdf, byte[] wrappedDataKey) {
    static final int WRAPPED_LENGTH = RawKey.LENGTH + 8;

    /** @throws IllegalArgumentException if the wrapped key has the wrong length */
    public KeySlot {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(kdf, "kdf");
        if (wrappedDataKey.length != WRAPPED_LENGTH) {
            throw new IllegalArgumentException("A wrapped data key has " + WRAPPED_LENGTH + " bytes");
        }
        wrappedDataKey = wrappedDataKey.clone();
    }

    @Override
    public byte[] wrappedDataKey() {
        return wrappedDataKey.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeySlot that && kind == that.kind && kdf.equals(that.kdf)
                && Arrays.equals(wrappedDataKey, that.wrappedDataKey);
    }

    @Override
    public int hashCode() {
        return 31 * kdf.hashCode() + Arrays.hashCode(wrappedDataKey);
    }

    @Override
    public String toString() {
        return "KeySlot[" + kind + "]";
    }
}
