package org.mesochart.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.body.SkinShape;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.i18n.MarkWords;
import org.mesochart.i18n.Messages;

/**
 * The brush. A drag paints, with Shift it erases; a click fills the region, or opens the area it is on; a straight line
 * from within an area out of it says where the pain goes. Enter paints a dab at the cross-hair.
 */
final class PainTool implements MapTool {
    /** A line may leave the straight one by this part of its length. */
    private static final double STRAIGHT = 0.06;

    private final MapView view;
    private final MarksModel model;
    private final PainLayer layer;
    private final MarkWords words;
    private final Messages messages;
    private final Consumer<SkinMark> edit;
    private final Runnable closeCard;
    private final List<double[]> path = new ArrayList<>();
    private SkinShape stroke = SkinShape.EMPTY;
    private boolean erasing;
    private double[] pointer;
    private UUID aimingFor;

    PainTool(MapView view, MarksModel model, PainLayer layer, MarkWords words, Messages messages, Consumer<SkinMark> edit,
            Runnable closeCard) {
        this.view = view;
        this.model = model;
        this.layer = layer;
        this.words = words;
        this.messages = messages;
        this.edit = edit;
        this.closeCard = closeCard;
    }

    @Override
    public boolean picks() {
        return false;
    }

    /** The next click, or Enter at the cross-hair, says where the pain of this area goes. */
    void aim(UUID mark) {
        aimingFor = mark;
        view.say(messages.text("map.pain.aim"));
        view.paint();
    }

    @Override
    public void press(Touch at) {
        closeCard.run();
        path.clear();
        double[] start = view.body(at.px(), at.py());
        path.add(start);
        erasing = at.shift();
        stroke = model.stroke(start[0], start[1], start[0], start[1]);
        pointer = new double[] {at.px(), at.py()};
        view.paint();
    }

    @Override
    public void drag(Touch from, Touch at) {
        double[] last = path.getLast();
        double[] now = view.body(at.px(), at.py());
        path.add(now);
        stroke = stroke.union(model.stroke(last[0], last[1], now[0], now[1]));
        pointer = new double[] {at.px(), at.py()};
        view.showWhere(view.placeAt(at.px(), at.py()));
        view.paint();
    }

    @Override
    public void release(Touch from, Touch at) {
        double[] start = path.getFirst();
        if (aimingFor != null) {
            double[] end = path.getLast();
            cancel();
            radiate(end);
            return;
        }
        SkinShape painted = stroke;
        Optional<UUID> arrow = from.distance(at) <= MapPointer.SLOP ? Optional.empty() : arrowOf();
        double[] end = path.getLast();
        boolean erased = erasing;
        cancel();
        if (erased) {
            erase(painted);
        } else if (arrow.isPresent()) {
            told(model.radiate(arrow.get(), start[0], start[1], end[0], end[1])
                    ? model.mark(arrow.get())
                    : Optional.empty());
        } else if (from.distance(at) > MapPointer.SLOP) {
            paint(painted, start);
        } else if (model.at(start[0], start[1]).isPresent()) {
            edit.accept(model.at(start[0], start[1]).get());
        } else {
            Optional<SkinMark> filled = model.fill(start[0], start[1]);
            told(filled);
            filled.ifPresent(edit);
        }
        view.paint();
    }

    /** The area that the line so far leaves straight on, if it does. */
    private Optional<UUID> arrowOf() {
        double[] a = path.getFirst();
        double[] b = path.getLast();
        Optional<SkinMark> begun = model.at(a[0], a[1]).filter(m -> m.kind() == SkinMark.Kind.PAIN);
        double length = Math.hypot(b[0] - a[0], b[1] - a[1]);
        // Shorter than a brush's width beyond the edge it is a stroke that makes the area larger.
        double back = model.brush().get() / length;
        boolean leaves = erasing || begun.isEmpty() || length <= model.brush().get()
                ? false
                : !begun.get().shape().contains(b[0], b[1])
                        && !begun.get().shape().contains(b[0] - back * (b[0] - a[0]), b[1] - back * (b[1] - a[1]));
        boolean straight = leaves && path.stream().allMatch(p ->
                Math.abs((p[0] - a[0]) * (b[1] - a[1]) - (p[1] - a[1]) * (b[0] - a[0])) / length <= STRAIGHT * length);
        return straight ? begun.map(SkinMark::id) : Optional.empty();
    }

    private void radiate(double[] end) {
        UUID of = aimingFor;
        aimingFor = null;
        double[] from = model.mark(of).flatMap(m -> m.shape().middle()).orElse(end);
        boolean drawn = model.radiate(of, from[0], from[1], end[0], end[1]);
        told(drawn ? model.mark(of) : Optional.empty());
    }

