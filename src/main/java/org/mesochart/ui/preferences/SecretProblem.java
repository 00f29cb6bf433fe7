package org.mesochart.ui.preferences;

import java.time.Duration;
import org.mesochart.storage.Chart;
import org.mesochart.ui.kit.Sentence;
import org.mesochart.vault.WrongPassphraseException;

/** Why a passphrase or key was not changed. */
final class SecretProblem {
    private SecretProblem() {
    }

    /** @param otherwise the key of what to say when the passphrase was right */
    static Sentence of(Throwable problem, Chart chart, String otherwise) {
        if (!(problem instanceof WrongPassphraseException)) {
            return Sentence.of(otherwise);
        }
        Duration wait = chart.waitBeforeNextTry();
        return wait.isZero() ? Sentence.of("security.passphrase.wrong")
                : Sentence.of("security.passphrase.wrong.wait", (int) ((wait.toMillis() + 999) / 1000));
    }
}
