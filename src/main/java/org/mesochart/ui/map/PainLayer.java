package org.mesochart.ui.map;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import org.mesochart.domain.body.SkinShape;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.i18n.Messages;

/** Pain and wounds under the points of the session, and the stroke that is being painted. */
final class PainLayer implements MapLayer {
    private final MapView view;
    private final MarksModel model;
    private final AreaPainter painter;
    private boolean shown = true;

    PainLayer(MapView view, MarksModel model, Messages messages) {
        this.view = view;
        this.model = model;
        painter = new AreaPainter(messages);
    }

    /** Shows or hides the layer. */
    void shown(boolean now) {
        shown = now;
        view.canvases().chartedChanged();
    }

    @Override
    public void paint(GraphicsContext gc, Viewport at, MapPalette palette) {
        List<SkinMark> marks = shown ? model.marksOf(view.model().view().get()) : List.of();
        painter.keep(model.marks());
        painter.setUp(view.model().figure(), at, palette, view.overlays().textScale());
        painter.paint(gc, marks, model.selectedId().get(), view.model().pointsOf(view.model().view().get()));
    }

    /** The stroke being painted, before it is charted. */
    void preview(GraphicsContext gc, SkinShape shape, Viewport at, MapPalette palette, boolean erasing) {
        painter.setUp(view.model().figure(), at, palette, view.overlays().textScale());
        painter.preview(gc, shape, erasing);
    }
}
