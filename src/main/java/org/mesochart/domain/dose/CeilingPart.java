package org.mesochart.domain.dose;

import java.math.BigDecimal;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Exact;

/**
 * One line of the sum that stands beside a ceiling: one ingredient of one component, or of what is on the skin.
 *
 * @param letter the mixture, or null for what is on the skin
 * @param product as on the label
 * @param quantity mL of the component, or grams on the skin; null when the grams are not told
 * @param strength amount in a mL or a gram; null when the label has none
 * @param unit of the strength, and of the labelled amount
 * @param labelled quantity x strength, in the form on the label; null when one of the two is not known
 * @param prepared what it counts if all is given, in the form of the ceiling; 0 when it cannot be counted
 * @param given what it counts so far
 * @param givenAtLeast true when a volume that was given is not known
 * @param counted false when it cannot be told what it adds: no strength, no grams, or another unit than the ceiling's
 */
public record CeilingPart(
        String letter,
        String product,
        BigDecimal quantity,
        BigDecimal strength,
        DoseUnit unit,
        Exact labelled,
        Exact prepared,
        Exact given,
        boolean givenAtLeast,
        boolean counted) {

    public boolean onSkin() {
        return letter == null;
    }

    /** True when the label tells the base and it is counted as the salt. */
    public boolean fromBase() {
        return counted && !prepared.equals(labelled);
    }

    @Override
    public String toString() {
        return "CeilingPart[…]";
    }
}
