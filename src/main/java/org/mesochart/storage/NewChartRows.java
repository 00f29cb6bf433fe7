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
            byte[] half = KeySlots.sealed(vault.sealer(databaseId), practitioner.id(), own.secret().publicKey());
            database.use(in -> {
                chart(in, firstChartNumber);
                PractitionerRows.insert(in, practitioner, signing.publicKey(), true, false, at);
                KeySlots.insert(in, own.slot(), practitioner.id(), wrapped, half);
                KeySlots.insert(in, recoverySlot, null, null, null);
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
}
