package org.mesochart.domain.pain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;

/**
 * How pain changed from one score to another of the same site, scale and aspect. Bands: at least 30 % less is moderate,
 * at least 50 % substantial (IMMPACT, inclusive). With a first score of 0 there is no percentage and no band.
 */
public record PainChange(PainScore from, PainScore to) {
    /** On the NRS, a change a patient notices (clinical.md, outcome). */
    public static final int NOTICED_NRS_POINTS = 2;

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal MODERATE = new BigDecimal(30);
    private static final BigDecimal SUBSTANTIAL = new BigDecimal(50);

    /** @throws IllegalArgumentException when the two are not of one site, scale and aspect: those are never mixed */
    public PainChange {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        if (!from.sameSeries(to)) {
            throw new IllegalArgumentException("Scores of two series are not compared");
        }
    }

    /** How much less, in points of the scale; negative when worse. */
    public BigDecimal less() {
        return from.value().subtract(to.value());
    }

    /** See {@link #percentLess(BigDecimal, BigDecimal)}. */
    public Optional<BigDecimal> percentLess() {
        return percentLess(from.value(), to.value());
    }

    /** See {@link #band(BigDecimal, BigDecimal)}. */
    public Optional<Outcome.Band> band() {
        return band(from.value(), to.value());
    }

    /** Percent less than the first value, negative when worse; empty with a first value of 0. Rounded to 0.1 for display. */
    public static Optional<BigDecimal> percentLess(BigDecimal from, BigDecimal to) {
        if (from.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(from.subtract(to)
                .multiply(HUNDRED)
                .divide(from, 1, RoundingMode.HALF_UP)
                .stripTrailingZeros());
    }

    /** The band, from the exact values: 30 and 50 are inside. Empty with a first value of 0. */
    public static Optional<Outcome.Band> band(BigDecimal from, BigDecimal to) {
        if (from.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal less = from.subtract(to).multiply(HUNDRED);
        if (less.compareTo(SUBSTANTIAL.multiply(from)) >= 0) {
            return Optional.of(Outcome.Band.SUBSTANTIAL);
        }
        return Optional.of(less.compareTo(MODERATE.multiply(from)) >= 0
                ? Outcome.Band.MODERATE
                : Outcome.Band.NONE);
    }

    /** True when pain is less by at least {@link #NOTICED_NRS_POINTS} on the NRS; never said of another scale. */
    public boolean noticed() {
        return from.scale() == PainScale.NRS && less().compareTo(BigDecimal.valueOf(NOTICED_NRS_POINTS)) >= 0;
    }

    @Override
    public String toString() {
        return "PainChange[" + from.id() + ", " + to.id() + ']';
    }
}
