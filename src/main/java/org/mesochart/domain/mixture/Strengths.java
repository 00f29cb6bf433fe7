package org.mesochart.domain.mixture;

import java.math.BigDecimal;

/** Conversions between the ways a strength or an amount is written. All are exact, and each has its inverse. */
public final class Strengths {
    private Strengths() {}

    /** mg in a mL (or in a gram): percent x 10 (clinical.md, dose arithmetic). */
    public static BigDecimal mgOfPercent(BigDecimal percent) {
        return percent.movePointRight(1);
    }

    /** Percent of a strength in mg per mL, or per gram. */
    public static BigDecimal percentOfMg(BigDecimal mg) {
        return mg.movePointLeft(1);
    }

    public static BigDecimal mgOfGrams(BigDecimal grams) {
        return grams.movePointRight(3);
    }

    public static BigDecimal gramsOfMg(BigDecimal mg) {
        return mg.movePointLeft(3);
    }

    /** For showing only: doses in mg and in microgram are never added together. */
    public static BigDecimal microgramsOfMg(BigDecimal mg) {
        return mg.movePointRight(3);
    }

    /** For showing only: doses in mg and in microgram are never added together. */
    public static BigDecimal mgOfMicrograms(BigDecimal micrograms) {
        return micrograms.movePointLeft(3);
    }
}
