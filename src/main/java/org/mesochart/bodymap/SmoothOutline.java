package org.mesochart.bodymap;

import java.util.ArrayList;
import java.util.List;
import org.mesochart.domain.body.SkinShape;

/**
 * The outline of a painted area for the eye: the steps of its cells are smoothed away. Only for drawing, on screen and
 * paper alike; what is recorded and measured are the cells.
 */
public final class SmoothOutline {
    /** Rounds of averaging; with three the line lies within a cell's width of the cells' edge. */
    private static final int ROUNDS = 3;

    private SmoothOutline() {}

    /** Closed outlines as x and y by turns in centimetres, the first corner not repeated; holes are outlines too. */
    public static List<double[]> of(SkinShape shape) {
        List<double[]> outlines = new ArrayList<>();
        for (int[] ring : shape.rings()) {
            double[] line = edgeMiddles(ring);
            for (int i = 0; i < ROUNDS; i++) {
                line = averaged(line);
            }
            outlines.add(line);
        }
        return outlines;
    }

    /** The middle of every edge of a cell along the ring: of a staircase they lie on its slope. */
    private static double[] edgeMiddles(int[] ring) {
        int edges = 0;
        for (int i = 0; i < ring.length; i += 2) {
            edges += edges(ring, i);
        }
        double[] middles = new double[2 * edges];
        int at = 0;
        for (int i = 0; i < ring.length; i += 2) {
            int next = (i + 2) % ring.length;
            int count = edges(ring, i);
            for (int k = 0; k < count; k++) {
                double t = (k + 0.5) / count;
                middles[at++] = (ring[i] + t * (ring[next] - ring[i])) / SkinShape.PER_CM;
                middles[at++] = (ring[i + 1] + t * (ring[next + 1] - ring[i + 1])) / SkinShape.PER_CM;
            }
        }
        return middles;
    }

    private static int edges(int[] ring, int i) {
        int next = (i + 2) % ring.length;
        return Math.abs(ring[next] - ring[i]) + Math.abs(ring[next + 1] - ring[i + 1]);
    }

    private static double[] averaged(double[] line) {
        double[] out = new double[line.length];
        for (int i = 0; i < line.length; i++) {
            int before = (i + line.length - 2) % line.length;
            int after = (i + 2) % line.length;
            out[i] = (line[before] + 2 * line[i] + line[after]) / 4;
        }
        return out;
    }
}
