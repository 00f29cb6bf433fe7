package org.mesochart.domain.paper;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mesochart.domain.Problem;
import org.mesochart.domain.text.Language;
import org.mesochart.domain.text.Texts;

/**
 * A paragraph of the handout or the consent form as the clinic words it in one language.
 *
 * @param key which paragraph: {@code handout.normal}, {@code consent.risks} ...
 * @param text the clinic's words, or null when the clinic went back to those that come with the program
 * @param revision 1 at the first change, one more at each
 */
public record PaperText(String key, Language language, String text, int revision) {
    public PaperText {
        Objects.requireNonNull(key);
        Objects.requireNonNull(language);
        text = Texts.tidy(text);
        if (revision < 1) {
            throw new IllegalArgumentException("a text that was never changed has no row");
        }
    }

    /** Follows from key and language. */
    public UUID id() {
        return UUID.nameUUIDFromBytes(("paper-text/" + key + '/' + language.key()).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The version of a document's words in a language: 1 for the program's own, one more at each change.
     *
     * @param rows the chart's, of every document and language
     */
    public static int version(PaperKind kind, Language language, List<PaperText> rows) {
        return 1 + rows.stream()
                .filter(row -> row.language() == language && row.key().startsWith(kind.key() + '.'))
                .mapToInt(PaperText::revision)
                .sum();
    }

    /** The same paragraph in other words, or with null in the program's. */
    public PaperText withText(String now) {
        return new PaperText(key, language, now, revision + 1);
    }

    public List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        Texts.checkFree("text", text, problems);
        return problems;
    }

    @Override
    public String toString() {
        return "PaperText[" + key + ", " + language + ']';
    }
}
