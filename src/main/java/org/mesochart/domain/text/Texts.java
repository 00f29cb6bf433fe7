package org.mesochart.domain.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mesochart.domain.Problem;

/** What plain text may be: any language, any script, HTML or SQL as typed; no control characters, within a length. */
public final class Texts {
    /** Longest single-line value: a name, a phone number, a product. */
    public static final int LINE = 200;
    /** Longest free text. */
    public static final int FREE = 20_000;

    private static final Pattern SPACES = Pattern.compile("\\p{IsWhite_Space}+");
    private static final Locale TURKISH = Locale.of("tr");

    private Texts() {}

    /** The text without spaces around it, or null when nothing is left: missing stays missing. */
    public static String tidy(String text) {
        if (text == null) {
            return null;
        }
        String stripped = text.strip();
        return stripped.isEmpty() ? null : stripped;
    }

    /**
     * Whether two names read as one: in capitals or not, of English or Turkish, with one space or several, each letter with
     * its dots and hooks as one character or as two.
     */
    public static boolean alike(String one, String other) {
        return folded(one, Locale.ROOT).equals(folded(other, Locale.ROOT))
                || folded(one, TURKISH).equals(folded(other, TURKISH));
    }

    private static String folded(String text, Locale language) {
        String composed = Normalizer.normalize(SPACES.matcher(text).replaceAll(" ").strip(), Normalizer.Form.NFC);
        return composed.toUpperCase(language).toLowerCase(language);
    }

    /** Adds a problem when the text is longer than a line or holds a control character. */
    public static void checkLine(String field, String text, List<Problem> problems) {
        if (text == null) {
            return;
        }
        if (text.codePointCount(0, text.length()) > LINE) {
            problems.add(Problem.of(field, "errors.text.long", LINE));
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            problems.add(Problem.of(field, "errors.text.control"));
        } else if (hasLoneSurrogate(text)) {
            problems.add(Problem.of(field, "errors.text.broken"));
        }
    }

    /** Adds a problem when the text is too long or holds a control character other than a line break or a tab. */
    public static void checkFree(String field, String text, List<Problem> problems) {
        checkFree(field, text, FREE, problems);
    }

    /** @param longest in characters */
    public static void checkFree(String field, String text, int longest, List<Problem> problems) {
        if (text == null) {
            return;
        }
        if (text.codePointCount(0, text.length()) > longest) {
            problems.add(Problem.of(field, "errors.text.long", longest));
        } else if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r')) {
            problems.add(Problem.of(field, "errors.text.control"));
        } else if (hasLoneSurrogate(text)) {
            problems.add(Problem.of(field, "errors.text.broken"));
        }
    }

    // Half of a surrogate pair cannot be written as UTF-8 and would come back as another character.
    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
