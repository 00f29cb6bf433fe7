package org.mesochart.storage;

import java.util.UUID;
import org.mesochart.vault.SigningKey;

/** A practitioner's hand: the signing key, opened with the passphrase for as long as this is open. */
public final class Signer implements AutoCloseable {
    private final UUID practitioner;
    private final SigningKey key;

    Signer(UUID practitioner, SigningKey key) {
        this.practitioner = practitioner;
        this.key = key;
    }

    public UUID practitioner() {
        return practitioner;
    }

    byte[] sign(byte[] message) {
        return key.sign(message);
    }

    @Override
    public void close() {
        key.close();
    }
}
