package org.mesochart.exchange;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.mesochart.domain.mixture.Exact;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How JSON is read and written: no field twice, nothing after the end, the same bytes for the same content. */
public final class Json {
    /** Longest file that is read, in bytes. */
    public static final long BYTES_MAX = 256L << 20;

    private static final int NESTING_MAX = 24;
    // A painted area is the longest text there may be.
    private static final int TEXT_MAX = 2_400_000;
    private static final int DIGITS_MAX = 40;
    private static final int NAME_MAX = 200;
    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(BYTES_MAX)
                            .maxNestingDepth(NESTING_MAX)
                            .maxStringLength(TEXT_MAX)
                            .maxNumberLength(DIGITS_MAX)
                            .maxNameLength(NAME_MAX)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {
    }

    static JsonMapper strict() {
        return STRICT;
    }

    static JsonGenerator generator(OutputStream out, LineBreaks lines) {
        return STRICT.writer()
                .with(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .createGenerator(out);
    }

    /** One line of JSON, a list of objects; for the command line's machine-readable answers. */
    public static String line(List<? extends Map<String, ?>> rows) {
        return STRICT.writeValueAsString(rows);
    }

    /** One line of JSON, an object. */
    public static String line(Map<String, ?> row) {
        return STRICT.writeValueAsString(row);
    }

    /**
     * An exact fraction as it stands in files: a decimal where it ends, else in lowest terms with a stroke, {@code 20/3}.
     */
    static String exact(Exact value) {
        String text = value.toString();
        int stroke = text.indexOf('/');
        if (stroke < 0) {
            return text;
        }
        try {
            return decimal(new BigDecimal(text.substring(0, stroke)).divide(new BigDecimal(text.substring(stroke + 1))));
        } catch (ArithmeticException endless) {
            return text;
        }
    }

    /** An exact decimal as it stands in files: a point, no exponent, no zeros trailing. */
    public static String decimal(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
