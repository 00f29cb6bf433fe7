package org.mesochart.ui.map;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.mesochart.bodymap.Bounds;
import org.mesochart.bodymap.Figure;
import org.mesochart.bodymap.Path;
import org.mesochart.bodymap.Shape;

/** Paints a figure of the body map, the same shapes in the same order as on paper. */
public final class FigurePainter {
    private FigurePainter() {}

    /** Paints the figure over what is there; ground and points are the caller's. */
    public static void paint(GraphicsContext gc, Figure figure, Viewport at, MapPalette palette) {
        paint(gc, figure, at, palette, false);
    }

    /** The figure no larger than a stamp: skin and a thin outline. */
    static void paintSmall(GraphicsContext gc, Figure figure, Viewport at, MapPalette palette) {
        paint(gc, figure, at, palette, true);
    }

    private static void paint(GraphicsContext gc, Figure figure, Viewport at, MapPalette palette, boolean small) {
        gc.setLineCap(StrokeLineCap.ROUND);
        gc.setLineJoin(StrokeLineJoin.ROUND);
        gc.setLineDashes();
        gc.setFillRule(FillRule.EVEN_ODD);
        boolean large = at.pxPerCm() >= Shape.DETAIL_FROM;
        Bounds window = window(figure, at).grown(1);
        for (Shape shape : figure.drawing()) {
            boolean line = shape.kind() != Shape.Kind.SKIN && shape.kind() != Shape.Kind.OUTLINE;
            if (!shape.drawn(large) || !shape.bounds().meets(window) || small && line) {
                continue;
            }
            trace(gc, figure, shape.path().cropped(window), at);
            Color colour = palette.of(shape.kind());
            if (shape.filled()) {
                gc.setFill(colour);
                gc.fill();
            } else {
                gc.setStroke(colour);
                gc.setLineWidth(small ? 0.6 : width(shape, at.pxPerCm()));
                gc.stroke();
            }
        }
    }

    /** What of the figure's plane can be seen. */
    static Bounds window(Figure figure, Viewport at) {
        double x1 = figure.screenX(at.cmX(0));
        double x2 = figure.screenX(at.cmX(at.width()));
        double y1 = figure.screenY(at.cmY(0));
        double y2 = figure.screenY(at.cmY(at.height()));
        return new Bounds(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
    }

    /** Paints only what lies on the body. */
    static void withinBody(GraphicsContext gc, Figure figure, Viewport at, Runnable painting) {
        Bounds window = window(figure, at).grown(1);
        for (Shape shape : figure.drawing()) {
            if (shape.kind() == Shape.Kind.SKIN && shape.bounds().meets(window)) {
                gc.save();
                gc.setFillRule(FillRule.EVEN_ODD);
                trace(gc, figure, shape.path().cropped(window), at);
                gc.clip();
                gc.setFillRule(FillRule.NON_ZERO);
                painting.run();
                gc.restore();
            }
        }
    }

    /** Tints the inside of a path. */
    static void tint(GraphicsContext gc, Figure figure, Path path, Viewport at, Color colour, double opacity) {
        gc.save();
        trace(gc, figure, path, at);
        gc.setFillRule(FillRule.EVEN_ODD);
        gc.setGlobalAlpha(opacity);
        gc.setFill(colour);
        gc.fill();
        gc.restore();
    }

    /** Makes a path the current one. */
    static void trace(GraphicsContext gc, Figure figure, Path path, Viewport at) {
        gc.beginPath();
        for (Path.Segment segment : path.segments()) {
            switch (segment) {
                case Path.Move m -> gc.moveTo(x(figure, at, m.x()), y(figure, at, m.y()));
                case Path.Line l -> gc.lineTo(x(figure, at, l.x()), y(figure, at, l.y()));
                case Path.Cubic c -> gc.bezierCurveTo(x(figure, at, c.x1()), y(figure, at, c.y1()),
                        x(figure, at, c.x2()), y(figure, at, c.y2()), x(figure, at, c.x()), y(figure, at, c.y()));
                case Path.Close c -> gc.closePath();
            }
        }
    }

    private static double x(Figure figure, Viewport at, double x) {
        return at.px(figure.screenX(x));
    }

    private static double y(Figure figure, Viewport at, double y) {
        return at.py(figure.screenY(y));
    }

    // Lines at 100 % in proportion, at 400 % and closer not heavier than 3, 2 and 1.4 px, never thinner than 1.2, 0.75
    // and 0.6 px (body map tables, "Drawing"); the rims are tone and scale with the body.
    private static double width(Shape shape, double pxPerCm) {
        double full = shape.strokeCm() * pxPerCm;
        return switch (shape.kind()) {
            case OUTLINE -> Math.clamp(full * slimming(pxPerCm), 1.2, 3);
            case INNER -> Math.clamp(full * slimming(pxPerCm), 0.75, 2);
            case FAINT -> Math.clamp(full * slimming(pxPerCm), 0.6, 1.4);
            case RIM_OUTER, RIM_INNER, SKIN -> full;
        };
    }

    private static double slimming(double pxPerCm) {
        double closer = Math.clamp((pxPerCm - 4) / 12, 0, 1);
        return 1 - 0.45 * closer;
    }
}
