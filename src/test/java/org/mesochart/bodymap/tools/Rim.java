package org.mesochart.bodymap.tools;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.mesochart.bodymap.Path;

/**
 * The band of tone within the edge of a body: half of a wide stroke along the edge, cut at the edge. It is worked out here
 * because clipping a wide stroke at every repainting costs more than all the rest of the drawing.
 */
final class Rim {
    private static final double FLATTENING_CM = 0.01;
    private static final double SEAM_CM = 0.05;
    /** Well within the outer line, which lies over the band's edge. */
    private static final double TOLERANCE_CM = 0.03;

    private Rim() {}

    /**
     * The text of the band's path, to 0.01 cm.
     *
     * @param half whether only the half with x of 0 or more is wanted, for a figure that is mirrored
     */
    static String band(Path edge, Path outline, double widthCm, boolean half) {
        Area band = new Area(new BasicStroke((float) widthCm, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                .createStrokedShape(awt(edge)));
        band.intersect(new Area(awt(outline)));
        if (half) {
            // A little beyond the midline, so that no seam shows between the halves.
            band.intersect(new Area(new Rectangle2D.Double(-SEAM_CM, -1, 200, 200)));
        }
        return text(band);
    }

    private static Path2D awt(Path path) {
        Path2D out = new Path2D.Double();
        for (double[] line : path.flattened(FLATTENING_CM)) {
            out.moveTo(line[0], line[1]);
            for (int i = 2; i < line.length; i += 2) {
                out.lineTo(line[i], line[i + 1]);
            }
            if (path.segments().getLast() instanceof Path.Close) {
                out.closePath();
            }
        }
        return out;
    }

    private static String text(Shape band) {
        StringBuilder out = new StringBuilder();
        List<double[]> ring = new ArrayList<>();
        double[] p = new double[6];
        for (PathIterator at = band.getPathIterator(null, FLATTENING_CM); !at.isDone(); at.next()) {
            int step = at.currentSegment(p);
            if (step == PathIterator.SEG_CLOSE) {
                write(ring, out);
                ring.clear();
            } else {
                ring.add(new double[] {p[0], p[1]});
            }
        }
        return out.toString().strip();
    }

    private static void write(List<double[]> ring, StringBuilder out) {
        List<double[]> kept = new ArrayList<>();
        int far = farthest(ring, 0, ring.size() - 1, ring.getFirst(), ring.getFirst());
        kept.add(ring.getFirst());
        thin(ring, 0, far, kept);
        thin(ring, far, ring.size() - 1, kept);
        if (kept.size() < 3) {
            return;
        }
        String letter = "M ";
        for (double[] p : kept) {
            out.append(letter).append(number(p[0])).append(' ').append(number(p[1])).append(' ');
            letter = "L ";
        }
        out.append("Z ");
    }

    /** Leaves out corners that lie on the line between their neighbours within the tolerance. */
    private static void thin(List<double[]> ring, int from, int to, List<double[]> kept) {
        int far = to - from < 2 ? -1 : farthest(ring, from, to, ring.get(from), ring.get(to));
        if (far < 0 || away(ring.get(far), ring.get(from), ring.get(to)) < TOLERANCE_CM) {
            kept.add(ring.get(to));
        } else {
            thin(ring, from, far, kept);
            thin(ring, far, to, kept);
        }
    }

    private static int farthest(List<double[]> ring, int from, int to, double[] a, double[] b) {
        int best = -1;
        double most = -1;
        for (int i = from + 1; i < to; i++) {
            double d = away(ring.get(i), a, b);
            if (d > most) {
                most = d;
                best = i;
            }
        }
        return best;
    }

    private static double away(double[] p, double[] a, double[] b) {
        return Line2D.ptSegDist(a[0], a[1], b[0], b[1], p[0], p[1]);
    }

    private static String number(double cm) {
        return FigureCompiler.number(Math.round(cm * 100) / 100.0 + 0.0);
    }
}
