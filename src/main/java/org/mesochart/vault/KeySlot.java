package org.mesochart.vault;

import java.util.Arrays;
import java.util.Objects;

/**
 * One way to open the vault, as stored: the data key wrapped under a key made from one secret.
 *
 * @param kind           whose secret it is
 * @param kdf            cost and salt of the stretching
 * @param wrappedDataKey 40 bytes, AES key wrap (RFC 3394) of the 32-byte data key
 * @param ephemeral      null where the secret's own key wraps; else 32 bytes: the public half with which somebody wrapped it
 *                       who knew the public half of the secret alone (X25519)
 */
public record KeySlot(SlotKind kind, KdfParameters kdf, byte[] wrappedDataKey, byte[] ephemeral) {
    static final int WRAPPED_LENGTH = RawKey.LENGTH + 8;

    /** @throws IllegalArgumentException if the wrapped key has the wrong length */
    public KeySlot {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(kdf, "kdf");
        if (wrappedDataKey.length != WRAPPED_LENGTH) {
            throw new IllegalArgumentException("A wrapped data key has " + WRAPPED_LENGTH + " bytes");
        }
        if (ephemeral != null && ephemeral.length != Agreement.LENGTH) {
            throw new IllegalArgumentException("A public half has " + Agreement.LENGTH + " bytes");
        }
        wrappedDataKey = wrappedDataKey.clone();
        ephemeral = ephemeral == null ? null : ephemeral.clone();
    }

    public KeySlot(SlotKind kind, KdfParameters kdf, byte[] wrappedDataKey) {
        this(kind, kdf, wrappedDataKey, null);
    }

    @Override
    public byte[] wrappedDataKey() {
        return wrappedDataKey.clone();
    }

    @Override
    public byte[] ephemeral() {
        return ephemeral == null ? null : ephemeral.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeySlot that && kind == that.kind && kdf.equals(that.kdf)
                && Arrays.equals(ephemeral, that.ephemeral) && Arrays.equals(wrappedDataKey, that.wrappedDataKey);
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
