package org.mesochart.ui.map;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.mesochart.bodymap.Figure;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.session.Injection;

/** Paints what lies on the figure: points, what is being placed or moved, cross-hair and rubber band. */
final class MapPainter {
    private static final double ARM = 8.5;

    /** What the pointer is doing, in pixels and body centimetres. */
    record Gesture(Optional<Place> placing, double moveX, double moveY, double[] band, double[] crossHair) {
        static final Gesture NONE = new Gesture(Optional.empty(), 0, 0, null, null);

        boolean moving() {
            return moveX != 0 || moveY != 0;
        }
    }

    private final MarkPainter marks;

    MapPainter(MarkPainter marks) {
        this.marks = marks;
    }

    void paint(
            GraphicsContext gc, PointsModel model, Viewport at, MapPalette palette, Gesture gesture, boolean focused) {
        gc.clearRect(0, 0, at.width(), at.height());
        Figure figure = model.figure();
        gesture.placing().ifPresent(place -> FigurePainter.tint(gc, figure,
                figure.outlineOf(place.region(), place.side()), at, palette.of("accent"), 0.14));
        List<Injection> points = model.pointsOf(model.view().get());
        tintOfSingleSelection(gc, model, figure, at, palette, points);
        for (Injection point : points) {
            paintPoint(gc, model, figure, at, gesture, point);
        }
        for (Injection point : points) {
            paintRing(gc, model, figure, at, gesture, point, focused);
        }
        gesture.placing().ifPresent(place -> marks.preview(gc,
                new Mark(model.letterIndex(model.settings().next().mixtureId()),
                        Mark.depth(model.settings().next().depthMm()), Mark.Fill.FULL, false),
                x(figure, place, at), at.py(place.yCm().doubleValue()), at.pxPerCm()));
        if (gesture.band() != null) {
            band(gc, gesture.band(), palette);
        }
        if (gesture.crossHair() != null) {
            crossHair(gc, at.px(figure.screenX(gesture.crossHair()[0])), at.py(gesture.crossHair()[1]), palette);
        }
    }

    static double x(Figure figure, Place place, Viewport at) {
        return at.px(figure.screenX(place.xCm().doubleValue()));
    }

    private void tintOfSingleSelection(GraphicsContext gc, PointsModel model, Figure figure, Viewport at,
            MapPalette palette, List<Injection> points) {
        if (model.selection().size() != 1) {
            return;
        }
        points.stream().filter(p -> model.selected(p.id())).findFirst().ifPresent(p -> FigurePainter.tint(gc, figure,
                figure.outlineOf(p.place().region(), p.place().side()), at, palette.of("accent"), 0.12));
    }

    private void paintPoint(
            GraphicsContext gc, PointsModel model, Figure figure, Viewport at, Gesture gesture, Injection point) {
        double x = x(figure, point.place(), at);
        double y = at.py(point.place().yCm().doubleValue());
        Mark mark = Mark.of(point, model.letterIndex(point.mixtureId()));
        boolean moved = gesture.moving() && model.selected(point.id());
        if (moved) {
            marks.ghost(gc, mark, x, y, at.pxPerCm());
            x += gesture.moveX();
            y += gesture.moveY();
        }
        if (x > -40 && y > -40 && x < at.width() + 40 && y < at.height() + 40) {
            marks.paint(gc, mark, x, y, at.pxPerCm());
        }
    }

    private void paintRing(GraphicsContext gc, PointsModel model, Figure figure, Viewport at, Gesture gesture,
            Injection point, boolean focused) {
        boolean selected = model.selected(point.id());
        UUID hovered = model.hovered().get();
        if (!selected && !point.id().equals(hovered)) {
            return;
        }
        double dx = selected ? gesture.moveX() : 0;
        double dy = selected ? gesture.moveY() : 0;
        marks.ring(gc, Mark.of(point, model.letterIndex(point.mixtureId())), x(figure, point.place(), at) + dx,
                at.py(point.place().yCm().doubleValue()) + dy, at.pxPerCm(), selected, focused && selected);
    }

    private static void band(GraphicsContext gc, double[] band, MapPalette palette) {
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

    private static void crossHair(GraphicsContext gc, double x, double y, MapPalette palette) {
        gc.setLineDashes();
        for (int pass = 0; pass < 2; pass++) {
            gc.setStroke(palette.of(pass == 0 ? "halo" : "fg"));
            gc.setLineWidth(pass == 0 ? 4 : 1.6);
            gc.strokeLine(x - ARM, y, x - 2.5, y);
            gc.strokeLine(x + 2.5, y, x + ARM, y);
            gc.strokeLine(x, y - ARM, x, y - 2.5);
            gc.strokeLine(x, y + 2.5, x, y + ARM);
        }
    }
}
