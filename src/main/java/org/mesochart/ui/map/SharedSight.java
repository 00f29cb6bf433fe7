package org.mesochart.ui.map;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.bodymap.Bounds;
import org.mesochart.bodymap.Figure;
import org.mesochart.domain.body.BodyView;

/** Which part of the figure several maps show, all of them the same. */
public final class SharedSight {
    /** Body shown around what is charted, centimetres. */
    private static final double AROUND_CM = 9;

    private final BodyMap bodyMap;
    private final ObjectProperty<BodyView> view = new SimpleObjectProperty<>(BodyView.BACK);
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private Function<BodyView, Optional<Bounds>> charted = any -> Optional.empty();
    private Viewport now;
    private boolean moved;

    public SharedSight(BodyMap bodyMap) {
        this.bodyMap = bodyMap;
        view.subscribe((was, is) -> {
            if (now != null) {
                boolean sameHeights = moved && was.wholeBody() && is.wholeBody();
                show(sameHeights
                        ? Viewports.turned(now, bodyMap.figure(was), bodyMap.figure(is))
                        : around(now.width(), now.height()));
            }
        });
    }

    /** The view of all the maps. */
    public ObjectProperty<BodyView> view() {
        return view;
    }

    /** Goes up with every change of what is shown. */
    public ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /** What is to be in sight of each view until the user looks elsewhere, in its plane. */
    public void charted(Function<BodyView, Optional<Bounds>> extents) {
        charted = extents;
        if (now != null && !moved) {
            show(around(now.width(), now.height()));
        }
    }

    /** The zoom in per cent, whole; 100 before a map has a size. */
    public int percent() {
        return now == null ? 100 : now.percent();
    }

    /** Everything charted in the view, with some body around it. */
    public void fit() {
        if (now != null) {
            moved = false;
            show(around(now.width(), now.height()));
        }
    }

    /** The whole figure. */
    public void whole() {
        if (now != null) {
            moved = true;
            show(Viewport.whole(figure(), now.width(), now.height()));
        }
    }

    /** Closer or farther, in the middle. */
    public void zoom(double factor) {
        if (now != null) {
            zoom(factor, now.width() / 2, now.height() / 2, now.width(), now.height());
        }
    }

    /** The next view of the whole body, or with -1 the one before. */
    public void turn(int by) {
        int at = BodyView.WHOLE_BODY.indexOf(view.get());
        view.set(BodyView.WHOLE_BODY.get(at < 0 ? 0 : Math.floorMod(at + by, BodyView.WHOLE_BODY.size())));
    }

    /** Closer or farther at a pixel of a map of some size. */
    void zoom(double factor, double px, double py, double width, double height) {
        moved = true;
        show(now.sized(width, height).zoomed(factor, px, py));
    }

    /** Moves the picture by pixels. */
    void pan(double dx, double dy) {
        if (now != null) {
            moved = true;
            show(now.panned(dx, dy));
        }
    }

    Figure figure() {
        return bodyMap.figure(view.get());
    }

    /** A map got a size. */
    void sized(double width, double height) {
        if (now == null || !moved && (width != now.width() || height != now.height())) {
            show(around(width, height));
        }
    }

    /** What a map of some size shows; empty before any has one. */
    Optional<Viewport> in(double width, double height) {
        return Optional.ofNullable(now).map(at -> at.sized(width, height));
    }

    private Viewport around(double width, double height) {
        return charted.apply(view.get())
                .map(b -> b.grown(AROUND_CM))
                .map(b -> Viewport.around(figure(), b.minX(), b.minY(), b.maxX(), b.maxY(), width, height))
                .orElseGet(() -> Viewport.whole(figure(), width, height));
    }

    private void show(Viewport wanted) {
        now = wanted.within(figure(), figure().bounds());
        revision.set(revision.get() + 1);
    }
}
