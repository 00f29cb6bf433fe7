package org.mesochart.domain.dose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.stock.Substance;
import org.mesochart.domain.stock.Substances;

/**
 * More than one local anaesthetic at once: a warning (clinical.md, ceiling).
 *
 * @param letter the mixture that holds them, or null when they come together in the session only: from several mixtures,
 *     or from a mixture and the skin
 * @param substances two or more, in the order met
 */
public record AnaestheticMix(String letter, List<Substance> substances) {
    private static final String CLASS = "local_anaesthetic";

    public AnaestheticMix {
        substances = List.copyOf(substances);
    }

    /** One for each mixture that holds several, then one for the session when it brings more together than a mixture. */
    public static List<AnaestheticMix> of(SessionRecord record, Substances substances) {
        List<AnaestheticMix> found = new ArrayList<>();
        Set<Substance> injected = new LinkedHashSet<>();
        for (Mixture mixture : record.mixtures()) {
            Set<Substance> inIt = new LinkedHashSet<>();
            for (Component component : mixture.components()) {
                inIt.addAll(anaesthetics(component.product(), component.ingredients(), substances));
            }
            if (inIt.size() > 1) {
                found.add(new AnaestheticMix(mixture.letter(), List.copyOf(inIt)));
            }
            injected.addAll(inIt);
        }
        // A cream is a product as it is made: with nothing injected beside it, there is no mixture to warn of.
        if (!injected.isEmpty()) {
            Set<Substance> all = new LinkedHashSet<>(injected);
            Topical topical = record.details().topical();
            if (topical != null) {
                all.addAll(anaesthetics(topical.product(), topical.ingredients(), substances));
            }
            boolean told = found.stream().anyMatch(mix -> Set.copyOf(mix.substances).equals(all));
            if (all.size() > 1 && !told) {
                found.add(new AnaestheticMix(null, List.copyOf(all)));
            }
        }
        return found;
    }

    // The label is asked where no ingredient is told: what has no strength is there all the same.
    private static Set<Substance> anaesthetics(String label, List<Ingredient> ingredients, Substances substances) {
        List<String> names = ingredients.isEmpty()
                ? List.of(label)
                : ingredients.stream().map(Ingredient::substance).toList();
        Set<Substance> found = new LinkedHashSet<>();
        for (String name : names) {
            substances.in(name).stream().filter(s -> s.classes().contains(CLASS)).forEach(found::add);
        }
        return found;
    }

    @Override
    public String toString() {
        return "AnaestheticMix[…]";
    }
}
