package org.mesochart.vault;

import java.util.UUID;

/**
 * What a typed passphrase was stretched into, kept just long enough to unlock the practitioner's signing key
 * without stretching twice. Wiped on close.
 */
public final class SlotSecret implements AutoCloseable {
    private final AesGcm gcm = new AesGcm();
    private final RawKey keyEncryptionKey;
    private final RawKey signingKeyKey;

    private SlotSecret(RawKey keyEncryptionKey, RawKey signingKeyKey) {
        this.keyEncryptionKey = keyEncryptionKey;
        this.signingKeyKey = signingKeyKey;
    }

    static SlotSecret stretch(SlotKind kind, Passphrase passphrase, KdfParameters kdf) {
        RawKey stretched = Argon2.stretch(passphrase, kdf);
        try {
            return new SlotSecret(Hkdf.subKey(stretched, "slot/" + kind.label() + "/data-key"),
                    Hkdf.subKey(stretched, "slot/" + kind.label() + "/signing-key"));
        } finally {
            stretched.destroy();
        }
    }

    RawKey keyEncryptionKey() {
        return keyEncryptionKey;
    }

    byte[] sealSigningKey(byte[] plain, UUID practitionerId) {
        return gcm.seal(signingKeyKey, Canonical.owner(Canonical.SIGNING_KEY, practitionerId), plain);
    }

    byte[] openSigningKey(byte[] wrapped, UUID practitionerId) {
        return gcm.open(signingKeyKey, Canonical.owner(Canonical.SIGNING_KEY, practitionerId), wrapped,
                () -> "signing key");
    }

    @Override
    public void close() {
        keyEncryptionKey.destroy();
        signingKeyKey.destroy();
        gcm.forget();
    }

    @Override
    public String toString() {
        return "SlotSecret[hidden]";
    }
}
