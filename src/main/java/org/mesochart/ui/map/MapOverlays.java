package org.mesochart.ui.map;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.mesochart.i18n.Messages;

/**
 * What floats over the map: earlier session and layers, overview, the patient's left and right, badges of hands and feet,
 * scale, views, zoom, and the card of the point in question. All of it steps aside for a drag.
 */
final class MapOverlays {
    private static final double EDGE = 12;
    private static final double GAP = 10;
    private static final double ASIDE = 0.2;
    private static final double LEAST_CHIP_EM = 12;
    private static final double PX = 14;

    private final MapView view;
    private final SideLetters letters;
    private final GhostChip ghost;
    private final LayersMenu layers;
    private final Overview overview;
    private final Badges badges;
    private final ScaleBar scale;
    private final PointCard card;
    private final ViewStrip strip;
    private final ZoomBox zoom;
    private PreviewBar bar;
    private Region box = new Region();
    private Viewport shown;

    MapOverlays(MapView view, GhostModel ghostModel, LayersModel layersModel, ObservableValue<MapPalette> palette,
            Messages messages) {
        this.view = view;
        letters = new SideLetters(view.model()::figure, messages);
        ghost = new GhostChip(view.model(), ghostModel, layersModel, messages);
        layers = new LayersMenu(layersModel, messages);
        overview = new Overview(view, palette, messages);
        badges = new Badges(view, messages);
        scale = new ScaleBar(view.model(), messages);
        card = new PointCard(view);
        strip = new ViewStrip(view, messages);
        zoom = new ZoomBox(view, messages);
        view.surface().addEventFilter(MouseEvent.MOUSE_DRAGGED, e -> aside(e.getX(), e.getY()));
        view.surface().addEventFilter(MouseEvent.MOUSE_RELEASED, e -> back());
    }

    /** The bar of what is proposed: at the foot, above the views. */
    void bar(PreviewBar now) {
        bar = now;
    }

    /** The search for a region: at the top in the middle. */
    void box(Region now) {
        box = now;
    }

    // A proposal may be wider than the map is: then its sentence goes over more lines.
    private void floating(double w, double h) {
        double most = w - 2 * EDGE;
        if (bar == null) {
            return;
        }
        for (Region node : List.of(bar, box)) {
            if (node.isVisible()) {
                node.applyCss();
                bar.hints(true);
                bar.hints(bar.prefWidth(-1) <= most);
                double width = Math.min(most, node.prefWidth(-1));
                node.resize(width, Math.min(node.prefHeight(width), h - 2 * EDGE));
            }
        }
        place(bar, (w - bar.getWidth()) / 2, strip.getLayoutY() - EDGE - bar.getHeight());
        place(box, (w - box.getWidth()) / 2, EDGE);
    }

    /** In the order in which Tab reaches them. */
    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>(letters.nodes());
        nodes.addAll(List.of(scale, card, ghost, layers, overview, badges, strip, zoom));
        return nodes;
    }

    /** Text size against 14 px: marks grow with it. */
    double textScale() {
        return letters.textScale();
    }

    ViewStrip strip() {
        return strip;
    }

    // What a drag passes over is seen through; the drag itself is the map's, wherever it goes.
    private void aside(double x, double y) {
        for (Node node : nodes()) {
            if (node != badges) {
                node.setOpacity(node.getBoundsInParent().contains(x, y) ? ASIDE : 1);
            }
        }
        badges.getChildren().forEach(b -> b.setOpacity(b.getBoundsInParent().contains(x, y) ? ASIDE : 1));
    }

    private void back() {
        nodes().forEach(node -> node.setOpacity(1));
        badges.getChildren().forEach(b -> b.setOpacity(1));
    }

    void layout(double w, double h) {
        for (Node node : nodes()) {
            node.applyCss();
            node.autosize();
        }
        letters.layout(w, h, EDGE);
        overview.sizeFor(h);
        place(overview, w - EDGE - overview.getWidth(), EDGE);
        head(w);
        double foot = h - EDGE;
        place(scale, EDGE, foot - scale.getHeight());
        place(zoom, w - EDGE - zoom.getWidth(), foot - zoom.getHeight());
        double free = w - 2 * EDGE - scale.getWidth() - zoom.getWidth() - 24;
        boolean oneRow = strip.getWidth() <= free;
        double lane = EDGE + scale.getWidth() + 12;
        double middle = Math.clamp((w - strip.getWidth()) / 2, oneRow ? lane : EDGE,
                Math.max(oneRow ? lane : EDGE, w - EDGE - (oneRow ? zoom.getWidth() + 12 : 0) - strip.getWidth()));
        place(strip, middle, oneRow ? foot - strip.getHeight() : foot - zoom.getHeight() - 8 - strip.getHeight());
        overview.show(view.viewport());
        badges.layout(view.viewport(), strip.getLayoutY());
        floating(w, h);
    }

    // The earlier session and the layers share the row with the overview; where that is too narrow, the chip is cut, and
    // where it would say nothing any more the layers go beneath it.
    private void head(double w) {
        place(ghost, EDGE, EDGE);
        double free = w - 2 * EDGE - GAP - overview.getWidth();
        if (!ghost.isVisible()) {
            place(layers, EDGE, EDGE);
            return;
        }
        double beside = free - GAP - layers.getWidth();
        boolean oneRow = beside >= Math.min(ghost.prefWidth(-1), LEAST_CHIP_EM * PX * textScale());
        double chip = Math.min(ghost.prefWidth(-1), oneRow ? beside : free);
        ghost.resize(chip, ghost.getHeight());
        if (oneRow) {
            place(layers, EDGE + chip + GAP, EDGE);
        } else {
            place(layers, EDGE, EDGE + ghost.getHeight() + GAP);
        }
    }

    static void place(Node node, double x, double y) {
        node.relocate(Math.rint(x), Math.rint(y));
    }

    /** Another view or close-up. */
    void viewSwitched() {
        strip.show();
        letters.show();
        badges.show();
        view.requestLayout();
    }

    void viewportChanged(Viewport at) {
        zoom.show(at);
        scale.show(at);
        boolean sized = shown != null && shown.width() == at.width() && shown.height() == at.height();
        boolean overviewBefore = overview.isVisible();
        shown = at;
        if (sized) {
            // Panning and zooming are too frequent to lay out everything.
            scale.autosize();
            place(scale, EDGE, at.height() - EDGE - scale.getHeight());
            overview.show(at);
            badges.layout(at, strip.getLayoutY());
        }
        if (!sized || overview.isVisible() != overviewBefore) {
            view.requestLayout();
        }
    }

    void pointsChanged() {
        badges.show();
        if (shown != null) {
            overview.show(shown);
        }
    }

    /** The earlier session has changed. */
    void ghostChanged() {
        ghost.show();
        view.requestLayout();
    }

    void hover(Viewport at) {
        card.show(at, EDGE);
    }
}
