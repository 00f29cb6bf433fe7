package org.mesochart.domain.session;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Something about a point that is worth a second look. It never blocks, and can be dismissed for the session.
 *
 * @param args what the sentence takes: for a spacing the distance found and the least usual one in centimetres; for a
 *     volume or depth the value and the usual least and most, in mL or mm; else none
 * @param source of the figures: a citation; or one of the keys {@link PlacingRules#CHART}, {@link PlacingRules#FIGURE}
 *     and {@link PlacingRules#BRIEF}, which stand for a text
 */
public record Hint(Kind kind, List<Object> args, String source) {

    /** What the hint is about. */
    public enum Kind {
        SPACING, VOLUME, DEPTH, ADVERSE_EVENT, EYE, NIPPLE, MOUTH, GENITALS, WOUND;

        /** The stable name used in message keys. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Hint {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(source, "source");
        args = List.copyOf(args);
    }

    /** What was injected stays out of logs and messages. */
    @Override
    public String toString() {
        return "Hint[" + kind + ']';
    }
}
