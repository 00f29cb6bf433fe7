package org.mesochart.vault;

import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * What a typed passphrase was stretched into, kept just long enough to unlock the practitioner's signing key
 * without stretching twice. Wiped on close.
 */
public final class SlotSecret implements AutoCloseable {
    private final AesGcm gcm = new AesGcm();
    private final RawKey keyEncryptionKey;
    private final RawKey signingKeyKey;
    private final RawKey agreementKey;

    private SlotSecret(RawKey keyEncryptionKey, RawKey signingKeyKey, RawKey agreementKey) {
        this.keyEncryptionKey = keyEncryptionKey;
        this.signingKeyKey = signingKeyKey;
        this.agreementKey = agreementKey;
    }

    static SlotSecret stretch(SlotKind kind, Passphrase passphrase, KdfParameters kdf) {
        RawKey stretched = Argon2.stretch(passphrase, kdf);
        try {
            return new SlotSecret(Hkdf.subKey(stretched, "slot/" + kind.label() + "/data-key"),
                    Hkdf.subKey(stretched, "slot/" + kind.label() + "/signing-key"),
                    Hkdf.subKey(stretched, "slot/" + kind.label() + "/agreement"));
        } finally {
            stretched.destroy();
        }
    }

    RawKey keyEncryptionKey() {
        return keyEncryptionKey;
    }

    /** What another one needs to hand a new data key to this secret's owner; 32 bytes. Tells nothing of the secret. */
    public byte[] publicKey() {
        return Agreement.publicOf(agreementKey);
    }

    /** The key that wraps the data key in a slot; the caller destroys it. */
    RawKey wrapping(KeySlot slot) throws GeneralSecurityException {
        byte[] ephemeral = slot.ephemeral();
        return ephemeral == null
                ? new RawKey(keyEncryptionKey.getEncoded())
                : Agreement.agreed(agreementKey, ephemeral, ephemeral, publicKey());
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
        agreementKey.destroy();
        gcm.forget();
    }

    @Override
    public String toString() {
        return "SlotSecret[hidden]";
    }
}
