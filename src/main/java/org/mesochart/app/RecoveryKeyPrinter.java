package org.mesochart.app;

import java.util.List;
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.text.Language;
import org.mesochart.ui.welcome.KeyPrinting;

/** Prints the sheet with the recovery key on the computer's usual printer. */
final class RecoveryKeyPrinter implements KeyPrinting {
    @Override
    public Result print(List<String> groups, Clinic clinic, String practitioner, Language language) {
        return new Result(false, null);
    }
}
