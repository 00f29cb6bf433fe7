package org.mesochart.domain.mixture;

/**
 * How much of one substance was prepared, given and wasted.
 *
 * @param atLeast true when the volume of at least one point is unknown, so that given is a lower bound
 */
public record Amount(String substance, DoseUnit unit, Exact prepared, Exact given, boolean atLeast) {
    /** What was prepared and not given. Negative when more is charted than was prepared. */
    public Exact wasted() {
        return prepared.minus(given);
    }
}
