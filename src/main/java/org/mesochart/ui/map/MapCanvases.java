package org.mesochart.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import org.mesochart.bodymap.CloseUp;
import org.mesochart.bodymap.Figure;

/**
 * What the map is painted on, from below: the figure; the charted things, which are only shifted while panning; and what
 * the pointer is doing, which is painted anew at every move and is never much.
 */
final class MapCanvases {
    private record FigureShown(Figure figure, MapPalette palette) {}

    private record PointsShown(Figure figure, CloseUp closeUp, MapPalette palette, int revision, Set<UUID> moving,
            int charted, double screenScale, double textScale) {
        @Override
        public String toString() {
            return "PointsShown[]";
        }
    }

    private final MapView view;
    private final PointsModel model;
    private final CrossHair crossHair;
    private final ShiftedCanvas figure = new ShiftedCanvas();
    private final ShiftedCanvas charted = new ShiftedCanvas();
    private final Canvas top = new Canvas();
    private final MarkPainter marks = new MarkPainter();
    private final MapPainter painter;
    private final List<MapLayer> beneath = new ArrayList<>();
    private final List<MapLayer> above = new ArrayList<>();
    private int chartedChanges;

    MapCanvases(MapView view, PointsModel model, CrossHair crossHair) {
        this.view = view;
        this.model = model;
        this.crossHair = crossHair;
        painter = new MapPainter(model, marks);
        top.setManaged(false);
        top.setMouseTransparent(true);
    }

    List<Node> nodes() {
        return List.of(figure.node(), charted.node(), top);
    }

    MarkPainter marks() {
        return marks;
    }

    /** Paints something charted under the points: pain, adverse events, an earlier session. */
    void beneath(MapLayer layer) {
        beneath.add(layer);
    }

    /** Paints figure and charted things on another canvas as well, seen through another window. */
    void paintOn(GraphicsContext gc, Viewport at, MapPalette palette) {
        gc.setFill(palette.of("map"));
        gc.fillRect(0, 0, at.width(), at.height());
        FigurePainter.paint(gc, model.figure(), at, palette);
        beneath.forEach(layer -> layer.paint(gc, at, palette));
        painter.points(gc, at, view.pointMove().ids());
        view.tool().paint(gc, at, palette);
    }

    /** Paints something over the points at every move of the pointer: what is proposed. */
    void above(MapLayer layer) {
        above.add(layer);
    }

    /** What a layer beneath shows has changed. */
    void chartedChanged() {
        chartedChanges++;
        view.paint();
    }

    void resize(double w, double h) {
        top.setWidth(w);
        top.setHeight(h);
    }

    void paint(Viewport at, MapPalette palette, boolean focused) {
        double screenScale = view.getScene() == null || view.getScene().getWindow() == null
                ? 1
                : view.getScene().getWindow().getOutputScaleX();
        double textScale = view.overlays().textScale();
        marks.setUp(palette, screenScale, textScale);
        Figure now = model.figure();
        figure.show(new FigureShown(now, palette), at, (gc, wide) -> {
            gc.setFill(palette.of("map"));
            gc.fillRect(0, 0, wide.width(), wide.height());
            FigurePainter.paint(gc, now, wide, palette);
        });
        PointMove move = view.pointMove();
        charted.show(
                new PointsShown(now, model.closeUp().get(), palette, model.revision().get(), move.ids(), chartedChanges,
                        screenScale, textScale), at, (gc, wide) -> {
                    beneath.forEach(layer -> layer.paint(gc, wide, palette));
                    painter.points(gc, wide, move.ids());
                });
        // Laying an empty canvas of the window's size over the others costs a fifth of a frame.
        boolean nothing = above.stream().allMatch(MapLayer::empty) && painter.emptyAbove() && view.tool().empty()
                && crossHair.empty();
        top.setVisible(!nothing);
        if (nothing) {
            return;
        }
        GraphicsContext gc = top.getGraphicsContext2D();
        gc.clearRect(0, 0, at.width(), at.height());
        above.forEach(layer -> layer.paint(gc, at, palette));
        painter.above(gc, at, palette, move, focused);
        view.tool().paint(gc, at, palette);
        crossHair.paint(gc, at, palette);
    }
}
