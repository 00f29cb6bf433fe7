package org.mesochart.document.sheet;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.mesochart.domain.session.Addendum.Correction;

/**
 * Something written after signing.
 *
 * @param by the name of who wrote it
 * @param text as typed
 * @param reason why only then, or null
 * @param corrections what was wrong and what is right
 */
public record AddendumLine(Instant at, String by, String text, String reason, List<Correction> corrections) {
    /** A plain note. */
    public AddendumLine(Instant at, String by, String text) {
        this(at, by, text, null, List.of());
    }

    public AddendumLine {
        Objects.requireNonNull(at);
        Objects.requireNonNull(by);
        Objects.requireNonNull(text);
        corrections = List.copyOf(corrections);
    }

    @Override
    public String toString() {
        return "AddendumLine[" + at + ']';
    }
}
