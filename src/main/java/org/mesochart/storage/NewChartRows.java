package org.mesochart.storage;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.vault.KdfParameters;
import org.mesochart.vault.KeySlot;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.RecoveryKey;
import org.mesochart.vault.SigningKey;
import org.mesochart.vault.SlotKind;
import org.mesochart.vault.Vault;

/** The first rows of a chart: itself, its practitioner, its two key slots. */
record NewChartRows(UUID databaseId, Clinic clinic, Practitioner practitioner, boolean demo, Instant at) {

    void write(
            Database database,
            Vault vault,
            Passphrase passphrase,
            RecoveryKey recovery,
            KdfParameters kdf,
            int firstChartNumber) {
        KdfParameters recoveryKdf = new KdfParameters(
                kdf.memoryKib(), kdf.iterations(), kdf.parallelism(), KdfParameters.fresh().salt());
        try (Vault.NewSlot own = vault.newSlot(SlotKind.PRACTITIONER, passphrase, kdf);
                SigningKey signing = SigningKey.generate();
                Passphrase secret = recovery.secret()) {
            KeySlot recoverySlot = vault.slot(SlotKind.RECOVERY, secret, recoveryKdf);
            byte[] wrapped = signing.wrap(own.secret(), practitioner.id());
            database.use(in -> {
                chart(in, firstChartNumber);
                in.createUpdate("""
                        INSERT INTO practitioner (id, name, title, certificate, public_key, created_at)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                        .bind(0, practitioner.id().toString())
                        .bind(1, practitioner.name())
                        .bind(2, practitioner.title())
                        .bind(3, practitioner.certificate())
                        .bind(4, signing.publicKey())
                        .bind(5, at.toString())
                        .execute();
                slot(in, own.slot(), practitioner.id(), wrapped);
                slot(in, recoverySlot, null, null);
            });
        }
    }

    private void chart(Handle in, int firstChartNumber) {
        in.createUpdate("""
                INSERT INTO chart (id, database_id, clinic_name, address, phone, licence, language, demo,
                  next_chart_number, created_at)
                VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .bind(0, databaseId.toString())
                .bind(1, clinic.name())
                .bind(2, clinic.address())
                .bind(3, clinic.phone())
                .bind(4, clinic.licence())
                .bind(5, clinic.language().key())
                .bind(6, demo ? 1 : 0)
                .bind(7, firstChartNumber)
                .bind(8, at.toString())
                .execute();
    }

    private static void slot(Handle in, KeySlot slot, UUID practitioner, byte[] wrappedSigningKey) {
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
}
