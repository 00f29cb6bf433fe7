package org.mesochart.domain.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mesochart.domain.Problem;

/**
 * A paragraph of a document that the clinic may word itself. Its words hold placeholders like {@code {clinicNumber}},
 * which are filled at printing; with a capital, {@code {Places}}, what is filled in begins with one. All other braces
 * are ordinary characters.
 *
 * @param kind the document
 * @param name of the paragraph in it: {@code normal}, {@code risks}
 * @param required placeholders that the words must keep
 * @param optional placeholders that they may have
 */
public record Paragraph(PaperKind kind, String name, List<String> required, List<String> optional) {
    /** What looks like a placeholder, known or not. */
    public static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\p{L}+)\\}");

    public Paragraph {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(name);
        required = List.copyOf(required);
        optional = List.copyOf(optional);
    }

    /** As kept in the chart: {@code handout.normal}. */
    public String key() {
        return kind.key() + '.' + name;
    }

    /** Every placeholder that the words may have, the required first. */
    public List<String> placeholders() {
        List<String> all = new ArrayList<>(required);
        all.addAll(optional);
        return all;
    }

    /** The placeholder that is meant by the word between braces, or empty when it is none of this paragraph. */
    public Optional<String> placeholder(String word) {
        return placeholders().stream().filter(p -> p.equals(word) || capital(p).equals(word)).findFirst();
    }

    /** Whether a placeholder is written with a capital, so that what it stands for begins with one. */
    public boolean capital(String placeholder, String word) {
        return capital(placeholder).equals(word);
    }

    /** What is wrong with the clinic's words; null, the program's own words, are always right. */
    public List<Problem> check(String text) {
        List<Problem> problems = new ArrayList<>();
        if (text == null) {
            return problems;
        }
        List<String> found = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            Optional<String> known = placeholder(matcher.group(1));
            known.ifPresent(found::add);
            if (known.isEmpty()) {
                problems.add(unknown(matcher.group()));
            }
        }
        for (String needed : required) {
            if (!found.contains(needed)) {
                problems.add(Problem.of("text", "errors.paper.placeholder.missing", braced(needed)));
            }
        }
        return problems;
    }

    private Problem unknown(String typed) {
        return placeholders().isEmpty()
                ? Problem.of("text", "errors.paper.placeholder.none", typed)
                : Problem.of("text", "errors.paper.placeholder.unknown", typed,
                        placeholders().stream().map(Paragraph::braced).collect(Collectors.joining(", ")));
    }

    private static String braced(String placeholder) {
        return '{' + placeholder + '}';
    }

    // Placeholders are named in English letters, so no language decides here.
    private static String capital(String placeholder) {
        return Character.toUpperCase(placeholder.charAt(0)) + placeholder.substring(1);
    }
}
