package org.mesochart.ui.welcome;

import java.util.UUID;
import org.mesochart.storage.Chart;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.RecoveryKey;
import org.mesochart.vault.WrongPassphraseException;

/** Opens a chart, anew or again after it was locked. Takes as long as Argon2id does. */
public interface Unlocker {
    Chart with(UUID practitioner, Passphrase passphrase) throws WrongPassphraseException;

    Chart with(RecoveryKey key) throws WrongPassphraseException;
}
