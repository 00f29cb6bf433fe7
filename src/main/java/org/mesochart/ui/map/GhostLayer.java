package org.mesochart.ui.map;

import javafx.scene.canvas.GraphicsContext;
import org.mesochart.bodymap.Figure;
import org.mesochart.domain.body.Place;

/** Paints where the points of an earlier session were; they cannot be picked. */
final class GhostLayer implements MapLayer {
    private final PointsModel model;
    private final GhostModel ghost;
    private final MarkPainter marks;

    GhostLayer(PointsModel model, GhostModel ghost, MarkPainter marks) {
        this.model = model;
        this.ghost = ghost;
        this.marks = marks;
    }

    @Override
    public void paint(GraphicsContext gc, Viewport at, MapPalette palette) {
        Figure figure = model.figure();
        for (EarlierPoint p : ghost.shown(model.view().get())) {
            Place place = p.point().place();
            double x = MapPainter.x(figure, place, at);
            double y = MapPainter.y(figure, place, at);
            if (x > -20 && y > -20 && x < at.width() + 20 && y < at.height() + 20) {
                marks.ghost(gc, Mark.of(p.point(), p.letter()), x, y, at.pxPerCm());
            }
        }
    }
}
