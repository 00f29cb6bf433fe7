package org.mesochart.i18n;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares the files of texts with each other and with the sources that use them. */
final class TextUse {
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\r\\n]|\\\\.)*)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*\\}");
    private static final Pattern FILE_NAME =
            Pattern.compile(".*\\.(css|properties|json|pdf|html|mustache|svg|png|txt|sql|log|db|csv|java)");
    private static final Pattern TEXT_IN_VIEW = Pattern.compile(
            "(?:new (?:Label|Text|Button|ToggleButton|RadioButton|CheckBox|Hyperlink|MenuItem|CheckMenuItem|RadioMenuItem|Menu"
                    + "|MenuButton|SplitMenuButton|Tab|TitledPane|Tooltip|TableColumn(?:<[^>]*>)?|TextField|TextArea)\\("
                    + "|\\.set(?:Text|PromptText|AccessibleText|AccessibleHelp|AccessibleRoleDescription|Title|HeaderText"
                    + "|ContentText)\\()\\s*\"([^\"]*\\p{L}[^\"]*)\"");

    private TextUse() {
    }

    /** Keys of one file that the other lacks, and texts whose placeholders differ. */
    static List<String> differences(Map<String, String> english, Map<String, String> turkish) {
        List<String> found = new ArrayList<>();
        english.forEach((key, text) -> {
            String other = turkish.get(key);
            if (other == null) {
                found.add("not in Turkish: " + key + " = " + text);
            } else if (!placeholders(text).equals(placeholders(other))) {
                found.add("other placeholders in Turkish: " + key + " = " + text + " | " + other);
            } else if (other.isBlank() != text.isBlank()) {
                found.add("empty in one language: " + key);
            }
        });
        turkish.forEach((key, text) -> {
            if (!english.containsKey(key)) {
                found.add("not in English: " + key + " = " + text);
            }
        });
        return found.stream().sorted().toList();
    }

    /**
     * Keys that no literal names: neither whole, nor without the ending of a number of things, nor by a beginning of
     * at least area and one word to which the source adds the rest.
     */
    static List<String> unused(Set<String> keys, Set<String> literals) {
        return keys.stream().filter(key -> !isUsed(key, literals)).sorted().toList();
    }

    /** Literals that look like a key, as they begin with an area, and that no key fits. */
    static List<String> missing(Set<String> keys, Set<String> literals, List<String> areas) {
        return literals.stream()
                .filter(literal -> areas.stream().anyMatch(area -> literal.startsWith(area + ".")))
                .filter(literal -> literal.matches("[A-Za-z0-9_.-]+") && !FILE_NAME.matcher(literal).matches())
                .filter(literal -> keys.stream().noneMatch(key -> fits(key, literal)))
                .sorted().toList();
    }

    /** Texts for people that stand in a view instead of in a file of texts. */
    static List<String> literalTexts(String source) {
        return TEXT_IN_VIEW.matcher(source).results().map(found -> found.group().strip()).toList();
    }

    static Set<String> literals(String source) {
        Matcher matcher = LITERAL.matcher(source);
        return matcher.results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    static Map<String, String> texts(Path file) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties.entrySet().stream()
                .collect(Collectors.toMap(entry -> (String) entry.getKey(), entry -> (String) entry.getValue()));
    }

    static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static boolean isUsed(String key, Set<String> literals) {
        if (literals.contains(key)) {
            return true;
        }
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            String beginning = key.substring(0, dot);
            if (literals.contains(beginning + ".") || beginning.indexOf('.') > 0 && literals.contains(beginning)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(String key, String literal) {
        return key.equals(literal) || key.startsWith(literal.endsWith(".") ? literal : literal + ".");
    }

    // {Places} is {places} with a capital at printing.
    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
