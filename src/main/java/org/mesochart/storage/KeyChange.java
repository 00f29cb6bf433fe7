package org.mesochart.storage;

import java.util.UUID;
import org.mesochart.vault.KeySlot;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.RecoveryKey;
import org.mesochart.vault.SigningKey;
import org.mesochart.vault.SlotKind;
import org.mesochart.vault.Vault;
import org.mesochart.vault.WrongPassphraseException;

/**
 * Changes what opens a chart. One row of the file is rewritten, in one transaction with its entry in the audit trail, and
 * only after the new secret was seen to open it; until that is on disk the old one opens. What was sealed stays as it is,
 * and backups and copies made before open with the old one for ever. Takes as long as three Argon2id.
 */
final class KeyChange {
    private final ChartFile file;
    private final Chart chart;

    KeyChange(ChartFile file, Chart chart) {
        this.file = file;
        this.chart = chart;
    }

    /** @throws WrongPassphraseException when {@code old} is not it, or the wait after earlier failures is not over */
    void passphrase(Passphrase old, Passphrase fresh) throws WrongPassphraseException {
        UUID owner = chart.practitioner().id();
        KeySlots.Stored was = file.database().read(in -> KeySlots.of(in, owner));
        boolean provisional = chart.team().me().provisional();
        try (Vault.Unlocked unlocked = file.tried(was, old, chart::has);
                SigningKey signing = provisional ? SigningKey.generate()
                        : SigningKey.unwrap(was.wrappedSigningKey(), unlocked.secret(), owner);
                Vault.NewSlot made = unlocked.vault().newSlot(SlotKind.PRACTITIONER, fresh, was.slot().kdf().withNewSalt())) {
            file.right(chart, "passphrase");
            byte[] wrapped = signing.wrap(made.secret(), owner);
            requireOpens(made.slot(), fresh);
            chart.keys().rewriteSlot(unlocked.vault(), "passphrase", owner, in -> {
                KeySlots.replace(in, owner, made.slot(), wrapped, chart.keys().sealed(owner, made.secret()));
                if (provisional) {
                    // Who gave the passphrase could have had the key that went with it.
                    PractitionerRows.key(in, owner, signing.publicKey(), false);
                    chart.note(in, "change", owner);
                }
            });
        }
    }

    /**
     * @param own the passphrase of who is at work, an administrator: who finds an open chart must not make a key to it
     * @throws WrongPassphraseException likewise
     * @throws TeamRefusal NOT_ADMINISTRATOR
     */
    void recoveryKey(Passphrase own, RecoveryKey fresh) throws WrongPassphraseException {
        UUID owner = chart.practitioner().id();
        KeySlots.Stored mine = file.database().read(in -> {
            Team.requireAdministrator(in, chart);
            return KeySlots.of(in, owner);
        });
        KeySlots.Stored was = file.database().read(KeySlots::recovery);
        try (Vault.Unlocked unlocked = file.tried(mine, own, chart::has); Passphrase secret = fresh.secret()) {
            file.right(chart, "recovery key");
            KeySlot made = unlocked.vault().slot(SlotKind.RECOVERY, secret, was.slot().kdf().withNewSalt());
            requireOpens(made, secret);
            chart.keys().rewriteSlot(unlocked.vault(), "recovery key", file.databaseId(), in -> KeySlots.replaceRecovery(in, made));
        }
    }

    static void requireOpens(KeySlot slot, Passphrase secret) {
        try {
            Vault.open(slot, secret).close();
        } catch (WrongPassphraseException impossible) {
            throw new IllegalStateException("a slot just made must open");
        }
    }
}
