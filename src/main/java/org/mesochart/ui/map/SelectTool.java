package org.mesochart.ui.map;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.mesochart.bodymap.SkinArea;

/** A rubber band around points; a click beside them selects none. */
final class SelectTool implements MapTool {
    private final MapView view;
    private final PointsModel model;
    private double[] band;

    SelectTool(MapView view, PointsModel model) {
        this.view = view;
        this.model = model;
    }

    @Override
    public void press(Touch at) {
        band = null;
    }

    @Override
    public void drag(Touch from, Touch at) {
        band = new double[] {from.px(), from.py(), at.px(), at.py()};
        view.paint();
    }

    @Override
    public void release(Touch from, Touch at) {
        Collection<UUID> caught = band == null || from.distance(at) <= MapPointer.SLOP ? List.of() : view.within(band);
        band = null;
        if (at.clicks() == 2 && from.distance(at) <= MapPointer.SLOP) {
            view.placeAt(at.px(), at.py()).ifPresent(place ->
                    view.fit(SkinArea.none(model.figure()).adding(model.shownRegion(place), place.side()).bounds()));
        }
        if (at.shift()) {
            model.addToSelection(caught);
        } else if (at.shortcut()) {
            model.takeFromSelection(caught);
        } else {
            model.select(caught);
        }
    }

    @Override
    public void cancel() {
        band = null;
        view.paint();
    }

    @Override
    public boolean empty() {
        return band == null;
    }

    @Override
    public void paint(GraphicsContext gc, Viewport at, MapPalette palette) {
        if (band == null) {
            return;
        }
        double x = Math.min(band[0], band[2]);
        double y = Math.min(band[1], band[3]);
        double w = Math.abs(band[2] - band[0]);
        double h = Math.abs(band[3] - band[1]);
        Color accent = palette.of("accent");
        gc.setFill(accent.deriveColor(0, 1, 1, 0.1));
        gc.fillRect(x, y, w, h);
        gc.setStroke(accent);
        gc.setLineWidth(1);
        gc.setLineDashes();
        gc.strokeRect(x + 0.5, y + 0.5, w, h);
    }
}
