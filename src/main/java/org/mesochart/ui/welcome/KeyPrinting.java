package org.mesochart.ui.welcome;

import java.util.List;
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.text.Language;

/** Prints the sheet with the recovery key. The key goes to the printer and to no file. */
public interface KeyPrinting {
    /**
     * What really happened.
     *
     * @param printed whether a printer took it
     * @param printer its name, or null when there is none
     */
    record Result(boolean printed, String printer) {
    }

    /** Blocks until the printer has taken it or not. */
    Result print(List<String> groups, Clinic clinic, String practitioner, Language language);
}
