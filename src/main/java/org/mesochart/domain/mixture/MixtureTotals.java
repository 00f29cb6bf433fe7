package org.mesochart.domain.mixture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The dose arithmetic of one mixture in one session, exact. Dose of an ingredient = volume given x its amount in the
 * mixture / total volume; given + wasted = prepared (clinical.md, dose arithmetic).
 *
 * @param points injections of this mixture
 * @param preparedMl millilitres prepared
 * @param givenMl millilitres given where the volume is known
 * @param atLeast true when a point's volume is unknown
 * @param amounts one a substance and unit, in the order of the components
 */
public record MixtureTotals(
        Mixture mixture, int points, BigDecimal preparedMl, BigDecimal givenMl, boolean atLeast, List<Amount> amounts) {

    /** @param volumesMl the volume of each point given from this mixture; null where it is unknown */
    public static MixtureTotals of(Mixture mixture, List<BigDecimal> volumesMl) {
        BigDecimal given = BigDecimal.ZERO;
        boolean atLeast = false;
        for (BigDecimal volume : volumesMl) {
            if (volume == null) {
                atLeast = true;
            } else {
                given = given.add(volume);
            }
        }
        BigDecimal total = mixture.totalMl();
        record Substance(String name, DoseUnit unit) {}
        Map<Substance, Exact> prepared = new LinkedHashMap<>();
        for (Component component : mixture.components()) {
            for (Ingredient ingredient : component.ingredients()) {
                Exact dose = Exact.of(component.volumeMl().multiply(ingredient.perMl()));
                prepared.merge(new Substance(ingredient.substance(), ingredient.unit()), dose, Exact::plus);
            }
        }
        List<Amount> amounts = new ArrayList<>();
        for (Map.Entry<Substance, Exact> entry : prepared.entrySet()) {
            Exact givenDose = total.signum() == 0
                    ? Exact.ZERO
                    : Exact.of(given).times(entry.getValue()).over(Exact.of(total));
            amounts.add(new Amount(
                    entry.getKey().name(), entry.getKey().unit(), entry.getValue(), givenDose, atLeast));
        }
        return new MixtureTotals(mixture, volumesMl.size(), total, given, atLeast, List.copyOf(amounts));
    }

    /** The same where points cannot be read that this mixture may have been given at: what was given is a lower bound. */
    public MixtureTotals orMore() {
        List<Amount> lower = amounts.stream()
                .map(a -> new Amount(a.substance(), a.unit(), a.prepared(), a.given(), true))
                .toList();
        return new MixtureTotals(mixture, points, preparedMl, givenMl, true, lower);
    }

    /** Millilitres prepared and not given; negative when more is charted than was prepared. */
    public BigDecimal wastedMl() {
        return preparedMl.subtract(givenMl);
    }

    /** True when more is charted as given than was prepared. */
    public boolean exceedsPrepared() {
        return wastedMl().signum() < 0;
    }

    @Override
    public String toString() {
        return "MixtureTotals[" + mixture.id() + ']';
    }
}
