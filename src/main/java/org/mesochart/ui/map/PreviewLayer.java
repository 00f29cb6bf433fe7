package org.mesochart.ui.map;

import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.mesochart.bodymap.Figure;
import org.mesochart.bodymap.SkinArea;
import org.mesochart.domain.body.Place;

/** Paints what is proposed: the area tinted with a dashed edge, the points as hollow marks. */
final class PreviewLayer implements MapLayer {
    private static final double TINT = 0.28;

    private final PreviewModel preview;
    private final PointsModel model;
    private final MarkPainter marks;

    PreviewLayer(PreviewModel preview, PointsModel model, MarkPainter marks) {
        this.preview = preview;
        this.model = model;
        this.marks = marks;
    }

    @Override
    public boolean empty() {
        return preview.proposal().isEmpty();
    }

    @Override
    public void paint(GraphicsContext gc, Viewport at, MapPalette palette) {
        Proposal proposal = preview.proposal().orElse(null);
        Figure figure = model.figure();
        switch (proposal) {
            case AreaProposal area -> shown(area).ifPresent(skin -> area(gc, skin, figure, at, palette));
            case LineProposal line -> line(gc, line, figure, at, palette);
            case FixedProposal fixed -> { }
            case null -> {
                return;
            }
        }
        for (Proposed point : preview.proposed()) {
            Place place = point.point().place();
            if (place.view() == figure.view()) {
                double x = MapPainter.x(figure, place, at);
                double y = MapPainter.y(figure, place, at);
                if (x > -40 && y > -40 && x < at.width() + 40 && y < at.height() + 40) {
                    marks.preview(gc, point.mark(), x, y, at.pxPerCm());
                }
            }
        }
    }

    /** The area as the view shown sees it: itself, or its image on the other side. */
    private Optional<SkinArea> shown(AreaProposal proposal) {
        SkinArea area = proposal.area();
        boolean both = preview.bothSides().get();
        if (area.figure().view() == model.view().get()) {
            return Optional.of(both ? area.onBothSides() : area);
        }
        boolean image = both && area.figure().view().mirrored() == model.view().get();
        return image ? Optional.of(area.mirrored(model.bodyMap())) : Optional.empty();
    }

    private static void area(GraphicsContext gc, SkinArea area, Figure figure, Viewport at, MapPalette palette) {
        Color accent = palette.of("accent");
        List<SkinArea.Layer> layers = area.layers();
        for (SkinArea.Layer layer : layers) {
            gc.save();
            FigurePainter.trace(gc, figure, layer.outline(), at);
            gc.clip();
            gc.clearRect(0, 0, at.width(), at.height());
            gc.restore();
            if (layer.added()) {
                FigurePainter.tint(gc, figure, layer.outline(), at, accent, TINT);
            }
        }
        for (SkinArea.Layer layer : layers) {
            edge(gc, accent);
            FigurePainter.trace(gc, figure, layer.outline(), at);
            gc.stroke();
        }
        gc.setLineDashes();
    }

    private static void edge(GraphicsContext gc, Color accent) {
        gc.setStroke(accent);
        gc.setLineWidth(1.3);
        gc.setLineDashes(4, 3);
    }

    private void line(GraphicsContext gc, LineProposal whole, Figure figure, Viewport at, MapPalette palette) {
        boolean both = preview.bothSides().get();
        LineProposal line = both ? whole.half() : whole;
        edge(gc, palette.of("accent"));
        if (line.figure().view() == figure.view()) {
            stroke(gc, figure, at, line.x1(), line.y1(), line.x2(), line.y2());
        }
        if (both && line.figure().view().mirrored() == figure.view()) {
            double sign = line.figure().view() == figure.view() ? -1 : 1;
            stroke(gc, figure, at, sign * line.x1(), line.y1(), sign * line.x2(), line.y2());
        }
        gc.setLineDashes();
    }

    private static void stroke(GraphicsContext gc, Figure figure, Viewport at, double x1, double y1, double x2,
            double y2) {
        gc.strokeLine(at.px(figure.screenX(x1)), at.py(figure.screenY(y1)), at.px(figure.screenX(x2)),
                at.py(figure.screenY(y2)));
    }
}
