package org.mesochart.ui.preferences;

import java.time.Duration;
import org.mesochart.backup.BackupException;
import org.mesochart.storage.Chart;
import org.mesochart.storage.KeysRefusal;
import org.mesochart.storage.StorageException;
import org.mesochart.storage.TeamRefusal;
import org.mesochart.ui.kit.Sentence;
import org.mesochart.vault.WrongPassphraseException;

/** Why a passphrase or key was not changed. */
final class SecretProblem {
    private SecretProblem() {
    }

    /** @param otherwise the key of what to say when the disk did not take it; with ".notDisk", when it was not the disk, with
     *     ".unknown", when nobody knows whether it took it */
    static Sentence of(Throwable problem, Chart chart, String otherwise) {
        if (problem instanceof TeamRefusal refusal) {
            return Sentence.of("practitioners.refused." + refusal.why().key());
        }
        if (problem instanceof KeysRefusal refusal) {
            return Sentence.of("security.keys.refused." + refusal.why().key());
        }
        if (problem instanceof BackupException refused) {
            return Sentence.of("backup.problem." + refused.problem().name());
        }
        if (problem instanceof StorageException failed && failed.kind() == StorageException.Kind.UNCERTAIN) {
            return Sentence.of(otherwise + ".unknown");
        }
        if (!(problem instanceof WrongPassphraseException)) {
            return Sentence.of(ofTheDisk(problem) ? otherwise : otherwise + ".notDisk");
        }
        Duration wait = chart.waitBeforeNextTry();
        return wait.isZero() ? Sentence.of("security.passphrase.wrong")
                : Sentence.of("security.passphrase.wrong.wait", (int) ((wait.toMillis() + 999) / 1000));
    }

    private static boolean ofTheDisk(Throwable problem) {
        return problem instanceof StorageException failed && switch (failed.kind()) {
            case DISK_FULL, READ_ONLY, IO -> true;
            default -> false;
        };
    }
}
