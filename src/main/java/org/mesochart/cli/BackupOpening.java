package org.mesochart.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.mesochart.storage.BackupKeys;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.RecoveryKey;
import org.mesochart.vault.WrongPassphraseException;

/** How a command opens a backup: with the passphrase or the recovery key of the day it was made. */
final class BackupOpening {
    private BackupOpening() {
    }

    static BackupKeys open(Call call, Path backup) {
        Optional<RecoveryKey> recovery = Passphrases.recoveryKey(call);
        try {
            if (recovery.isPresent()) {
                try (RecoveryKey key = recovery.get()) {
                    return BackupKeys.open(backup, key);
                }
            }
            try (Passphrase passphrase = Passphrases.toOpen(call)) {
                return BackupKeys.open(backup, passphrase);
            }
        } catch (WrongPassphraseException wrong) {
            throw CliRefusal.of("cli.backup.wrong");
        }
    }
}
