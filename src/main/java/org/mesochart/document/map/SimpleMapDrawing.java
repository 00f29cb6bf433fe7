package org.mesochart.document.map;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.mesochart.bodymap.Figure;
import org.mesochart.bodymap.Shape;
import org.mesochart.document.map.MapLayout.Frame;
import org.mesochart.document.page.Drawing;
import org.mesochart.document.page.PdfCanvas;

/**
 * The map that the patient takes home: a part of the figure, one shaded area around the points, the points as dots, no
 * numbers.
 *
 * @param spots the points, x and y in centimetres as on paper
 * @param aroundMm how far the shaded area reaches around a point, millimetres of paper
 * @param leftName what stands above the left of the paper, empty where only one side is seen
 * @param namePt size of the names
 */
public record SimpleMapDrawing(
        Figure figure, Frame frame, List<double[]> spots, double aroundMm, String leftName, String rightName,
        double namePt)
        implements Drawing {

    private static final double DOT = 0.5;
    private static final double LEAST_DOT = 0.2;
    private static final double EDGE = 0.32;
    private static final int SHADE = 0xB9C9D0;
    private static final int SHADE_EDGE = 0x14444F;
    private static final int INK = 0x1C252E;
    /** Points nearer than this many reaches of the area lie in one area. */
    private static final double TOGETHER = 4;
    /** Each point is joined with the nearest in each of so many directions. */
    private static final int DIRECTIONS = 6;

    @Override
    public double widthMm() {
        return frame.width();
    }

    /** Room for the names above the figure. */
    private double topMm() {
        return leftName.isEmpty() ? 0 : namePt * PdfCanvas.MM_PER_PT * 1.4;
    }

    @Override
    public double heightMm() {
        return topMm() + frame.height();
    }

    @Override
    public void paint(PdfCanvas canvas) {
        if (!leftName.isEmpty()) {
            double baseline = namePt * PdfCanvas.MM_PER_PT * 0.9;
            canvas.text(leftName, 0.2, baseline, namePt, true, INK, PdfCanvas.Align.LEFT);
            canvas.text(rightName, widthMm() - 0.2, baseline, namePt, true, INK, PdfCanvas.Align.RIGHT);
        }
        Frame lower = frame.lowered(topMm());
        canvas.save().rect(frame.offsetX(), topMm(), frame.bodyWidth(), frame.height()).clip();
        figure.drawing().stream().filter(Shape::filled).forEach(shape -> MapDrawing.body(canvas, figure, lower, shape));
        shade(canvas, lower);
        figure.drawing().stream()
                .filter(shape -> !shape.filled())
                .forEach(shape -> MapDrawing.body(canvas, figure, lower, shape));
        double dot = dot();
        for (double[] spot : spots) {
            canvas.circle(lower.x(spot[0]), lower.y(spot[1]), dot).fill(INK);
        }
        canvas.restore();
    }

    /** Smaller where the points are so dense that dots would run into one. */
    private double dot() {
        double[] nearest = spots.stream()
                .mapToDouble(spot -> spots.stream()
                        .filter(other -> other != spot)
                        .mapToDouble(other -> distance(spot, other))
                        .min()
                        .orElse(Double.MAX_VALUE))
                .sorted()
                .toArray();
        return Math.clamp(nearest[nearest.length / 2] * frame.scale() * 0.3, LEAST_DOT, DOT);
    }

    /** All of it dark and a little wider, then all of it light: what stays of the dark is the edge. */
    private void shade(PdfCanvas canvas, Frame lower) {
        Shape skin = figure.drawing().stream()
                .filter(shape -> shape.kind() == Shape.Kind.SKIN)
                .max(Comparator.comparingDouble(shape -> shape.bounds().width() * shape.bounds().height()))
                .orElseThrow();
        canvas.save();
        MapDrawing.path(canvas, figure, lower, skin.path());
        canvas.clip();
        area(canvas, lower, aroundMm + EDGE, SHADE_EDGE);
        area(canvas, lower, aroundMm, SHADE);
        canvas.restore();
    }

    private void area(PdfCanvas canvas, Frame lower, double reach, int colour) {
        for (double[] spot : spots) {
            double x = lower.x(spot[0]);
            double y = lower.y(spot[1]);
            canvas.circle(x, y, reach).fill(colour);
            for (double[] near : near(spot)) {
                canvas.moveTo(x, y).lineTo(lower.x(near[0]), lower.y(near[1])).stroke(colour, 2 * reach);
            }
        }
    }

    private List<double[]> near(double[] spot) {
        double most = TOGETHER * aroundMm / frame.scale();
        double[][] nearest = new double[DIRECTIONS][];
        for (double[] other : spots) {
            double distance = distance(spot, other);
            if (other == spot || distance > most) {
                continue;
            }
            double turn = Math.atan2(other[1] - spot[1], other[0] - spot[0]) / (2 * Math.PI) + 0.5;
            int direction = Math.min(DIRECTIONS - 1, (int) (turn * DIRECTIONS));
            if (nearest[direction] == null || distance < distance(spot, nearest[direction])) {
                nearest[direction] = other;
            }
        }
        return Arrays.stream(nearest).filter(Objects::nonNull).toList();
    }

    private static double distance(double[] a, double[] b) {
        return Math.hypot(a[0] - b[0], a[1] - b[1]);
    }

    @Override
    public String toString() {
        return "SimpleMapDrawing[" + figure.view() + ']';
    }
}