    private void paint(SkinShape painted, double[] start) {
        boolean fresh = model.at(start[0], start[1]).isEmpty();
        Optional<SkinMark> mark = model.paint(painted, start[0], start[1]);
        told(mark);
        mark.filter(m -> fresh).ifPresent(edit);
    }

    private void erase(SkinShape painted) {
        view.say(messages.text(model.erase(painted) ? "map.pain.erased" : "map.pain.nothingErased"));
    }

    private void told(Optional<SkinMark> mark) {
        view.say(mark.map(words::row).orElseGet(() -> messages.text("map.pain.outside")));
    }

    @Override
    public void cancel() {
        path.clear();
        stroke = SkinShape.EMPTY;
        erasing = false;
        view.paint();
    }

    @Override
    public void putAway() {
        pointer = null;
        aimingFor = null;
        closeCard.run();
        cancel();
    }

    @Override
    public void hover(Touch at) {
        pointer = new double[] {at.px(), at.py()};
        view.paint();
    }

    @Override
    public void leave() {
        pointer = null;
        view.paint();
    }

    @Override
    public Cursor cursor(Optional<Place> over) {
        return model.locked() ? Cursor.DEFAULT : view.placingCursor(over.isPresent());
    }

    @Override
    public boolean key(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown() || model.locked()) {
            return false;
        }
        switch (e.getCode()) {
            case J -> brush(-1);
            case K -> brush(1);
            case ENTER -> dab(e.isShiftDown());
            case F2 -> {
                double[] at = view.crossHair().position();
                Optional<SkinMark> mark = model.selected().or(() -> model.at(at[0], at[1]));
                mark.ifPresent(edit);
                return mark.isPresent();
            }
            case DELETE, BACK_SPACE -> {
                Optional<SkinMark> mark = model.selected();
                mark.ifPresent(m -> model.remove(m.id()));
                return mark.isPresent();
            }
            case ESCAPE -> {
                return escape();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean escape() {
        if (aimingFor != null) {
            aimingFor = null;
            view.toolHint();
        } else if (model.selected().isPresent()) {
            model.select(null);
        } else {
            return false;
        }
        view.paint();
        return true;
    }

    private void brush(int by) {
        model.widenBrush(by);
        view.say(messages.text("map.pain.brush", messages.numbers().cm(java.math.BigDecimal.valueOf(model.brush().get()))));
        view.paint();
    }

    private void dab(boolean erase) {
        double[] at = view.crossHair().position();
        SkinShape dab = model.stroke(at[0], at[1], at[0], at[1]);
        if (aimingFor != null) {
            radiate(at);
        } else if (erase) {
            erase(dab);
        } else {
            paint(dab, at);
        }
    }

    @Override
    public void paint(GraphicsContext gc, Viewport at, MapPalette palette) {
        if (!path.isEmpty() && aimingFor == null) {
            double[] a = path.getFirst();
            double[] b = path.getLast();
            if (path.size() > 1 && arrowOf().isPresent()) {
                AreaPainter.arrow(gc, pixel(a, at), pixel(b, at), palette, view.overlays().textScale());
            } else if (!stroke.isEmpty()) {
                layer.preview(gc, stroke, at, palette, erasing);
            }
        }
        if (aimingFor != null && pointer != null) {
            model.mark(aimingFor).flatMap(m -> m.shape().middle()).ifPresent(from ->
                    AreaPainter.arrow(gc, pixel(from, at), pointer, palette, view.overlays().textScale()));
        } else {
            brush(gc, pointer, at, palette);
        }
        // The cross-hair shows the brush too, so that Enter holds no surprise.
        view.crossHair().pixels().ifPresent(p -> brush(gc, p, at, palette));
    }

    private void brush(GraphicsContext gc, double[] middle, Viewport at, MapPalette palette) {
        if (middle == null) {
            return;
        }
        double r = model.brush().get() * at.pxPerCm() / 2;
        gc.setLineDashes();
        for (int pass = 0; pass < 2; pass++) {
            gc.setStroke(palette.of(pass == 0 ? "halo" : "fg"));
            gc.setLineWidth(pass == 0 ? 3 : 1.2);
            gc.strokeOval(middle[0] - r, middle[1] - r, 2 * r, 2 * r);
        }
    }

    private double[] pixel(double[] body, Viewport at) {
        return new double[] {at.px(view.model().figure().screenX(body[0])), at.py(view.model().figure().screenY(body[1]))};
    }
}
