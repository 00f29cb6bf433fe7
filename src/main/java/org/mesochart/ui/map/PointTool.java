package org.mesochart.ui.map;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import org.mesochart.bodymap.Figure;
import org.mesochart.domain.body.Place;

/** Press shows the point to come, drag adjusts it, release charts it. */
final class PointTool implements MapTool {
    private final MapView view;
    private final PointsModel model;
    private Optional<Place> placing = Optional.empty();

    PointTool(MapView view, PointsModel model) {
        this.view = view;
        this.model = model;
    }

    @Override
    public void press(Touch at) {
        drag(at, at);
    }

    @Override
    public void drag(Touch from, Touch at) {
        boolean inside = at.px() >= 0 && at.py() >= 0 && at.px() <= view.viewport().width()
                && at.py() <= view.viewport().height();
        Optional<Place> place = inside ? view.placeAt(at.px(), at.py()) : Optional.empty();
        view.showWhere(place);
        placing = model.canPlace() ? place : Optional.empty();
        view.paint();
    }

    @Override
    public void release(Touch from, Touch at) {
        placing = Optional.empty();
        view.place(view.placeAt(at.px(), at.py()));
        view.paint();
    }

    @Override
    public void cancel() {
        placing = Optional.empty();
        view.paint();
    }

    @Override
    public Cursor cursor(Optional<Place> over) {
        return over.isPresent() && model.canPlace() ? Cursor.CROSSHAIR : Cursor.DEFAULT;
    }

    @Override
    public void paint(GraphicsContext gc, Viewport at, MapPalette palette) {
        placing.ifPresent(place -> {
            Figure figure = model.figure();
            FigurePainter.tint(gc, figure, figure.outlineOf(model.shownRegion(place), place.side()), at,
                    palette.of("accent"), 0.14);
            view.canvases().marks().preview(gc, Mark.of(model.settings().next(), model), MapPainter.x(figure, place, at),
                    MapPainter.y(figure, place, at), at.pxPerCm());
        });
    }
}
