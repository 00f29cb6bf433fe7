package org.mesochart.settings;

import java.util.Objects;
import java.util.Optional;

/**
 * How this computer prints.
 *
 * @param printer chosen last, by name, or empty for the system's standard one
 * @param paper key of the paper: {@code a4} or {@code letter}
 */
public record PrintSettings(Optional<String> printer, String paper, boolean bothSides, boolean grey) {
    public static final PrintSettings USUAL = new PrintSettings(Optional.empty(), "a4", false, false);

    public PrintSettings {
        Objects.requireNonNull(printer);
        Objects.requireNonNull(paper);
    }
}
