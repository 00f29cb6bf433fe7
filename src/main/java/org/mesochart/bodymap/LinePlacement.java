package org.mesochart.bodymap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;

/**
 * Points along a straight line of the drawing, equally far apart on the skin. An end outside the body moves to where the
 * line enters it. Where the line leaves the body in between, from leg to leg say, its points are left out and the rest
 * stay where they are.
 */
public final class LinePlacement {

    /** A point may leave the line by 0.02 cm if that makes up for the rounding of coordinates, beyond this error. */
    private static final double ROUNDING_PART = 0.004;

    private static final int SAMPLES = 400;
    private static final int TRIES = 8;

    private final Figure figure;
    private final BodyView view;
    private final double x1;
    private final double y1;
    private final double x2;
    private final double y2;

    private LinePlacement(Figure figure, double x1, double y1, double x2, double y2) {
        this.figure = figure;
        this.view = figure.view();
        this.x1 = x1;
        this.y1 = y1;
        this.x2 = x2;
        this.y2 = y2;
    }

    /**
     * Points from the first end on, every one at the spacing from the one before; the last may fall short of the other
     * end by less than the spacing.
     *
     * @param spacingCm on skin, at least {@link Placement#MIN_SPACING_CM}
     */
    public static Placement along(Figure figure, double x1, double y1, double x2, double y2, double spacingCm) {
        if (!finite(x1, y1, x2, y2)) {
            return new Placement.Refused(Placement.Reason.NOTHING);
        }
        if (!Placement.possible(spacingCm)) {
            return new Placement.Refused(Placement.Reason.TOO_CLOSE);
        }
        return new LinePlacement(figure, x1, y1, x2, y2).onBody()
                .map(line -> line.march(spacingCm))
                .orElse(new Placement.Refused(Placement.Reason.NOTHING));
    }

    /**
     * So many points from end to end, ends included, and the spacing that results. If the line leaves the body in
     * between, the points there are left out and there are fewer.
     *
     * @param count 1 to {@link Placement#MAX_POINTS}; one point lies at the first end
     */
    public static Placement withCount(Figure figure, double x1, double y1, double x2, double y2, int count) {
        if (!finite(x1, y1, x2, y2) || count < 1) {
            return new Placement.Refused(Placement.Reason.NOTHING);
        }
        if (count > Placement.MAX_POINTS) {
            return new Placement.Refused(Placement.Reason.TOO_MANY);
        }
        return new LinePlacement(figure, x1, y1, x2, y2).onBody()
                .map(line -> line.spread(count))
                .orElse(new Placement.Refused(Placement.Reason.NOTHING));
    }

    private static boolean finite(double x1, double y1, double x2, double y2) {
        return Double.isFinite(x1) && Double.isFinite(y1) && Double.isFinite(x2) && Double.isFinite(y2);
    }

    private double length() {
        return Math.hypot(x2 - x1, y2 - y1);
    }

    private double x(double t) {
        return x1 + t * (x2 - x1);
    }

    private double y(double t) {
        return y1 + t * (y2 - y1);
    }

    private boolean onSkin(double x, double y) {
        return figure.raster().at(x, y) != RegionRaster.OUTSIDE;
    }

    private double distance(double x, double y, double t) {
        return SkinDistance.between(view, x, y, x(t), y(t));
    }

    private Placement march(double spacing) {
        List<Place> out = new ArrayList<>();
        double t = 0;
        double[] at = {AreaSamples.rounded(x1), AreaSamples.rounded(y1)};
        while (t <= 1) {
            if (onSkin(at[0], at[1])) {
                out.add(figure.place(at[0], at[1]).orElseThrow());
            }
            if (out.size() > Placement.MAX_POINTS) {
                return new Placement.Refused(Placement.Reason.TOO_MANY);
            }
            t = next(at[0], at[1], t, spacing);
            if (t <= 1) {
                at = rounded(at[0], at[1], t, spacing);
            }
        }
        return out.isEmpty()
                ? new Placement.Refused(Placement.Reason.NOTHING)
                : new Placement.Placed(out, spacing, false);
    }

    /** Where on the line the spacing from a point is reached; above 1 if that is beyond the end. */
    private double next(double x, double y, double from, double spacing) {
        // Skin is never shorter than the drawing, so it is not farther than this; the point may be rounded.
        double reach = (spacing + 0.02) / length();
        if (!(reach < Double.MAX_VALUE)) {
            return 2;
        }
        double low = from;
        double below = distance(x, y, low) - spacing;
        double high = from;
        double above = below;
        for (int i = 1; i <= 4 && above < 0; i++) {
            low = high;
            below = above;
            high = from + i * reach / 4;
            above = distance(x, y, high) - spacing;
        }
        // The distance grows nearly evenly, so a straight line between the two finds the place in a few steps; where
        // it jumps, halving does.
        for (int i = 0; i < 30 && above > 1e-5 && high - low > 1e-12; i++) {
            double middle = i < 8 ? low - below * (high - low) / (above - below) + 1e-9 : (low + high) / 2;
            double found = distance(x, y, middle) - spacing;
            if (found < 0) {
                low = middle;
                below = found;
            } else {
                high = middle;
                above = found;
            }
        }
        return high;
    }

