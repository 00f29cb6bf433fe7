package org.mesochart.domain.mixture;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mesochart.domain.text.Texts;

/**
 * One product of a mixture, from one lot.
 *
 * @param product name with strength, as on the label
 * @param ingredients what counts as a dose; empty for a diluent or a product without a strength
 * @param lot lot number as on the vial, or null when not read yet
 * @param expiry expiry of the lot, or null when not read yet
 * @param volumeMl millilitres taken, above 0, at most 100
 * @param expiredReason why an expired lot is used, or null
 */
public record Component(
        UUID id,
        String product,
        List<Ingredient> ingredients,
        String lot,
        Expiry expiry,
        BigDecimal volumeMl,
        String expiredReason) {

    public Component {
        Objects.requireNonNull(id);
        Objects.requireNonNull(product);
        Objects.requireNonNull(volumeMl);
        product = product.strip();
        ingredients = List.copyOf(ingredients);
        lot = Texts.tidy(lot);
        volumeMl = volumeMl.stripTrailingZeros();
        expiredReason = Texts.tidy(expiredReason);
    }
    @Override
    public String toString() {
        return "Component[" + id + ']';
    }
}
