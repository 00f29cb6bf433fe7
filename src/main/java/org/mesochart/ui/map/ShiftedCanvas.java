package org.mesochart.ui.map;

import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/**
 * A canvas that panning only shifts. What is new to see, after a zoom or a deed, is painted as large as the window; with
 * the first step of a pan it is painted larger by a margin, and then again only when the margin is used up. Painting is
 * what takes most of a frame without a graphics card; stretching the old picture while the zoom changes takes longer.
 */
final class ShiftedCanvas {
    private static final double MARGIN = 0.3;

    private final Canvas canvas = new Canvas();
    private Object shown;
    private Viewport painted;
    private double marginX;
    private double marginY;

    ShiftedCanvas() {
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
    }

    Canvas node() {
        return canvas;
    }

    /**
     * Shows a part of what the painter paints.
     *
     * @param what equal to what was given before as long as the painter would paint the same
     */
    void show(Object what, Viewport at, BiConsumer<GraphicsContext, Viewport> painter) {
        boolean same = painted != null && Objects.equals(what, shown)
                && painted.width() == at.width() && painted.height() == at.height()
                && painted.pxPerCm() == at.pxPerCm();
        if (!same || !covers(at)) {
            marginX = same ? Math.rint(at.width() * MARGIN) : 0;
            marginY = same ? Math.rint(at.height() * MARGIN) : 0;
            paint(what, at, painter);
        }
        double dx = (painted.centreX() - at.centreX()) * at.pxPerCm();
        double dy = (at.centreY() - painted.centreY()) * at.pxPerCm();
        canvas.relocate(Math.rint(dx) - marginX, Math.rint(dy) - marginY);
    }

    private boolean covers(Viewport at) {
        return Math.abs(painted.centreX() - at.centreX()) * at.pxPerCm() <= marginX
                && Math.abs(painted.centreY() - at.centreY()) * at.pxPerCm() <= marginY;
    }

    private void paint(Object what, Viewport at, BiConsumer<GraphicsContext, Viewport> painter) {
        shown = what;
        painted = at;
        double w = at.width() + 2 * marginX;
        double h = at.height() + 2 * marginY;
        canvas.setWidth(w);
        canvas.setHeight(h);
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.clearRect(0, 0, w, h);
        painter.accept(gc, at.sized(w, h));
    }
}
