package org.mesochart.domain.pain;

import java.math.BigDecimal;
import java.util.Optional;

/** A pain scale: NRS 0-10 in whole numbers (LOINC 72514-3), VAS 0-100 in millimetres. */
public enum PainScale {
    NRS("nrs", 10),
    VAS("vas", 100);

    private final String key;
    private final int max;

    PainScale(String key, int max) {
        this.key = key;
        this.max = max;
    }

    public String key() {
        return key;
    }

    public int max() {
        return max;
    }

    /** True for a whole number from 0 to the scale's end. */
    public boolean accepts(BigDecimal value) {
        return value.signum() >= 0
                && value.compareTo(BigDecimal.valueOf(max)) <= 0
                && value.stripTrailingZeros().scale() <= 0;
    }

    public static Optional<PainScale> ofKey(String key) {
        for (PainScale scale : values()) {
            if (scale.key.equals(key)) {
                return Optional.of(scale);
            }
        }
        return Optional.empty();
    }
}
