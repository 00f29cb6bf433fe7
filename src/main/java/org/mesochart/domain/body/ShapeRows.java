package org.mesochart.domain.body;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The cells of an area while it is being put together, row by row. */
final class ShapeRows {
    private final TreeMap<Integer, BitSet> rows = new TreeMap<>();

    /**
     * The cell that a position in centimetres is on.
     *
     * @throws IllegalArgumentException when it is nowhere near a body
     */
    static int cell(double cm) {
        double cell = Math.floor(cm * SkinShape.PER_CM);
        if (!(Math.abs(cell) <= SkinShape.REACH)) {
            throw new IllegalArgumentException("a position far outside every figure");
        }
        return (int) cell;
    }

    /** The cells whose middle is within the outlines, counted even and odd. */
    static ShapeRows within(List<double[]> rings) {
        ShapeRows within = new ShapeRows();
        double bottom = Double.POSITIVE_INFINITY;
        double top = Double.NEGATIVE_INFINITY;
        for (double[] ring : rings) {
            for (int i = 1; i < ring.length; i += 2) {
                bottom = Math.min(bottom, ring[i]);
                top = Math.max(top, ring[i]);
            }
        }
        if (bottom > top) {
            return within;
        }
        int last = cell(top);
        for (int row = cell(bottom); row <= last; row++) {
            double[] crossings = crossings(rings, (row + 0.5) / SkinShape.PER_CM);
            for (int i = 0; i + 1 < crossings.length; i += 2) {
                // The first and last cells whose middles lie between the two crossings.
                int from = cell(crossings[i] + 0.5 / SkinShape.PER_CM);
                int to = cell(crossings[i + 1] - 0.5 / SkinShape.PER_CM);
                double ends = (to + 0.5) / SkinShape.PER_CM;
                if ((from + 0.5) / SkinShape.PER_CM < crossings[i]) {
                    from++;
                }
                if (ends >= crossings[i + 1]) {
                    to--;
                }
                if (from <= to) {
                    within.add(row, from, to);
                }
            }
        }
        return within;
    }

    private static double[] crossings(List<double[]> rings, double y) {
        double[] crossings = new double[16];
        int count = 0;
        for (double[] ring : rings) {
            for (int i = 0; i < ring.length; i += 2) {
                int next = (i + 2) % ring.length;
                if (ring[i + 1] <= y != ring[next + 1] <= y) {
                    if (count == crossings.length) {
                        crossings = Arrays.copyOf(crossings, 2 * count);
                    }
                    double t = (y - ring[i + 1]) / (ring[next + 1] - ring[i + 1]);
                    crossings[count++] = ring[i] + t * (ring[next] - ring[i]);
                }
            }
        }
        double[] sorted = Arrays.copyOf(crossings, count);
        Arrays.sort(sorted);
        return sorted;
    }

    void add(int row, int first, int last) {
        if (Math.abs(row) > SkinShape.REACH + 1
                || first > last
                || first < -SkinShape.REACH - 1
                || last > SkinShape.REACH + 1) {
            throw new IllegalArgumentException("a position far outside every figure");
        }
        rows.computeIfAbsent(row, none -> new BitSet()).set(bit(first), bit(last) + 1);
    }

    void add(SkinShape shape) {
        int[] runs = shape.runs();
        for (int i = 0; i < runs.length; i += 3) {
            add(runs[i], runs[i + 1], runs[i + 2]);
        }
    }

    void remove(SkinShape shape) {
        int[] runs = shape.runs();
        for (int i = 0; i < runs.length; i += 3) {
            BitSet row = rows.get(runs[i]);
            if (row != null) {
                row.clear(bit(runs[i + 1]), bit(runs[i + 2]) + 1);
            }
        }
    }

    private static int bit(int cell) {
        return cell + SkinShape.REACH + 1;
    }

    /** @throws IllegalArgumentException when there are too many cells */
    SkinShape shape() {
        int[] runs = new int[192];
        int count = 0;
        for (Map.Entry<Integer, BitSet> row : rows.entrySet()) {
            BitSet cells = row.getValue();
            for (int first = cells.nextSetBit(0); first >= 0; ) {
                int end = cells.nextClearBit(first);
                if (count == runs.length) {
                    runs = Arrays.copyOf(runs, 2 * count);
                }
                runs[count++] = row.getKey();
                runs[count++] = first - SkinShape.REACH - 1;
                runs[count++] = end - 1 - SkinShape.REACH - 1;
                first = cells.nextSetBit(end);
            }
        }
        return new SkinShape(Arrays.copyOf(runs, count));
    }
}
