package org.mesochart.vault;

import java.security.GeneralSecurityException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM with a random 96-bit nonce. Layout: version of the key | 12-byte nonce | ciphertext and 16-byte tag.
 *
 * <p>Safe from any thread; ciphers are kept for the next use, because looking one up costs more than
 * opening a name with it. Random nonces keep the chance of a repeat below 2^-32 for 2^32 values under
 * one key (NIST SP 800-38D, 8.3), far more than a clinic writes.
 */
final class AesGcm {
    static final byte VERSION = 1;
    static final int NONCE_LENGTH = 12;
    static final int TAG_LENGTH = 16;
    static final int OVERHEAD = 1 + NONCE_LENGTH + TAG_LENGTH;

    private final ConcurrentLinkedDeque<Cipher> idle = new ConcurrentLinkedDeque<>();

    /** Seals with the newest key. */
    byte[] seal(RawKeys keys, byte[] aad, byte[] plain) {
        int version = keys.newest();
        return seal(version, keys.of(version), aad, plain);
    }

    byte[] seal(RawKey key, byte[] aad, byte[] plain) {
        return seal(VERSION, key, aad, plain);
    }

    private byte[] seal(int version, RawKey key, byte[] aad, byte[] plain) {
        key.requireAlive();
        byte[] sealed = new byte[OVERHEAD + plain.length];
        sealed[0] = (byte) version;
        Randomness.fill(sealed, 1, NONCE_LENGTH);
        Cipher cipher = take();
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_LENGTH * 8, sealed, 1, NONCE_LENGTH));
            cipher.updateAAD(aad);
            cipher.doFinal(plain, 0, plain.length, sealed, 1 + NONCE_LENGTH);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new CryptoUnavailableException("AES-GCM", e);
        } finally {
            putBack(cipher, key);
        }
    }

    /** @throws TamperedException naming {@code place} when the value is not authentic */
    byte[] open(RawKey key, byte[] aad, byte[] sealed, Supplier<String> place) {
        key.requireAlive();
        if (sealed.length < OVERHEAD || sealed[0] != VERSION) {
            throw new TamperedException(place.get());
        }
        return opened(key, aad, sealed, place);
    }

    /** The same with the key that the value names. One that names another is opened by none: each is drawn by itself. */
    byte[] open(RawKeys keys, byte[] aad, byte[] sealed, Supplier<String> place) {
        keys.requireAlive();
        RawKey key = sealed.length < OVERHEAD ? null : keys.of(Byte.toUnsignedInt(sealed[0]));
        if (key == null) {
            throw new TamperedException(place.get());
        }
        return opened(key, aad, sealed, place);
    }

    private byte[] opened(RawKey key, byte[] aad, byte[] sealed, Supplier<String> place) {
        Cipher cipher = take();
        try {
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_LENGTH * 8, sealed, 1, NONCE_LENGTH));
            cipher.updateAAD(aad);
            return cipher.doFinal(sealed, 1 + NONCE_LENGTH, sealed.length - 1 - NONCE_LENGTH);
        } catch (AEADBadTagException e) {
            throw new TamperedException(place.get());
        } catch (GeneralSecurityException e) {
            throw new CryptoUnavailableException("AES-GCM", e);
        } finally {
            putBack(cipher, key);
        }
    }

    /** Overwrites the last key inside each cipher, whichever thread used it, and lets the ciphers go. */
    void forget() {
        for (Cipher cipher = idle.pollFirst(); cipher != null; cipher = idle.pollFirst()) {
            try {
                blank(cipher);
            } catch (GeneralSecurityException e) {
                throw new CryptoUnavailableException("AES-GCM", e);
            }
        }
    }

    private Cipher take() {
        Cipher kept = idle.pollFirst();
        return kept == null ? newCipher() : kept;
    }

    // One whose key was destroyed while it worked has missed being blanked.
    private void putBack(Cipher cipher, RawKey key) {
        idle.addFirst(cipher);
        if (key.isDestroyed()) {
            forget();
        }
    }

    private static Cipher newCipher() {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            // The first use settles the provider. With a key just closed it would settle on none, for good.
            blank(cipher);
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new CryptoUnavailableException("AES-GCM", e);
        }
    }

    /** Gives the cipher a random key that nothing is sealed with. */
    private static void blank(Cipher cipher) throws GeneralSecurityException {
        cipher.init(Cipher.ENCRYPT_MODE, RawKey.random(),
                new GCMParameterSpec(TAG_LENGTH * 8, Randomness.bytes(NONCE_LENGTH)));
    }
}
