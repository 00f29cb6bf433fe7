package org.mesochart.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesochart.domain.text.Language;
import org.mesochart.fuzz.Given;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.Signer;
import org.mesochart.storage.TestCharts;

/**
 * The import: any bytes, and a real file with a few of its tokens changed. What is refused is refused with reasons; what
 * is taken is exported as a file that is taken again, and exported as the same.
 */
public final class ImportTarget {
    private static final List<String> OTHERS = List.of("null", "true", "0", "-1", "1e9", "0.30", "99999999999999999999", "1E-400",
            "\"\"", "\"x\"", "\" x\\u0000\\r\\n\"", "\"2026-02-30\"", "\"2026-11-24\"", "\"9999-12-31\"", "\"-999999999-01-01\"",
            "\"2026-11-24T07:00:00Z\"", "\"+1000000000-12-31T23:59:59.999999999Z\"", "\"Europe/Istanbul\"",
            "\"00000000-0000-0000-0000-000000000001\"", "\"1.5\"", "\"0\"", "\"-0.0\"", "\"1E999999999\"", "\"0.00000000000000000001\"",
            "\"\\ud800\"", "\"415:12..18\"", "\"415:-2147483648..2147483647\"", "\"mg\"", "\"back\"", "\"signed\"", "[]", "{}",
            "[[[[[[]]]]]]", "{\"id\":1}", ",", ":", "[", "]", "{", "}");
    private static final Pattern TOKEN = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|[\\[\\]{}:,]|[^\\s\\[\\]{}:,\"]+");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final List<Messages> WORDS = List.of(new Messages(Language.ENGLISH), new Messages(Language.TURKISH));
    private static final List<String> TOKENS;
    private static final Chart CHART;
    private static final Signer SIGNER;

    static {
        try {
            Chart full = TestCharts.create(Files.createTempDirectory("mesochart-fuzz-"));
            FullChart.fill(full);
            TOKENS = tokens(withSteadyIds(FullChart.export(full)));
            Path folder = Files.createTempDirectory("mesochart-fuzz-");
            CHART = TestCharts.create(folder);
            SIGNER = FullChart.signer(CHART);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Takes the transaction back. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private ImportTarget() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        Given given = new Given(data);
        taken(given.number() % 4 == 0 ? given.rest() : edited(given));
    }

    /** The file itself, for whoever wants to begin with it. */
    static byte[] file() {
        return String.join(" ", TOKENS).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] edited(Given given) {
        List<String> tokens = new ArrayList<>(TOKENS);
        for (int edits = given.number() % 6; edits > 0 && given.more(); edits--) {
            int where = given.below(tokens.size());
            switch (given.number() % 5) {
                case 0 -> tokens.remove(where);
                case 1 -> tokens.add(where, tokens.get(given.below(tokens.size())));
                case 2 -> tokens.set(where, tokens.get(given.below(tokens.size())));
                case 3 -> tokens.set(where, OTHERS.get(given.number() % OTHERS.size()));
                default -> tokens.set(where, tokens.get(where).replaceFirst("[0-9]", "" + given.number() % 10));
            }
        }
        return String.join(" ", tokens).getBytes(StandardCharsets.UTF_8);
    }

    private static void taken(byte[] file) {
        try {
            ChartImport.check(new ByteArrayInputStream(file), FullChart.CLOCK, FullChart.BODY);
        } catch (ImportRefused refused) {
            told(refused);
            return;
        }
        try {
            CHART.inOneTransaction(() -> {
                if (imported(file)) {
                    String first = FullChart.export(CHART);
                    if (!imported(first.getBytes(StandardCharsets.UTF_8)) || !FullChart.export(CHART).equals(first)) {
                        throw new AssertionError("what was exported does not come back as it was");
                    }
                }
                throw new Undone();
            });
        } catch (Undone asMeant) {
            return;
        }
    }

    private static boolean imported(byte[] file) {
        try {
            new ChartImport(CHART, FullChart.BODY).run(() -> new ByteArrayInputStream(file), FullChart.CLOCK, () -> SIGNER);
            return true;
        } catch (ImportRefused refused) {
            told(refused);
            return false;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void told(ImportRefused refused) {
        for (Fault fault : refused.faults()) {
            for (Messages words : WORDS) {
                if (fault.line(words).isBlank()) {
                    throw new AssertionError("a fault without words: " + fault.key());
                }
            }
        }
        if (refused.faults().isEmpty()) {
            throw new AssertionError("refused without a reason");
        }
    }

    private static List<String> tokens(String json) {
        return TOKEN.matcher(json).results().map(found -> found.group()).toList();
    }

    /** In the place of each random id one that is the same in every run. */
    private static String withSteadyIds(String json) {
        Map<String, String> steady = new HashMap<>();
        return ID.matcher(json).replaceAll(found -> Matcher.quoteReplacement(
                steady.computeIfAbsent(found.group(), id -> new UUID(0x4000, Long.MIN_VALUE + steady.size()).toString())));
    }
}
