package org.mesochart.bodymap;

import org.mesochart.domain.body.BodyView;

/**
 * About how far two points of one view are apart on the skin. The drawing is a projection: near the edge of the trunk a
 * centimetre on paper is nearly two on skin. Trunk and legs are taken as ellipses, see {@link Sections}; elsewhere, and
 * on planes with a frame of their own, the distance is the one in the drawing.
 */
final class SkinDistance {

    private static final int STEPS = 64;

    /** Over a short way, radians, fewer steps are as exact. */
    private static final double SHORT = 0.3;

    private static final int SHORT_STEPS = 12;

    private SkinDistance() {}

    static double between(BodyView view, double x1, double y1, double x2, double y2) {
        if (Skin.isFlat(view)) {
            return Math.hypot(x1 - x2, y1 - y2);
        }
        Sections.Section section = Sections.at((y1 + y2) / 2);
        boolean sideways = Skin.isSideways(view);
        double centre = sideways ? section.centreZ() : Math.copySign(section.centreX(), x1 + x2);
        double across = sideways ? section.halfDepth() : section.halfWidth();
        double away = sideways ? section.halfWidth() : section.halfDepth();
        double u = (x1 - centre) / across;
        double v = (x2 - centre) / across;
        if (Math.abs(u) > 1 || Math.abs(v) > 1) {
            return Math.hypot(x1 - x2, y1 - y2);
        }
        return Math.hypot(arc(across, away, Math.asin(u), Math.asin(v)), y1 - y2);
    }

    /** Length of an ellipse between two angles from the middle of the view, by Simpson's rule. */
    private static double arc(double across, double away, double from, double to) {
        int steps = Math.abs(to - from) < SHORT ? SHORT_STEPS : STEPS;
        double h = (to - from) / steps;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double t = from + i * h;
            double a = across * Math.cos(t);
            double b = away * Math.sin(t);
            sum += Math.sqrt(a * a + b * b) * (i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2);
        }
        return Math.abs(sum * h / 3);
    }
}
