package org.mesochart.bodymap;

import java.util.ArrayList;
import java.util.List;
import org.mesochart.domain.body.Side;

/**
 * Which region a point of a figure lies in, asked thousands of times a second: squares that no border crosses hold one
 * region, which is asked once. The answers are those of the partition. Safe for use by several threads.
 */
final class RegionRaster {

    /** The number of "outside the body". */
    static final int OUTSIDE = 0;

    private static final double CELL_CM = 0.25;
    private static final short UNKNOWN = 0;
    private static final short CROSSED = -1;

    private final Partition partition;
    private final List<String> regions = new ArrayList<>();
    private final double left;
    private final double bottom;
    private final int columns;
    private final int rows;
    /** The number of the region and 1, or unknown or crossed. A race only writes the same answer twice. */
    private final short[] cells;

    RegionRaster(Figure figure) {
        partition = figure.partition();
        Bounds bounds = figure.bounds();
        left = bounds.minX();
        bottom = bounds.minY();
        columns = (int) (bounds.width() / CELL_CM) + 1;
        rows = (int) (bounds.height() / CELL_CM) + 1;
        cells = new short[columns * rows];
        for (Partition.Face face : partition.faces()) {
            if (!regions.contains(face.region())) {
                regions.add(face.region());
                for (Side side : Side.values()) {
                    figure.outlineOf(face.region(), side).flattened(1).forEach(this::cross);
                }
            }
        }
    }

    /** The numbers are those of {@link #at}, from 1. */
    List<String> regions() {
        return regions;
    }

    /** The number of the region that holds the point, {@link #OUTSIDE} if none does. */
    int at(double x, double y) {
        double column = (x - left) / CELL_CM;
        double row = (y - bottom) / CELL_CM;
        if (!(column >= 0 && column < columns && row >= 0 && row < rows)) {
            return OUTSIDE;
        }
        int cell = (int) row * columns + (int) column;
        if (cells[cell] == CROSSED) {
            return ask(x, y);
        }
        if (cells[cell] == UNKNOWN) {
            cells[cell] = (short) (ask(x, y) + 1);
        }
        return cells[cell] - 1;
    }

    private int ask(double x, double y) {
        Partition.Face face = partition.at(x, y);
        return face == null ? OUTSIDE : regions.indexOf(face.region()) + 1;
    }

    private void cross(double[] ring) {
        for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
            int pieces = 1 + (int) (Math.hypot(ring[i] - ring[j], ring[i + 1] - ring[j + 1]) / CELL_CM);
            double dx = (ring[i] - ring[j]) / pieces;
            double dy = (ring[i + 1] - ring[j + 1]) / pieces;
            for (int k = 0; k < pieces; k++) {
                mark(ring[j] + k * dx, ring[j + 1] + k * dy, ring[j] + (k + 1) * dx, ring[j + 1] + (k + 1) * dy);
            }
        }
    }

    /** Marks the squares around a piece no longer than one of them, with some room for rounding. */
    private void mark(double x1, double y1, double x2, double y2) {
        int fromColumn = clamped((Math.min(x1, x2) - left - 1e-6) / CELL_CM, columns);
        int toColumn = clamped((Math.max(x1, x2) - left + 1e-6) / CELL_CM, columns);
        int fromRow = clamped((Math.min(y1, y2) - bottom - 1e-6) / CELL_CM, rows);
        int toRow = clamped((Math.max(y1, y2) - bottom + 1e-6) / CELL_CM, rows);
        for (int row = fromRow; row <= toRow; row++) {
            for (int column = fromColumn; column <= toColumn; column++) {
                cells[row * columns + column] = CROSSED;
            }
        }
    }

    private static int clamped(double at, int size) {
        return Math.clamp((long) Math.floor(at), 0, size - 1);
    }
}
