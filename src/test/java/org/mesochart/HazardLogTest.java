package org.mesochart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The hazard log names tests that exist, for every hazard at least one. */
@BesideOthers
final class HazardLogTest {
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+Test)(?:\\.(\\w+))?`");

    @Test
    void everyTestItNamesExists() throws IOException {
        Map<String, String> sources = sources();
        List<String> missing = new ArrayList<>();
        for (String hazard : hazards()) {
            Matcher named = NAMED.matcher(hazard);
            int count = 0;
            while (named.find()) {
                count++;
                String source = sources.get(named.group(1));
                if (source == null || named.group(2) != null && !source.contains("void " + named.group(2) + "(")) {
                    missing.add(named.group());
                }
            }
            assertTrue(count > 0, () -> "no test for " + hazard.lines().findFirst().orElseThrow());
        }
        assertEquals(List.of(), missing);
    }

    private static List<String> hazards() throws IOException {
        List<String> parts = List.of(Files.readString(Path.of("src/docs/hazards.md")).split("(?m)^## "));
        assertEquals(13, parts.size() - 1);
        return parts.subList(1, parts.size());
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file : files.filter(each -> each.toString().endsWith("Test.java")).toList()) {
                sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        return sources;
    }
}
