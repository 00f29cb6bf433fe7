package org.mesochart.domain.pain;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * A total that may be recorded as a number besides pain scores. Names and totals only: the items of the licensed ones are
 * not shipped (clinical.md, outcome).
 */
public enum Measure {
    /** Roland-Morris disability questionnaire. */
    RMDQ(0, 24, true),
    /** Oswestry disability index, percent. */
    ODI(0, 100, true),
    /** Neck disability index. */
    NDI(0, 50, true),
    WOMAC(0, 96, true),
    /** Knee injury and osteoarthritis outcome score: 100 is no problem. */
    KOOS(0, 100, false),
    /** Patient's global impression of change: 1 very much improved to 7 very much worse. */
    PGIC(1, 7, true),
    PAIN_DAYS(0, 31, true),
    ANALGESIC_TABLETS(0, 1000, true);

    private final int least;
    private final int most;
    private final boolean lessIsBetter;

    Measure(int least, int most, boolean lessIsBetter) {
        this.least = least;
        this.most = most;
        this.lessIsBetter = lessIsBetter;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    public boolean lessIsBetter() {
        return lessIsBetter;
    }

    /** True within the range, with one decimal at most; PGIC in whole numbers. */
    public boolean accepts(BigDecimal value) {
        return value.compareTo(BigDecimal.valueOf(least)) >= 0
                && value.compareTo(BigDecimal.valueOf(most)) <= 0
                && value.stripTrailingZeros().scale() <= (this == PGIC ? 0 : 1);
    }

    public static Optional<Measure> ofKey(String key) {
        for (Measure measure : values()) {
            if (measure.key().equals(key)) {
                return Optional.of(measure);
            }
        }
        return Optional.empty();
    }
}