    /** The point rounded to 0.01 cm, and if rounding spoils the spacing, the best of those around it on the skin. */
    private double[] rounded(double x, double y, double t, double spacing) {
        double px = AreaSamples.rounded(x(t));
        double py = AreaSamples.rounded(y(t));
        double[] best = {px, py};
        double error = Math.abs(SkinDistance.between(view, x, y, px, py) - spacing);
        boolean skin = onSkin(px, py);
        for (int i = -2; i <= 2 && error > ROUNDING_PART * spacing; i++) {
            for (int j = -2; j <= 2; j++) {
                double qx = AreaSamples.rounded(px + i * 0.01);
                double qy = AreaSamples.rounded(py + j * 0.01);
                double there = Math.abs(SkinDistance.between(view, x, y, qx, qy) - spacing);
                if (there < error - 1e-9 && onSkin(qx, qy) == skin) {
                    error = there;
                    best = new double[] {qx, qy};
                }
            }
        }
        return best;
    }

    /** The line without those ends of it that lie outside the body; empty if none of it lies inside. */
    private Optional<LinePlacement> onBody() {
        double[] within = withinBounds();
        double first = -1;
        double last = -1;
        double step = (within[1] - within[0]) / SAMPLES;
        for (int i = 0; i <= SAMPLES && step >= 0; i++) {
            double t = i == SAMPLES ? within[1] : within[0] + i * step;
            if (onSkin(t)) {
                first = first < 0 ? t : first;
                last = t;
            }
        }
        if (first < 0) {
            return Optional.empty();
        }
        first = edge(first, Math.max(within[0], first - step));
        last = edge(last, Math.min(within[1], last + step));
        return Optional.of(new LinePlacement(figure, x(first), y(first), x(last), y(last)));
    }

    private boolean onSkin(double t) {
        return onSkin(AreaSamples.rounded(x(t)), AreaSamples.rounded(y(t)));
    }

    /** The part of the line in the rectangle of the figure, from and to; nothing if to is below from. */
    private double[] withinBounds() {
        Bounds b = figure.bounds();
        double[] out = {0, 1};
        clip(out, x1, x2 - x1, b.minX(), b.maxX());
        clip(out, y1, y2 - y1, b.minY(), b.maxY());
        return out;
    }

    private static void clip(double[] t, double start, double way, double min, double max) {
        if (way == 0) {
            t[1] = start < min || start > max ? -1 : t[1];
        } else {
            double a = (min - start) / way;
            double b = (max - start) / way;
            t[0] = Math.max(t[0], Math.min(a, b));
            t[1] = Math.min(t[1], Math.max(a, b));
        }
    }

    /** The last place on the skin on the way out from one that is. */
    private double edge(double inside, double outside) {
        if (onSkin(outside)) {
            return outside;
        }
        double in = inside;
        double out = outside;
        for (int i = 0; i < 20; i++) {
            double middle = (in + out) / 2;
            if (onSkin(middle)) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return in;
    }

    private Placement spread(int count) {
        if (count == 1) {
            return new Placement.Placed(List.of(figure.place(x1, y1).orElseThrow()), total(), false);
        }
        double spacing = total() / (count - 1);
        if (spacing < 0.9 * Placement.MIN_SPACING_CM) {
            return new Placement.Refused(Placement.Reason.TOO_CLOSE);
        }
        double reached = 0;
        for (int i = 0; i < TRIES && Math.abs(reached - 1) > 2e-5; i++) {
            reached = reached(spacing, count - 1);
            spacing /= reached;
        }
        if (!Placement.possible(spacing)) {
            return new Placement.Refused(Placement.Reason.TOO_CLOSE);
        }
        List<Place> out = new ArrayList<>();
        double t = 0;
        for (int i = 0; i < count; i++) {
            // From the exact point before, not the rounded one, or the last step would take up all the rounding.
            t = i == 0 ? 0 : i == count - 1 ? 1 : Math.min(1, next(x(t), y(t), t, spacing));
            double[] at = {AreaSamples.rounded(x(t)), AreaSamples.rounded(y(t))};
            if (onSkin(at[0], at[1])) {
                out.add(figure.place(at[0], at[1]).orElseThrow());
            }
        }
        return new Placement.Placed(out, spacing, false);
    }

    /** Which part of the line so many steps take, beyond its end too. */
    private double reached(double spacing, int steps) {
        double t = 0;
        for (int i = 0; i < steps && t < 4; i++) {
            t = next(x(t), y(t), t, spacing);
        }
        return t;
    }

    /** Length of the line on the skin, centimetres. */
    private double total() {
        double sum = 0;
        for (int i = 1; i <= SAMPLES; i++) {
            sum += distance(x((i - 1.0) / SAMPLES), y((i - 1.0) / SAMPLES), (double) i / SAMPLES);
        }
        return sum;
    }
}
