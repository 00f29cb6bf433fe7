package org.mesochart.bodymap;

import org.mesochart.domain.body.Side;

/**
 * A point with its region. The position stays out of {@code toString}: it is clinical data.
 *
 * @param region key of the region
 * @param side the patient's side
 * @param x centimetres in the view's plane, moved onto the body if the point was just outside
 * @param y height in centimetres
 * @param snapped whether the point was moved
 */
public record Located(String region, Side side, double x, double y, boolean snapped) {

    @Override
    public String toString() {
        return "Located[" + snapped + "]";
    }
}
