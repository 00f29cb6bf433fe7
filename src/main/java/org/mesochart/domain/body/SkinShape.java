package org.mesochart.domain.body;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An area on one plane of the reference figure, as square cells of a quarter of a centimetre. Cell (i, j) reaches from
 * i/4 to (i+1)/4 cm across and from j/4 to (j+1)/4 cm in height, so the mirror image of an area is exact.
 *
 * <p>Written as {@code row:run,run;row:run}, rows from the lowest, a run being {@code first..last} or the one cell:
 * {@code 420:-12..-3,4;421:-11..-3}. An area has one spelling only.
 */
public final class SkinShape {
    /** Cells in a centimetre. */
    public static final int PER_CM = 4;
    /** Most cells an area may have: more than the skin of the whole figure in one view. */
    public static final int CELLS_MAX = 200_000;
    /** How far from the origin a cell may lie, in cells: five metres. */
    static final int REACH = 2000;

    public static final SkinShape EMPTY = new SkinShape(new int[0]);

    // Row, first cell, last cell; by row, then by first cell; runs of a row neither touch nor overlap.
    private final int[] runs;
    private final int cells;

    /** Where an area lies, in centimetres. */
    public record Bounds(double left, double bottom, double right, double top) {
        @Override
        public String toString() {
            return "Bounds[]";
        }
    }

    /** Says of a position in centimetres whether it belongs to an area. */
    public interface Inside {
        boolean test(double x, double y);
    }

    /** @throws IllegalArgumentException when there are too many cells */
    SkinShape(int[] runs) {
        this.runs = runs;
        int count = 0;
        for (int i = 0; i < runs.length; i += 3) {
            count += runs[i + 2] - runs[i + 1] + 1;
            if (count > CELLS_MAX) {
                throw new IllegalArgumentException("an area of too many cells");
            }
        }
        this.cells = count;
    }

    /** The cells within the bounds whose middle is inside. */
    public static SkinShape of(Bounds bounds, Inside inside) {
        ShapeRows rows = new ShapeRows();
        int top = ShapeRows.cell(bounds.top());
        int right = ShapeRows.cell(bounds.right());
        for (int row = ShapeRows.cell(bounds.bottom()); row <= top; row++) {
            for (int cell = ShapeRows.cell(bounds.left()); cell <= right; cell++) {
                if (inside.test(middle(cell), middle(row))) {
                    rows.add(row, cell, cell);
                }
            }
        }
        return rows.shape();
    }

    /** The cells whose middle lies within closed outlines of x and y in centimetres; an outline in another is a hole. */
    public static SkinShape ofRings(List<double[]> rings) {
        return ShapeRows.within(rings).shape();
    }

    /** A round spot of the brush; at least the cell that it is on. */
    public static SkinShape disc(double x, double y, double diameter) {
        return capsule(x, y, x, y, diameter);
    }

