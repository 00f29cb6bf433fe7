package org.mesochart.ui.map;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Paints where an adverse event is not over: a dotted amber circle of 1.25 cm with "!" in a triangle. */
final class EventsLayer implements MapLayer {
    private static final double TRIANGLE = 17;

    private final MapView view;
    private final HintsModel model;
    private boolean shown = true;

    EventsLayer(MapView view, HintsModel model) {
        this.view = view;
        this.model = model;
    }

    /** Shows or hides the layer. */
    void shown(boolean now) {
        shown = now;
        view.canvases().chartedChanged();
    }

    @Override
    public void paint(GraphicsContext gc, Viewport at, MapPalette palette) {
        if (!shown) {
            return;
        }
        double scale = view.overlays().textScale();
        for (OpenEvent event : model.openEvents()) {
            if (event.place().view() == view.model().view().get()) {
                paint(gc, MapPainter.x(view.model().figure(), event.place(), at),
                        MapPainter.y(view.model().figure(), event.place(), at), at.pxPerCm(), palette, scale);
            }
        }
    }

    private static void paint(GraphicsContext gc, double x, double y, double pxPerCm, MapPalette palette, double scale) {
        Color amber = palette.of("warning");
        double r = OpenEvent.RADIUS_CM * pxPerCm;
        gc.save();
        gc.setFill(amber.deriveColor(0, 1, 1, 0.1));
        gc.fillOval(x - r, y - r, 2 * r, 2 * r);
        gc.setStroke(amber);
        gc.setLineWidth(2);
        gc.setLineCap(StrokeLineCap.ROUND);
        gc.setLineDashes(0.1, 4.5);
        gc.strokeOval(x - r, y - r, 2 * r, 2 * r);
        gc.setLineDashes();
        // Above the middle, for there is the point that it is linked to.
        double side = TRIANGLE * scale;
        double top = y - r - side * 0.55;
        gc.setFill(palette.of("warning-subtle"));
        gc.setLineWidth(1.6);
        double[] xs = {x, x + side / 2, x - side / 2};
        double[] ys = {top, top + side * 0.9, top + side * 0.9};
        gc.fillPolygon(xs, ys, 3);
        gc.strokePolygon(xs, ys, 3);
        gc.setFill(amber);
        gc.setFont(Font.font("Roboto Bold", side * 0.62));
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.BASELINE);
        gc.fillText("!", x, top + side * 0.78);
        gc.restore();
    }
}
