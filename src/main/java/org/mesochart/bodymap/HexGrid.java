package org.mesochart.bodymap;

import java.util.Arrays;
import org.mesochart.domain.body.BodyView;

/**
 * Fills an area of one plane with a hexagonal grid whose neighbours are equally far apart on the skin: level rows, half
 * the square root of three spacings above each other, every other one shifted by half a spacing; or the same turned.
 *
 * <p>The rows are lined up on a vertical line through the middle of the area, so that what the curved skin gains or
 * loses from row to row is shared by both edges. Where it is too much, far round the side of the body, a point too near
 * to the row above is left out.
 */
final class HexGrid {

    /** How the two halves of a front or back view hang together. */
    enum Mode {
        /** As it is, without a mirror image. */
        PLAIN,
        /** Symmetric, and skin on the midline too: one grid across it, whose points on the midline have no twin. */
        ACROSS_MIDLINE,
        /** Symmetric, without the midline: a grid of the left half and its mirror image. */
        HALVES
    }

    /** Points nearer than this part of the spacing are too near. */
    private static final double NEAR = 0.95;

    /** Coordinates are kept to 0.01 cm; that may bring two points nearer by as much as this. */
    private static final double ROUNDING_CM = 0.015;

    private final SkinArea area;
    private final BodyView view;
    private final Mode mode;
    private final Bounds bounds;

    /**
     * @param bounds of the part to fill; with a mode other than plain, of the left half
     */
    HexGrid(SkinArea area, Mode mode, Bounds bounds) {
        this.area = area;
        this.view = area.figure().view();
        this.mode = mode;
        this.bounds = bounds;
    }

    Mode mode() {
        return mode;
    }

    /**
     * How the grid lies on the area.
     *
     * @param turned whether neighbours stand above each other instead of side by side, for narrow strips
     * @param rows by which part of a row it is shifted
     * @param columns by which part of the distance within a row it is shifted
     */
    record Shift(boolean turned, double rows, double columns) {}

    /** Points of a grid; in a symmetric one only those of the left half and the midline. */
    static final class Filling {
        private double[] xy = new double[64];
        private int size;
        private int count;

        private void add(double x, double y, int weight) {
            if (2 * size + 2 > xy.length) {
                xy = Arrays.copyOf(xy, xy.length * 2);
            }
            xy[2 * size] = x;
            xy[2 * size + 1] = y;
            size++;
            count += weight;
        }

        int size() {
            return size;
        }

        double x(int i) {
            return xy[2 * i];
        }

        double y(int i) {
            return xy[2 * i + 1];
        }

        /** How many points it makes with their mirror images. */
        int count() {
            return count;
        }
    }

    /** How many points one of the grid makes with its mirror image on the same figure. */
    int weight(double x) {
        return mode == Mode.PLAIN || mode == Mode.ACROSS_MIDLINE && x == 0 ? 1 : 2;
    }

    /**
     * @param margin how far every point keeps from the edge of the area, centimetres in the drawing
     * @param limit as soon as there are more points than this, it stops
     */
    Filling fill(double spacing, Shift shift, double margin, int limit) {
        Filling out = new Filling();
        double step = spacing * (shift.turned() ? 0.5 : Math.sqrt(3) / 2);
        double within = spacing * (shift.turned() ? Math.sqrt(3) : 1);
        double middle = (bounds.minY() + bounds.maxY()) / 2;
        long last = (long) Math.floor((bounds.maxY() - middle) / step - shift.rows() + 1e-9);
        long first = (long) Math.ceil((bounds.minY() - middle) / step - shift.rows() - 1e-9);
        int above = 0;
        int aboveEnd = 0;
        double aboveY = Double.NaN;
        for (long k = last; k >= first && out.count() <= limit; k--) {
            double y = AreaSamples.rounded(middle + (k + shift.rows()) * step);
            int begin = out.size();
            row(out, spacing, within, y, (k % 2 == 0 ? 0 : 0.5) + shift.columns(), margin, limit,
                    above, aboveEnd, aboveY);
            above = begin;
            aboveEnd = out.size();
            aboveY = y;
        }
        return out;
    }

    private void row(Filling out, double spacing, double within, double y, double offset, double margin, int limit,
            int above, int aboveEnd, double aboveY) {
        SkinRow row = new SkinRow(view, y);
        SkinRow between = aboveEnd > above ? new SkinRow(view, (y + aboveY) / 2) : null;
        double start = row.s(mode == Mode.ACROSS_MIDLINE ? 0 : (bounds.minX() + bounds.maxX()) / 2) + offset * within;
        long last = (long) Math.floor((row.s(bounds.maxX()) - start) / within + 1e-9);
        long first = (long) Math.ceil((row.s(bounds.minX()) - start) / within - 1e-9);
        double near = spacing * NEAR - ROUNDING_CM;
        int begin = out.size();
        for (long i = last; i >= first && out.count() <= limit; i--) {
            double x = AreaSamples.rounded(row.x(start + i * within));
            if (mode != Mode.PLAIN && weight(x) == 2 && (x <= 0 || row.distance(x, -x, 0) < spacing - ROUNDING_CM)) {
                continue;
            }
            if (!area.contains(x, y) || !keeps(margin, x, y)) {
                continue;
            }
            boolean tooNear = out.size() > begin && row.distance(x, out.x(out.size() - 1), 0) < near;
            for (int a = above; a < aboveEnd && !tooNear; a++) {
                tooNear = Math.abs(out.x(a) - x) < spacing && between.distance(x, out.x(a), aboveY - y) < near;
            }
            if (!tooNear) {
                out.add(x, y, weight(x));
            }
        }
    }

    private boolean keeps(double margin, double x, double y) {
        return margin <= 0 || area.contains(x, y - margin) && area.contains(x, y + margin)
                && area.contains(x - margin, y) && area.contains(x + margin, y);
    }

    /** How far a point is from the edge of the area, in steps of a sixteenth up to the distance given. */
    double clearance(double x, double y, double upTo) {
        for (int i = 1; i <= 16; i++) {
            if (!keeps(upTo * i / 16, x, y)) {
                return upTo * (i - 1) / 16;
            }
        }
        return upTo;
    }
}
