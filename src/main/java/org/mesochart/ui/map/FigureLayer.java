package org.mesochart.ui.map;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import org.mesochart.bodymap.Figure;

/**
 * The figure as a bitmap, larger than the window by a margin: panning only shifts it, and it is painted anew when the
 * zoom, the view or the theme changes or the margin is used up. Marks lie on a canvas of their own.
 */
final class FigureLayer {
    private static final double MARGIN = 0.3;

    private final Canvas canvas = new Canvas();
    private Figure figure;
    private MapPalette palette;
    private Viewport painted;

    FigureLayer() {
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
    }

    Canvas node() {
        return canvas;
    }

    void show(Figure nowFigure, MapPalette nowPalette, Viewport at) {
        double dx = painted == null ? 0 : (painted.centreX() - at.centreX()) * at.pxPerCm();
        double dy = painted == null ? 0 : (at.centreY() - painted.centreY()) * at.pxPerCm();
        double marginX = Math.rint(at.width() * MARGIN);
        double marginY = Math.rint(at.height() * MARGIN);
        boolean same = painted != null
                && nowFigure == figure
                && nowPalette.equals(palette)
                && painted.pxPerCm() == at.pxPerCm()
                && painted.width() == at.width()
                && painted.height() == at.height()
                && Math.abs(dx) <= marginX
                && Math.abs(dy) <= marginY;
        if (!same) {
            figure = nowFigure;
            palette = nowPalette;
            painted = at;
            dx = 0;
            dy = 0;
            double w = at.width() + 2 * marginX;
            double h = at.height() + 2 * marginY;
            canvas.setWidth(w);
            canvas.setHeight(h);
            GraphicsContext gc = canvas.getGraphicsContext2D();
            gc.setFill(palette.of("map"));
            gc.fillRect(0, 0, w, h);
            FigurePainter.paint(gc, figure, at.sized(w, h), palette);
        }
        canvas.relocate(Math.rint(dx) - marginX, Math.rint(dy) - marginY);
    }
}
