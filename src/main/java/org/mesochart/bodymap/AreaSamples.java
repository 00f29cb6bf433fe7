package org.mesochart.bodymap;

import java.util.ArrayList;
import java.util.List;

/** Points of an area on a plain grid over its bounds, rounded to 0.01 cm: enough to tell its size and its middle. */
final class AreaSamples {

    private static final int ACROSS = 40;

    private final List<double[]> inside = new ArrayList<>();
    private final List<double[]> outside = new ArrayList<>();
    private final double areaOnSkin;
    private final Bounds bounds;

    private AreaSamples(SkinArea area, Bounds bounds, boolean lineOnly) {
        this.bounds = bounds;
        double dx = bounds.width() / ACROSS;
        double dy = bounds.height() / ACROSS;
        double skin = 0;
        for (int j = 0; j < ACROSS; j++) {
            double y = rounded(bounds.minY() + (j + 0.5) * dy);
            SkinRow row = new SkinRow(area.figure().view(), y);
            for (int i = 0; i < (lineOnly ? 1 : ACROSS); i++) {
                double x = lineOnly ? 0 : rounded(bounds.minX() + (i + 0.5) * dx);
                boolean in = area.contains(x, y);
                (in ? inside : outside).add(new double[] {x, y});
                skin += in && !lineOnly ? (row.s(x + dx / 2) - row.s(x - dx / 2)) * dy : 0;
            }
        }
        areaOnSkin = skin;
    }

    static AreaSamples of(SkinArea area) {
        return new AreaSamples(area, area.bounds(), false);
    }

    /** Of the patient's left half of a front or back view. */
    static AreaSamples ofLeftHalf(SkinArea area) {
        Bounds b = area.bounds();
        return new AreaSamples(area, new Bounds(0, b.minY(), Math.max(0, b.maxX()), b.maxY()), false);
    }

    /** Of the midline of a front or back view. */
    static AreaSamples ofMidline(SkinArea area) {
        return new AreaSamples(area, area.bounds(), true);
    }

    static double rounded(double cm) {
        return Math.rint(cm * 100) / 100 + 0.0;
    }

    boolean isEmpty() {
        return inside.isEmpty();
    }

    /** About how much skin it is, square centimetres. */
    double areaOnSkin() {
        return areaOnSkin;
    }

    /** The rectangle that holds the samples found inside, half a step wider. */
    Bounds tightBounds() {
        double minX = inside.stream().mapToDouble(p -> p[0]).min().orElse(0) - bounds.width() / ACROSS / 2;
        double maxX = inside.stream().mapToDouble(p -> p[0]).max().orElse(0) + bounds.width() / ACROSS / 2;
        double minY = inside.stream().mapToDouble(p -> p[1]).min().orElse(0) - bounds.height() / ACROSS / 2;
        double maxY = inside.stream().mapToDouble(p -> p[1]).max().orElse(0) + bounds.height() / ACROSS / 2;
        return new Bounds(Math.max(minX, bounds.minX()), Math.max(minY, bounds.minY()),
                Math.min(maxX, bounds.maxX()), Math.min(maxY, bounds.maxY()));
    }

    /** The sample farthest from what lies outside; of several the one nearest to the middle of the bounds. */
    double[] middle() {
        double middleX = (bounds.minX() + bounds.maxX()) / 2;
        double middleY = (bounds.minY() + bounds.maxY()) / 2;
        double[] best = null;
        double farthest = -1;
        double nearest = 0;
        for (double[] p : inside) {
            double clear = Math.min(Math.min(p[0] - bounds.minX(), bounds.maxX() - p[0]),
                    Math.min(p[1] - bounds.minY(), bounds.maxY() - p[1]));
            clear = clear < 0 ? 0 : clear * clear;
            for (double[] q : outside) {
                clear = Math.min(clear, (p[0] - q[0]) * (p[0] - q[0]) + (p[1] - q[1]) * (p[1] - q[1]));
                if (clear < farthest - 1e-9) {
                    break;
                }
            }
            double off = Math.hypot(p[0] - middleX, p[1] - middleY);
            if (clear > farthest + 1e-9 || clear > farthest - 1e-9 && off < nearest) {
                best = p;
                farthest = Math.max(clear, farthest);
                nearest = off;
            }
        }
        return best;
    }
}
