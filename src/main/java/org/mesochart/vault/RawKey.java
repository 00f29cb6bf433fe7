package org.mesochart.vault;

import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import javax.crypto.SecretKey;

/**
 * A secret key whose bytes are really overwritten by {@link #destroy()}, which the JDK's SecretKeySpec does not do.
 *
 * <p>Reading and wiping exclude each other: without that, closing the vault on one thread while another seals
 * could encrypt under a half-wiped key. After wiping every use throws {@link IllegalStateException},
 * until it is filled again.
 */
final class RawKey implements SecretKey {
    private static final long serialVersionUID = 1L;
    /** Bytes in an AES-256 key and in every sub-key. */
    static final int LENGTH = 32;

    private final transient byte[] bytes;
    private transient boolean destroyed;

    /** Takes over {@code bytes}: the caller must not keep the array. */
    RawKey(byte[] bytes) {
        if (bytes.length != LENGTH) {
            Arrays.fill(bytes, (byte) 0);
            throw new IllegalArgumentException("A key has " + LENGTH + " bytes");
        }
        this.bytes = bytes;
    }

    static RawKey random() {
        return new RawKey(Randomness.bytes(LENGTH));
    }

    RawKey copy() {
        return new RawKey(getEncoded());
    }

    synchronized void requireAlive() {
        if (destroyed) {
            throw new VaultClosedException();
        }
    }

    @Override
    public String getAlgorithm() {
        return "AES";
    }

    @Override
    public String getFormat() {
        return "RAW";
    }

    @Override
    public synchronized byte[] getEncoded() {
        requireAlive();
        return bytes.clone();
    }

    @Override
    public synchronized void destroy() {
        destroyed = true;
        Arrays.fill(bytes, (byte) 0);
    }

    /** Has the bytes of another key from now on, also when it was wiped. */
    void refill(RawKey from) {
        byte[] fresh = from.getEncoded();
        synchronized (this) {
            System.arraycopy(fresh, 0, bytes, 0, LENGTH);
            destroyed = false;
        }
        Arrays.fill(fresh, (byte) 0);
    }

    @Override
    public synchronized boolean isDestroyed() {
        return destroyed;
    }

    @Override
    public String toString() {
        return "RawKey[hidden]";
    }

    private void writeObject(ObjectOutputStream out) throws NotSerializableException {
        throw new NotSerializableException("RawKey");
    }
}
