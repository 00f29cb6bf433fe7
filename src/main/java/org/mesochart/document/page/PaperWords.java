package org.mesochart.document.page;

import java.math.BigDecimal;
import java.util.List;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.mixture.Exact;
import org.mesochart.domain.session.NumberRanges;
import org.mesochart.domain.session.Technique;
import org.mesochart.i18n.MapSentences;
import org.mesochart.i18n.Messages;

/** Wording that several parts of the sheet share; the alternative texts of pictures are made from the same words. */
public final class PaperWords {
    private static final int MOST_DECIMALS = 6;
    private static final int LONGEST_LABEL = 24;

    private final Messages messages;

    public PaperWords(Messages messages) {
        this.messages = messages;
    }

    public Messages messages() {
        return messages;
    }

    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    public String count(String key, long number, Object... arguments) {
        return messages.count(key, number, arguments);
    }

    /** Words for what nobody wrote down. */
    public String notRecorded() {
        return text("documents.not_recorded");
    }

    public String orNotRecorded(String value) {
        return value == null || value.isBlank() ? notRecorded() : value;
    }

    /** Numbers in order, exact: "1–3, 7, 9–12". */
    public static String ranges(List<Integer> numbers) {
        return NumberRanges.of(numbers);
    }

    /** The label of a run: its ranges, or first, last and how many where the ranges would be too long. */
    public static String runLabel(List<Integer> numbers) {
        String ranges = ranges(numbers);
        if (ranges.length() <= LONGEST_LABEL) {
            return ranges;
        }
        List<Integer> sorted = numbers.stream().sorted().toList();
        return sorted.getFirst() + "–" + sorted.getLast() + " (" + sorted.size() + ")";
    }

    /** A dose, rounded here and nowhere before: two decimals, more where two would leave fewer than two digits. */
    public static BigDecimal shown(Exact dose) {
        BigDecimal value = dose.rounded(2);
        for (int decimals = 3; decimals <= MOST_DECIMALS && dose.signum() != 0; decimals++) {
            if (value.precision() >= 2 && value.signum() != 0 || Exact.of(value).equals(dose)) {
                break;
            }
            value = dose.rounded(decimals);
        }
        return value;
    }

    public String mL(BigDecimal volume) {
        return messages.numbers().mL(volume);
    }

    public String atLeast(String amount, boolean atLeast) {
        return atLeast ? text("documents.at_least", amount) : amount;
    }

    /** A sum of which a part may be unknown; where nothing of it is known, that is said instead of "at least 0". */
    public String sum(BigDecimal known, String shown, boolean atLeast) {
        return atLeast && known.signum() == 0 ? notRecorded() : atLeast(shown, atLeast);
    }

    /** What was prepared and not given; more given than prepared is said in words, not as a negative number. */
    public String wasted(BigDecimal amount, String unit, boolean atMost) {
        if (amount.signum() < 0) {
            return text("documents.dose.over", messages.numbers().withUnit(amount.negate(), unit));
        }
        String wasted = messages.numbers().withUnit(amount, unit);
        return atMost ? text("documents.at_most", wasted) : wasted;
    }

    String technique(Technique technique) {
        return text("documents.technique." + technique.key());
    }

    /** "papule 2 mm". */
    public String techniqueAndDepth(Technique technique, BigDecimal depthMm) {
        return technique(technique) + " " + messages.numbers().mm(depthMm);
    }

    /** A region's name; its key where the tables of a later version know it and this one does not. */
    public String region(String key) {
        return messages.has("regions." + key) ? messages.text("regions." + key) : key;
    }

    public String side(Side side) {
        return text("documents.side." + side.key());
    }

    public String points(long number) {
        return count("documents.points", number);
    }

    /** The parts of the body that a panel shows: "lower back and pelvis"; of a view of one hand, "left hand". */
    public String area(BodyView view, List<String> groups, MapSentences sentences) {
        if (!view.wholeBody()) {
            String part = view.key().substring(0, view.key().indexOf('_'));
            return text("documents.part", side(view.side().orElseThrow()), text("documents.part." + part));
        }
        List<String> names = groups.stream().map(sentences::area).toList();
        return switch (names.size()) {
            case 1 -> names.getFirst();
            case 2 -> text("documents.area.two", names.getFirst(), names.getLast());
            default -> sentences.area("");
        };
    }

    /** The text as it stands inside a sentence; an abbreviation or a number at its beginning stays ("NSAID", "L5"). */
    public static String inner(String text, Messages messages) {
        return text.length() > 1 && Character.isLowerCase(text.charAt(1))
                ? text.substring(0, 1).toLowerCase(messages.locale()) + text.substring(1)
                : text;
    }

    /** The text with a capital first letter by the rules of its language (i becomes İ in Turkish). */
    public static String capital(String text, Messages messages) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(messages.locale()) + text.substring(first);
    }
}
