package org.mesochart.document.map;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.mesochart.bodymap.Bounds;
import org.mesochart.bodymap.Figure;
import org.mesochart.bodymap.Path;
import org.mesochart.bodymap.Shape;

/**
 * The part of a figure that is printed, in centimetres as on paper: x rightward, y upward. The points with 4 cm around
 * them, widened to both edges of the body where that is cheap, never so small that one cannot tell where it is; or a
 * whole hand, foot or knee.
 */
public record MapCrop(double minX, double minY, double maxX, double maxY) {
    private static final double MARGIN = 4;
    private static final double TRUNK = 24;
    private static final double SMALL = 14;
    private static final double EDGE = 0.2;
    private static final double WIDENING = 1.6;
    private static final double NEAR = 2;
    private static final Set<String> TRUNK_GROUPS =
            Set.of("neck", "thorax", "back", "abdomen", "pelvis", "lower_back", "shoulder_girdle");

    double width() {
        return maxX - minX;
    }

    double height() {
        return maxY - minY;
    }

    static boolean isTrunk(String group) {
        return TRUNK_GROUPS.contains(group);
    }

    /** The crop for what is charted, x and y on paper; a hand, a foot and the inner side of a knee are always shown whole. */
    static MapCrop around(Figure figure, List<double[]> spots, boolean trunk) {
        if (!figure.view().wholeBody()) {
            return whole(figure);
        }
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = Double.MAX_VALUE;
        double top = -Double.MAX_VALUE;
        for (double[] spot : spots) {
            left = Math.min(left, spot[0]);
            right = Math.max(right, spot[0]);
            bottom = Math.min(bottom, spot[1]);
            top = Math.max(top, spot[1]);
        }
        MapCrop box = atLeast(
                new MapCrop(left - MARGIN, bottom - MARGIN, right + MARGIN, top + MARGIN), trunk ? TRUNK : SMALL);
        double[] edges = edges(figure, left, right, bottom - NEAR, top + NEAR);
        double wideLeft = Math.min(box.minX, edges[0] - EDGE);
        double wideRight = Math.max(box.maxX, edges[1] + EDGE);
        return wideRight - wideLeft <= box.width() * WIDENING
                ? new MapCrop(wideLeft, box.minY, wideRight, box.maxY)
                : box;
    }

    private static MapCrop whole(Figure figure) {
        Bounds bounds = figure.bounds();
        double x1 = figure.screenX(bounds.minX());
        double x2 = figure.screenX(bounds.maxX());
        double y1 = figure.screenY(bounds.minY());
        double y2 = figure.screenY(bounds.maxY());
        return new MapCrop(
                Math.min(x1, x2) - EDGE, Math.min(y1, y2) - EDGE, Math.max(x1, x2) + EDGE, Math.max(y1, y2) + EDGE);
    }

    private static MapCrop atLeast(MapCrop box, double least) {
        double moreX = Math.max(0, least - box.width()) / 2;
        double moreY = Math.max(0, least - box.height()) / 2;
        return new MapCrop(box.minX - moreX, box.minY - moreY, box.maxX + moreX, box.maxY + moreY);
    }

    /** The body's edge nearest outside the points on either side, at the farthest of about their heights. */
    private static double[] edges(Figure figure, double left, double right, double bottom, double top) {
        // Nearest in each centimetre of height first: an arm beside the trunk is not the trunk's edge.
        double[] nearestLeft = new double[(int) Math.ceil(top - bottom) + 1];
        double[] nearestRight = new double[nearestLeft.length];
        Arrays.fill(nearestLeft, Double.NaN);
        Arrays.fill(nearestRight, Double.NaN);
        for (Shape shape : figure.drawing()) {
            if (shape.kind() != Shape.Kind.OUTLINE) {
                continue;
            }
            for (double[] line : shape.path().flattened(0.2)) {
                for (int i = 0; i + 3 < line.length; i += 2) {
                    crossings(figure, line, i, bottom, left, nearestLeft, right, nearestRight);
                }
            }
        }
        double[] found = {left, right};
        for (int row = 0; row < nearestLeft.length; row++) {
            found[0] = Double.isNaN(nearestLeft[row]) ? found[0] : Math.min(found[0], nearestLeft[row]);
            found[1] = Double.isNaN(nearestRight[row]) ? found[1] : Math.max(found[1], nearestRight[row]);
        }
        return found;
    }

    private static void crossings(
            Figure figure,
            double[] line,
            int i,
            double bottom,
            double left,
            double[] nearestLeft,
            double right,
            double[] nearestRight) {
        double from = figure.screenY(line[i + 1]);
        double to = figure.screenY(line[i + 3]);
        double low = Math.min(from, to) - bottom;
        double high = Math.max(from, to) - bottom;
        for (int row = Math.max(0, (int) Math.ceil(low)); row < nearestLeft.length && row <= high; row++) {
            double part = high == low ? 0 : (row + bottom - from) / (to - from);
            double x = figure.screenX(line[i] + part * (line[i + 2] - line[i]));
            if (x < left && !(x <= nearestLeft[row])) {
                nearestLeft[row] = x;
            } else if (x > right && !(x >= nearestRight[row])) {
                nearestRight[row] = x;
            }
        }
    }

    /** True when nothing of the path can be seen in the crop, with a stroke of the given half width. */
    boolean misses(Figure figure, Path path, double half) {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = Double.MAX_VALUE;
        double top = -Double.MAX_VALUE;
        for (Path.Segment segment : path.segments()) {
            double[] xy = switch (segment) {
                case Path.Move m -> new double[] {m.x(), m.y()};
                case Path.Line l -> new double[] {l.x(), l.y()};
                case Path.Cubic c -> new double[] {c.x1(), c.y1(), c.x2(), c.y2(), c.x(), c.y()};
                case Path.Close c -> new double[0];
            };
            for (int i = 0; i < xy.length; i += 2) {
                double x = figure.screenX(xy[i]);
                left = Math.min(left, x);
                right = Math.max(right, x);
                double y = figure.screenY(xy[i + 1]);
                bottom = Math.min(bottom, y);
                top = Math.max(top, y);
            }
        }
        return right + half < minX || left - half > maxX || top + half < minY || bottom - half > maxY;
    }
}
