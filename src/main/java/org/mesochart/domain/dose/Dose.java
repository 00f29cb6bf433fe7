package org.mesochart.domain.dose;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mesochart.domain.mixture.DoseName;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Exact;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.MixtureTotals;
import org.mesochart.domain.mixture.Topical;

/**
 * An exact amount of one substance, of one point or put on the skin.
 *
 * @param substance as on the label
 * @param atLeast true when it is a lower bound: a volume or the grams are not known
 */
public record Dose(String substance, DoseUnit unit, Exact amount, boolean atLeast) {

    /**
     * What a volume of a mixture holds of each of its ingredients: the dose of a point.
     *
     * @param volumeMl 0 or more; null = unknown
     */
    public static List<Dose> of(Mixture mixture, BigDecimal volumeMl) {
        return MixtureTotals.of(mixture, Collections.singletonList(volumeMl)).amounts().stream()
                .map(a -> new Dose(a.substance(), a.unit(), a.given(), a.atLeast()))
                .toList();
    }

    /** What was put on the skin: grams x amount in a gram; a lower bound of nothing when the grams are not told. */
    public static List<Dose> of(Topical topical) {
        return sum(topical.ingredients().stream()
                .map(i -> topical.grams() == null
                        ? new Dose(i.substance(), i.unit(), Exact.ZERO, true)
                        : new Dose(i.substance(), i.unit(), Exact.of(topical.grams().multiply(i.perMl())), false))
                .toList());
    }

    /** Adds up what has the same name and unit, and nothing else, in the order first met. */
    public static List<Dose> sum(Collection<Dose> doses) {
        Map<DoseName, Dose> sums = new LinkedHashMap<>();
        for (Dose each : doses) {
            sums.merge(DoseName.of(each.substance, each.unit), each, (sum, more) -> new Dose(
                    sum.substance, sum.unit, sum.amount.plus(more.amount), sum.atLeast || more.atLeast));
        }
        return List.copyOf(sums.values());
    }

    @Override
    public String toString() {
        return "Dose[…]";
    }
}
