package org.mesochart.document;

import java.time.Instant;
import java.util.Objects;

/**
 * Something written after signing.
 *
 * @param by the name of who wrote it
 * @param text as typed
 */
public record AddendumLine(Instant at, String by, String text) {
    public AddendumLine {
        Objects.requireNonNull(at);
        Objects.requireNonNull(by);
        Objects.requireNonNull(text);
    }

    @Override
    public String toString() {
        return "AddendumLine[" + at + ']';
    }
}
