package org.mesochart.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.mesochart.vault.KdfParameters;
import org.mesochart.vault.KeySlot;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.SlotKind;
import org.mesochart.vault.Vault;
import org.mesochart.vault.WrongPassphraseException;

/** The rows that passphrases and the recovery key open. */
final class KeySlots {
    private KeySlots() {
    }

    /** @param wrappedSigningKey null in the recovery slot */
    record Stored(KeySlot slot, byte[] wrappedSigningKey) {
        /** @throws WrongPassphraseException also when the slot holds other keys than ours */
        Vault.Unlocked open(Passphrase passphrase, Predicate<Vault> ours) throws WrongPassphraseException {
            Vault.Unlocked unlocked = Vault.open(slot, passphrase);
            boolean fits = false;
            try {
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

    /** Puts another slot in the place of a practitioner's. */
    static void replace(Handle in, UUID practitioner, Stored with) {
        replace(in, "practitioner_id = ?", practitioner.toString(), with);
    }

    static void insert(Handle in, KeySlot slot, UUID practitioner, byte[] wrappedSigningKey) {
        in.createUpdate("""
                INSERT INTO key_slot (id, kind, practitioner_id, memory_kib, iterations, parallelism, salt,
                  wrapped_data_key, wrapped_signing_key)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .bind(0, UUID.randomUUID().toString())
                .bind(1, slot.kind() == SlotKind.RECOVERY ? "recovery" : "practitioner")
                .bind(2, practitioner == null ? null : practitioner.toString())
                .bind(3, slot.kdf().memoryKib())
                .bind(4, slot.kdf().iterations())
                .bind(5, slot.kdf().parallelism())
                .bind(6, slot.kdf().salt())
                .bind(7, slot.wrappedDataKey())
                .bind(8, wrappedSigningKey)
                .execute();
    }

    static void remove(Handle in, UUID practitioner) {
        in.createUpdate("DELETE FROM key_slot WHERE practitioner_id = ?").bind(0, practitioner.toString()).execute();
    }

    static void replaceRecovery(Handle in, KeySlot with) {
        replace(in, "kind = ?", "recovery", new Stored(with, null));
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
        return in.createQuery("""
                SELECT kind, memory_kib, iterations, parallelism, salt, wrapped_data_key, wrapped_signing_key
                FROM key_slot WHERE\s""" + where)
                .bind(0, value)
                .map((row, context) -> stored(row))
                .findOne()
                .orElseThrow(() -> new StorageException(StorageException.Kind.DAMAGED));
    }

    private static Stored stored(ResultSet row) throws SQLException {
        SlotKind kind = "recovery".equals(row.getString(1)) ? SlotKind.RECOVERY : SlotKind.PRACTITIONER;
        byte[] salt = row.getBytes(5);
        byte[] wrapped = row.getBytes(6);
        byte[] signing = row.getBytes(7);
        if (salt == null || wrapped == null || kind == SlotKind.PRACTITIONER && signing == null) {
            throw new StorageException(StorageException.Kind.DAMAGED);
        }
        try {
            KdfParameters kdf = new KdfParameters(row.getInt(2), row.getInt(3), row.getInt(4), salt);
            return new Stored(new KeySlot(kind, kdf, wrapped), signing);
        } catch (IllegalArgumentException outOfBounds) {
            throw new StorageException(StorageException.Kind.DAMAGED);
        }
    }

    private static void replace(Handle in, String where, String value, Stored with) {
        int rows = in.createUpdate("""
                UPDATE key_slot SET memory_kib = ?, iterations = ?, parallelism = ?, salt = ?, wrapped_data_key = ?,
                  wrapped_signing_key = ? WHERE\s""" + where)
                .bind(0, with.slot().kdf().memoryKib())
                .bind(1, with.slot().kdf().iterations())
                .bind(2, with.slot().kdf().parallelism())
                .bind(3, with.slot().kdf().salt())
                .bind(4, with.slot().wrappedDataKey())
                .bind(5, with.wrappedSigningKey())
                .bind(6, value)
                .execute();
        if (rows != 1) {
            throw new StorageException(StorageException.Kind.DAMAGED);
        }
    }
}
