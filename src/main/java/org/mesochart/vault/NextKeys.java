package org.mesochart.vault;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Keys of a chart's next version, drawn and not yet in use: slots that open them, the older ones wrapped under them. Wiped on
 * close, unless the vault {@linkplain Vault#expect expects} them.
 */
public final class NextKeys implements AutoCloseable {
    /** The last version that there can be. */
    public static final int LAST = RawKeys.MOST;

    private static final String OLDER = "older-keys";

    private final AesGcm gcm;
    private final RawKeys before;
    private final int version;
    private final RawKey dataKey = RawKey.random();

    NextKeys(AesGcm gcm, RawKeys before) {
        before.requireAlive();
        if (before.newest() >= RawKeys.MOST) {
            throw new IllegalStateException("A chart's keys can be changed " + (RawKeys.MOST - 1) + " times");
        }
        this.gcm = gcm;
        this.before = before;
        this.version = before.newest() + 1;
    }

    public int version() {
        return version;
    }

    RawKey dataKey() {
        return dataKey.copy();
    }

    /** A slot for a secret that is at hand, together with it. Takes the Argon2id time. */
    public Vault.NewSlot slot(SlotKind kind, Passphrase passphrase, KdfParameters kdf) {
        SlotSecret secret = SlotSecret.stretch(kind, passphrase, kdf);
        try {
            return new Vault.NewSlot(new KeySlot(kind, kdf, Vault.wrapped(dataKey, secret.keyEncryptionKey())), secret);
        } catch (RuntimeException e) {
            secret.close();
            throw e;
        }
    }

    /**
     * A slot that the same secret opens as before, which is not at hand.
     *
     * @param was       the slot until now
     * @param publicKey what {@link SlotSecret#publicKey} told of the secret
     * @throws IllegalArgumentException when that is no public half
     */
    public KeySlot slot(KeySlot was, byte[] publicKey) {
        if (publicKey.length != Agreement.LENGTH) {
            throw new IllegalArgumentException("A public half has " + Agreement.LENGTH + " bytes");
        }
        RawKey once = RawKey.random();
        RawKey wrapping = null;
        try {
            byte[] ephemeral = Agreement.publicOf(once);
            wrapping = Agreement.agreed(once, publicKey, ephemeral, publicKey);
            return new KeySlot(was.kind(), was.kdf(), Vault.wrapped(dataKey, wrapping), ephemeral);
        } catch (GeneralSecurityException notSuch) {
            throw new IllegalArgumentException("no public half");
        } finally {
            once.destroy();
            if (wrapping != null) {
                wrapping.destroy();
            }
        }
    }

    /** All keys before, wrapped under this one, the first version first. */
    public List<OlderKey> older() {
        RawKey wrapping = Hkdf.subKey(dataKey, OLDER);
        List<OlderKey> older = new ArrayList<>();
        try {
            for (int each = 1; each < version; each++) {
                byte[] plain = before.of(each).getEncoded();
                older.add(new OlderKey(each, gcm.seal(wrapping, Canonical.olderKey(each, version), plain)));
                Arrays.fill(plain, (byte) 0);
            }
        } finally {
            wrapping.destroy();
        }
        return older;
    }

    /** @throws TamperedException when it was not wrapped under this newest key as that version */
    static RawKey opened(AesGcm gcm, RawKey newest, OlderKey older, int newestVersion) {
        RawKey wrapping = Hkdf.subKey(newest, OLDER);
        try {
            byte[] plain = gcm.open(wrapping, Canonical.olderKey(older.version(), newestVersion), older.wrapped(),
                    () -> "older keys");
            if (plain.length != RawKey.LENGTH) {
                throw new TamperedException("older keys");
            }
            return new RawKey(plain);
        } finally {
            wrapping.destroy();
        }
    }

    /** Seals, with these keys, what belongs to no patient. */
    public Sealer sealer(UUID databaseId) {
        RawKey[] own = new RawKey[version];
        own[version - 1] = Hkdf.subKey(dataKey, "fields");
        RawKeys keys = new RawKeys(own, version);
        return new Sealer(gcm, keys, keys, Objects.requireNonNull(databaseId, "databaseId"));
    }

    @Override
    public void close() {
        dataKey.destroy();
    }

    @Override
    public String toString() {
        return "NextKeys[hidden]";
    }
}
