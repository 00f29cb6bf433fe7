package org.mesochart.ui.map;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mesochart.bodymap.Bounds;
import org.mesochart.bodymap.CloseUp;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.session.Injection;

/**
 * Which part of the figure the map shows. Turning to another side of the body keeps the heights that are seen; a view
 * that is left for a close-up is found again as it was.
 */
final class Sight {
    private final PointsModel model;
    private final Runnable changed;
    private final Map<BodyView, Viewport> kept = new EnumMap<>(BodyView.class);
    private BodyView lastWhole = BodyView.BACK;
    private Viewport now;
    private BodyView shownView;
    private CloseUp shownCloseUp;
    private List<Injection> earlier = List.of();
    private boolean moved;

    /** @param changed told after each change */
    Sight(PointsModel model, Runnable changed) {
        this.model = model;
        this.changed = changed;
    }

    /** What is shown, or null before the map has a size. */
    Viewport now() {
        return now;
    }

    /** Shows another part of the figure because the user asked. */
    void moveTo(Viewport wanted) {
        moved = true;
        show(wanted);
    }

    /** Shows another part of the figure. */
    void show(Viewport wanted) {
        now = wanted.within(model.figure(), bounds());
        shownView = model.view().get();
        shownCloseUp = model.closeUp().get();
        changed.run();
    }

    /** The map is followed again: what is shown now may be another view or close-up than before. */
    void wake() {
        if (now != null && (shownView != model.view().get() || shownCloseUp != model.closeUp().get())) {
            show(aroundPoints(now.width(), now.height()));
        }
    }

    /** From now on the picture stays where it is. */
    void hold() {
        moved = true;
    }

    /** The window of the close-up, else the figure. */
    Bounds bounds() {
        CloseUp closeUp = model.closeUp().get();
        return closeUp == null ? model.figure().bounds() : closeUp.window();
    }

    /** Whether all of the figure or close-up is in sight. */
    boolean whole() {
        Viewport all = wholeIn(now.width(), now.height());
        return now.pxPerCm() <= all.pxPerCm() * 1.02;
    }

    Viewport wholeIn(double width, double height) {
        return Viewport.whole(model.figure(), bounds(), width, height);
    }

    Viewport aroundPoints(double width, double height) {
        if (model.closeUp().get() != null) {
            return wholeIn(width, height);
        }
        BodyView view = model.view().get();
        List<Injection> points = model.pointsOf(view);
        return Viewports.around(model.figure(), points.isEmpty() ? earlierOf(view) : points, width, height);
    }

    /** The points of an earlier session: a session without points begins where the last one was. */
    void earlier(List<Injection> points) {
        boolean first = earlier.isEmpty();
        earlier = List.copyOf(points);
        if (first && !moved && model.points().isEmpty() && !points.isEmpty()) {
            Map<BodyView, Long> counts =
                    points.stream().collect(Collectors.groupingBy(p -> p.place().view(), Collectors.counting()));
            model.showView(Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey());
            if (now != null) {
                show(aroundPoints(now.width(), now.height()));
            }
        }
    }

    private List<Injection> earlierOf(BodyView view) {
        return earlier.stream().filter(p -> p.place().view() == view).toList();
    }

    /** Brings a rectangle of the figure in view, as large as it goes. */
    void fit(Bounds b) {
        moveTo(Viewport.around(model.figure(), b.minX(), b.minY(), b.maxX(), b.maxY(), now.width(), now.height()));
    }

    /** Brings a position of the figure into the middle. */
    void centre(double x, double y) {
        show(new Viewport(model.figure().screenX(x), model.figure().screenY(y), now.pxPerCm(), now.width(), now.height()));
    }

    /**
     * Closer or farther; what lies under the pixel stays under it.
     *
     * @return false at the limit: nothing changed
     */
    boolean zoomTo(double pxPerCm, double px, double py) {
        double before = now.pxPerCm();
        moveTo(now.zoomedTo(pxPerCm, px, py));
        return now.pxPerCm() != before;
    }

    /** Brings a point into sight, and leaves a close-up that it is not in. */
    void reveal(Injection point) {
        BodyView view = point.place().view();
        double x = point.place().xCm().doubleValue();
        double y = point.place().yCm().doubleValue();
        boolean outside = model.closeUp().get() != null && !bounds().contains(x, y);
        if (view != model.view().get() || outside) {
            model.showView(view);
        }
        if (now != null) {
            double px = now.px(model.figure().screenX(x));
            double py = now.py(model.figure().screenY(y));
            if (px < 30 || py < 30 || px > now.width() - 30 || py > now.height() - 30) {
                centre(x, y);
            }
        }
    }

    /** The map has this size now. */
    void sized(double width, double height) {
        // Until it is moved by hand, the picture fits the window that the points are in.
        show(now == null || !moved ? aroundPoints(width, height) : now.sized(width, height));
    }

    void viewChanged(BodyView was) {
        if (was.wholeBody()) {
            lastWhole = was;
        }
        if (now == null) {
            return;
        }
        kept.put(was, now);
        BodyView is = model.view().get();
        boolean sameHeights = moved && was.wholeBody() && is.wholeBody();
        Viewport before = kept.get(is);
        if (sameHeights) {
            show(Viewports.turned(now, model.bodyMap().figure(was), model.figure()));
        } else if (before != null && is.wholeBody()) {
            show(before.sized(now.width(), now.height()));
        } else {
            show(aroundPoints(now.width(), now.height()));
        }
    }

    void closeUpChanged(CloseUp was, CloseUp is) {
        if (now == null) {
            return;
        }
        BodyView view = model.view().get();
        if (was == null) {
            kept.put(view, now);
        }
        if (is != null) {
            show(wholeIn(now.width(), now.height()));
        } else if (view.wholeBody()) {
            Viewport before = kept.get(view);
            show(before == null ? wholeIn(now.width(), now.height()) : before.sized(now.width(), now.height()));
        }
    }

    /** Leaves a close-up: for the view it is a window onto, or the one it was opened from. */
    void leaveCloseUp() {
        BodyView view = model.view().get();
        model.showView(view.wholeBody() ? view : lastWhole);
    }

    /** The next view of the body, or the one before; from a frame of its own back to the body. */
    void turn(int by) {
        BodyView view = model.view().get();
        if (!view.wholeBody()) {
            model.showView(lastWhole);
            return;
        }
        int at = BodyView.WHOLE_BODY.indexOf(view);
        model.showView(BodyView.WHOLE_BODY.get(Math.floorMod(at + by, BodyView.WHOLE_BODY.size())));
    }
}
