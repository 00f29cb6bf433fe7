package org.mesochart.document.map;

import java.math.BigDecimal;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.InjectionRules;

/**
 * One injection as the map needs it.
 *
 * @param letter the mixture's letter, or null without one
 * @param x centimetres rightward on paper, y upward
 */
public record MapPoint(int number, String letter, BigDecimal depthMm, BigDecimal volumeMl, Side side, double x, double y) {

    static MapPoint of(Injection injection, String letter, double screenX, double screenY) {
        return new MapPoint(injection.number(), letter, injection.depthMm(), injection.volumeMl(),
                injection.place().side(), screenX, screenY);
    }

    int tone() {
        return PointMark.tone(depthMm);
    }

    /** Marked by a second ring. */
    boolean unusualDepth() {
        return InjectionRules.depthNeedsReason(depthMm);
    }

    /** Marked by a stroke: nothing was injected. */
    boolean dry() {
        return volumeMl != null && volumeMl.signum() == 0;
    }

    /** Marked by a question mark: it is not known how much was injected. */
    boolean unknownVolume() {
        return volumeMl == null;
    }

    @Override
    public String toString() {
        return "MapPoint[" + number + ']';
    }
}
