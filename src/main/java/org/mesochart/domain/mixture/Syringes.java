package org.mesochart.domain.mixture;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a mixture was drawn into.
 *
 * @param count 1 to 50
 * @param sizeMl what one holds, above 0 to 100 mL, or null when not told
 */
public record Syringes(int count, BigDecimal sizeMl) {
    public static final int COUNT_MAX = 50;
    public static final BigDecimal SIZE_MAX = new BigDecimal(100);

    public Syringes {
        sizeMl = sizeMl == null ? null : sizeMl.stripTrailingZeros();
    }

    /** False only when the sizes are known and do not hold the volume. */
    public boolean hold(BigDecimal volumeMl) {
        Objects.requireNonNull(volumeMl);
        return sizeMl == null || sizeMl.multiply(BigDecimal.valueOf(count)).compareTo(volumeMl) >= 0;
    }
}
