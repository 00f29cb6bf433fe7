package org.mesochart.ui.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import org.mesochart.bodymap.Path;
import org.mesochart.domain.body.BodyView;

/** Paints the borders of the regions as they are told apart now, when they are wanted. */
final class RegionsLayer implements MapLayer {
    private record Which(BodyView view, boolean finest) {}

    private final PointsModel model;
    private final LayersModel layers;
    private final Map<Which, List<Path>> known = new HashMap<>();

    RegionsLayer(PointsModel model, LayersModel layers) {
        this.model = model;
        this.layers = layers;
    }

    @Override
    public void paint(GraphicsContext gc, Viewport at, MapPalette palette) {
        if (!layers.regions().get()) {
            return;
        }
        Which which = new Which(model.view().get(), model.closeUp().get() != null);
        List<Path> borders = known.computeIfAbsent(which, w -> RegionBorders.of(model.figure(), w.finest()));
        gc.setStroke(palette.of("line-2"));
        gc.setLineWidth(1);
        gc.setLineCap(StrokeLineCap.BUTT);
        gc.setLineDashes(4, 3);
        for (Path border : borders) {
            FigurePainter.trace(gc, model.figure(), border, at);
            gc.stroke();
        }
        gc.setLineDashes();
    }
}
