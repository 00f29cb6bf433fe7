package org.mesochart.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/**
 * The unlocked keys of one chart. Safe from any thread. Closing wipes them; afterwards every use, also of a
 * {@link Sealer} or {@link ChainMac} made before, throws {@link IllegalStateException} until it is
 * {@linkplain #reopen reopened}.
 *
 * <p>Opening takes the full Argon2id time (0.2 to 1 s): call it off the UI thread.
 */
public final class Vault implements AutoCloseable {
    private final AesGcm gcm = new AesGcm();
    /** Apart from {@link #gcm}, so that reading patient after patient does not expand this one key each time. */
    private final AesGcm patientKeyGcm = new AesGcm();
    private final RawKey dataKey;
    private final RawKey fieldKey;
    private final RawKey patientKeyKey;
    private final RawKey auditKey;
    private final RawKey studyKey;
    private final RawKey backupKey;
    private final KeyedMacs auditMacs;
    private final KeyedMacs studyMacs;
    /** Tells this data key from others and nothing of it; stays when the keys are wiped. */
    private final byte[] mark;

    private Vault(RawKey dataKey) {
        this.dataKey = dataKey;
        this.fieldKey = Hkdf.subKey(dataKey, "fields");
        this.patientKeyKey = Hkdf.subKey(dataKey, "patient-keys");
        this.auditKey = Hkdf.subKey(dataKey, "audit-chain");
        this.studyKey = Hkdf.subKey(dataKey, "study");
        this.backupKey = Hkdf.subKey(dataKey, "backup");
        this.auditMacs = new KeyedMacs(auditKey);
        this.studyMacs = new KeyedMacs(studyKey);
        this.mark = Hkdf.derive(dataKey, new byte[0], "mesochart/v1/mark".getBytes(StandardCharsets.UTF_8), RawKey.LENGTH);
    }

    /** The vault and the secret that opened it. Close the secret as soon as the signing key is unwrapped. */
    public record Unlocked(Vault vault, SlotSecret secret) implements AutoCloseable {
        @Override
        public void close() {
            secret.close();
            vault.close();
        }
    }

    /** A new slot and its secret, with which to wrap a signing key. Close the secret after that. */
    public record NewSlot(KeySlot slot, SlotSecret secret) implements AutoCloseable {
        @Override
        public void close() {
            secret.close();
        }
    }

    /** A vault for a new chart, with a random 256-bit data key. Without a slot it cannot be opened again. */
    public static Vault create() {
        return new Vault(RawKey.random());
    }

    /**
     * Opens a slot.
     *
     * @throws WrongPassphraseException if the passphrase is not the slot's, or the slot is damaged
     */
    public static Unlocked open(KeySlot slot, Passphrase passphrase) throws WrongPassphraseException {
        SlotSecret secret = SlotSecret.stretch(slot.kind(), passphrase, slot.kdf());
        try {
            Cipher cipher = Cipher.getInstance("AESWrap");
            cipher.init(Cipher.UNWRAP_MODE, secret.keyEncryptionKey());
            SecretKey unwrapped = (SecretKey) cipher.unwrap(slot.wrappedDataKey(), "AES", Cipher.SECRET_KEY);
            return new Unlocked(new Vault(new RawKey(unwrapped.getEncoded())), secret);
        } catch (InvalidKeyException e) {
            secret.close();
            throw new WrongPassphraseException();
        } catch (GeneralSecurityException e) {
            secret.close();
            throw new CryptoUnavailableException("AES key wrap", e);
        }
    }

    /**
     * Runs the key derivation and the ciphers once on throw-away values, so that they are compiled by the time
     * the passphrase has been typed. Call it on a background thread when the unlock screen appears.
     */
    public static void warmUp() {
        WarmUp.run();
    }

    /** A slot for this vault, when no signing key is to be wrapped. Takes the Argon2id time. */
    public KeySlot slot(SlotKind kind, Passphrase passphrase, KdfParameters kdf) {
        try (NewSlot created = newSlot(kind, passphrase, kdf)) {
            return created.slot();
        }
    }

