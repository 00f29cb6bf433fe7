package org.mesochart.domain.mixture;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A substance in a product, named as on the label: a salt and its base are different names.
 *
 * @param perMl amount in one millilitre, above 0
 */
public record Ingredient(String substance, BigDecimal perMl, DoseUnit unit) {
    public Ingredient {
        Objects.requireNonNull(substance);
        Objects.requireNonNull(unit);
        if (perMl.signum() <= 0) {
            throw new IllegalArgumentException("strength must be above 0");
        }
        perMl = perMl.stripTrailingZeros();
    }
}
