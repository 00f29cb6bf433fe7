package org.mesochart.domain.screening;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mesochart.domain.Problem;
import org.mesochart.domain.stock.Substances;
import org.mesochart.domain.text.Bilingual;
import org.mesochart.domain.text.Folding;
import org.mesochart.domain.text.Language;

/**
 * Something in a mixture or the cream that a patient does not tolerate.
 *
 * @param allergy what the patient reacts to, as told
 * @param group the class of substances that both belong to, or {@link #NAMED} when the very word stands on the label
 * @param letters the mixtures that hold it, in their order
 * @param cream true when the topical anaesthetic holds it
 */
public record AllergyMatch(String allergy, String group, List<String> letters, boolean cream) {
    /** Not a class that is known, but a product of the same name. */
    public static final String NAMED = "named";

    private static final String PREFIX = "allergy:";

    public AllergyMatch {
        Objects.requireNonNull(allergy);
        Objects.requireNonNull(group);
        letters = List.copyOf(letters);
    }

    /** What the reason for a class of substances is recorded under. */
    public static String key(String group) {
        return PREFIX + group;
    }

    /** True for the key of a reason, false for that of a question. */
    public static boolean isKey(String question) {
        return question.startsWith(PREFIX);
    }

    /** The class that a reason is for. */
    public static String group(String key) {
        return key.substring(PREFIX.length());
    }

    /** A class has one reason; of names, which have nothing in common, each has its own. */
    public String key() {
        return group.equals(NAMED) ? typedKey(Folding.fold(allergy).strip()) : key(group);
    }

    /** What the reason for a product is recorded under that bears the name of what the patient told. */
    public static String typedKey(String name) {
        return key(NAMED + ':' + name);
    }

    /** True for the key of such a reason: it holds words that somebody typed. */
    public static boolean isTyped(String question) {
        return isKey(question) && isNamed(group(question));
    }

    /** What the patient named, when the reason is for a product of that name. */
    public static Optional<String> typed(String question) {
        return isTyped(question) ? Optional.of(group(question).substring(NAMED.length() + 1)) : Optional.empty();
    }

    private static boolean isNamed(String group) {
        return group.startsWith(NAMED + ':') && group.length() > NAMED.length() + 1;
    }

    /** True when the reason is for a class that is known, or for a product of the same name. */
    public static boolean isKnown(String key, Substances substances) {
        String group = group(key);
        return group.equals(NAMED) || isNamed(group)
                || !group.equals(AllergyComparison.TOO_WIDE) && substances.classes().contains(group);
    }

    /** What is in the mixture, for a sentence: "an NSAID". */
    public static Problem holds(String group) {
        if (isNamed(group)) {
            return Problem.of("allergy", "errors.class.named.of", group.substring(NAMED.length() + 1));
        }
        return Problem.of("allergy", "errors.class." + group);
    }

    /** One sentence a mixture, and one for the cream. */
    public List<Problem> problems() {
        Bilingual name = new Bilingual(allergy, capital(allergy));
        List<Problem> problems = new java.util.ArrayList<>();
        letters.forEach(letter -> problems.add(
                Problem.of("allergy", "errors.allergy.mixture", name, letter, holds(group))));
        if (cream) {
            problems.add(Problem.of("allergy", "errors.allergy.cream", name, holds(group)));
        }
        return problems;
    }

    // The Turkish sentence begins with it.
    private static String capital(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Language.TURKISH.locale()) + text.substring(1);
    }

    @Override
    public String toString() {
        return "AllergyMatch[…]";
    }
}
