package org.mesochart.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import org.mesochart.bodymap.SkinArea;
import org.mesochart.domain.body.Place;

/** An area from regions clicked and lassos drawn, filled with points as a proposal. */
final class AreaTool implements MapTool {
    /** Corners of a lasso nearer than this to the last one say nothing new, pixels. */
    private static final double CORNER = 3;

    private final MapView view;
    private final PointsModel model;
    private final Placing placing;
    private final List<double[]> lasso = new ArrayList<>();
    private Optional<Place> over = Optional.empty();

    AreaTool(MapView view, PointsModel model, Placing placing) {
        this.view = view;
        this.model = model;
        this.placing = placing;
    }

    @Override
    public void press(Touch at) {
        lasso.clear();
        lasso.add(new double[] {at.px(), at.py()});
        placing.allowed();
    }

    @Override
    public void drag(Touch from, Touch at) {
        double[] last = lasso.getLast();
        if (model.canPlace() && Math.hypot(at.px() - last[0], at.py() - last[1]) >= CORNER) {
            lasso.add(new double[] {at.px(), at.py()});
            view.paint();
        }
    }

    @Override
    public void release(Touch from, Touch at) {
        boolean drawn = lasso.size() > 2;
        double[] corners = corners();
        lasso.clear();
        if (!model.canPlace()) {
            return;
        }
        if (drawn) {
            SkinArea before = before(at.shift() || at.shortcut());
            chosen(at.shortcut() ? before.removing(corners) : before.adding(corners), at.shift() || at.shortcut());
        } else {
            region(view.placeAt(at.px(), at.py()), at.shift() || at.shortcut(), at.shortcut());
        }
    }

    private double[] corners() {
        double[] out = new double[2 * lasso.size()];
        for (int i = 0; i < lasso.size(); i++) {
            double[] at = view.body(lasso.get(i)[0], lasso.get(i)[1]);
            out[2 * i] = at[0];
            out[2 * i + 1] = at[1];
        }
        return out;
    }

    private void region(Optional<Place> place, boolean further, boolean away) {
        if (place.isEmpty()) {
            view.say(view.messages().text("map.area.outside"));
            view.paint();
            return;
        }
        String region = model.shownRegion(place.get());
        SkinArea before = before(further);
        chosen(away ? before.removing(region, place.get().side()) : before.adding(region, place.get().side()), further);
    }

    /** What is chosen on this figure already, if the next is to be put on it or taken from it. */
    private SkinArea before(boolean further) {
        return placing.preview().proposal()
                .filter(p -> further)
                .filter(AreaProposal.class::isInstance)
                .map(p -> ((AreaProposal) p).area())
                .filter(area -> area.figure().view() == model.view().get())
                .orElseGet(() -> SkinArea.none(model.figure()));
    }

    private void chosen(SkinArea area, boolean further) {
        AreaProposal now = new AreaProposal(model.bodyMap(), area);
        boolean same = further && placing.preview().proposal().filter(AreaProposal.class::isInstance).isPresent();
        if (same) {
            placing.preview().extend(now);
        } else {
            placing.preview().propose(now);
        }
        placing.stands();
    }

    @Override
    public void cancel() {
        lasso.clear();
        view.paint();
    }

    @Override
    public void putAway() {
        over = Optional.empty();
        lasso.clear();
    }

    @Override
    public void hover(Touch at) {
        Optional<Place> now = view.placeAt(at.px(), at.py());
        boolean same = now.map(this::name).equals(over.map(this::name));
        over = now;
        if (!same) {
            view.paint();
        }
    }

    private String name(Place place) {
        return model.shownRegion(place) + '/' + place.side();
    }

    @Override
    public boolean picks() {
        return false;
    }

    @Override
    public Cursor cursor(Optional<Place> at) {
        return model.canPlace() ? view.placingCursor(at.isPresent()) : Cursor.DEFAULT;
    }

    /** Enter takes the region under the cross-hair; with Shift it joins the others, or leaves them. */
    @Override
    public boolean key(KeyEvent e) {
        if (e.getCode() != KeyCode.ENTER || e.isShortcutDown()) {
            return false;
        }
        if (placing.allowed()) {
            Optional<Place> place = view.crossHair().place();
            boolean inside = e.isShiftDown() && place.isPresent() && before(true).contains(
                    place.get().xCm().doubleValue(), place.get().yCm().doubleValue());
            region(place, e.isShiftDown(), inside);
        }
        return true;
    }

    @Override
    public void paint(GraphicsContext gc, Viewport at, MapPalette palette) {
        Color accent = palette.of("accent");
        over.filter(place -> model.canPlace() && place.view() == model.view().get() && lasso.size() < 2)
                .ifPresent(place -> FigurePainter.tint(gc, model.figure(),
                        model.figure().outlineOf(model.shownRegion(place), place.side()), at, accent, 0.1));
        if (lasso.size() < 2) {
            return;
        }
        FigurePainter.withinBody(gc, model.figure(), at, () -> {
            traceLasso(gc);
            gc.setFill(accent.deriveColor(0, 1, 1, 0.14));
            gc.fill();
        });
        traceLasso(gc);
        gc.setStroke(accent);
        gc.setLineWidth(1.3);
        gc.setLineDashes(4, 3);
        gc.stroke();
        gc.setLineDashes();
    }

    private void traceLasso(GraphicsContext gc) {
        gc.beginPath();
        gc.moveTo(lasso.getFirst()[0], lasso.getFirst()[1]);
        lasso.forEach(corner -> gc.lineTo(corner[0], corner[1]));
        gc.closePath();
    }
}
