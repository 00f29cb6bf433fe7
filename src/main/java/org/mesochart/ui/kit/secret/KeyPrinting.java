package org.mesochart.ui.kit.secret;

import java.util.List;
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.text.Language;

/** Prints the sheet with the recovery key. The key goes to the printer and to no file. */
public interface KeyPrinting {
    /** Whether a printer took it. */
    enum Outcome { PRINTED, NOT_PRINTED, UNKNOWN }

    /**
     * What really happened.
     *
     * @param printer its name, or null when there is none
     */
    record Result(Outcome outcome, String printer) {
    }

    /** Blocks until the printer has taken it or not. */
    Result print(List<String> groups, Clinic clinic, String practitioner, Language language);
}
