package org.mesochart.ui.map;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.canvas.GraphicsContext;
import org.mesochart.bodymap.Figure;
import org.mesochart.bodymap.NearestPlaces;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.session.Injection;

/** The keyboard's pointer on the map. */
final class CrossHair implements MapLayer {
    private static final double ARM = 8.5;

    private final MapView view;
    private final PointsModel model;
    private double x;
    private double y = 105;
    private boolean shown;
    private NearestPlaces points = new NearestPlaces(List.of());
    private int pointsOf = -1;

    CrossHair(MapView view, PointsModel model) {
        this.view = view;
        this.model = model;
    }

    /** The place under it, or empty outside the body. */
    Optional<Place> place() {
        return model.placeAt(x, y);
    }

    /** Where it is on the figure in view, body centimetres, shown or not. */
    double[] position() {
        return new double[] {x, y};
    }

    /** Where it is on the screen, while it is shown. */
    Optional<double[]> pixels() {
        return shown ? Optional.of(at(view.viewport())) : Optional.empty();
    }

    private double[] at(Viewport viewport) {
        return new double[] {viewport.px(model.figure().screenX(x)), viewport.py(model.figure().screenY(y))};
    }

    /** Moves it by screen centimetres and speaks the region under it; the first move only shows it. */
    void move(double right, double up) {
        Figure figure = model.figure();
        if (!shown) {
            shown = true;
            if (!inSight()) {
                put(figure.screenX(view.viewport().centreX()), figure.screenY(view.viewport().centreY()));
            }
        } else {
            put(figure.screenX(figure.screenX(x) + right), figure.screenY(figure.screenY(y) + up));
        }
        if (!inSight()) {
            view.centre(x, y);
        }
        view.showWhere(place());
        view.tool().crossHairMoved();
        view.paint();
        view.speakCrossHair(nearest());
    }

    /** Centimetres on skin to the nearest point of the view. */
    private OptionalDouble nearest() {
        if (pointsOf != model.revision().get()) {
            pointsOf = model.revision().get();
            points = new NearestPlaces(model.points().stream().map(Injection::place).toList());
        }
        return points.from(model.view().get(), x, y);
    }

    private void put(double nowX, double nowY) {
        x = nowX;
        y = nowY;
    }

    void hide() {
        if (shown) {
            shown = false;
            view.paint();
        }
    }

    private boolean inSight() {
        double[] at = at(view.viewport());
        return at[0] >= 0 && at[1] >= 0 && at[0] <= view.viewport().width() && at[1] <= view.viewport().height();
    }

    @Override
    public boolean empty() {
        return !shown;
    }

    @Override
    public void paint(GraphicsContext gc, Viewport viewport, MapPalette palette) {
        if (!shown) {
            return;
        }
        double[] at = at(viewport);
        gc.setLineDashes();
        for (int pass = 0; pass < 2; pass++) {
            gc.setStroke(palette.of(pass == 0 ? "halo" : "fg"));
            gc.setLineWidth(pass == 0 ? 4 : 1.6);
            gc.strokeLine(at[0] - ARM, at[1], at[0] - 2.5, at[1]);
            gc.strokeLine(at[0] + 2.5, at[1], at[0] + ARM, at[1]);
            gc.strokeLine(at[0], at[1] - ARM, at[0], at[1] - 2.5);
            gc.strokeLine(at[0], at[1] + 2.5, at[0], at[1] + ARM);
        }
    }
}
