package org.mesochart.vault;

import java.security.GeneralSecurityException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import javax.crypto.Mac;

/**
 * HMAC-SHA256 under one key, from any thread. What was keyed is kept for the next use, because keying costs more than a
 * short message; {@link #forget} overwrites it.
 */
final class KeyedMacs {
    private final RawKey key;
    private final ConcurrentLinkedDeque<Mac> idle = new ConcurrentLinkedDeque<>();

    KeyedMacs(RawKey key) {
        this.key = key;
    }

    /** The code of what {@code feed} puts in, 32 bytes. */
    byte[] of(Consumer<Mac> feed) {
        key.requireAlive();
        Mac kept = idle.pollFirst();
        Mac mac = kept == null ? keyed(key) : kept;
        byte[] code;
        try {
            feed.accept(mac);
        } finally {
            code = mac.doFinal(); // also makes it ready for the next
            idle.addFirst(mac);
            if (key.isDestroyed()) {
                forget();
            }
        }
        return code;
    }

    /** Overwrites the key inside what is kept, once the key itself is destroyed. */
    void forget() {
        for (Mac mac = idle.pollFirst(); mac != null; mac = idle.pollFirst()) {
            init(mac, RawKey.random());
        }
    }

    private static Mac keyed(RawKey key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            init(mac, key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new CryptoUnavailableException("HMAC-SHA256", e);
        }
    }

    private static void init(Mac mac, RawKey with) {
        try {
            mac.init(with);
        } catch (GeneralSecurityException e) {
            throw new CryptoUnavailableException("HMAC-SHA256", e);
        }
    }
}
