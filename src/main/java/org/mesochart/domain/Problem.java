package org.mesochart.domain;

import java.util.List;
import java.util.Objects;

/**
 * Something wrong with one field, in words that a message bundle holds.
 *
 * @param field the field's name as the forms and the exchange format spell it, for instance {@code depthMm}
 * @param key the message key, always of the {@code errors} area
 * @param args what the message's placeholders take; never who the patient is
 */
public record Problem(String field, String key, List<Object> args) {
    public Problem {
        Objects.requireNonNull(field);
        Objects.requireNonNull(key);
        args = List.copyOf(args);
    }

    public static Problem of(String field, String key, Object... args) {
        return new Problem(field, key, List.of(args));
    }

    /** The same problem of a field that is spelled otherwise where it is told. */
    public Problem at(String otherField) {
        return new Problem(otherField, key, args);
    }

    /** Without what fills the sentence: it may name what somebody is allergic to. */
    @Override
    public String toString() {
        return "Problem[" + field + ", " + key + ']';
    }
}
