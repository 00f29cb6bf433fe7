package org.mesochart.domain.body;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * Where a point lies on the reference figure. Coordinates and region are both kept, so a later drawing of the figure
 * moves neither.
 *
 * @param view the plane the coordinates belong to
 * @param xCm centimetres; front and back: from the midline, positive toward the patient's left; sides: forward of the
 *     plumb line; at most two decimals
 * @param yCm height above the floor in centimetres on a 175 cm figure; at most two decimals
 * @param region the key of the region, as in the body map's tables
 * @param side the patient's side; {@link Side#MIDLINE} within 1 cm of the midline in a midline region
 * @param figureVersion the version of the drawing the point was placed on, 1 or more
 */
public record Place(BodyView view, BigDecimal xCm, BigDecimal yCm, String region, Side side, int figureVersion) {

    /** Decimals kept of a coordinate: a tenth of a millimetre. */
    public static final int SCALE = 2;

    /**
     * Rounds the coordinates half-even to two decimals and drops trailing zeros, so equal places are equal records.
     *
     * @throws IllegalArgumentException if the region is blank or the figure version is below 1
     */
    public Place {
        Objects.requireNonNull(view, "view");
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(region, "region");
        if (region.isBlank()) {
            throw new IllegalArgumentException("a place needs a region");
        }
        if (figureVersion < 1) {
            throw new IllegalArgumentException("figure versions start at 1");
        }
        xCm = normal(Objects.requireNonNull(xCm, "xCm"));
        yCm = normal(Objects.requireNonNull(yCm, "yCm"));
    }

    private static BigDecimal normal(BigDecimal cm) {
        BigDecimal rounded = cm.setScale(SCALE, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /** Coordinates are clinical data of a patient: they stay out of logs and messages. */
    @Override
    public String toString() {
        return "Place[" + view.key() + "]";
    }
}
