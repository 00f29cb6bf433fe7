package org.mesochart.document.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.mesochart.domain.paper.PaperKind;
import org.mesochart.domain.paper.PaperText;
import org.mesochart.domain.paper.Paragraph;
import org.mesochart.domain.paper.Paragraphs;
import org.mesochart.i18n.Messages;

/**
 * The words of one document in one language: the clinic's where it has its own, else the program's, which stand in the
 * bundle as {@code handout.text.<name>} and {@code consent.text.<name>}. The clinic's words are filled by their named
 * placeholders only; anything else in them is printed as typed.
 */
public final class PaperTexts {
    private final PaperKind kind;
    private final List<PaperText> rows;
    private final Messages messages;

    private PaperTexts(PaperKind kind, List<PaperText> rows, Messages messages) {
        this.kind = kind;
        this.rows = rows.stream()
                .filter(row -> row.language() == messages.language())
                .filter(row -> row.key().startsWith(kind.key() + '.'))
                .toList();
        this.messages = messages;
    }

    /** @param rows the chart's, of every document and language */
    public static PaperTexts of(PaperKind kind, List<PaperText> rows, Messages messages) {
        return new PaperTexts(kind, rows, messages);
    }

    /**
     * A piece of a paragraph.
     *
     * @param placeholder what it fills, or empty for the words around
     * @param strong whether it is to stand out; what was filled in does unless somebody decides otherwise
     */
    public record Part(String text, String placeholder, boolean strong) {
        @Override
        public String toString() {
            return "Part";
        }
    }

    /** The program's words of a paragraph, its placeholders unfilled. */
    public static String program(Paragraph paragraph, Messages messages) {
        String area = switch (paragraph.kind()) {
            case HANDOUT -> "handout.text.";
            case CONSENT -> "consent.text.";
            default -> throw new IllegalArgumentException("no words of the clinic's");
        };
        return messages.pattern(area + paragraph.name());
    }

    /** The words in force, their placeholders unfilled. */
    public String words(String name) {
        Paragraph paragraph = paragraph(name);
        return clinic(paragraph).orElseGet(() -> program(paragraph, messages));
    }

    /**
     * The paragraph as it is printed.
     *
     * @param values by placeholder, one for each that the paragraph may have
     */
    public String text(String name, Map<String, String> values) {
        return parts(name, values).stream().map(Part::text).collect(Collectors.joining());
    }

    /** A paragraph without placeholders. */
    public String text(String name) {
        return text(name, Map.of());
    }

    /** The lines of a paragraph without placeholders, each an item of a list. */
    public List<String> lines(String name) {
        return text(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** The same in pieces, so that what was filled in can stand out. */
    public List<Part> parts(String name, Map<String, String> values) {
        Paragraph paragraph = paragraph(name);
        String words = words(name);
        List<Part> parts = new ArrayList<>();
        Matcher matcher = Paragraph.PLACEHOLDER.matcher(words);
        int at = 0;
        while (matcher.find()) {
            Optional<String> known = paragraph.placeholder(matcher.group(1));
            if (known.isEmpty()) {
                continue; // Typed by the clinic for itself.
            }
            String value = values.get(known.get());
            if (value == null) {
                throw new IllegalArgumentException("nothing for " + known.get() + " of " + paragraph.key());
            }
            add(parts, words.substring(at, matcher.start()), "");
            boolean capital = paragraph.capital(known.get(), matcher.group(1));
            add(parts, capital ? PaperWords.capital(value, messages) : value, known.get());
            at = matcher.end();
        }
        add(parts, words.substring(at), "");
        return parts;
    }

    /** Whether the clinic worded the paragraph itself in this language. */
    public boolean own(String name) {
        return clinic(paragraph(name)).isPresent();
    }

    /** 1 for the program's own words, one more at each change that the clinic made in this language. */
    public int version() {
        return 1 + rows.stream().mapToInt(PaperText::revision).sum();
    }

    /** Every paragraph's words in force with its name, to be kept with what was printed. */
    public String wording() {
        return Paragraphs.of(kind).stream()
                .map(paragraph -> paragraph.name() + ": " + words(paragraph.name()))
                .collect(Collectors.joining("\n\n"));
    }

    private Optional<String> clinic(Paragraph paragraph) {
        return rows.stream()
                .filter(row -> row.key().equals(paragraph.key()))
                .findFirst()
                .flatMap(row -> Optional.ofNullable(row.text()));
    }

    private Paragraph paragraph(String name) {
        return Paragraphs.find(kind, name)
                .orElseThrow(() -> new IllegalArgumentException(kind + " has no paragraph " + name));
    }

    private static void add(List<Part> parts, String text, String placeholder) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, placeholder, !placeholder.isEmpty()));
        }
    }

    @Override
    public String toString() {
        return "PaperTexts[" + kind + ", " + messages.language() + ']';
    }
}
