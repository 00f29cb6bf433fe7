package org.mesochart.ui.map;

import java.math.BigDecimal;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.InjectionRules;

/**
 * How a point looks, apart from where it is.
 *
 * @param letter 0 for mixture A to 5 for F, -1 for none
 */
public record Mark(int letter, Depth depth, Fill fill, boolean alert) {
    /** Depth as core radius and rings, pixels at full scale. */
    public enum Depth {
        ONE(6.6, 0, new double[0]),
        TWO(7.4, 1.25, new double[] {2.6}),
        THREE(8.4, 2.5, new double[] {3.0}),
        FOUR(8.8, 1.3, new double[] {2.5, 5.0}),
        /** Deeper than 4 mm: dashed ring. */
        OUTSIDE(8.8, 1.3, new double[] {4.0});

        final double core;
        final double ring;
        final double[] rings;

        Depth(double core, double ring, double[] rings) {
            this.core = core;
            this.ring = ring;
            this.rings = rings;
        }

        /** How far the outermost ring lies outside the core. */
        double outermost() {
            return rings.length == 0 ? 0 : rings[rings.length - 1] + ring / 2;
        }
    }

    /** What is inside the core. */
    public enum Fill {
        FULL,
        DRY,
        UNKNOWN
    }

    private static final BigDecimal HALF = new BigDecimal("0.5");

    public static Mark of(Injection point, int letter) {
        Fill fill = point.volumeMl() == null
                ? Fill.UNKNOWN
                : point.volumeMl().signum() == 0 ? Fill.DRY : Fill.FULL;
        return new Mark(letter, depth(point.depthMm()), fill, InjectionRules.depthNeedsReason(point.depthMm()));
    }

    /** How the next point will look. */
    static Mark of(PointSettings next, PointsModel model) {
        return new Mark(model.letterIndex(next.mixtureId()), depth(next.depthMm()), Fill.FULL, false);
    }

    static Depth depth(BigDecimal mm) {
        if (mm.compareTo(InjectionRules.USUAL_MAX) > 0) {
            return Depth.OUTSIDE;
        }
        int rounded = mm.add(HALF).intValue();
        return switch (rounded) {
            case 0, 1 -> Depth.ONE;
            case 2 -> Depth.TWO;
            case 3 -> Depth.THREE;
            default -> Depth.FOUR;
        };
    }

    MarkShape shape() {
        return MarkShape.of(letter);
    }

    /** How far the mark with its halo reaches from its middle, pixels at a scale. */
    double reach(double scale) {
        return shape().reach(depth.core * scale, (depth.outermost() + MarkPainter.HALO) * scale);
    }
}
