package org.mesochart.ui.map;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;

/**
 * Parallel lines at 45 degrees within closed outlines. The lines are cut where they meet the outline, which is much
 * quicker than painting them through a clip, and they stay where they are on the body when the map is shifted.
 */
final class Hatch {
    private Hatch() {}

    /**
     * Strokes the lines with the stroke that is set.
     *
     * @param rings outlines in pixels, counted even and odd
     * @param originX a pixel that lines are counted from
     * @param spacing pixels between two lines
     * @param rising whether the lines rise to the right
     */
    static void stroke(GraphicsContext gc, List<double[]> rings, double originX, double originY, double spacing,
            boolean rising) {
        // Across the lines runs u, along them v; the step of u between two lines is the spacing times the root of two.
        double step = spacing * Math.sqrt(2);
        int sign = rising ? 1 : -1;
        Map<Long, double[]> crossings = new HashMap<>();
        Map<Long, Integer> counts = new HashMap<>();
        for (double[] ring : rings) {
            for (int i = 0; i < ring.length; i += 2) {
                int next = (i + 2) % ring.length;
                double u1 = (ring[i] - originX + sign * (ring[i + 1] - originY)) / step;
                double u2 = (ring[next] - originX + sign * (ring[next + 1] - originY)) / step;
                long from = (long) Math.ceil(Math.min(u1, u2));
                long to = (long) Math.ceil(Math.max(u1, u2)) - 1;
                for (long line = from; line <= to; line++) {
                    double t = (line - u1) / (u2 - u1);
                    int count = counts.merge(line, 1, Integer::sum);
                    double[] at = crossings.get(line);
                    if (at == null || at.length < count) {
                        at = at == null ? new double[4] : Arrays.copyOf(at, 2 * at.length);
                        crossings.put(line, at);
                    }
                    at[count - 1] = ring[i] + t * (ring[next] - ring[i]);
                }
            }
        }
        crossings.forEach((line, at) -> {
            int count = counts.get(line);
            Arrays.sort(at, 0, count);
            double u = line * step;
            for (int i = 0; i + 1 < count; i += 2) {
                gc.strokeLine(at[i], originY + sign * (u - at[i] + originX), at[i + 1],
                        originY + sign * (u - at[i + 1] + originX));
            }
        });
    }
}
