package org.mesochart.bodymap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns curves into straight pieces of even parameter length, the same ones every time. */
final class Flattening {

    private double[] points = new double[64];
    private int length;

    private Flattening() {}

    static List<double[]> of(Path path, double tolerance) {
        if (!(tolerance > 0)) {
            throw new IllegalArgumentException("the tolerance must be above 0");
        }
        List<double[]> out = new ArrayList<>();
        Flattening run = new Flattening();
        for (Path.Segment segment : path.segments()) {
            switch (segment) {
                case Path.Move m -> {
                    run.flush(out);
                    run.add(m.x(), m.y());
                }
                case Path.Line l -> run.add(l.x(), l.y());
                case Path.Cubic c -> run.curve(c, tolerance);
                case Path.Close c -> run.close();
            }
        }
        run.flush(out);
        return out;
    }

    private void curve(Path.Cubic c, double tolerance) {
        double x0 = points[length - 2];
        double y0 = points[length - 1];
        // Distance of a cubic from its chord is at most sqrt(3)/18 of its second differences over n squared.
        double ddx = Math.max(Math.abs(x0 - 2 * c.x1() + c.x2()), Math.abs(c.x1() - 2 * c.x2() + c.x()));
        double ddy = Math.max(Math.abs(y0 - 2 * c.y1() + c.y2()), Math.abs(c.y1() - 2 * c.y2() + c.y()));
        int pieces = Math.max(1, (int) Math.ceil(Math.sqrt(0.75 * Math.hypot(ddx, ddy) / tolerance)));
        for (int i = 1; i < pieces; i++) {
            double t = (double) i / pieces;
            double u = 1 - t;
            double a = u * u * u;
            double b = 3 * u * u * t;
            double d = 3 * u * t * t;
            double e = t * t * t;
            add(a * x0 + b * c.x1() + d * c.x2() + e * c.x(), a * y0 + b * c.y1() + d * c.y2() + e * c.y());
        }
        add(c.x(), c.y());
    }

    private void add(double x, double y) {
        if (length >= 2 && points[length - 2] == x && points[length - 1] == y) {
            return;
        }
        if (length + 2 > points.length) {
            points = Arrays.copyOf(points, points.length * 2);
        }
        points[length++] = x;
        points[length++] = y;
    }

    private void close() {
        if (length >= 4 && points[0] == points[length - 2] && points[1] == points[length - 1]) {
            length -= 2;
        }
    }

    private void flush(List<double[]> out) {
        if (length > 0) {
            out.add(Arrays.copyOf(points, length));
        }
        length = 0;
    }
}
