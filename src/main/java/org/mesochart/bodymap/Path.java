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
    public sealed interface Segment {}

    /** Starts a subpath. */
    public record Move(double x, double y) implements Segment {}

    /** A straight line. */
    public record Line(double x, double y) implements Segment {}

    /** A cubic Bézier curve with two control points. */
    public record Cubic(double x1, double y1, double x2, double y2, double x, double y) implements Segment {}

    /** Closes the subpath with a straight line to its start. */
    public record Close() implements Segment {}

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
        return parse(text.split(" "), 0);
    }

    static Path parse(String[] words, int from) {
        List<Segment> out = new ArrayList<>();
        int i = from;
        while (i < words.length) {
            String step = words[i];
            int numbers = switch (step) {
                case "M", "L" -> 2;
                case "C" -> 6;
                case "Z" -> 0;
                default -> throw new IllegalArgumentException("not a path step: " + step);
            };
            if (i + numbers >= words.length) {
                throw new IllegalArgumentException("a path ends in the middle of a step");
            }
            double[] n = new double[numbers];
            for (int k = 0; k < numbers; k++) {
                n[k] = Double.parseDouble(words[i + 1 + k]);
            }
            out.add(switch (step) {
                case "M" -> new Move(n[0], n[1]);
                case "L" -> new Line(n[0], n[1]);
                case "C" -> new Cubic(n[0], n[1], n[2], n[3], n[4], n[5]);
                default -> CLOSE;
            });
            i += numbers + 1;
        }
        return new Path(out);
    }

    /** The same path on the other half of the body: every x changes its sign, exactly. */
    Path mirrored() {
        List<Segment> out = new ArrayList<>(segments.size());
        for (Segment segment : segments) {
            out.add(switch (segment) {
                case Move m -> new Move(-m.x(), m.y());
                case Line l -> new Line(-l.x(), l.y());
                case Cubic c -> new Cubic(-c.x1(), c.y1(), -c.x2(), c.y2(), -c.x(), c.y());
                case Close c -> c;
            });
        }
        return new Path(out);
    }

    /** One open subpath walked from its end to its start. */
    Path reversed() {
        List<Segment> out = new ArrayList<>(segments.size());
        for (int i = segments.size() - 1; i >= 1; i--) {
            double[] to = end(segments.get(i - 1));
            if (out.isEmpty()) {
                double[] start = end(segments.get(i));
                out.add(new Move(start[0], start[1]));
            }
            out.add(switch (segments.get(i)) {
                case Line l -> new Line(to[0], to[1]);
                case Cubic c -> new Cubic(c.x2(), c.y2(), c.x1(), c.y1(), to[0], to[1]);
                case Move m -> throw new IllegalStateException("more than one subpath");
                case Close c -> throw new IllegalStateException("a closed path");
            });
        }
        return new Path(out);
    }

    /** This open path, which starts and ends on the midline, joined with its mirror image to one closed path. */
    Path closedByItsMirrorImage() {
        List<Segment> out = new ArrayList<>(segments);
        List<Segment> back = mirrored().reversed().segments();
        out.addAll(back.subList(1, back.size()));
        out.add(CLOSE);
        return new Path(out);
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

    private static double[] end(Segment segment) {
        return switch (segment) {
            case Move m -> new double[] {m.x(), m.y()};
            case Line l -> new double[] {l.x(), l.y()};
            case Cubic c -> new double[] {c.x(), c.y()};
            case Close c -> throw new IllegalStateException("a closed path");
        };
    }
}
