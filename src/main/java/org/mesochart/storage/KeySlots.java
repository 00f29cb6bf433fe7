package org.mesochart.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.mesochart.vault.KdfParameters;
import org.mesochart.vault.KeySlot;
import org.mesochart.vault.OlderKey;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.SealContext;
import org.mesochart.vault.Sealer;
import org.mesochart.vault.SlotKind;
import org.mesochart.vault.SlotSecret;
import org.mesochart.vault.TamperedException;
import org.mesochart.vault.Vault;
import org.mesochart.vault.WrongPassphraseException;

/** The rows that passphrases and the recovery key open. */
final class KeySlots {
    private KeySlots() {
    }

    /**
     * @param wrappedSigningKey null in the recovery slot
     * @param publicKey sealed: what hands new keys to the passphrase; null where that was never unlocked since it is kept
     * @param older keys that the slot's own opens
     */
    record Stored(KeySlot slot, byte[] wrappedSigningKey, byte[] publicKey, List<OlderKey> older) {
        /** Whether a secret opens the same with both. */
        boolean same(Stored other) {
            return slot.equals(other.slot) && Arrays.equals(wrappedSigningKey, other.wrappedSigningKey);
        }

        /** The public half of the secret that opened it; empty where there is nobody to hand keys to. */
        Optional<byte[]> publicKeyToKeep(SlotSecret secret) {
            return wrappedSigningKey == null ? Optional.empty() : Optional.of(secret.publicKey());
        }

        /**
         * @throws WrongPassphraseException also when the slot holds other keys than ours
         * @throws StorageException DAMAGED when the older keys do not open with it
         */
        Vault.Unlocked open(Passphrase passphrase, Predicate<Vault> ours) throws WrongPassphraseException {
            Vault.Unlocked unlocked = Vault.open(slot, passphrase);
            boolean fits = false;
            try {
                KeyVersions.complete(unlocked.vault(), older);
                fits = ours.test(unlocked.vault());
            } finally {
                if (!fits) {
                    unlocked.close();
                }
            }
            if (!fits) {
                throw new WrongPassphraseException();
            }
            return unlocked;
        }
    }

    /** @throws StorageException DAMAGED when there is none, or its figures are out of bounds */
    static Stored of(Handle in, UUID practitioner) {
        return stored(in, "practitioner_id = ?", practitioner.toString());
    }

    static Stored recovery(Handle in) {
        return stored(in, "kind = ?", "recovery");
    }

    /** What hands new keys to a passphrase, as it is stored. */
    static byte[] sealed(Sealer sealer, UUID practitioner, byte[] publicKey) {
        return sealer.seal(publicHalf(practitioner), publicKey);
    }

    private static SealContext publicHalf(UUID practitioner) {
        return new SealContext("key_slot", "public_key", practitioner);
    }

    /** The public half of a practitioner's slot; empty where none is kept, or it does not open. */
    static Optional<byte[]> publicKey(Sealer sealer, UUID practitioner, Stored slot) {
        try {
            return Optional.ofNullable(slot.publicKey()).map(sealed -> sealer.open(publicHalf(practitioner), sealed));
        } catch (TamperedException damaged) {
            return Optional.empty();
        }
    }

    /**
     * Keeps the public half of the secret that opened a practitioner's slot. New keys are handed to it: another one would hand
     * them to somebody else.
     *
     * @param opened what it opened; a slot that was replaced since is left alone
     * @return whether another was kept until now
     */
    static boolean putRight(Handle in, Sealer sealer, UUID practitioner, Stored opened, byte[] publicKey) {
        Stored now = of(in, practitioner);
        if (!now.same(opened) || publicKey(sealer, practitioner, now).filter(kept -> Arrays.equals(kept, publicKey)).isPresent()) {
            return false;
        }
        notePublic(in, practitioner, sealed(sealer, practitioner, publicKey));
        return now.publicKey() != null;
    }

    static void notePublic(Handle in, UUID practitioner, byte[] sealed) {
        Hot.update(in, "UPDATE key_slot SET public_key = ? WHERE practitioner_id = ?", sealed, practitioner.toString());
    }

