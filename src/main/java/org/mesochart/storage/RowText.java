package org.mesochart.storage;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One row as text, the same bytes for the same values: what the audit chain digests and keeps. A line a field,
 * {@code name=value}, line breaks and backslashes escaped; a missing value has no line.
 */
final class RowText {
    private final StringBuilder text = new StringBuilder(160);

    RowText add(String name, Object value) {
        if (value != null) {
            text.append(name).append('=').append(escape(spell(value))).append('\n');
        }
        return this;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The first of {@link #lines}; empty when it is missing. */
    static Optional<String> line(byte[] text, String name) {
        return lines(text, name).findFirst();
    }

    /** Values of one name that hold neither line breaks nor backslashes, out of such a text, in its order. */
    static Stream<String> lines(byte[] text, String name) {
        // Other line breaks belong to a value.
        return Arrays.stream(new String(text, StandardCharsets.UTF_8).split("\n"))
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1));
    }

    private static String spell(Object value) {
        return value instanceof BigDecimal decimal ? plain(decimal) : value.toString();
    }

    /** 1.50 and 1.5 are one value and one spelling. */
    static String plain(BigDecimal decimal) {
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }

    private static String escape(String value) {
        if (value.indexOf('\\') < 0 && value.indexOf('\n') < 0) {
            return value;
        }
        return value.replace("\\", "\\\\").replace("\n", "\\n");
    }
}
