package org.mesochart.domain.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** So many of so many. */
public record Share(int count, int of) {
    /** Groups smaller than this are told in counts: one patient more or less would move a percentage too far. */
    public static final int SMALL = 5;

    public Share {
        if (count < 0 || count > of) {
            throw new IllegalArgumentException(count + " of " + of);
        }
    }

    public boolean small() {
        return of < SMALL;
    }

    /** Rounded to 0.1 for display; empty in a small group. */
    public Optional<BigDecimal> percent() {
        return small() ? Optional.empty() : Optional.of(per100(count, of));
    }

    static BigDecimal per100(int count, int of) {
        BigDecimal rounded = BigDecimal.valueOf(count * 100L)
                .divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
