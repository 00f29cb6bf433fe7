package org.mesochart.ui.map;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import org.mesochart.bodymap.Figure;
import org.mesochart.bodymap.Mirror;
import org.mesochart.bodymap.NearestPlaces;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.session.Injection;

/** Press shows the point to come, drag adjusts it, release charts it. */
final class PointTool implements MapTool {
    private final MapView view;
    private final PointsModel model;
    private Optional<Place> placing = Optional.empty();
    private NearestPlaces near = new NearestPlaces(List.of());

    PointTool(MapView view, PointsModel model) {
        this.view = view;
        this.model = model;
    }

    @Override
    public void press(Touch at) {
        near = new NearestPlaces(model.points().stream().map(Injection::place).toList());
        drag(at, at);
    }

    @Override
    public void drag(Touch from, Touch at) {
        boolean inside = at.px() >= 0 && at.py() >= 0 && at.px() <= view.viewport().width()
                && at.py() <= view.viewport().height();
        Optional<Place> place = inside ? view.placeAt(at.px(), at.py()) : Optional.empty();
        view.showWhere(place);
        placing = model.canPlace() ? place : Optional.empty();
        placing.ifPresent(this::tellNearest);
        view.paint();
    }

    @Override
    public void release(Touch from, Touch at) {
        placing = Optional.empty();
        Optional<Place> place = view.placeAt(at.px(), at.py());
        if (at.shift() && place.isPresent() && model.canPlace()) {
            both(place.get());
        } else {
            view.place(place);
        }
        view.paint();
    }

    // With Shift also the mirror image, unless the session has a point there already.
    private void both(Place place) {
        PointSettings next = model.settings().next();
        List<Place> here = new ArrayList<>(model.points().stream().map(Injection::place).toList());
        here.add(place);
        List<Place> image = Mirror.of(model.bodyMap(), List.of(place), here).places();
        List<NewPoint> wanted = new ArrayList<>(List.of(new NewPoint(place, next)));
        image.forEach(there -> wanted.add(new NewPoint(there, next)));
        List<Injection> placed = model.addAll("map.edit.add", wanted);
        view.say(placed.isEmpty()
                ? view.messages().text("map.settingsFirst")
                : String.join(" · ", placed.stream().map(view.text()::placed).toList()));
    }

    // Asked anew at every move only of the points that were there at the press.
    private void tellNearest(Place place) {
        near.from(place.view(), place.xCm().doubleValue(), place.yCm().doubleValue()).ifPresent(cm ->
                view.say(view.messages().text("map.point.nearest", view.messages().numbers().cm(
                        BigDecimal.valueOf(cm).setScale(1, RoundingMode.HALF_UP)))));
    }

    @Override
    public void cancel() {
        placing = Optional.empty();
        view.paint();
    }

    @Override
    public Cursor cursor(Optional<Place> over) {
        return model.canPlace() ? view.placingCursor(over.isPresent()) : Cursor.DEFAULT;
    }

    @Override
    public boolean empty() {
        return placing.isEmpty();
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
