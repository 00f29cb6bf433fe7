package org.mesochart.ui.map;

import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.transform.Scale;

/**
 * A canvas larger than the window by a margin: panning only shifts it, and it is painted anew when what it shows
 * changes, when the zoom changes, or when the margin is used up.
 */
final class ShiftedCanvas {
    private static final double MARGIN = 0.2;
    private static final double ROUNDING = 1e-6;

    private final Canvas canvas = new Canvas();
    private final Scale scale = new Scale();
    private Object shown;
    private Viewport painted;

    ShiftedCanvas() {
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        canvas.getTransforms().add(scale);
    }

    Canvas node() {
        return canvas;
    }

    /**
     * Shows a part of what the painter paints.
     *
     * @param what equal to what was given before as long as the painter would paint the same
     * @param rough whether a change of zoom may for now be shown by the picture made larger or smaller
     */
    void show(Object what, Viewport at, boolean rough, BiConsumer<GraphicsContext, Viewport> painter) {
        boolean same = painted != null && Objects.equals(what, shown)
                && painted.width() == at.width() && painted.height() == at.height();
        boolean zoomed = same && painted.pxPerCm() != at.pxPerCm();
        if (!same || (zoomed && !rough) || !covers(at)) {
            paint(what, at, painter);
        }
        place(at);
    }

    private static double margin(double size) {
        return Math.rint(size * MARGIN);
    }

    private boolean covers(Viewport at) {
        double k = at.pxPerCm() / painted.pxPerCm();
        double spareX = (canvas.getWidth() * k - at.width()) / 2;
        double spareY = (canvas.getHeight() * k - at.height()) / 2;
        return Math.abs(painted.centreX() - at.centreX()) * at.pxPerCm() <= spareX + ROUNDING
                && Math.abs(painted.centreY() - at.centreY()) * at.pxPerCm() <= spareY + ROUNDING;
    }

    private void paint(Object what, Viewport at, BiConsumer<GraphicsContext, Viewport> painter) {
        shown = what;
        painted = at;
        double w = at.width() + 2 * margin(at.width());
        double h = at.height() + 2 * margin(at.height());
        canvas.setWidth(w);
        canvas.setHeight(h);
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.clearRect(0, 0, w, h);
        painter.accept(gc, at.sized(w, h));
    }

    private void place(Viewport at) {
        double k = at.pxPerCm() / painted.pxPerCm();
        scale.setX(k);
        scale.setY(k);
        double x = at.width() / 2 - canvas.getWidth() / 2 * k + (painted.centreX() - at.centreX()) * at.pxPerCm();
        double y = at.height() / 2 - canvas.getHeight() / 2 * k + (at.centreY() - painted.centreY()) * at.pxPerCm();
        canvas.relocate(Math.rint(x), Math.rint(y));
    }
}
