package org.mesochart.bodymap;

import java.util.List;

/** Polygons as flat arrays x0, y0, x1, y1 and so on, on the half of the body with x of 0 or more. */
final class Rings {

    private Rings() {}

    static double[] mirrored(double[] ring) {
        double[] out = ring.clone();
        for (int i = 0; i < out.length; i += 2) {
            out[i] = -out[i];
        }
        return out;
    }

    /** The ring and its mirror image: one polygon if they share one stretch of the midline, else two. */
    static List<double[]> joinedAcrossMidline(double[] ring) {
        int n = ring.length / 2;
        int shared = 0;
        int start = -1;
        for (int i = 0; i < n; i++) {
            boolean onMidline = ring[2 * i] == 0 && ring[2 * ((i + 1) % n)] == 0;
            boolean nextOnMidline = ring[2 * ((i + 1) % n)] == 0 && ring[2 * ((i + 2) % n)] == 0;
            if (onMidline) {
                shared += nextOnMidline ? 0 : 1;
                start = nextOnMidline ? start : (i + 1) % n;
            }
        }
        if (shared != 1) {
            return List.of(ring, mirrored(ring));
        }
        int outer = n;
        while (ring[2 * ((start + outer - 1) % n)] == 0 && ring[2 * ((start + outer - 2) % n)] == 0) {
            outer--;
        }
        // From the end of the shared stretch around to its beginning, and back along the mirror image.
        double[] out = new double[2 * (2 * outer - 2)];
        int k = 0;
        for (int i = 0; i < outer; i++) {
            out[k++] = ring[2 * ((start + i) % n)];
            out[k++] = ring[2 * ((start + i) % n) + 1];
        }
        for (int i = outer - 2; i >= 1; i--) {
            out[k++] = -ring[2 * ((start + i) % n)];
            out[k++] = ring[2 * ((start + i) % n) + 1];
        }
        return List.of(out);
    }
}
