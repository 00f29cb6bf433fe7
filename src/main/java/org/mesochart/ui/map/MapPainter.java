package org.mesochart.ui.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javafx.scene.canvas.GraphicsContext;
import org.mesochart.bodymap.Figure;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.session.Injection;

/** Paints the points and what surrounds a selected one, one under the pointer, or ones being moved. */
final class MapPainter {
    private final PointsModel model;
    private final MarkPainter marks;

    MapPainter(PointsModel model, MarkPainter marks) {
        this.model = model;
        this.marks = marks;
    }

    /** The points of the view; of those being moved only the places they come from. */
    void points(GraphicsContext gc, Viewport at, Set<UUID> moving) {
        Figure figure = model.figure();
        Map<UUID, Integer> letters = new HashMap<>();
        for (Injection point : model.pointsOf(model.view().get())) {
            double x = x(figure, point.place(), at);
            double y = y(figure, point.place(), at);
            if (x > -40 && y > -40 && x < at.width() + 40 && y < at.height() + 40) {
                Mark mark = Mark.of(point, letters.computeIfAbsent(point.mixtureId(), model::letterIndex));
                if (moving.contains(point.id())) {
                    marks.ghost(gc, mark, x, y, at.pxPerCm());
                } else {
                    marks.paint(gc, mark, x, y, at.pxPerCm());
                }
            }
        }
    }

    /** Whether no point is selected or under the pointer. */
    boolean emptyAbove() {
        return model.selection().isEmpty() && model.hovered().get() == null;
    }

    /** Tint, rings and moved points: what changes with the pointer. */
    void above(GraphicsContext gc, Viewport at, MapPalette palette, PointMove move, boolean focused) {
        Figure figure = model.figure();
        List<Injection> selected = model.selectedPoints().stream()
                .filter(p -> p.place().view() == model.view().get())
                .toList();
        if (selected.size() == 1 && model.selection().size() == 1) {
            Place place = selected.getFirst().place();
            FigurePainter.tint(gc, figure, figure.outlineOf(model.shownRegion(place), place.side()), at,
                    palette.of("accent"), 0.12);
        }
        for (Injection point : selected) {
            Mark mark = Mark.of(point, model.letterIndex(point.mixtureId()));
            boolean moves = move.ids().contains(point.id());
            double x = x(figure, point.place(), at) + (moves ? move.dx() : 0);
            double y = y(figure, point.place(), at) + (moves ? move.dy() : 0);
            if (moves) {
                marks.paint(gc, mark, x, y, at.pxPerCm());
            }
            marks.ring(gc, mark, x, y, at.pxPerCm(), true, focused);
        }
        UUID hovered = model.hovered().get();
        if (hovered != null && !model.selected(hovered)) {
            model.point(hovered).filter(p -> p.place().view() == model.view().get()).ifPresent(p -> marks.ring(gc,
                    Mark.of(p, model.letterIndex(p.mixtureId())), x(figure, p.place(), at), y(figure, p.place(), at),
                    at.pxPerCm(), false, false));
        }
    }

    static double x(Figure figure, Place place, Viewport at) {
        return at.px(figure.screenX(place.xCm().doubleValue()));
    }

    static double y(Figure figure, Place place, Viewport at) {
        return at.py(figure.screenY(place.yCm().doubleValue()));
    }
}
