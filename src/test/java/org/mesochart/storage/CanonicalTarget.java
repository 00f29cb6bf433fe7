package org.mesochart.storage;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mesochart.fuzz.Given;
import org.mesochart.vault.CanonicalPlaces;

/** The bytes that codes and signatures cover: the same for the same values, and never the same for others. */
public final class CanonicalTarget {
    private static final List<String> NAMES = List.of("a", "ab", "at", "name", "plan");

    private CanonicalTarget() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        Given given = new Given(data);
        switch (given.number() % 5) {
            case 0 -> CanonicalPlaces.check(given.id(), "t" + given.text(), "c" + given.text(), given.id());
            case 1 -> row(given);
            case 2 -> decimals(given);
            case 3 -> fields(given);
            default -> foreignFields(given);
        }
    }

    private static void row(Given given) {
        Map<String, String> values = new LinkedHashMap<>();
        RowText row = new RowText();
        for (String name : NAMES) {
            String value = given.number() % 4 == 0 ? null : given.text();
            row.add(name, value);
            if (value != null) {
                values.put(name, value);
            }
        }
        byte[] text = row.bytes();
        check(read(new String(text, StandardCharsets.UTF_8)).equals(values), "a row that reads as another");
        values.forEach((name, value) -> {
            if (value.indexOf('\n') < 0 && value.indexOf('\\') < 0) {
                check(RowText.lines(text, name).toList().equals(List.of(value)), "another value of a line");
            }
        });
        for (String name : NAMES) {
            check(values.containsKey(name) || RowText.line(text, name).isEmpty(), "a line that nobody wrote");
        }
    }

    private static Map<String, String> read(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        int at = 0;
        while (at < text.length()) {
            int sign = text.indexOf('=', at);
            int end = text.indexOf('\n', sign);
            StringBuilder value = new StringBuilder();
            for (int i = sign + 1; i < end; i++) {
                char c = text.charAt(i);
                value.append(c != '\\' ? c : text.charAt(++i) == 'n' ? '\n' : '\\');
            }
            values.put(text.substring(at, sign), value.toString());
            at = end + 1;
        }
        return values;
    }

    private static void decimals(Given given) {
        BigDecimal one = decimal(given);
        BigDecimal other = given.number() % 2 == 0 ? decimal(given) : one.setScale(one.scale() + given.number());
        check((one.compareTo(other) == 0) == RowText.plain(one).equals(RowText.plain(other)), "spelling of a number");
        check(new BigDecimal(RowText.plain(one)).compareTo(one) == 0, "another number");
    }

    private static BigDecimal decimal(Given given) {
        int scale = given.number() - 128;
        byte[] digits = given.some(given.number() % 12);
        return new BigDecimal(digits.length == 0 ? BigInteger.ZERO : new BigInteger(digits), scale);
    }

    private static void fields(Given given) {
        List<String> texts = new ArrayList<>();
        while (given.more()) {
            texts.add(given.number() % 4 == 0 ? null : given.text());
        }
        byte[] packed = Fields.pack(texts);
        check(Fields.unpack(packed).equals(texts), "other fields");
        byte[] cut = Arrays.copyOf(packed, packed.length - 1);
        try {
            Fields.unpack(cut);
        } catch (StorageException refused) {
            return;
        }
        throw new AssertionError("cut fields were taken");
    }

    private static void foreignFields(Given given) {
        try {
            List<String> texts = Fields.unpack(given.rest());
            check(Fields.unpack(Fields.pack(texts)).equals(texts), "other fields");
        } catch (StorageException refused) {
            check(refused.kind() == StorageException.Kind.DAMAGED, "refused as something else");
        }
    }

    private static void check(boolean fine, String what) {
        if (!fine) {
            throw new AssertionError(what);
        }
    }
}