    /** A straight stroke of the round brush; at least the cells that it begins and ends on. */
    public static SkinShape capsule(double x1, double y1, double x2, double y2, double diameter) {
        double radius = diameter / 2;
        Bounds bounds = new Bounds(Math.min(x1, x2) - radius, Math.min(y1, y2) - radius, Math.max(x1, x2) + radius,
                Math.max(y1, y2) + radius);
        double length = Math.hypot(x2 - x1, y2 - y1);
        SkinShape stroke = of(bounds, (x, y) -> {
            double along = length == 0 ? 0 : ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / (length * length);
            double t = Math.clamp(along, 0, 1);
            return Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1)) <= radius;
        });
        ShapeRows ends = new ShapeRows();
        ends.add(ShapeRows.cell(y1), ShapeRows.cell(x1), ShapeRows.cell(x1));
        ends.add(ShapeRows.cell(y2), ShapeRows.cell(x2), ShapeRows.cell(x2));
        return stroke.union(ends.shape());
    }

    /** @throws IllegalArgumentException when the text is not the spelling of an area */
    public static SkinShape parse(String text) {
        return ShapeText.parse(text);
    }

    /** The one spelling of this area; nothing for an empty one. */
    public String text() {
        return ShapeText.of(runs);
    }

    int[] runs() {
        return runs;
    }

    /** The middles of the cells, x and y in centimetres, from the lowest row. */
    public Stream<double[]> middles() {
        return IntStream.range(0, runs.length / 3)
                .boxed()
                .flatMap(run -> IntStream.rangeClosed(runs[3 * run + 1], runs[3 * run + 2])
                        .mapToObj(cell -> new double[] {middle(cell), middle(runs[3 * run])}));
    }

    private static double middle(int cell) {
        return (cell + 0.5) / PER_CM;
    }

    public boolean isEmpty() {
        return runs.length == 0;
    }

    /** Square centimetres. */
    public double areaCm2() {
        return (double) cells / (PER_CM * PER_CM);
    }

    /** True when the position, in centimetres, is on a cell of the area. */
    public boolean contains(double x, double y) {
        return has(Math.floor(x * PER_CM), Math.floor(y * PER_CM));
    }

    private boolean has(double cell, double row) {
        int low = 0;
        int high = runs.length / 3 - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int at = middle * 3;
            if (runs[at] < row || (runs[at] == row && runs[at + 2] < cell)) {
                low = middle + 1;
            } else if (runs[at] > row || runs[at + 1] > cell) {
                high = middle - 1;
            } else {
                return true;
            }
        }
        return false;
    }

    boolean hasCell(int cell, int row) {
        return has(cell, row);
    }

    public SkinShape union(SkinShape other) {
        ShapeRows rows = new ShapeRows();
        rows.add(this);
        rows.add(other);
        return rows.shape();
    }

    public SkinShape minus(SkinShape other) {
        ShapeRows rows = new ShapeRows();
        rows.add(this);
        rows.remove(other);
        return rows.shape();
    }

    /** The area on the other half of the body in the same plane: x becomes -x. Twice gives the same area. */
    public SkinShape mirrored() {
        ShapeRows rows = new ShapeRows();
        for (int i = 0; i < runs.length; i += 3) {
            rows.add(runs[i], -1 - runs[i + 2], -1 - runs[i + 1]);
        }
        return rows.shape();
    }

    /** Where the area lies; empty for an empty one. */
    public Optional<Bounds> bounds() {
        if (isEmpty()) {
            return Optional.empty();
        }
        int left = REACH;
        int right = -REACH;
        for (int i = 0; i < runs.length; i += 3) {
            left = Math.min(left, runs[i + 1]);
            right = Math.max(right, runs[i + 2] + 1);
        }
        int top = runs[runs.length - 3] + 1;
        return Optional.of(new Bounds((double) left / PER_CM, (double) runs[0] / PER_CM, (double) right / PER_CM,
                (double) top / PER_CM));
    }

    /** The cells of the area for which this holds too, asked for the middle of each. */
    public SkinShape where(Inside inside) {
        ShapeRows rows = new ShapeRows();
        for (int i = 0; i < runs.length; i += 3) {
            for (int cell = runs[i + 1]; cell <= runs[i + 2]; cell++) {
                if (inside.test(middle(cell), middle(runs[i]))) {
                    rows.add(runs[i], cell, cell);
                }
            }
        }
        return rows.shape();
    }

    /**
     * The middle of the cell of the area that is nearest to its centre of gravity, x and y in centimetres: always on the
     * area, also when that is a ring or a sickle. Empty for an empty one.
     */
    public Optional<double[]> middle() {
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < runs.length; i += 3) {
            int length = runs[i + 2] - runs[i + 1] + 1;
            sumX += length * (middle(runs[i + 1]) + middle(runs[i + 2])) / 2;
            sumY += length * middle(runs[i]);
        }
        double x = sumX / cells;
        double y = sumY / cells;
        double[] nearest = null;
        double best = Double.MAX_VALUE;
        for (int i = 0; i < runs.length; i += 3) {
            double cell = Math.clamp(Math.floor(x * PER_CM), runs[i + 1], runs[i + 2]);
            double away = Math.hypot((cell + 0.5) / PER_CM - x, middle(runs[i]) - y);
            if (away < best) {
                best = away;
                nearest = new double[] {(cell + 0.5) / PER_CM, middle(runs[i])};
            }
        }
        return Optional.ofNullable(nearest);
    }

    /**
     * The closed outlines along the cells' edges, corners as x and y by turns in quarters of a centimetre, the first
     * corner not repeated. Outer outlines run anticlockwise, holes clockwise.
     */
    public List<int[]> rings() {
        return new ShapeRings(this).rings();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SkinShape shape && Arrays.equals(runs, shape.runs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(runs);
    }

    /** Where it hurts is a patient's own: it stays out of logs and messages. */
    @Override
    public String toString() {
        return "SkinShape[]";
    }
}
