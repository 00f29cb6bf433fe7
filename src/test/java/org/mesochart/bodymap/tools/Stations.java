package org.mesochart.bodymap.tools;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A smooth line through stations, so that a contour is mended by moving one of them: centripetal Catmull-Rom curves,
 * written as Bézier curves. A station that ends with an exclamation mark is a corner.
 */
final class Stations {

    static final String WORD = " through ";

    private record Station(double x, double y, boolean corner) {

        static Station of(String word) {
            boolean corner = word.endsWith("!");
            String[] xy = (corner ? word.substring(0, word.length() - 1) : word).split(",");
            return new Station(Double.parseDouble(xy[0]), Double.parseDouble(xy[1]), corner);
        }

        Station mirrored() {
            return new Station(-x, y, corner);
        }

        double to(Station other) {
            return Math.hypot(other.x - x, other.y - y);
        }
    }

    private final List<Station> stations = new ArrayList<>();
    private final boolean closed;
    private final boolean half;

    private Stations(String words, boolean half) {
        for (String word : words.trim().split("\\s+")) {
            if (!word.equals("Z")) {
                stations.add(Station.of(word));
            }
        }
        closed = words.endsWith("Z");
        this.half = half;
    }

    /**
     * The line with the path in place of its stations.
     *
     * @param half whether the figure is the half of one that is mirrored: an outline then crosses the midline level
     */
    static String drawn(String line, boolean half) {
        int at = line.indexOf(WORD);
        if (at < 0) {
            return line;
        }
        boolean outline = line.startsWith("outline ");
        return line.substring(0, at + 1) + new Stations(line.substring(at + WORD.length()), half && outline).path();
    }

    private String path() {
        StringBuilder out = new StringBuilder("M ").append(point(at(0).x(), at(0).y()));
        int pieces = closed ? stations.size() : stations.size() - 1;
        for (int i = 0; i < pieces; i++) {
            Station from = at(i);
            Station to = at(i + 1);
            if (ends(i) && ends(i + 1) && !half) {
                out.append(" L ").append(point(to.x(), to.y()));
                continue;
            }
            double[] first = control(before(i), from, to);
            double[] second = control(after(i + 1), to, from);
            out.append(" C ").append(point(first[0], first[1])).append(' ').append(point(second[0], second[1]))
                    .append(' ').append(point(to.x(), to.y()));
        }
        return out.append(closed ? " Z" : "").toString();
    }

    private Station at(int i) {
        return stations.get(closed ? Math.floorMod(i, stations.size()) : i);
    }

    private boolean ends(int i) {
        return at(i).corner() || !closed && (i == 0 || i == stations.size() - 1);
    }

    private Station before(int i) {
        return ends(i) ? beyond(at(i), at(i + 1), ends(i + 1) ? at(i + 1) : at(i + 2)) : at(i - 1);
    }

    private Station after(int i) {
        return ends(i) ? beyond(at(i), at(i - 1), ends(i - 1) ? at(i - 1) : at(i - 2)) : at(i + 1);
    }

    /** A station beyond the end that keeps on turning as the line turned before it. */
    private Station beyond(Station end, Station next, Station overNext) {
        if (half && end.x() == 0) {
            return next.mirrored();
        }
        double dx = end.x() - next.x();
        double dy = end.y() - next.y();
        double turn = overNext == next ? 0
                : Math.atan2(dy, dx) - Math.atan2(next.y() - overNext.y(), next.x() - overNext.x());
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        return new Station(end.x() + dx * cos - dy * sin, end.y() + dx * sin + dy * cos, false);
    }

    /** The control point beside a station, on the way to the one that follows. */
    private static double[] control(Station before, Station here, Station next) {
        double a = before.to(here);
        double b = here.to(next);
        double ab = Math.sqrt(a * b);
        double here2 = 2 * a + 3 * ab + b;
        double all = 3 * (a + ab);
        return new double[] {
            (a * next.x() - b * before.x() + here2 * here.x()) / all,
            (a * next.y() - b * before.y() + here2 * here.y()) / all
        };
    }

    private static String point(double x, double y) {
        return number(x) + ' ' + number(y);
    }

    private static String number(double cm) {
        BigDecimal rounded = new BigDecimal(Double.toString(cm)).setScale(3, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
