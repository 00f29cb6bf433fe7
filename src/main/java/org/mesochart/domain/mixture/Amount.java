package org.mesochart.domain.mixture;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of one substance was prepared, given and wasted, exact.
 *
 * @param substance as on the label
 * @param wasted what was thrown away as measured; where nothing was measured, what was not given, and then negative when
 *     more is charted than was prepared
 * @param atLeast true when the volume of at least one point is unknown, so that given is a lower bound
 */
public record Amount(
        String substance, DoseUnit unit, Exact prepared, Exact given, Exact wasted, boolean atLeast) {

    /** Neither given nor wasted: above 0 when something is missing, below 0 when there is more than was prepared. */
    public Exact unaccounted() {
        return prepared.minus(given).minus(wasted);
    }

    /** The same as a lower bound. */
    Amount orMore() {
        return new Amount(substance, unit, prepared, given, wasted, true);
    }

    /** Adds up what has the same name and unit, and nothing else, in the order first met. */
    public static List<Amount> sum(Collection<Amount> amounts) {
        Map<DoseName, Amount> sums = new LinkedHashMap<>();
        for (Amount each : amounts) {
            sums.merge(DoseName.of(each.substance, each.unit), each, (sum, more) -> new Amount(
                    sum.substance,
                    sum.unit,
                    sum.prepared.plus(more.prepared),
                    sum.given.plus(more.given),
                    sum.wasted.plus(more.wasted),
                    sum.atLeast || more.atLeast));
        }
        return List.copyOf(sums.values());
    }
}
