package org.mesochart.document.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.mesochart.document.map.MapLayout.Dot;
import org.mesochart.domain.body.Side;

/** Which points belong together on the map: runs that get one outline, clusters whose numbers go out together. */
public final class MapRuns {
    /** A session of more points has no single numbers. */
    static final int MOST_NUMBERED = 99;

    private static final int LONG_RUN = 12;
    private static final double RUN_REACH_CM = 4.5;
    private static final double CLUSTER_MM = 4.6;
    private static final double OUTLINE_MM = 1.5;
    private static final int CORNERS = 12;

    private MapRuns() {}

    /** Runs in the order of their numbers. */
    static List<List<Dot>> of(List<Dot> dots, double scale, int session) {
        List<Dot> byNumber = new ArrayList<>(dots);
        byNumber.sort(Comparator.comparingInt(d -> d.point().number()));
        if (session > MOST_NUMBERED) {
            return chains(byNumber, RUN_REACH_CM * scale);
        }
        return chains(byNumber.stream().filter(d -> !d.large()).toList(), MapLayout.SPACING).stream()
                .filter(run -> run.size() >= LONG_RUN)
                .toList();
    }

    /** Consecutive points of one mixture and side, each within reach of an earlier one of its run. */
    private static List<List<Dot>> chains(List<Dot> byNumber, double reachMm) {
        List<List<Dot>> chains = new ArrayList<>();
        List<Dot> chain = new ArrayList<>();
        for (Dot dot : byNumber) {
            if (!chain.isEmpty() && !continues(chain, dot, reachMm)) {
                chains.add(chain);
                chain = new ArrayList<>();
            }
            chain.add(dot);
        }
        if (!chain.isEmpty()) {
            chains.add(chain);
        }
        return chains;
    }

    private static boolean continues(List<Dot> chain, Dot next, double reachMm) {
        MapPoint last = chain.getLast().point();
        boolean alike = Objects.equals(last.letter(), next.point().letter())
                && !opposite(last.side(), next.point().side());
        return alike && chain.stream().anyMatch(d -> Math.hypot(d.x() - next.x(), d.y() - next.y()) <= reachMm);
    }

    private static boolean opposite(Side one, Side other) {
        return one != other && one != Side.MIDLINE && other != Side.MIDLINE;
    }

    /** Points nearer than 4.6 mm to one another, directly or through others. */
    static List<List<Dot>> clusters(List<Dot> dots) {
        List<Dot> open = new ArrayList<>(dots);
        List<List<Dot>> clusters = new ArrayList<>();
        while (!open.isEmpty()) {
            List<Dot> cluster = new ArrayList<>(List.of(open.removeFirst()));
            for (int i = 0; i < cluster.size(); i++) {
                Dot from = cluster.get(i);
                List<Dot> near = open.stream()
                        .filter(d -> Math.hypot(d.x() - from.x(), d.y() - from.y()) < CLUSTER_MM)
                        .toList();
                cluster.addAll(near);
                open.removeAll(near);
            }
            clusters.add(cluster);
        }
        return clusters;
    }

    /** The convex outline 1.5 mm outside the points. */
    static List<double[]> outline(List<Dot> run) {
        List<double[]> around = new ArrayList<>();
        for (Dot dot : run) {
            double r = dot.r() + OUTLINE_MM;
            for (int i = 0; i < CORNERS; i++) {
                double angle = 2 * Math.PI * i / CORNERS;
                around.add(new double[] {dot.x() + r * Math.cos(angle), dot.y() + r * Math.sin(angle)});
            }
        }
        around.sort(Comparator.<double[]>comparingDouble(p -> p[0]).thenComparingDouble(p -> p[1]));
        List<double[]> hull = half(around);
        List<double[]> upper = half(around.reversed());
        hull.removeLast();
        upper.removeLast();
        hull.addAll(upper);
        return hull;
    }

    private static List<double[]> half(List<double[]> sorted) {
        List<double[]> hull = new ArrayList<>();
        for (double[] p : sorted) {
            while (hull.size() > 1 && cross(hull.get(hull.size() - 2), hull.getLast(), p) <= 1e-9) {
                hull.removeLast();
            }
            hull.add(p);
        }
        return hull;
    }

    private static double cross(double[] o, double[] a, double[] b) {
        return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
    }
}
