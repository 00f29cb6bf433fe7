package org.mesochart.i18n;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.mesochart.domain.Problem;
import org.mesochart.domain.text.Bilingual;
import org.mesochart.domain.text.Language;

/**
 * The one door to text that people read, in one language. Each feature area has a pair of files,
 * {@code /i18n/<area>.properties} (English) and {@code /i18n/<area>_tr.properties} (Turkish), in UTF-8; every key of an
 * area starts with the area's name and a dot.
 *
 * <p>Placeholders are {@code {0}}, {@code {1}} and so on; quotes are ordinary characters, unlike in MessageFormat.
 * Exact decimals, dates and times among the arguments are written as {@link Numbers} and {@link Dates} write them, words
 * in both languages in this one, several things with commas between them, and a problem as its text.
 *
 * <p>ResourceBundle is not used: on a Turkish computer it answers a question for English in Turkish.
 */
public final class Messages {
    /** The feature areas, each with its own pair of files. */
    public static final List<String> AREAS = List.of(
            "shell",
            "help",
            "menu",
            "erasure",
            "welcome",
            "patients",
            "today",
            "session",
            "assess",
            "screening",
            "prepare",
            "dose",
            "observe",
            "sign",
            "events",
            "narrative",
            "summary",
            "record",
            "duelist",
            "followup",
            "protocols",
            "stock",
            "map",
            "trend",
            "thenandnow",
            "judge",
            "insight",
            "documents",
            "handout",
            "consent",
            "preview",
            "preferences",
            "security",
            "practitioners",
            "catalogue",
            "research",
            "regions",
            "errors",
            "backup",
            "cli");

    private final Language language;
    private final Numbers numbers;
    private final Dates dates;
    private final AreaTexts texts;

    /** The texts of a language. */
    public Messages(Language language) {
        this(language, AreaTexts.of(language));
    }

    /** Texts given instead of read. */
    Messages(Language language, Map<String, String> texts) {
        this(language, AreaTexts.of(texts));
    }

    private Messages(Language language, AreaTexts texts) {
        this.language = language;
        numbers = new Numbers(language.locale());
        dates = new Dates(language.locale());
        this.texts = texts;
    }

    /** Turkish texts for a Turkish locale, English ones for every other. */
    public Messages(Locale wanted) {
        this(Languages.nearest(wanted));
    }

    /** The language of the texts. */
    public Language language() {
        return language;
    }

    /** The locale of the texts, en-GB or tr-TR. */
    public Locale locale() {
        return language.locale();
    }

    /** Numbers in this language. */
    public Numbers numbers() {
        return numbers;
    }

    /** Dates and times in this language. */
    public Dates dates() {
        return dates;
    }

    /** Whether there is a text with this key. */
    public boolean has(String key) {
        return texts.get(key) != null;
    }

    /** Reads these areas now; else each is read when the first of its texts is asked for. */
    public void read(List<String> areas) {
        areas.forEach(texts::need);
    }

    /** Every key, sorted; reads what nobody asked for yet. */
    public SortedSet<String> keys() {
        return texts.keys();
    }

    /** The text as it stands in its file, for whoever fills placeholders of its own. */
    public String pattern(String key) {
        String pattern = texts.get(key);
        if (pattern == null) {
            throw new IllegalStateException("No text with key " + key + " in " + language.key());
        }
        return pattern;
    }

    /**
     * The text with its placeholders filled.
     *
     * @throws IllegalStateException if there is no such key, or it has a placeholder without an argument
     */
    public String text(String key, Object... args) {
        String pattern = pattern(key);
        return pattern.indexOf('{') < 0 ? pattern : fill(key, pattern, args);
    }

    /**
     * The text for a number of things: key {@code <key>.one} for exactly one, {@code <key>.other} else. The number
     * itself is placeholder {@code {0}}, the further arguments follow from {@code {1}}.
     */
    public String count(String key, long number, Object... args) {
        Object[] all = new Object[args.length + 1];
        all[0] = number;
        System.arraycopy(args, 0, all, 1, args.length);
        return text(key + (number == 1 ? ".one" : ".other"), all);
    }

    private String fill(String key, String pattern, Object[] args) {
        StringBuilder filled = new StringBuilder(pattern.length() + 32);
        int at = 0;
        while (at < pattern.length()) {
            int open = pattern.indexOf('{', at);
            int close = open < 0 ? -1 : pattern.indexOf('}', open);
            if (close < 0) {
                break;
            }
            filled.append(pattern, at, open).append(argument(key, pattern.substring(open + 1, close), args));
            at = close + 1;
        }
        return filled.append(pattern, at, pattern.length()).toString();
    }

    private String argument(String key, String index, Object[] args) {
        boolean usable = index.length() == 1 && Character.isDigit(index.charAt(0)) && index.charAt(0) - '0' < args.length;
        if (!usable) {
            throw new IllegalStateException("No argument for {" + index + "} of text " + key);
        }
        return written(args[index.charAt(0) - '0']);
    }

    private String written(Object argument) {
        return switch (argument) {
            case BigDecimal number -> numbers.format(number);
            case LocalDate day -> dates.day(day);
            case LocalDateTime moment -> dates.moment(moment);
            case LocalTime time -> dates.time(time);
            case YearMonth month -> dates.month(month);
            case Problem part -> text(part.key(), part.args().toArray());
            case Bilingual words -> words.in(language);
            case List<?> several -> several.stream().map(this::written).collect(Collectors.joining(", "));
            case null -> throw new IllegalArgumentException("An argument of a text is null");
            default -> String.valueOf(argument);
        };
    }
}