    /** Puts another slot in the place of a practitioner's. */
    static void replace(Handle in, UUID practitioner, KeySlot slot, byte[] wrappedSigningKey, byte[] publicKey) {
        replace(in, "practitioner_id = ?", practitioner.toString(), new Stored(slot, wrappedSigningKey, publicKey, List.of()));
    }

    static void insert(Handle in, KeySlot slot, UUID practitioner, byte[] wrappedSigningKey, byte[] publicKey) {
        in.createUpdate("""
                INSERT INTO key_slot (id, kind, practitioner_id, memory_kib, iterations, parallelism, salt,
                  wrapped_data_key, wrapped_signing_key, public_key, ephemeral)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .bind(0, UUID.randomUUID().toString())
                .bind(1, slot.kind() == SlotKind.RECOVERY ? "recovery" : "practitioner")
                .bind(2, practitioner == null ? null : practitioner.toString())
                .bind(3, slot.kdf().memoryKib())
                .bind(4, slot.kdf().iterations())
                .bind(5, slot.kdf().parallelism())
                .bind(6, slot.kdf().salt())
                .bind(7, slot.wrappedDataKey())
                .bind(8, wrappedSigningKey)
                .bind(9, publicKey)
                .bind(10, slot.ephemeral())
                .execute();
    }

    static void remove(Handle in, UUID practitioner) {
        in.createUpdate("DELETE FROM key_slot WHERE practitioner_id = ?").bind(0, practitioner.toString()).execute();
    }

    static void replaceRecovery(Handle in, KeySlot with) {
        replace(in, "kind = ?", "recovery", new Stored(with, null, null, List.of()));
    }

    /**
     * Whether these keys are those that the chart was begun with. A slot is bound to no chart: somebody may have put one of
     * their own there. What cannot be read keeps nobody out.
     */
    static boolean fit(Handle in, Vault keys, UUID databaseId) {
        try {
            return new AuditTrail(null, keys.auditChain(), databaseId, null, Instant::now).begun(in);
        } catch (StorageException unreadable) {
            return true;
        }
    }

    private static Stored stored(Handle in, String where, String value) {
        List<OlderKey> older = KeyVersions.older(in);
        return in.createQuery("""
                SELECT kind, memory_kib, iterations, parallelism, salt, wrapped_data_key, wrapped_signing_key, public_key, ephemeral
                FROM key_slot WHERE\s""" + where)
                .bind(0, value)
                .map((row, context) -> stored(row, older))
                .findOne()
                .orElseThrow(() -> new StorageException(StorageException.Kind.DAMAGED));
    }

    private static Stored stored(ResultSet row, List<OlderKey> older) throws SQLException {
        SlotKind kind = "recovery".equals(row.getString(1)) ? SlotKind.RECOVERY : SlotKind.PRACTITIONER;
        byte[] salt = row.getBytes(5);
        byte[] wrapped = row.getBytes(6);
        byte[] signing = row.getBytes(7);
        if (salt == null || wrapped == null || kind == SlotKind.PRACTITIONER && signing == null) {
            throw new StorageException(StorageException.Kind.DAMAGED);
        }
        try {
            KdfParameters kdf = new KdfParameters(row.getInt(2), row.getInt(3), row.getInt(4), salt);
            return new Stored(new KeySlot(kind, kdf, wrapped, row.getBytes(9)), signing, row.getBytes(8), older);
        } catch (IllegalArgumentException outOfBounds) {
            throw new StorageException(StorageException.Kind.DAMAGED);
        }
    }

    private static void replace(Handle in, String where, String value, Stored with) {
        int rows = in.createUpdate("""
                UPDATE key_slot SET memory_kib = ?, iterations = ?, parallelism = ?, salt = ?, wrapped_data_key = ?,
                  wrapped_signing_key = ?, public_key = ?, ephemeral = ? WHERE\s""" + where)
                .bind(0, with.slot().kdf().memoryKib())
                .bind(1, with.slot().kdf().iterations())
                .bind(2, with.slot().kdf().parallelism())
                .bind(3, with.slot().kdf().salt())
                .bind(4, with.slot().wrappedDataKey())
                .bind(5, with.wrappedSigningKey())
                .bind(6, with.publicKey())
                .bind(7, with.slot().ephemeral())
                .bind(8, value)
                .execute();
        if (rows != 1) {
            throw new StorageException(StorageException.Kind.DAMAGED);
        }
    }
}
