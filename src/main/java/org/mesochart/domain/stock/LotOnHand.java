package org.mesochart.domain.stock;

import java.math.BigDecimal;

/**
 * A lot with its product and what is left of it.
 *
 * @param left in the product's measure; may be below 0 when more was charted than was received
 */
public record LotOnHand(Product product, Lot lot, BigDecimal left) {}
