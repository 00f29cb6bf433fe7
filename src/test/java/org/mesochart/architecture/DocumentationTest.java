package org.mesochart.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;

/** What the documentation names is there: classes, columns, files that it links. */
@Tag("slow-once")
@BesideOthers
class DocumentationTest {
    private static final Path DOCS = Path.of("src", "docs");
    /** Stand for any name. */
    private static final Set<String> PATTERNS = Set.of("XView", "XViewModel");

    @Test
    void everyClassThatTheArchitecturePageNamesExists() throws IOException {
        Set<String> there = names(Path.of("src", "main", "java"));
        there.addAll(names(Path.of("src", "test", "java")));
        Set<String> named = matches("`([A-Z][A-Za-z]+)(?:\\.[a-zA-Z]+)?`", Files.readString(DOCS.resolve("architecture.md")));
        assertTrue(named.size() > 30, () -> "too few classes were found: " + named);
        named.removeAll(there);
        named.removeAll(PATTERNS);
        assertEquals(Set.of(), named);
    }

    @Test
    void thePageOfTheChartsFileNamesEveryColumnOfBytesAndNoOther() throws IOException {
        Set<String> inSchema = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("assets", "sql"))) {
            for (Path file : files.toList()) {
                for (String statement : Files.readString(file).split("--;")) {
                    columnsOfBytes(statement, inSchema);
                }
            }
        }
        assertTrue(inSchema.size() > 40, () -> "too few columns were found: " + inSchema);
        Set<String> inPage = new TreeSet<>();
        Matcher rows = Pattern.compile("(?m)^\\| `(\\w+)` \\| (.*) \\|$").matcher(Files.readString(DOCS.resolve("chart-file.md")));
        while (rows.find()) {
            matches("`(\\w+)`", rows.group(2)).forEach(column -> inPage.add(rows.group(1) + "." + column));
        }
        assertEquals(inSchema, inPage);
    }

    @Test
    void thePageOfTheChartsFileIsOfTheNewestSchema() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("assets", "sql"))) {
            long newest = files.count();
            assertTrue(Files.readString(DOCS.resolve("chart-file.md")).contains("this page describes " + newest + "."));
        }
    }

    @Test
    void everyFileThatAPageLinksIsThere() throws IOException {
        List<String> missing = new ArrayList<>();
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
        try (Stream<Path> files = Files.walk(DOCS)) {
            files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
        }
        for (Path page : pages) {
            Path folder = page.toAbsolutePath().getParent();
            matches("\\]\\(([^)#:]+)\\)", Files.readString(page)).stream()
                    .filter(link -> !Files.exists(folder.resolve(link)))
                    .forEach(link -> missing.add(page + ": " + link));
        }
        assertEquals(List.of(), missing);
    }

    private static void columnsOfBytes(String statement, Set<String> found) {
        Matcher table = Pattern.compile("CREATE TABLE (\\w+) \\(").matcher(statement);
        if (table.find()) {
            matches("(?m)^ *(\\w+) BLOB", statement).forEach(column -> found.add(table.group(1) + "." + column));
        }
        Matcher added = Pattern.compile("ALTER TABLE (\\w+) ADD COLUMN (\\w+) BLOB").matcher(statement);
        while (added.find()) {
            found.add(added.group(1) + "." + added.group(2));
        }
    }

    private static Set<String> matches(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - 5)).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
