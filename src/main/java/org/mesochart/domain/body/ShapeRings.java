package org.mesochart.domain.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Walks round an area along the edges of its cells, the area always on the left hand. */
final class ShapeRings {
    private static final int[] ACROSS = {1, 0, -1, 0};
    private static final int[] UP = {0, 1, 0, -1};

    // The edges not walked yet: a corner, and the directions that edges leave it in, as bits.
    private final Map<Long, Integer> edges = new LinkedHashMap<>();

    ShapeRings(SkinShape shape) {
        int[] runs = shape.runs();
        for (int i = 0; i < runs.length; i += 3) {
            int row = runs[i];
            for (int cell = runs[i + 1]; cell <= runs[i + 2]; cell++) {
                edge(!shape.hasCell(cell, row - 1), cell, row, 0);
                edge(cell == runs[i + 2], cell + 1, row, 1);
                edge(!shape.hasCell(cell, row + 1), cell + 1, row + 1, 2);
                edge(cell == runs[i + 1], cell, row + 1, 3);
            }
        }
    }

    private void edge(boolean there, int x, int y, int direction) {
        if (there) {
            edges.merge(corner(x, y), 1 << direction, (one, other) -> one | other);
        }
    }

    private static long corner(int x, int y) {
        return ((long) x << 32) | (y & 0xffffffffL);
    }

    List<int[]> rings() {
        List<int[]> rings = new ArrayList<>();
        while (!edges.isEmpty()) {
            long start = edges.keySet().iterator().next();
            rings.add(walk((int) (start >> 32), (int) start));
        }
        return rings;
    }

    private int[] walk(int startX, int startY) {
        int[] corners = new int[64];
        int count = 0;
        int x = startX;
        int y = startY;
        int first = Integer.numberOfTrailingZeros(edges.get(corner(x, y)));
        int direction = first;
        boolean round;
        do {
            int came = direction;
            if (x != startX || y != startY || direction != first) {
                take(x, y, direction);
            }
            x += ACROSS[direction];
            y += UP[direction];
            // Where two cells touch with a corner only, the left turn keeps them apart.
            direction = leaves(x, y, left(came)) ? left(came) : leaves(x, y, came) ? came : right(came);
            if (direction != came) {
                if (count == corners.length) {
                    corners = Arrays.copyOf(corners, 2 * count);
                }
                corners[count++] = x;
                corners[count++] = y;
            }
            round = x == startX && y == startY && direction == first;
        } while (!round);
        // The first edge stays until here, so that the way round is known by its end.
        take(startX, startY, first);
        return Arrays.copyOf(corners, count);
    }

    private static int left(int direction) {
        return (direction + 1) % 4;
    }

    private static int right(int direction) {
        return (direction + 3) % 4;
    }

    private boolean leaves(int x, int y, int direction) {
        return (edges.getOrDefault(corner(x, y), 0) & 1 << direction) != 0;
    }

    private void take(int x, int y, int direction) {
        edges.computeIfPresent(corner(x, y), (at, leaving) -> leaving == 1 << direction ? null : leaving & ~(1 << direction));
    }
}
