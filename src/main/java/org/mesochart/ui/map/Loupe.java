package org.mesochart.ui.map;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;

/** What lies under the finger, shown above it and larger. */
final class Loupe extends Pane {
    /** How far above the finger its middle is, pixels. */
    static final double ABOVE = 96;
    private static final double R = 56;
    private static final double LARGER = 2;

    private final MapView view;
    private final Canvas canvas = new Canvas(2 * R, 2 * R);
    private final Circle edge = new Circle(R, R, R - 1);

    Loupe(MapView view) {
        this.view = view;
        setId("loupe");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        canvas.setClip(new Circle(R, R, R - 1));
        edge.getStyleClass().add("map-loupe");
        getChildren().addAll(canvas, edge);
        resize(2 * R, 2 * R);
    }

    /** Shows what is under a pixel; below the finger where there is no room above. */
    void show(double px, double py, MapPalette palette) {
        Viewport map = view.viewport();
        Viewport at = new Viewport(map.cmX(px), map.cmY(py), map.pxPerCm() * LARGER, 2 * R, 2 * R);
        GraphicsContext gc = canvas.getGraphicsContext2D();
        view.canvases().paintOn(gc, at, palette);
        gc.setLineDashes();
        gc.setStroke(palette.of("fg"));
        gc.setLineWidth(1);
        gc.strokeLine(R - 9, R, R + 9, R);
        gc.strokeLine(R, R - 9, R, R + 9);
        double above = py - ABOVE - R;
        relocate(Math.rint(Math.clamp(px - R, 0, Math.max(0, map.width() - 2 * R))),
                Math.rint(above < 0 ? py + ABOVE - R : above));
        setVisible(true);
    }

    void hide() {
        setVisible(false);
    }
}
