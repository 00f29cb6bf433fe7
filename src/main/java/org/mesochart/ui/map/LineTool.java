package org.mesochart.ui.map;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.mesochart.domain.body.Place;

/** A line drawn by press, drag and release, or with two Enters; its points are proposed along the skin. */
final class LineTool implements MapTool {
    private static final double ANGLE = Math.toRadians(15);

    private final MapView view;
    private final PointsModel model;
    private final Placing placing;
    private double[] start;

    LineTool(MapView view, PointsModel model, Placing placing) {
        this.view = view;
        this.model = model;
        this.placing = placing;
    }

    @Override
    public void press(Touch at) {
        start = null;
        placing.giveUp();
        placing.allowed();
    }

    @Override
    public void drag(Touch from, Touch at) {
        if (model.canPlace() && from.distance(at) > MapPointer.SLOP) {
            propose(from, at);
            view.say(placing.words());
        }
    }

    private void propose(Touch from, Touch at) {
        double[] end = at.shift() ? steps(from, at) : new double[] {at.px(), at.py()};
        line(view.body(from.px(), from.py()), view.body(end[0], end[1]));
    }

    private void line(double[] from, double[] to) {
        placing.preview().propose(new LineProposal(model.bodyMap(), model.figure(), from[0], from[1], to[0], to[1]));
    }

    // As seen, so that a level line is level.
    private static double[] steps(Touch from, Touch at) {
        double length = from.distance(at);
        double angle = Math.round(Math.atan2(at.py() - from.py(), at.px() - from.px()) / ANGLE) * ANGLE;
        return new double[] {from.px() + length * Math.cos(angle), from.py() + length * Math.sin(angle)};
    }

    @Override
    public void release(Touch from, Touch at) {
        drag(from, at);
        stands();
    }

    private void stands() {
        PreviewModel preview = placing.preview();
        if (preview.standing() && preview.proposed().isEmpty()) {
            // A problem that can be typed away stays; a line beside the body does not.
            boolean outside = preview.problem().filter(p -> p.key().equals("map.preview.nothing")).isPresent();
            if (outside) {
                placing.giveUp();
                view.say(view.messages().text("map.line.outside"));
                return;
            }
        }
        placing.stands();
    }

    @Override
    public void cancel() {
        start = null;
        placing.giveUp();
    }

    @Override
    public void putAway() {
        start = null;
    }

    @Override
    public boolean picks() {
        return false;
    }

    @Override
    public Cursor cursor(Optional<Place> over) {
        return model.canPlace() ? view.placingCursor(over.isPresent()) : Cursor.DEFAULT;
    }

    @Override
    public boolean key(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE && start != null) {
            start = null;
            view.toolHint();
            view.paint();
            return true;
        }
        if (e.getCode() != KeyCode.ENTER || e.isShortcutDown()) {
            return false;
        }
        if (placing.allowed()) {
            double[] here = view.crossHair().position();
            if (start == null) {
                start = here;
                view.say(view.messages().text("map.line.start", view.crossHair().place()
                        .map(view.text()::where).orElseGet(() -> view.messages().text("map.outsideNow"))));
                view.paint();
            } else {
                line(start, here);
                start = null;
                stands();
            }
        }
        return true;
    }

    @Override
    public void paint(GraphicsContext gc, Viewport at, MapPalette palette) {
        if (start != null) {
            double[] to = view.crossHair().position();
            gc.setStroke(palette.of("accent"));
            gc.setLineWidth(1.3);
            gc.setLineDashes(4, 3);
            gc.strokeLine(at.px(model.figure().screenX(start[0])), at.py(model.figure().screenY(start[1])),
                    at.px(model.figure().screenX(to[0])), at.py(model.figure().screenY(to[1])));
            gc.setLineDashes();
        }
    }
}
