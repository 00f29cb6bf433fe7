package org.mesochart.domain.mixture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The dose arithmetic of one mixture in one session, exact. Dose of an ingredient = volume given x its amount in the
 * mixture / total volume; given + wasted = prepared (clinical.md, dose arithmetic). A waste that was measured is taken as
 * it is: what it leaves over is told apart and nothing is bent to fit.
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
        return of(mixture, volumesMl.size(), given, atLeast);
    }

    /** The same where the points were added up before. */
    public static MixtureTotals of(Mixture mixture, int points, BigDecimal givenMl, boolean atLeast) {
        MixtureTotals volumes = new MixtureTotals(mixture, points, mixture.totalMl(), givenMl, atLeast, List.of());
        List<Amount> amounts = new ArrayList<>();
        for (Component component : mixture.components()) {
            for (Ingredient ingredient : component.ingredients()) {
                amounts.add(volumes.amount(component, ingredient));
            }
        }
        return new MixtureTotals(mixture, points, volumes.preparedMl, givenMl, atLeast, Amount.sum(amounts));
    }

    /** How much of one ingredient of one of its components was prepared, given and wasted. */
    public Amount amount(Component component, Ingredient ingredient) {
        Exact prepared = Exact.of(component.volumeMl().multiply(ingredient.perMl()));
        return new Amount(
                ingredient.substance(), ingredient.unit(), prepared, share(givenMl, prepared),
                mixture.wastedMl() == null ? prepared.minus(share(givenMl, prepared)) : share(wastedMl(), prepared),
                atLeast);
    }

    // What a part of the volume holds of an ingredient.
    private Exact share(BigDecimal mL, Exact prepared) {
        return preparedMl.signum() == 0 ? Exact.ZERO : Exact.of(mL).times(prepared).over(Exact.of(preparedMl));
    }

    /** The same where points cannot be read that this mixture may have been given at: what was given is a lower bound. */
    public MixtureTotals orMore() {
        return new MixtureTotals(
                mixture, points, preparedMl, givenMl, true, amounts.stream().map(Amount::orMore).toList());
    }

    /**
     * Millilitres thrown away: as measured, or what was not given where nothing was measured; then negative when more is
     * charted than was prepared.
     */
    public BigDecimal wastedMl() {
        return mixture.wastedMl() == null ? leftMl() : mixture.wastedMl();
    }

    /** True when what was wasted is an upper bound: a waste that was measured is known, however many volumes are not. */
    public boolean wastedAtMost() {
        return atLeast && mixture.wastedMl() == null;
    }

    /** Millilitres prepared and not given: what is expected to be thrown away. */
    public BigDecimal leftMl() {
        return preparedMl.subtract(givenMl);
    }

    /** Millilitres neither given nor wasted: below 0 when given and wasted together are more than was prepared. */
    public BigDecimal unaccountedMl() {
        return leftMl().subtract(wastedMl());
    }

    /** True when more is charted as given than was prepared. */
    public boolean exceedsPrepared() {
        return leftMl().signum() < 0;
    }

    @Override
    public String toString() {
        return "MixtureTotals[" + mixture.id() + ']';
    }
}
