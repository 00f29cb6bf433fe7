package org.mesochart.exchange;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How JSON is read and written: no field twice, nothing after the end, the same bytes for the same content. */
public final class Json {
    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    // The line end of the computer would make the same chart different bytes.
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private Json() {
    }

    static JsonMapper strict() {
        return STRICT;
    }

    static JsonGenerator generator(OutputStream out) {
        return STRICT.writer()
                .with(new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES))
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

    /** An exact decimal as it stands in files: a point, no exponent, no zeros trailing. */
    public static String decimal(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
