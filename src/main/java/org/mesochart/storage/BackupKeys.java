package org.mesochart.storage;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.backup.BackupHeader;
import org.mesochart.backup.BackupSlot;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.RecoveryKey;
import org.mesochart.vault.Vault;
import org.mesochart.vault.WrongPassphraseException;

/**
 * The keys of a backup, opened with what a person knows: also on a computer that has no chart. A backup opens with the
 * passphrases and the recovery key of the day it was made. Closing wipes them.
 */
public final class BackupKeys implements AutoCloseable {
    private final Vault vault;
    private final UUID owner;

    private BackupKeys(Vault vault, UUID owner) {
        this.vault = vault;
        this.owner = owner;
    }

    /**
     * Tries the passphrase on the slot of every practitioner; each takes as long as Argon2id does.
     *
     * @throws WrongPassphraseException when it opens none
     * @throws org.mesochart.backup.BackupException when the file is no backup
     */
    public static BackupKeys open(Path backup, Passphrase passphrase) throws WrongPassphraseException {
        for (BackupSlot each : BackupHeader.of(backup).slots()) {
            if (each.owner() != null) {
                Optional<Vault> vault = tried(each, passphrase);
                if (vault.isPresent()) {
                    return new BackupKeys(vault.get(), each.owner());
                }
            }
        }
        throw new WrongPassphraseException();
    }

    /** @throws WrongPassphraseException when the recovery key is another one */
    public static BackupKeys open(Path backup, RecoveryKey key) throws WrongPassphraseException {
        try (Passphrase secret = key.secret()) {
            for (BackupSlot each : BackupHeader.of(backup).slots()) {
                if (each.owner() == null) {
                    Optional<Vault> vault = tried(each, secret);
                    if (vault.isPresent()) {
                        return new BackupKeys(vault.get(), null);
                    }
                }
            }
        }
        throw new WrongPassphraseException();
    }

    private static Optional<Vault> tried(BackupSlot slot, Passphrase passphrase) {
        try {
            Vault.Unlocked unlocked = Vault.open(slot.slot(), passphrase);
            unlocked.secret().close();
            return Optional.of(unlocked.vault());
        } catch (WrongPassphraseException another) {
            return Optional.empty();
        }
    }

    Vault vault() {
        return vault;
    }

    /** Whose passphrase it was; empty after the recovery key. */
    Optional<UUID> owner() {
        return Optional.ofNullable(owner);
    }

    @Override
    public void close() {
        vault.close();
    }

    @Override
    public String toString() {
        return "BackupKeys[hidden]";
    }
}
