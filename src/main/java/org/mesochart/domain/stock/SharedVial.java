package org.mesochart.domain.stock;

import java.math.BigDecimal;
import java.util.Objects;
import org.mesochart.domain.Problem;

/**
 * A single-dose lot that went to two patients on one day, in volumes that one container holds together: perhaps one
 * container was split between them (clinical.md, dose arithmetic). A reminder; it blocks nothing.
 *
 * @param lot its number
 * @param together what both took, in the product's measure
 */
public record SharedVial(Product product, String lot, BigDecimal together) {
    public SharedVial {
        Objects.requireNonNull(product);
        Objects.requireNonNull(lot);
        together = together.stripTrailingZeros();
    }

    /**
     * Whether two patients may have had the same container. Without the size of a container it cannot be told, and
     * nothing is said.
     *
     * @param here what this session takes
     * @param elsewhere what another patient's session of the same day takes
     */
    public static boolean fitsInOne(Product product, BigDecimal here, BigDecimal elsewhere) {
        return product.singleDose()
                && product.container() != null
                && here.add(elsewhere).compareTo(product.container()) <= 0;
    }

    /** The reminder in words of both languages; names the product and no patient. */
    public Problem reminder() {
        return Problem.of("lot", "errors.stock.shared", product.label(), lot, together, product.container(),
                product.measure().key());
    }

    @Override
    public String toString() {
        return "SharedVial[" + product.id() + ']';
    }
}
