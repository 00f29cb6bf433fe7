package org.mesochart.domain.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mesochart.domain.Problem;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.patient.Allergies;
import org.mesochart.domain.patient.Allergy;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.stock.Substance;
import org.mesochart.domain.stock.Substances;
import org.mesochart.domain.text.Folding;

/**
 * A patient's allergies against what is to be injected or rubbed in, compared by classes of substances. What the program
 * does not know is told apart from what does not match.
 *
 * @param state whether the patient was asked at all
 * @param matches what is not tolerated, in the order of the allergies
 * @param clear allergies that are known and that nothing matches
 * @param notKnown allergies that belong to no class that is known, so that only their name could be compared
 * @param products products of which no ingredient is known, so that they were not compared by class
 * @param classes the classes that the ingredients belong to
 * @param letters the mixtures compared
 * @param cream true when a topical anaesthetic was compared too
 */
public record AllergyComparison(
        Allergies.State state,
        List<AllergyMatch> matches,
        List<String> clear,
        List<String> notKnown,
        List<String> products,
        List<String> classes,
        List<String> letters,
        boolean cream) {

    /** Every local anaesthetic, of either kind: those of one kind are not cross-reactive with the other. */
    static final String TOO_WIDE = "local_anaesthetic";
    private static final String BETWEEN = "\\s*[,;/+&\\n]\\s*|\\s+(?:and|ve|ile|or|veya)\\s+";

    public AllergyComparison {
        matches = List.copyOf(matches);
        clear = List.copyOf(clear);
        notKnown = List.copyOf(notKnown);
        products = List.copyOf(products);
        classes = List.copyOf(classes);
        letters = List.copyOf(letters);
    }

    /** The patient's allergies against everything that the session holds. */
    public static AllergyComparison of(Allergies allergies, SessionRecord record, Substances substances) {
        return of(allergies, record.mixtures(), record.details().topical(), substances);
    }

    /** @param cream the topical anaesthetic, or null */
    public static AllergyComparison of(
            Allergies allergies, List<Mixture> mixtures, Topical cream, Substances substances) {
        Contents contents = new Contents(substances);
        mixtures.forEach(mixture -> mixture.components().forEach(c -> contents.add(mixture.letter(), c)));
        if (cream != null) {
            contents.add(Contents.CREAM, cream.product(), cream.ingredients());
        }
        List<AllergyMatch> matches = new ArrayList<>();
        Set<String> clear = new LinkedHashSet<>();
        Set<String> notKnown = new LinkedHashSet<>();
        for (Allergy allergy : allergies.list()) {
            for (String each : allergy.substance().split(BETWEEN)) {
                if (!each.isBlank()) {
                    compare(each.strip(), contents, matches, clear, notKnown);
                }
            }
        }
        return new AllergyComparison(allergies.state(), matches, List.copyOf(clear), List.copyOf(notKnown),
                List.copyOf(contents.unknown), contents.classes(),
                mixtures.stream().map(Mixture::letter).toList(), cream != null);
    }

    private static void compare(
            String allergy, Contents contents, List<AllergyMatch> matches, Set<String> clear, Set<String> notKnown) {
        List<Substance> known = contents.substances.in(allergy);
        List<AllergyMatch> found = new ArrayList<>();
        for (String group : groups(known)) {
            match(allergy, group, contents.holding(group)).ifPresent(found::add);
        }
        if (found.isEmpty()) {
            match(allergy, AllergyMatch.NAMED, contents.naming(allergy)).ifPresent(found::add);
        }
        matches.addAll(found);
        if (found.isEmpty()) {
            (known.isEmpty() ? notKnown : clear).add(allergy);
        }
    }

    private static Optional<AllergyMatch> match(String allergy, String group, Collection<String> places) {
        List<String> letters = places.stream().filter(place -> !place.equals(Contents.CREAM)).toList();
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(new AllergyMatch(allergy, group, letters, places.contains(Contents.CREAM)));
    }

    private static Set<String> groups(List<Substance> substances) {
        Set<String> groups = new TreeSet<>();
        substances.forEach(s -> groups.addAll(s.classes()));
        groups.remove(TOO_WIDE);
        return groups;
    }

    /** True when there is something to compare with. */
    public boolean anything() {
        return cream || !letters.isEmpty();
    }

    /** The matches that no reason to proceed was written for, one sentence a mixture. */
    public List<Problem> problems(List<ScreeningAnswer> answers) {
        Screening given = new Screening(List.of(), answers);
        return matches.stream()
                .filter(match -> given.answer(match.key())
                        .filter(a -> a.answer() == Answer.PROCEED && a.reason() != null)
                        .isEmpty())
                .flatMap(match -> match.problems().stream())
                .toList();
    }

    @Override
    public String toString() {
        return "AllergyComparison[" + state + ']';
    }

    /** What stands on the labels, by the letter of the mixture. */
    private static final class Contents {
        static final String CREAM = "";

        private final Substances substances;
        private final Map<String, Set<String>> holding = new LinkedHashMap<>();
        private final Map<String, Set<String>> labels = new LinkedHashMap<>();
        private final Set<String> unknown = new LinkedHashSet<>();

        Contents(Substances substances) {
            this.substances = substances;
        }

        void add(String place, Component component) {
            add(place, component.product(), component.ingredients());
        }

        void add(String place, String product, List<Ingredient> ingredients) {
            List<String> names = new ArrayList<>(List.of(product));
            ingredients.forEach(i -> names.add(i.substance()));
            List<Substance> found = new ArrayList<>();
            for (String name : names) {
                labels.computeIfAbsent(words(name), n -> new LinkedHashSet<>()).add(place);
                found.addAll(substances.in(name));
            }
            if (found.isEmpty() && !product.isBlank()) {
                unknown.add(product);
            }
            groups(found).forEach(group -> holding.computeIfAbsent(group, g -> new LinkedHashSet<>()).add(place));
        }

        Set<String> holding(String group) {
            return holding.getOrDefault(group, Set.of());
        }

        /** Where the allergy's own words stand on a label. */
        Set<String> naming(String allergy) {
            Set<String> places = new LinkedHashSet<>();
            labels.forEach((label, where) -> {
                if (label.contains(words(allergy))) {
                    places.addAll(where);
                }
            });
            return places;
        }

        List<String> classes() {
            return holding.keySet().stream().sorted().toList();
        }

        private static String words(String text) {
            return ' ' + Folding.fold(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + ' ';
        }
    }
}
