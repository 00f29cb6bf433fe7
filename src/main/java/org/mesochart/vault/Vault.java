package org.mesochart.vault;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
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
    private static final String FIELDS = "fields";
    private static final String PATIENT_KEYS = "patient-keys";
    private static final String BACKUP = "backup";
    private static final String AUDIT = "audit-chain";
    private static final String STUDY = "study";

    private final AesGcm gcm = new AesGcm();
    /** Apart from {@link #gcm}, so that reading patient after patient does not expand this one key each time. */
    private final AesGcm patientKeyGcm = new AesGcm();
    /** By version: a chart whose keys were changed has several. */
    private final RawKeys dataKeys;
    private final RawKeys fieldKeys;
    private final RawKeys patientKeyKeys;
    private final RawKeys backupKeys;
    /** Of the first version, for as long as the chart lives: what is chained, digested and exported must stay comparable. */
    private final RawKey auditKey;
    private final RawKey studyKey;
    private final KeyedMacs auditMacs;
    private final KeyedMacs studyMacs;
    /** Tells the newest data key from others and nothing of it; stays when the keys are wiped. */
    private volatile byte[] mark;
    /** The same of one that may have become the newest: the disk did not tell. */
    private volatile byte[] nextMark = new byte[0];

    private Vault(RawKey dataKey) {
        this.dataKeys = keys(dataKey);
        this.fieldKeys = keys(Hkdf.subKey(dataKey, FIELDS));
        this.patientKeyKeys = keys(Hkdf.subKey(dataKey, PATIENT_KEYS));
        this.backupKeys = keys(Hkdf.subKey(dataKey, BACKUP));
        this.auditKey = Hkdf.subKey(dataKey, AUDIT);
        this.studyKey = Hkdf.subKey(dataKey, STUDY);
        this.auditMacs = new KeyedMacs(auditKey);
        this.studyMacs = new KeyedMacs(studyKey);
        this.mark = mark(dataKey);
    }

    private static RawKeys keys(RawKey first) {
        return new RawKeys(new RawKey[] {first}, 1);
    }

    private static byte[] mark(RawKey dataKey) {
        return Hkdf.derive(dataKey, new byte[0], Hkdf.label("mark"), RawKey.LENGTH);
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
        WarmUp.end();
        return opened(slot, passphrase);
    }

    static Unlocked opened(KeySlot slot, Passphrase passphrase) throws WrongPassphraseException {
        SlotSecret secret = SlotSecret.stretch(slot.kind(), passphrase, slot.kdf());
        RawKey wrapping = null;
        try {
            wrapping = secret.wrapping(slot);
            Cipher cipher = Cipher.getInstance("AESWrap");
            cipher.init(Cipher.UNWRAP_MODE, wrapping);
            SecretKey unwrapped = (SecretKey) cipher.unwrap(slot.wrappedDataKey(), "AES", Cipher.SECRET_KEY);
            return new Unlocked(new Vault(new RawKey(unwrapped.getEncoded())), secret);
        } catch (InvalidKeyException e) {
            secret.close();
            throw new WrongPassphraseException();
        } catch (GeneralSecurityException e) {
            secret.close();
            throw new CryptoUnavailableException("AES key wrap", e);
        } finally {
            if (wrapping != null) {
                wrapping.destroy();
            }
        }
    }

    /**
     * Takes back the older keys of a chart whose keys were changed: what was opened is the newest one alone. Once, before
     * anything is made of it.
     *
     * @param older all of them, the first version first; none where the keys were never changed
     * @throws TamperedException when one is missing, was changed, or was not wrapped under this vault's key
     */
    public void complete(List<OlderKey> older) {
        if (older.isEmpty()) {
            return;
        }
        RawKey newest = dataKeys.key();
        int version = older.size() + 1;
        RawKey[] all = new RawKey[version];
        all[version - 1] = newest;
        for (OlderKey each : older) {
            if (version > RawKeys.MOST || each.version() < 1 || each.version() >= version || all[each.version() - 1] != null) {
                throw new TamperedException("older keys");
            }
            all[each.version() - 1] = NextKeys.opened(gcm, newest, each, version);
        }
        List.of(fieldKeys, patientKeyKeys, backupKeys).forEach(RawKeys::destroy);
        take(all, version);
    }

    private void take(RawKey[] all, int newest) {
        dataKeys.hold(all, newest);
        fieldKeys.hold(each(all, FIELDS), newest);
        patientKeyKeys.hold(each(all, PATIENT_KEYS), newest);
        backupKeys.hold(each(all, BACKUP), newest);
        refill(auditKey, all[0], AUDIT);
        refill(studyKey, all[0], STUDY);
        auditMacs.forget();
        studyMacs.forget();
        mark = mark(all[newest - 1]);
    }

    private static RawKey[] each(RawKey[] all, String label) {
        return Arrays.stream(all).map(key -> Hkdf.subKey(key, label)).toArray(RawKey[]::new);
    }

    private static void refill(RawKey key, RawKey first, String label) {
        RawKey derived = Hkdf.subKey(first, label);
        key.refill(derived);
        derived.destroy();
    }

    /** Which version the newest keys are of: 1, and one more with each change. */
    public int version() {
        return dataKeys.newest();
    }

    /**
     * Draws keys of the next version. Nothing is sealed with them before they are {@linkplain #adopt adopted}.
     *
     * @throws IllegalStateException after {@value RawKeys#MOST} versions
     */
    public NextKeys next() {
        return new NextKeys(gcm, dataKeys);
    }

    /**
     * What the next keys seal opens from now on; the ones before go on sealing.
     *
     * @throws IllegalStateException when it is closed
     */
    public void expect(NextKeys next) {
        dataKeys.requireAlive();
        RawKey key = next.dataKey();
        dataKeys.add(next.version(), key);
        fieldKeys.add(next.version(), Hkdf.subKey(key, FIELDS));
        patientKeyKeys.add(next.version(), Hkdf.subKey(key, PATIENT_KEYS));
        backupKeys.add(next.version(), Hkdf.subKey(key, BACKUP));
        nextMark = mark(key);
    }

    /** Whether keys are {@linkplain #expect expected}: they were not adopted, or not yet. */
    public boolean expects() {
        return nextMark.length > 0;
    }

    /** Those that are expected seal from now on. */
    public void adopt() {
        if (!expects()) {
            throw new IllegalStateException("no keys are expected");
        }
        int next = version() + 1;
        for (RawKeys each : List.of(fieldKeys, patientKeyKeys, backupKeys, dataKeys)) {
            each.seals(next);
        }
        mark = nextMark;
        nextMark = new byte[0];
    }

    /**
     * Runs the key derivation and the ciphers once on throw-away values, so that they are compiled by the time
     * the passphrase has been typed. Call it on a background thread when the unlock screen appears. It ends early when
     * something is opened meanwhile, and does nothing after that.
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
        dataKeys.requireAlive();
        SlotSecret secret = SlotSecret.stretch(kind, passphrase, kdf);
        try {
            return new NewSlot(new KeySlot(kind, kdf, wrapped(dataKeys.key(), secret.keyEncryptionKey())), secret);
        } catch (RuntimeException e) {
            secret.close();
            throw e;
        }
    }

    static byte[] wrapped(RawKey dataKey, RawKey wrapping) {
        try {
            Cipher cipher = Cipher.getInstance("AESWrap");
            cipher.init(Cipher.WRAP_MODE, wrapping);
            return cipher.wrap(dataKey);
        } catch (GeneralSecurityException e) {
            throw new CryptoUnavailableException("AES key wrap", e);
        }
    }

    /** The sealer for values that belong to no patient, and the maker of patients' sealers. */
    public Sealer sealer(UUID databaseId) {
        fieldKeys.requireAlive();
        return new Sealer(gcm, fieldKeys, fieldKeys, databaseId);
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
     * What seals one backup file, with the newest keys.
     *
     * @param salt   the file's own, {@value BackupCipher#SALT_LENGTH} bytes
     * @param header the file's clear header, which every piece is bound to
     */
    public BackupCipher backupCipher(byte[] salt, byte[] header) {
        if (salt.length != BackupCipher.SALT_LENGTH) {
            throw new IllegalArgumentException("A backup's salt has " + BackupCipher.SALT_LENGTH + " bytes");
        }
        return backupCipher(salt, header, version());
    }

    /** The same as it was with keys of an earlier version, 1 to {@link #version}. */
    public BackupCipher backupCipher(byte[] salt, byte[] header, int version) {
        backupKeys.requireAlive();
        return new BackupCipher(
                new RawKey(Hkdf.derive(backupKeys.of(version), salt, Hkdf.label("backup-file"), RawKey.LENGTH)), header);
    }

    public PatientKey newPatientKey() {
        patientKeyKeys.requireAlive();
        return PatientKey.random(version());
    }

    /** A patient's key as it is stored: sealed, and bound to the patient. 61 bytes, or 62 and 33 for each older one. */
    public byte[] wrap(PatientKey key, UUID patientId) {
        return wrap(patientKeyKeys, key, patientId);
    }

    private byte[] wrap(RawKeys with, PatientKey key, UUID patientId) {
        byte[] plain = key.bytes();
        try {
            return patientKeyGcm.seal(with, Canonical.owner(Canonical.PATIENT_KEY, patientId), plain);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** @throws TamperedException if it was changed, or belongs to another patient or another chart */
    public PatientKey unwrap(byte[] wrapped, UUID patientId) {
        byte[] plain = patientKeyGcm.open(patientKeyKeys, Canonical.owner(Canonical.PATIENT_KEY, patientId), wrapped,
                () -> "patient key");
        try {
            return PatientKey.of(plain);
        } catch (IllegalArgumentException notSuch) {
            throw new TamperedException("patient key");
        }
    }

    /**
     * A stored key of a patient with one more, of a later version, and wrapped with that.
     *
     * @param version of keys that seal, or are {@linkplain #expect expected}
     * @throws TamperedException as {@link #unwrap}
     */
    public byte[] renewed(byte[] wrapped, UUID patientId, int version) {
        try (PatientKey key = unwrap(wrapped, patientId)) {
            key.renew(version);
            RawKey[] with = new RawKey[version];
            with[version - 1] = patientKeyKeys.of(version);
            return wrap(new RawKeys(with, version), key, patientId);
        }
    }

    public boolean isClosed() {
        return dataKeys.key().isDestroyed();
    }

    /**
     * Whether another vault has the same newest data key as this one has, or had before it was closed; also the one that
     * was expected and of which nobody knows whether it became the newest.
     */
    public boolean sameAs(Vault other) {
        return MessageDigest.isEqual(mark, other.mark) || MessageDigest.isEqual(nextMark, other.mark);
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
        take(Arrays.stream(same.dataKeys.all()).map(RawKey::copy).toArray(RawKey[]::new), same.version());
        nextMark = new byte[0];
        same.close();
    }

    @Override
    public void close() {
        dataKeys.destroy();
        fieldKeys.destroy();
        patientKeyKeys.destroy();
        backupKeys.destroy();
        auditKey.destroy();
        studyKey.destroy();
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
