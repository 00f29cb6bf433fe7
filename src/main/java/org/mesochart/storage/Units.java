package org.mesochart.storage;

import java.math.BigDecimal;

/** Exact decimals as whole numbers of a small unit, and back. A value that does not fit exactly is a bug, not rounded. */
final class Units {
    private static final int NANO = 6;
    private static final int TENTH_OF_CM_HUNDREDTH = 2;

    private Units() {}

    static Long nanolitres(BigDecimal ml) {
        return scaled(ml, NANO);
    }

    static BigDecimal millilitres(Long nl) {
        return unscaled(nl, NANO);
    }

    /** Centimetres with two decimals are tenths of a millimetre. */
    static long tenthMm(BigDecimal cm) {
        return scaled(cm, TENTH_OF_CM_HUNDREDTH);
    }

    static BigDecimal centimetres(long tenthMm) {
        return unscaled(tenthMm, TENTH_OF_CM_HUNDREDTH);
    }

    static long depthTenths(BigDecimal mm) {
        return scaled(mm, 1);
    }

    static BigDecimal depthMm(long tenths) {
        return unscaled(tenths, 1);
    }

    static Long grams(BigDecimal kg) {
        return scaled(kg, 3);
    }

    static BigDecimal kilograms(Long g) {
        return unscaled(g, 3);
    }

    static Long millimetres(BigDecimal cm) {
        return scaled(cm, 1);
    }

    static BigDecimal bodyHeightCm(Long mm) {
        return unscaled(mm, 1);
    }

    private static Long scaled(BigDecimal value, int decimals) {
        return value == null ? null : value.movePointRight(decimals).longValueExact();
    }

    private static BigDecimal unscaled(Long value, int decimals) {
        if (value == null) {
            return null;
        }
        BigDecimal decimal = BigDecimal.valueOf(value, decimals).stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }
}
