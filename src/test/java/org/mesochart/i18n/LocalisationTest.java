package org.mesochart.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;

/** Every text is there in both languages and used, and no view holds a text of its own. Failures print the lines. */
@Tag("slow-once")
@BesideOthers
class LocalisationTest {
    private static final Path TEXTS = Path.of("assets", "i18n");
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path TEMPLATES = Path.of("assets", "templates");

    @Test
    void everyAreaHasAFileInEachLanguage() throws IOException {
        Set<String> expected = new TreeSet<>();
        for (String area : Messages.AREAS) {
            expected.add(area + ".properties");
            expected.add(area + "_tr.properties");
        }
        Set<String> present = new TreeSet<>();
        TextUse.files(TEXTS, ".properties").forEach(file -> present.add(file.getFileName().toString()));
        assertEquals(expected, present);
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaceholders() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : english()) {
            String area = area(file);
            Path turkish = TEXTS.resolve(area + "_tr.properties");
            found.addAll(TextUse.differences(TextUse.texts(file), Files.exists(turkish) ? TextUse.texts(turkish) : Map.of()));
        }
        assertNone(found);
    }

    @Test
    void everyKeyBeginsWithItsArea() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : english()) {
            TextUse.texts(file).keySet().stream().filter(key -> !key.startsWith(area(file) + ".")).forEach(found::add);
        }
        assertNone(found);
    }

    @Test
    void noKeyIsGivenTwice() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : TextUse.files(TEXTS, ".properties")) {
            Set<String> seen = new TreeSet<>();
            for (String line : Files.readAllLines(file)) {
                int end = line.indexOf('=');
                boolean isText = end > 0 && line.substring(0, end).strip().matches("[A-Za-z0-9_.-]+");
                if (isText && !seen.add(line.substring(0, end).strip())) {
                    found.add(file.getFileName() + ": " + line);
                }
            }
        }
        assertNone(found);
    }

    @Test
    void noTextIsUnused() throws IOException {
        assertNone(TextUse.unused(keys(), literals()));
    }

    @Test
    void noTextIsMissing() throws IOException {
        assertNone(TextUse.missing(keys(), literals(), Messages.AREAS));
    }

    @Test
    void noViewHoldsATextOfItsOwn() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path source : TextUse.files(SOURCES.resolve(Path.of("org", "mesochart", "ui")), ".java")) {
            TextUse.literalTexts(Files.readString(source)).forEach(text -> found.add(source.getFileName() + ": " + text));
        }
        assertNone(found);
    }

    private static void assertNone(List<String> found) {
        assertTrue(found.isEmpty(), () -> found.size() + ":\n" + String.join("\n", found));
    }

    private static List<Path> english() throws IOException {
        return TextUse.files(TEXTS, ".properties").stream()
                .filter(file -> !file.toString().endsWith("_tr.properties")).toList();
    }

    private static String area(Path english) {
        return english.getFileName().toString().replace(".properties", "");
    }

    private static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path file : english()) {
            keys.addAll(TextUse.texts(file).keySet());
        }
        return keys;
    }

    private static Set<String> literals() throws IOException {
        Set<String> literals = new TreeSet<>();
        for (Path source : TextUse.files(SOURCES, ".java")) {
            literals.addAll(TextUse.literals(Files.readString(source)));
        }
        for (Path template : TextUse.files(TEMPLATES, "")) {
            if (Files.isRegularFile(template)) {
                literals.addAll(TextUse.literals(Files.readString(template)));
            }
        }
        return literals;
    }
}
