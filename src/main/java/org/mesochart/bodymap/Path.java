package org.mesochart.bodymap;

import java.util.ArrayList;
import java.util.List;

/**
 * An immutable path in body centimetres: x and y of its view, y upward. Which way x runs on screen or paper is the
 * painter's matter, see {@link Figure#screenX(double)}.
 *
 * @param segments the segments in order; every subpath begins with a {@link Move}
 */
public record Path(List<Segment> segments) {

    /** One step of a path. */
    public sealed interface Segment {

        /** The same step on the other half of the body. */
        Segment mirrored();
    }

    /** Starts a subpath. */
    public record Move(double x, double y) implements Segment {
        @Override
        public Move mirrored() {
            return new Move(-x, y);
        }
    }

    /** A straight line. */
    public record Line(double x, double y) implements Segment {
        @Override
        public Line mirrored() {
            return new Line(-x, y);
        }
    }

    /** A cubic Bézier curve with two control points. */
    public record Cubic(double x1, double y1, double x2, double y2, double x, double y) implements Segment {
        @Override
        public Cubic mirrored() {
            return new Cubic(-x1, y1, -x2, y2, -x, y);
        }
    }

    /** Closes the subpath with a straight line to its start. */
    public record Close() implements Segment {
        @Override
        public Close mirrored() {
            return this;
        }
    }

    private static final Close CLOSE = new Close();

    public Path {
        segments = List.copyOf(segments);
    }

    /**
     * Reads the text form: M x y, L x y, C x1 y1 x2 y2 x y, Z, separated by single spaces.
     *
     * @throws IllegalArgumentException if the text is not such a path
     */
    public static Path parse(String text) {
        return parse(new Words(text));
    }

    static Path parse(Words words) {
        List<Segment> out = new ArrayList<>();
        while (words.hasNext()) {
            switch (words.letter()) {
                case 'M' -> out.add(new Move(words.number(), words.number()));
                case 'L' -> out.add(new Line(words.number(), words.number()));
                case 'C' -> out.add(new Cubic(words.number(), words.number(), words.number(), words.number(),
                        words.number(), words.number()));
                case 'Z' -> out.add(CLOSE);
                default -> throw new IllegalArgumentException("not a step of a path");
            }
        }
        return new Path(out);
    }

    /** The same path on the other half of the body: every x changes its sign, exactly. */
    Path mirrored() {
        List<Segment> out = new ArrayList<>(segments.size());
        for (Segment segment : segments) {
            out.add(segment.mirrored());
        }
        return new Path(out);
    }

    /** This open path of curves, which starts and ends on the midline, joined with its mirror image. */
    public Path closedByItsMirrorImage() {
        List<Segment> out = new ArrayList<>(segments);
        for (int i = segments.size() - 1; i >= 1; i--) {
            if (!(segments.get(i) instanceof Cubic c)) {
                throw new IllegalArgumentException("an outline is made of curves");
            }
            double x = segments.get(i - 1) instanceof Cubic before ? before.x() : 0;
            double y = segments.get(i - 1) instanceof Cubic before ? before.y() : ((Move) segments.getFirst()).y();
            out.add(new Cubic(-c.x2(), c.y2(), -c.x1(), c.y1(), -x, y));
        }
        out.add(CLOSE);
        return new Path(out);
    }

    /** The path as far as it can be seen in a window; elsewhere it may run straight. */
    public Path cropped(Bounds window) {
        return Cropping.of(this, window);
    }

    /** The rectangle that holds the path and its control points. */
    public Bounds bounds() {
        double[] b = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (Segment segment : segments) {
            switch (segment) {
                case Move m -> widen(b, m.x(), m.y());
                case Line l -> widen(b, l.x(), l.y());
                case Cubic c -> {
                    widen(b, c.x1(), c.y1());
                    widen(b, c.x2(), c.y2());
                    widen(b, c.x(), c.y());
                }
                case Close c -> { }
            }
        }
        return new Bounds(b[0], b[1], b[2], b[3]);
    }

    private static void widen(double[] b, double x, double y) {
        b[0] = Math.min(b[0], x);
        b[1] = Math.min(b[1], y);
        b[2] = Math.max(b[2], x);
        b[3] = Math.max(b[3], y);
    }

    /** Closed polygons as one path, each polygon a flat array x0, y0, x1, y1 and so on. */
    static Path ofRings(List<double[]> rings) {
        List<Segment> out = new ArrayList<>();
        for (double[] ring : rings) {
            for (int i = 0; i < ring.length; i += 2) {
                out.add(i == 0 ? new Move(ring[0], ring[1]) : new Line(ring[i], ring[i + 1]));
            }
            out.add(CLOSE);
        }
        return new Path(out);
    }

    /**
     * The path as polylines, one per subpath, each a flat array x0, y0, x1, y1 and so on; a closed subpath does not
     * repeat its first point.
     *
     * @param toleranceCm how far a straight piece may lie from the curve, centimetres, above 0
     */
    public List<double[]> flattened(double toleranceCm) {
        return Flattening.of(this, toleranceCm);
    }
}
