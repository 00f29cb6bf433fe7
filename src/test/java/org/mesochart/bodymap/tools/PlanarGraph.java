package org.mesochart.bodymap.tools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * Cuts lines where they cross and finds the faces between them. Vertices nearer than {@link #TOLERANCE} become one, so
 * lines drawn to end on each other do.
 */
final class PlanarGraph {

    static final double TOLERANCE = 0.004;

    /** What a line is drawn for. */
    enum Use {
        OUTLINE,
        EXTRA,
        BORDER
    }

    private record Segment(int a, int b, Use use) {}

    private final List<double[]> points = new ArrayList<>();
    private final Map<Long, List<Integer>> cells = new HashMap<>();
    private final List<Segment> segments = new ArrayList<>();
    private final Set<Long> edges = new HashSet<>();

    void line(double[] xy, boolean closed, Use use) {
        int n = xy.length / 2;
        for (int i = 0; i + 1 < n || (closed && i < n); i++) {
            int j = (i + 1) % n;
            int a = vertex(xy[2 * i], xy[2 * i + 1]);
            int b = vertex(xy[2 * j], xy[2 * j + 1]);
            if (a != b) {
                segments.add(new Segment(a, b, use));
            }
        }
    }

    /** The vertex within the tolerance of a point, or a new one rounded to 0.0001 cm. */
    private int vertex(double x, double y) {
        long cx = Math.round(x / 0.01);
        long cy = Math.round(y / 0.01);
        int best = -1;
        double nearest = TOLERANCE;
        for (long i = cx - 1; i <= cx + 1; i++) {
            for (long j = cy - 1; j <= cy + 1; j++) {
                for (int id : cells.getOrDefault(i * 1_000_003 + j, List.of())) {
                    double d = Math.hypot(points.get(id)[0] - x, points.get(id)[1] - y);
                    if (d < nearest) {
                        nearest = d;
                        best = id;
                    }
                }
            }
        }
        if (best >= 0) {
            return best;
        }
        points.add(new double[] {Math.round(x * 1e4) / 1e4 + 0.0, Math.round(y * 1e4) / 1e4 + 0.0});
        cells.computeIfAbsent(cx * 1_000_003 + cy, k -> new ArrayList<>()).add(points.size() - 1);
        return points.size() - 1;
    }

    /** Cuts all lines, then keeps the pieces whose use and middle pass the test and that are part of a face. */
    void cut(BiPredicate<Use, double[]> keep) {
        for (int i = 0; i < segments.size(); i++) {
            for (int j = i + 1; j < segments.size(); j++) {
                cross(segments.get(i), segments.get(j));
            }
        }
        for (Segment s : segments) {
            double[] a = points.get(s.a());
            double[] b = points.get(s.b());
            double dx = b[0] - a[0];
            double dy = b[1] - a[1];
            double length = Math.hypot(dx, dy);
            List<double[]> on = new ArrayList<>();
            for (int id = 0; id < points.size(); id++) {
                double px = points.get(id)[0] - a[0];
                double py = points.get(id)[1] - a[1];
                double along = (px * dx + py * dy) / length;
                double off = Math.abs(px * dy - py * dx) / length;
                boolean end = id == s.a() || id == s.b();
                if (end || (off < TOLERANCE && along > 0 && along < length)) {
                    on.add(new double[] {along, id});
                }
            }
            on.sort(Comparator.comparingDouble(p -> p[0]));
            for (int i = 0; i + 1 < on.size(); i++) {
                int from = (int) on.get(i)[1];
                int to = (int) on.get(i + 1)[1];
                double[] p = points.get(from);
                double[] q = points.get(to);
                if (from != to && keep.test(s.use(), new double[] {(p[0] + q[0]) / 2, (p[1] + q[1]) / 2})) {
                    edges.add((long) Math.min(from, to) << 32 | Math.max(from, to));
                }
            }
        }
        prune();
    }

    private void cross(Segment s, Segment t) {
        double[] a = points.get(s.a());
        double[] b = points.get(s.b());
        double[] c = points.get(t.a());
        double[] d = points.get(t.b());
        double rx = b[0] - a[0];
        double ry = b[1] - a[1];
        double sx = d[0] - c[0];
        double sy = d[1] - c[1];
        double det = rx * sy - ry * sx;
        if (Math.abs(det) < 1e-12) {
            return;
        }
        double u = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / det;
        double v = ((c[0] - a[0]) * ry - (c[1] - a[1]) * rx) / det;
        if (u >= 0 && u <= 1 && v >= 0 && v <= 1) {
            vertex(a[0] + u * rx, a[1] + u * ry);
        }
    }

    private void prune() {
        boolean again = true;
        while (again) {
            Map<Integer, Integer> degree = new HashMap<>();
            for (long e : edges) {
                degree.merge((int) (e >> 32), 1, Integer::sum);
                degree.merge((int) e, 1, Integer::sum);
            }
            again = edges.removeIf(e -> degree.get((int) (e >> 32)) == 1 || degree.get((int) e.longValue()) == 1);
        }
    }

    double[] point(int vertex) {
        return points.get(vertex);
    }

    /** Every bounded face as a ring of vertices, counter-clockwise. */
    List<int[]> faces() {
        Set<Long> directed = new TreeSet<>();
        for (long e : edges) {
            directed.add(e);
            directed.add(e << 32 | e >>> 32);
        }
        return trace(directed);
    }

    /** The outlines of a union of counter-clockwise faces. */
    List<int[]> union(List<int[]> faces) {
        Set<Long> directed = new TreeSet<>();
        for (int[] ring : faces) {
            for (int i = 0; i < ring.length; i++) {
                long e = (long) ring[i] << 32 | ring[(i + 1) % ring.length];
                if (!directed.remove(e << 32 | e >>> 32)) {
                    directed.add(e);
                }
            }
        }
        return trace(directed);
    }

    private List<int[]> trace(Set<Long> directed) {
        Map<Integer, List<Integer>> out = new HashMap<>();
        for (long e : directed) {
            out.computeIfAbsent((int) (e >> 32), k -> new ArrayList<>()).add((int) e);
        }
        List<int[]> rings = new ArrayList<>();
        Set<Long> left = new TreeSet<>(directed);
        while (!left.isEmpty()) {
            long first = left.iterator().next();
            List<Integer> ring = new ArrayList<>();
            long e = first;
            do {
                left.remove(e);
                ring.add((int) (e >> 32));
                e = next((int) (e >> 32), (int) e, out);
            } while (e != first);
            int[] face = ring.stream().mapToInt(Integer::intValue).toArray();
            if (area(face) > 0) {
                rings.add(face);
            }
        }
        return rings;
    }

    /** The first edge clockwise from where one came: keeps the face on the left hand. */
    private long next(int from, int at, Map<Integer, List<Integer>> out) {
        double[] p = points.get(at);
        double back = Math.atan2(points.get(from)[1] - p[1], points.get(from)[0] - p[0]);
        double least = Double.MAX_VALUE;
        int best = -1;
        for (int to : out.get(at)) {
            double turn = back - Math.atan2(points.get(to)[1] - p[1], points.get(to)[0] - p[0]);
            turn = turn <= 1e-12 ? turn + 2 * Math.PI : turn;
            if (turn < least) {
                least = turn;
                best = to;
            }
        }
        return (long) at << 32 | best;
    }

    double area(int[] ring) {
        double sum = 0;
        for (int i = 0; i < ring.length; i++) {
            double[] a = points.get(ring[i]);
            double[] b = points.get(ring[(i + 1) % ring.length]);
            sum += a[0] * b[1] - b[0] * a[1];
        }
        return sum / 2;
    }

    /** A point within a face: in the middle of the widest stretch of a line across it. */
    double[] within(int[] ring) {
        double low = Arrays.stream(ring).mapToDouble(v -> points.get(v)[1]).min().orElseThrow();
        double high = Arrays.stream(ring).mapToDouble(v -> points.get(v)[1]).max().orElseThrow();
        double[] best = null;
        double widest = 0;
        for (double part : new double[] {0.5, 0.37, 0.63, 0.21, 0.79}) {
            double y = low + part * (high - low) + 1e-6;
            double[] xs = crossings(ring, y);
            for (int i = 0; i + 1 < xs.length; i += 2) {
                if (xs[i + 1] - xs[i] > widest) {
                    widest = xs[i + 1] - xs[i];
                    best = new double[] {(xs[i] + xs[i + 1]) / 2, y};
                }
            }
        }
        return best == null ? points.get(ring[0]) : best;
    }

    private double[] crossings(int[] ring, double y) {
        List<Double> xs = new ArrayList<>();
        for (int i = 0; i < ring.length; i++) {
            double[] a = points.get(ring[i]);
            double[] b = points.get(ring[(i + 1) % ring.length]);
            if (a[1] > y != b[1] > y) {
                xs.add(a[0] + (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]));
            }
        }
        return xs.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    boolean holds(int[] ring, double x, double y) {
        double[] xy = new double[ring.length * 2];
        for (int i = 0; i < ring.length; i++) {
            xy[2 * i] = points.get(ring[i])[0];
            xy[2 * i + 1] = points.get(ring[i])[1];
        }
        return inside(xy, x, y);
    }

    static boolean inside(double[] xy, double x, double y) {
        boolean in = false;
        int n = xy.length / 2;
        for (int i = 0, j = n - 1; i < n; j = i++) {
            boolean spans = xy[2 * i + 1] > y != xy[2 * j + 1] > y;
            if (spans && x < xy[2 * i] + (xy[2 * j] - xy[2 * i]) * (y - xy[2 * i + 1]) / (xy[2 * j + 1] - xy[2 * i + 1])) {
                in = !in;
            }
        }
        return in;
    }
}
