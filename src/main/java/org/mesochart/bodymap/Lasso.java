package org.mesochart.bodymap;

import java.util.Arrays;

/**
 * A closed line drawn by hand, which may cross itself: inside is where a way out crosses it an odd number of times, so
 * the middle of a figure of eight drawn over itself is outside.
 */
final class Lasso {

    private static final double BAND_CM = 0.5;
    private static final int MAX_BANDS = 800;

    private final double[] ring;
    private final Bounds bounds;
    private final double bandHeight;
    private final int[][] bands;

    /**
     * @param points x0, y0, x1, y1 and so on; a point that is not finite is left out
     */
    Lasso(double[] points) {
        ring = finite(points);
        double minX = Double.MAX_VALUE;
        double minY = Double.MAX_VALUE;
        double maxX = -Double.MAX_VALUE;
        double maxY = -Double.MAX_VALUE;
        for (int i = 0; i < ring.length; i += 2) {
            minX = Math.min(minX, ring[i]);
            maxX = Math.max(maxX, ring[i]);
            minY = Math.min(minY, ring[i + 1]);
            maxY = Math.max(maxY, ring[i + 1]);
        }
        bounds = ring.length == 0 ? new Bounds(0, 0, 0, 0) : new Bounds(minX, minY, maxX, maxY);
        int count = (int) Math.clamp(bounds.height() / BAND_CM, 1, MAX_BANDS);
        bandHeight = Math.max(bounds.height() / count, 1e-9);
        bands = new int[count][0];
        for (int i = 0; i < ring.length; i += 2) {
            int j = (i + 2) % ring.length;
            int from = band(Math.min(ring[i + 1], ring[j + 1]));
            int to = band(Math.max(ring[i + 1], ring[j + 1]));
            for (int b = from; b <= to; b++) {
                bands[b] = Arrays.copyOf(bands[b], bands[b].length + 1);
                bands[b][bands[b].length - 1] = i;
            }
        }
    }

    private static double[] finite(double[] points) {
        double[] out = new double[points.length];
        int n = 0;
        for (int i = 0; i + 1 < points.length; i += 2) {
            boolean again = n > 0 && out[n - 2] == points[i] && out[n - 1] == points[i + 1];
            if (Double.isFinite(points[i]) && Double.isFinite(points[i + 1]) && !again) {
                out[n++] = points[i];
                out[n++] = points[i + 1];
            }
        }
        return Arrays.copyOf(out, n);
    }

    private int band(double y) {
        return (int) Math.clamp((y - bounds.minY()) / bandHeight, 0, bands.length - 1);
    }

    double[] ring() {
        return ring.clone();
    }

    Bounds bounds() {
        return bounds;
    }

    Lasso mirrored() {
        return new Lasso(Rings.mirrored(ring));
    }

    boolean contains(double x, double y) {
        if (ring.length < 6 || !bounds.contains(x, y)) {
            return false;
        }
        boolean inside = false;
        for (int i : bands[band(y)]) {
            int j = (i + 2) % ring.length;
            boolean up = ring[i + 1] <= ring[j + 1];
            int a = up ? i : j;
            int b = up ? j : i;
            if (ring[a + 1] <= y && y < ring[b + 1]
                    && x < ring[a] + (ring[b] - ring[a]) * (y - ring[a + 1]) / (ring[b + 1] - ring[a + 1])) {
                inside = !inside;
            }
        }
        return inside;
    }
}
