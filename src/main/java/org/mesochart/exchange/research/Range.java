package org.mesochart.exchange.research;

import java.math.BigDecimal;

/**
 * What a number in a file can be.
 *
 * @param unit what it is counted or measured in, by its key in the bundle
 * @param least null where it may be below 0 too
 * @param above true where it is more than the least
 * @param most null where there is no end
 * @param decimals at most so many; 0 = whole numbers; {@link #ANY} where it is not limited
 */
record Range(String unit, BigDecimal least, boolean above, BigDecimal most, int decimals) {
    static final int ANY = -1;

    /** The score: what it can be depends on the scale. */
    static final Range OF_SCALE = new Range("scale", null, false, null, 1);
    /** Coordinates: they depend on the figures. */
    static final Range ACROSS = new Range("cm", null, false, null, 2);
    static final Range UP = new Range("cm", null, false, null, 2);

    /** First, second, third. */
    static Range order() {
        return whole("order", 1, null);
    }

    /** How many. */
    static Range count(int least) {
        return whole("count", least, null);
    }

    /** Days from a day; below 0 before it. */
    static Range days() {
        return new Range("days", null, false, null, 0);
    }

    static Range whole(String unit, int least, Integer most) {
        return new Range(unit, BigDecimal.valueOf(least), false, most == null ? null : BigDecimal.valueOf(most), 0);
    }

    static Range of(String unit, BigDecimal least, BigDecimal most, int decimals) {
        return new Range(unit, least, false, most, decimals);
    }

    /** @param most null where there is no end */
    static Range aboveZero(String unit, BigDecimal most, int decimals) {
        return new Range(unit, BigDecimal.ZERO, true, most, decimals);
    }
}