    /** A slot for this vault together with its secret. Takes the Argon2id time. */
    public NewSlot newSlot(SlotKind kind, Passphrase passphrase, KdfParameters kdf) {
        dataKey.requireAlive();
        SlotSecret secret = SlotSecret.stretch(kind, passphrase, kdf);
        try {
            Cipher cipher = Cipher.getInstance("AESWrap");
            cipher.init(Cipher.WRAP_MODE, secret.keyEncryptionKey());
            return new NewSlot(new KeySlot(kind, kdf, cipher.wrap(dataKey)), secret);
        } catch (GeneralSecurityException e) {
            secret.close();
            throw new CryptoUnavailableException("AES key wrap", e);
        }
    }

    /** The sealer for values that belong to no patient, and the maker of patients' sealers. */
    public Sealer sealer(UUID databaseId) {
        fieldKey.requireAlive();
        return new Sealer(gcm, fieldKey, fieldKey, databaseId);
    }

    public ChainMac auditChain() {
        auditKey.requireAlive();
        return new ChainMac(auditMacs);
    }

    /** Study ids and date shifts of research exports: the same for as long as the chart lives. */
    public Pseudonyms pseudonyms() {
        studyKey.requireAlive();
        return new Pseudonyms(studyMacs);
    }

    /**
     * What seals one backup file.
     *
     * @param salt   the file's own, {@value BackupCipher#SALT_LENGTH} bytes
     * @param header the file's clear header, which every piece is bound to
     */
    public BackupCipher backupCipher(byte[] salt, byte[] header) {
        if (salt.length != BackupCipher.SALT_LENGTH) {
            throw new IllegalArgumentException("A backup's salt has " + BackupCipher.SALT_LENGTH + " bytes");
        }
        backupKey.requireAlive();
        byte[] info = "mesochart/v1/backup-file".getBytes(StandardCharsets.UTF_8);
        return new BackupCipher(new RawKey(Hkdf.derive(backupKey, salt, info, RawKey.LENGTH)), header);
    }

    public PatientKey newPatientKey() {
        patientKeyKey.requireAlive();
        return new PatientKey(RawKey.random());
    }

    /** A patient's key as it is stored: sealed, and bound to the patient. 61 bytes. */
    public byte[] wrap(PatientKey key, UUID patientId) {
        byte[] plain = key.raw().getEncoded();
        try {
            return patientKeyGcm.seal(patientKeyKey, Canonical.owner(Canonical.PATIENT_KEY, patientId), plain);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** @throws TamperedException if it was changed, or belongs to another patient or another chart */
    public PatientKey unwrap(byte[] wrapped, UUID patientId) {
        byte[] plain = patientKeyGcm.open(patientKeyKey, Canonical.owner(Canonical.PATIENT_KEY, patientId), wrapped,
                () -> "patient key");
        return new PatientKey(new RawKey(plain));
    }

    public boolean isClosed() {
        return dataKey.isDestroyed();
    }

    /** Whether another vault has the same data key as this one has, or had before it was closed. */
    public boolean sameAs(Vault other) {
        return MessageDigest.isEqual(mark, other.mark);
    }

    /**
     * Takes the keys of another vault of the same chart: what was made of this one before it was closed works again. The
     * other is closed.
     *
     * @throws IllegalArgumentException when it is another chart's; this one is as it was
     */
    public void reopen(Vault same) {
        if (!sameAs(same)) {
            throw new IllegalArgumentException("the keys of another chart");
        }
        dataKey.refill(same.dataKey);
        fieldKey.refill(same.fieldKey);
        patientKeyKey.refill(same.patientKeyKey);
        auditKey.refill(same.auditKey);
        studyKey.refill(same.studyKey);
        backupKey.refill(same.backupKey);
        same.close();
    }

    @Override
    public void close() {
        dataKey.destroy();
        fieldKey.destroy();
        patientKeyKey.destroy();
        auditKey.destroy();
        studyKey.destroy();
        backupKey.destroy();
        gcm.forget();
        patientKeyGcm.forget();
        auditMacs.forget();
        studyMacs.forget();
    }

    @Override
    public String toString() {
        return "Vault[hidden]";
    }
}
