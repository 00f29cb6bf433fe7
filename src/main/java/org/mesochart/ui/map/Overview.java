package org.mesochart.ui.map;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.mesochart.bodymap.Figure;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.session.Injection;
import org.mesochart.i18n.Messages;

/**
 * The whole figure, small, with its points and a frame around what the map shows; a click or drag moves the map there.
 * The figure is painted once for each view, theme and change of the points; a move of the map only moves the frame.
 */
final class Overview extends Region {
    private static final double PAD = 5;
    private static final double SHARE = 0.181;
    private static final double ASPECT = 0.58;
    private static final double DOT = 1.1;

    private record Painted(BodyView view, MapPalette palette, double width, double height) {
        @Override
        public String toString() {
            return "Painted[]";
        }
    }

    private final MapView view;
    private final PointsModel model;
    private final Messages messages;
    private final ObservableValue<MapPalette> palette;
    private final Canvas body = new Canvas();
    private final Canvas points = new Canvas();
    private final Region frame = new Region();
    private Painted painted;
    private Viewport small;
    private int pointsPainted = -1;
    private Painted pointsOver;

    Overview(MapView view, ObservableValue<MapPalette> palette, Messages messages) {
        this.view = view;
        this.palette = palette;
        this.messages = messages;
        model = view.model();
        setId("overview");
        getStyleClass().addAll("map-float", "map-overview");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        frame.getStyleClass().add("map-overview-frame");
        frame.setManaged(false);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().addAll(body, points, frame);
        body.setManaged(false);
        points.setManaged(false);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::go);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::go);
    }

    private void go(MouseEvent e) {
        Viewport now = view.viewport();
        view.moveTo(new Viewport(small.cmX(e.getX()), small.cmY(e.getY()), now.pxPerCm(), now.width(), now.height()));
        e.consume();
    }

    /** As high as fits a map of this height. */
    void sizeFor(double mapHeight) {
        double h = Math.rint(Math.clamp(mapHeight * SHARE, 76, 150));
        resize(Math.rint(h * ASPECT), h);
    }

    /** Shows the frame where the map looks; nothing while all is seen. */
    void show(Viewport at) {
        boolean wanted = model.closeUp().get() != null && model.view().get().wholeBody() || !view.sight().whole();
        setVisible(wanted);
        if (!wanted || getWidth() < 1) {
            return;
        }
        paint();
        paintPoints();
        double x = small.px(at.cmX(0));
        double y = small.py(at.cmY(0));
        double w = small.px(at.cmX(at.width())) - x;
        double h = small.py(at.cmY(at.height())) - y;
        double left = Math.max(x, 2);
        double top = Math.max(y, 2);
        frame.resizeRelocate(Math.rint(left), Math.rint(top), Math.rint(Math.min(x + w, getWidth() - 2) - left),
                Math.rint(Math.min(y + h, getHeight() - 2) - top));
    }

    private void paint() {
        Painted now = new Painted(model.view().get(), palette.getValue(), getWidth(), getHeight());
        if (now.equals(painted)) {
            return;
        }
        painted = now;
        Figure figure = model.figure();
        double px = Math.min((getWidth() - 2 * PAD) / figure.bounds().width(),
                (getHeight() - 2 * PAD) / figure.bounds().height());
        small = new Viewport(
                (figure.screenX(figure.bounds().minX()) + figure.screenX(figure.bounds().maxX())) / 2,
                (figure.screenY(figure.bounds().minY()) + figure.screenY(figure.bounds().maxY())) / 2,
                px, getWidth(), getHeight());
        FigurePainter.paintSmall(cleared(body), figure, small, now.palette());
        setAccessibleText(messages.text("map.overview", messages.text("map.view." + model.view().get().key())));
    }

    private GraphicsContext cleared(Canvas canvas) {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.clearRect(0, 0, getWidth(), getHeight());
        return gc;
    }

    // The body is painted once for a view; the points with each deed.
    private void paintPoints() {
        int revision = model.revision().get();
        if (revision == pointsPainted && painted == pointsOver) {
            return;
        }
        pointsPainted = revision;
        pointsOver = painted;
        Figure figure = model.figure();
        GraphicsContext gc = cleared(points);
        for (Injection p : model.pointsOf(model.view().get())) {
            gc.setFill(palette.getValue().mixture(model.letterIndex(p.mixtureId())));
            gc.fillOval(MapPainter.x(figure, p.place(), small) - DOT, MapPainter.y(figure, p.place(), small) - DOT, 2 * DOT,
                    2 * DOT);
        }
    }
}
