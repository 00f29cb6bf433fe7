package org.mesochart.ui.map;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.mesochart.bodymap.Figure;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.session.Injection;

/**
 * The ruler: how far two positions are apart on the skin. Its ends go to a charted point that is near, so that distances
 * between points are exact. Enter begins at the cross-hair, the arrow keys lead the other end. Nothing is recorded.
 */
final class MeasureTool implements MapTool {
    private static final double STEP = Math.toRadians(15);
    private static final double TICK = 6;

    private final MapView view;
    private final PointsModel model;
    private final MeasureWords words;
    private double[] from;
    private double[] to;
    private boolean byKeys;

    MeasureTool(MapView view, PointsModel model) {
        this.view = view;
        this.model = model;
        words = new MeasureWords(view.messages());
    }

    /** The distance shown now, in words. */
    @Override
    public Optional<String> told() {
        return from == null || to == null
                ? Optional.empty()
                : Optional.of(words.between(model.figure(), from[0], from[1], to[0], to[1]));
    }

    @Override
    public boolean picks() {
        return false;
    }

    @Override
    public void press(Touch at) {
        byKeys = false;
        from = end(at.px(), at.py());
        to = null;
        view.paint();
    }

    @Override
    public void drag(Touch start, Touch at) {
        double[] now = end(at.px(), at.py());
        to = at.shift() ? stepped(now) : now;
        view.showWhere(view.placeAt(at.px(), at.py()));
        tell();
    }

    @Override
    public void release(Touch start, Touch at) {
        if (start.distance(at) <= MapPointer.SLOP) {
            cancel();
        } else {
            drag(start, at);
        }
    }

    @Override
    public void cancel() {
        from = null;
        to = null;
        byKeys = false;
        view.paint();
    }

    @Override
    public Cursor cursor(Optional<Place> over) {
        return Cursor.CROSSHAIR;
    }

    @Override
    public boolean key(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE && from != null) {
            cancel();
            view.toolHint();
            return true;
        }
        if (e.getCode() != KeyCode.ENTER || e.isShortcutDown()) {
            return false;
        }
        if (byKeys) {
            byKeys = false;
        } else {
            from = atCrossHair();
            to = null;
            byKeys = true;
            view.say(view.messages().text("map.measure.begun"));
        }
        view.paint();
        return true;
    }

    @Override
    public void crossHairMoved() {
        if (byKeys) {
            to = atCrossHair();
            tell();
        }
    }

    private void tell() {
        told().ifPresent(view::say);
        view.speak();
        view.paint();
    }

    private double[] end(double px, double py) {
        return view.pick(px, py).map(MeasureTool::position).orElseGet(() -> view.body(px, py));
    }

    private double[] atCrossHair() {
        return view.crossHair().pixels().map(p -> end(p[0], p[1])).orElseGet(view.crossHair()::position);
    }

    private static double[] position(Injection point) {
        return new double[] {point.place().xCm().doubleValue(), point.place().yCm().doubleValue()};
    }

    private double[] stepped(double[] end) {
        double dx = end[0] - from[0];
        double dy = end[1] - from[1];
        double angle = Math.rint(Math.atan2(dy, dx) / STEP) * STEP;
        double length = dx * Math.cos(angle) + dy * Math.sin(angle);
        return new double[] {from[0] + length * Math.cos(angle), from[1] + length * Math.sin(angle)};
    }

    @Override
    public void paint(GraphicsContext gc, Viewport at, MapPalette palette) {
        if (from == null) {
            return;
        }
        double[] a = pixel(from, at);
        double[] b = to == null ? a : pixel(to, at);
        double length = Math.max(Math.hypot(b[0] - a[0], b[1] - a[1]), 1e-6);
        double nx = -(b[1] - a[1]) / length * TICK;
        double ny = (b[0] - a[0]) / length * TICK;
        gc.setLineDashes();
        for (int pass = 0; pass < 2; pass++) {
            gc.setStroke(palette.of(pass == 0 ? "halo" : "accent"));
            gc.setLineWidth(pass == 0 ? 5 : 2);
            if (to == null) {
                gc.strokeLine(a[0] - TICK, a[1], a[0] + TICK, a[1]);
                gc.strokeLine(a[0], a[1] - TICK, a[0], a[1] + TICK);
            } else {
                gc.strokeLine(a[0], a[1], b[0], b[1]);
                gc.strokeLine(a[0] - nx, a[1] - ny, a[0] + nx, a[1] + ny);
                gc.strokeLine(b[0] - nx, b[1] - ny, b[0] + nx, b[1] + ny);
            }
        }
        told().ifPresent(text -> {
            double size = 13 * view.overlays().textScale();
            // Above the line, where the hand does not cover it; below where there is no room.
            double above = Math.min(a[1], b[1]) - size * 1.7;
            double y = above > size ? above : Math.max(a[1], b[1]) + size * 1.7;
            double half = size * text.length() * 0.3;
            double x = Math.clamp((a[0] + b[0]) / 2, Math.min(half, at.width() / 2), Math.max(at.width() - half, at.width() / 2));
            AreaPainter.label(gc, text, x, y, palette.of("fg"), palette.of("surface"), size);
        });
    }

    private double[] pixel(double[] body, Viewport at) {
        Figure figure = model.figure();
        return new double[] {at.px(figure.screenX(body[0])), at.py(figure.screenY(body[1]))};
    }
}
