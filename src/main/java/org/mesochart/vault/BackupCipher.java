package org.mesochart.vault;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Seals the pieces of one backup file: AES-256-GCM under a key of this file alone, each piece bound to the file's clear
 * header, its index and whether it is the last. A piece changed, left out, repeated, moved or brought from another file
 * does not open; nor does the last piece of a file that was cut short. Made by {@link Vault#backupCipher}.
 */
public final class BackupCipher implements AutoCloseable {
    /** Bytes of salt that make the key of one file. */
    public static final int SALT_LENGTH = 32;
    /** Bytes that a sealed piece is longer than what is in it. */
    public static final int OVERHEAD = AesGcm.OVERHEAD;

    private final AesGcm gcm = new AesGcm();
    private final RawKey key;
    private final byte[] headerDigest;

    BackupCipher(RawKey key, byte[] header) {
        this.key = key;
        this.headerDigest = sha256(header);
    }

    /** New salt for a new file. */
    public static byte[] newSalt() {
        return Randomness.bytes(SALT_LENGTH);
    }

    /** @param index from 0, one more with each piece */
    public byte[] seal(long index, boolean last, byte[] plain) {
        return gcm.seal(key, bound(index, last), plain);
    }

    /** @throws TamperedException when it is not what {@link #seal} made for this place of this file */
    public byte[] open(long index, boolean last, byte[] sealed) {
        return gcm.open(key, bound(index, last), sealed, () -> "backup");
    }

    private byte[] bound(long index, boolean last) {
        return ByteBuffer.allocate(1 + headerDigest.length + Long.BYTES + 1)
                .put(Canonical.BACKUP)
                .put(headerDigest)
                .putLong(index)
                .put((byte) (last ? 1 : 0))
                .array();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new CryptoUnavailableException("SHA-256", e);
        }
    }

    @Override
    public void close() {
        key.destroy();
        gcm.forget();
    }

    @Override
    public String toString() {
        return "BackupCipher[hidden]";
    }
}
