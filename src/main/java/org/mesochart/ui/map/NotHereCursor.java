package org.mesochart.ui.map;

import javafx.geometry.Dimension2D;
import javafx.scene.Cursor;
import javafx.scene.ImageCursor;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;

/** The pointer where nothing can be placed: a circle struck through, which JavaFX has no standard cursor for. */
final class NotHereCursor {
    private static final double SIZE = 32;
    private static final double RADIUS = 8;

    private MapPalette palette;
    private Cursor cursor;

    /** In the colours of the theme, painted once for each. */
    Cursor in(MapPalette now) {
        if (!now.equals(palette)) {
            palette = now;
            cursor = made(now);
        }
        return cursor;
    }

    private static Cursor made(MapPalette palette) {
        // A platform that takes no pictures as cursors says so by a size of nothing.
        Dimension2D best = ImageCursor.getBestSize(SIZE, SIZE);
        if (best.getWidth() < SIZE || best.getHeight() < SIZE) {
            return Cursor.DEFAULT;
        }
        Canvas canvas = new Canvas(SIZE, SIZE);
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.setLineCap(StrokeLineCap.ROUND);
        // Light edge and dark line, or the other way round, so that it is seen on any ground.
        draw(gc, palette.of("halo"), 5);
        draw(gc, palette.of("fg"), 2.4);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        return new ImageCursor(canvas.snapshot(parameters, null), SIZE / 2, SIZE / 2);
    }

    private static void draw(GraphicsContext gc, Color colour, double width) {
        double middle = SIZE / 2;
        double across = RADIUS * Math.sqrt(0.5);
        gc.setStroke(colour);
        gc.setLineWidth(width);
        gc.strokeOval(middle - RADIUS, middle - RADIUS, 2 * RADIUS, 2 * RADIUS);
        gc.strokeLine(middle - across, middle - across, middle + across, middle + across);
    }
}
