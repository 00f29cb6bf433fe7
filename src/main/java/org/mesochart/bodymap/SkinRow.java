package org.mesochart.bodymap;

import java.util.Arrays;
import org.mesochart.domain.body.BodyView;

/** The skin of a view at one height: x in the drawing and centimetres along the skin, both ways. */
final class SkinRow {

    private static final int STEPS = 48;
    private static final double STEP = Math.PI / 2 / STEPS;

    /** Squares of the cosine at every step from the middle to the edge, and halfway between. */
    private static final double[] COS2 = new double[2 * STEPS + 1];

    static {
        for (int i = 0; i < COS2.length; i++) {
            double c = Math.cos(i * STEP / 2);
            COS2[i] = c * c;
        }
    }

    private final boolean flat;
    private final boolean twoLegs;
    private final double centre;
    private final double across;
    private final double away;
    private final double[] length = new double[STEPS + 1];
    private final double legMiddle;

    SkinRow(BodyView view, double y) {
        flat = Skin.isFlat(view);
        Sections.Section section = Sections.at(y);
        boolean sideways = Skin.isSideways(view);
        centre = flat ? 0 : sideways ? section.centreZ() : section.centreX();
        twoLegs = !flat && !sideways && centre > 0;
        across = flat ? 1 : sideways ? section.halfDepth() : section.halfWidth();
        away = sideways ? section.halfWidth() : section.halfDepth();
        if (!flat) {
            for (int i = 1; i <= STEPS; i++) {
                length[i] = length[i - 1] + STEP / 6 * (speed(2 * i - 2) + 4 * speed(2 * i - 1) + speed(2 * i));
            }
        }
        legMiddle = twoLegs ? fromMiddle(centre) : 0;
    }

    /** Centimetres of skin per radian, at half steps. */
    private double speed(int half) {
        return Math.sqrt(across * across * COS2[half] + away * away * (1 - COS2[half]));
    }

    double s(double x) {
        if (flat) {
            return x;
        }
        if (twoLegs) {
            double r = Math.abs(x) - centre;
            return Math.copySign(legMiddle + Math.copySign(fromMiddle(Math.abs(r)), r), x);
        }
        return Math.copySign(fromMiddle(Math.abs(x - centre)), x - centre);
    }

    double x(double s) {
        if (flat) {
            return s;
        }
        if (twoLegs) {
            double r = Math.abs(s) - legMiddle;
            return Math.copySign(centre + Math.copySign(drawn(Math.abs(r)), r), s);
        }
        return centre + Math.copySign(drawn(Math.abs(s)), s);
    }

    boolean aboutUncertain(double x) {
        double u = beyond(x);
        return !flat && u > Skin.ABOUT_FROM && u <= 1;
    }

    /** The distance of two points whose mean height is this row's, as {@link SkinDistance} gives it. */
    double distance(double x1, double x2, double dy) {
        boolean flatHere = flat || beyond(x1) > 1 || beyond(x2) > 1 || (twoLegs && x1 * x2 < 0);
        double across = flatHere ? x1 - x2 : s(x1) - s(x2);
        return Math.sqrt(across * across + dy * dy);
    }

    /** Part of the half width; above 1 outside the section. */
    private double beyond(double x) {
        return Math.abs((twoLegs ? Math.abs(x) : x) - centre) / across;
    }

    /** Skin from the section's middle out to this distance in the drawing. */
    private double fromMiddle(double r) {
        if (r >= across) {
            return length[STEPS] + (r - across);
        }
        double t = Math.asin(r / across) / STEP;
        int i = Math.min((int) t, STEPS - 1);
        return between(i, t - i);
    }

    /** How far from the section's middle, in the drawing, this length of skin ends. */
    private double drawn(double s) {
        if (s >= length[STEPS]) {
            return across + (s - length[STEPS]);
        }
        int found = Arrays.binarySearch(length, s);
        int i = found >= 0 ? Math.min(found, STEPS - 1) : Math.max(0, -found - 2);
        double f = (s - length[i]) / (length[i + 1] - length[i]);
        for (int k = 0; k < 3; k++) {
            f -= (between(i, f) - s) / (length[i + 1] - length[i]);
        }
        return across * Math.sin((i + f) * STEP);
    }

    /** Length between two steps: the cubic with the lengths and slopes of both ends. */
    private double between(int i, double f) {
        double g = 1 - f;
        return length[i] * g * g * (1 + 2 * f) + length[i + 1] * f * f * (1 + 2 * g)
                + STEP * f * g * (speed(2 * i) * g - speed(2 * i + 2) * f);
    }
}
