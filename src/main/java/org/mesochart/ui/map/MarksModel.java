package org.mesochart.ui.map;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.mesochart.bodymap.Bounds;
import org.mesochart.bodymap.Figure;
import org.mesochart.bodymap.MarkMiddle;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.body.SkinShape;
import org.mesochart.domain.pain.PainQuality;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.edit.Edit;
import org.mesochart.edit.EditStack;

/**
 * The areas painted in one session, pain and wounds, and every deed on them. One stroke is one entry of the undo stack.
 * Painting goes onto the figure in view and stays within the body. Knows no control; used on the UI thread.
 */
public final class MarksModel {
    /** Widths of the brush, centimetres. */
    public static final int BRUSH_MIN = 1;
    public static final int BRUSH_MAX = 8;
    private static final int BRUSH_USUAL = 3;
    /** Flattening of a region's outline, centimetres: a fifth of a cell. */
    private static final double OUTLINE_CM = 0.05;

    private final UUID sessionId;
    private final PointsModel points;
    private final EditStack edits;
    private final MarkKeeper keeper;
    private final Map<UUID, SkinMark> there = new LinkedHashMap<>();
    private final List<UUID> order = new ArrayList<>();
    private final Set<UUID> written = new HashSet<>();
    private final IntegerProperty revision = new SimpleIntegerProperty();
    private final IntegerProperty brush = new SimpleIntegerProperty(BRUSH_USUAL);
    private final ObjectProperty<UUID> selected = new SimpleObjectProperty<>();
    private boolean locked;

    /** @param points the points of the same session: they know which figure is in view */
    public MarksModel(UUID sessionId, PointsModel points, EditStack edits, MarkKeeper keeper) {
        this.sessionId = sessionId;
        this.points = points;
        this.edits = edits;
        this.keeper = keeper;
    }

    // what is there

    /** Goes up with every change of the marks, of the one selected, and of what is saved. */
    public ReadOnlyIntegerProperty revision() {
        return revision;
    }

    /** In the order of painting. */
    public List<SkinMark> marks() {
        return order.stream().filter(there::containsKey).map(there::get).toList();
    }

    public List<SkinMark> marksOf(BodyView view) {
        return marks().stream().filter(m -> m.view() == view).toList();
    }

    public Optional<SkinMark> mark(UUID id) {
        return Optional.ofNullable(there.get(id));
    }

    /** The mark painted last of those in view that a position lies on. */
    public Optional<SkinMark> at(double x, double y) {
        return marksOf(points.view().get()).reversed().stream().filter(m -> m.shape().contains(x, y)).findFirst();
    }

    /** True when a place lies on an open wound or another skin lesion to be avoided. */
    public boolean wounded(Place place) {
        return there.values().stream().anyMatch(m -> m.kind() == SkinMark.Kind.WOUND && m.view() == place.view()
                && m.shape().contains(place.xCm().doubleValue(), place.yCm().doubleValue()));
    }

    public Optional<SkinMark> selected() {
        return mark(selected.get());
    }

    public ReadOnlyObjectProperty<UUID> selectedId() {
        return selected;
    }

    /** @param id or null */
    public void select(UUID id) {
        UUID now = there.containsKey(id) ? id : null;
        if (now != selected.get()) {
            selected.set(now);
            changed();
        }
    }

    public boolean notSaved(UUID id) {
        return keeper.notSaved(id);
    }

    public boolean locked() {
        return locked;
    }

    /** The brush's width in centimetres. */
    public ReadOnlyIntegerProperty brush() {
        return brush;
    }

    /** @param by centimetres wider or narrower; the brush stays between {@value #BRUSH_MIN} and {@value #BRUSH_MAX} */
    public void widenBrush(int by) {
        brush.set(Math.clamp(brush.get() + (long) by, BRUSH_MIN, BRUSH_MAX));
    }

    // filling

    /** Takes what was read from the chart; no deed is made of it. */
    public void show(Collection<SkinMark> now, boolean signed) {
        there.clear();
        order.clear();
        written.clear();
        selected.set(null);
        for (SkinMark mark : now) {
            there.put(mark.id(), mark);
            order.add(mark.id());
            written.add(mark.id());
        }
        locked = signed;
        changed();
    }

    public void lock() {
        locked = true;
        selected.set(null);
        changed();
    }

    /** The state of saving changed: rows may have to say so. */
    public void savingChanged() {
        changed();
    }

    // painting

    /** What a stroke of the brush between two positions of the figure in view covers of the body. */
    public SkinShape stroke(double x1, double y1, double x2, double y2) {
        Figure figure = points.figure();
        Bounds b = figure.bounds();
        double edge = BRUSH_MAX;
        return SkinShape.capsule(Math.clamp(x1, b.minX() - edge, b.maxX() + edge),
                        Math.clamp(y1, b.minY() - edge, b.maxY() + edge),
                        Math.clamp(x2, b.minX() - edge, b.maxX() + edge),
                        Math.clamp(y2, b.minY() - edge, b.maxY() + edge), brush.get())
                .where(figure::holds);
    }

    /**
     * Paints what a stroke covered: more of the area that it began on, else a new area of pain.
     *
     * @return the area; empty when nothing of the stroke is on the body, or the session is signed
     */
    public Optional<SkinMark> paint(SkinShape stroke, double fromX, double fromY) {
        if (locked || stroke.isEmpty()) {
            return Optional.empty();
        }
        Optional<SkinMark> begunOn = at(fromX, fromY);
        if (begunOn.isEmpty()) {
            return begin("map.edit.paint.pain", stroke);
        }
        SkinMark before = begunOn.get();
        SkinMark after = placed(before.withShape(before.shape().union(stroke)));
        select(after.id());
        if (!after.equals(before)) {
            perform("map.edit.paint." + after.kind().key(), after, List.of(before), List.of(after));
        }
        return Optional.of(after);
    }

    /** Paints the whole region, as it is told apart in view, that a position lies in. */
    public Optional<SkinMark> fill(double x, double y) {
        return fill(x, y, "map.edit.fill", () -> {}, () -> {});
    }

    /**
     * The same as a deed of another name that does something more.
     *
     * @param key the message key of the deed's name, which takes the region
     * @param also done with it
     * @param back undone with it
     */
    public Optional<SkinMark> fill(double x, double y, String key, Runnable also, Runnable back) {
        Optional<Place> place = points.placeAt(x, y);
        if (locked || place.isEmpty()) {
            return Optional.empty();
        }
        Figure figure = points.figure();
        String region = points.shownRegion(place.get());
        SkinShape shape = SkinShape.ofRings(figure.outlineOf(region, place.get().side()).flattened(OUTLINE_CM))
                .where(figure::holds);
        return shape.isEmpty() ? Optional.empty() : begin(key, shape, also, back);
    }

    private Optional<SkinMark> begin(String key, SkinShape shape) {
        return begin(key, shape, () -> {}, () -> {});
    }

    private Optional<SkinMark> begin(String key, SkinShape shape, Runnable also, Runnable back) {
        Figure figure = points.figure();
        return MarkMiddle.of(figure, shape).map(place -> {
            SkinMark fresh = new SkinMark(UUID.randomUUID(), sessionId, SkinMark.Kind.PAIN, figure.view(),
                    figure.version(), shape, null, Set.of(), Optional.empty(), place.region(), place.side());
            perform(key, fresh, List.of(), List.of(fresh), also, back);
            select(fresh.id());
            return fresh;
        });
    }

    // A mark is named by where its middle is now.
    private SkinMark placed(SkinMark mark) {
        return MarkMiddle.of(points.figure(mark.view()), mark.shape())
                .map(place -> new SkinMark(mark.id(), mark.sessionId(), mark.kind(), mark.view(), mark.figureVersion(),
                        mark.shape(), mark.intensity(), mark.qualities(), mark.radiation(), place.region(), place.side()))
                .orElse(mark);
    }

    /**
     * Takes what a stroke covered away from every area in view. An area that has nothing left is removed.
     *
     * @return false when the stroke was on none
     */
    public boolean erase(SkinShape stroke) {
        List<SkinMark> before = new ArrayList<>();
        List<SkinMark> after = new ArrayList<>();
        for (SkinMark mark : marksOf(points.view().get())) {
            SkinShape left = mark.shape().minus(stroke);
            if (!left.equals(mark.shape())) {
                before.add(mark);
                if (!left.isEmpty()) {
                    after.add(placed(mark.withShape(left)));
                }
            }
        }
        if (locked || before.isEmpty()) {
            return false;
        }
        perform("map.edit.erase", before.getFirst(), before, after);
        return true;
    }

    /**
     * Draws where pain goes.
     *
     * @return false when that is outside the body, nowhere else, or the mark is no pain
     */
    public boolean radiate(UUID id, double fromX, double fromY, double toX, double toY) {
        Optional<Place> to = points.placeAt(toX, toY);
        Optional<SkinMark> mark = mark(id).filter(m -> m.kind() == SkinMark.Kind.PAIN);
        if (locked || to.isEmpty() || mark.isEmpty()) {
            return false;
        }
        SkinMark.Arrow arrow = new SkinMark.Arrow(BigDecimal.valueOf(fromX), BigDecimal.valueOf(fromY), to.get().xCm(),
                to.get().yCm());
        SkinMark after = mark.get().withRadiation(Optional.of(arrow));
        return after.check().isEmpty() && change("map.edit.radiation", id, m -> after);
    }

    public void dropRadiation(UUID id) {
        change("map.edit.dropRadiation", id, m -> m.withRadiation(Optional.empty()));
    }

    /** @param nrs 0 to 10, or null = not told */
    public void intensity(UUID id, Integer nrs) {
        change("map.edit.intensity", id, m -> m.kind() == SkinMark.Kind.PAIN ? m.withIntensity(nrs) : m);
    }

    /** Says or takes back what a pain feels like. */
    public void quality(UUID id, PainQuality quality, boolean felt) {
        change("map.edit.quality", id, m -> {
            if (m.kind() != SkinMark.Kind.PAIN) {
                return m;
            }
            Set<PainQuality> now = EnumSet.noneOf(PainQuality.class);
            now.addAll(m.qualities());
            if (felt) {
                now.add(quality);
            } else {
                now.remove(quality);
            }
            return m.withQualities(now);
        });
    }

    public void kind(UUID id, SkinMark.Kind kind) {
        change("map.edit.kind", id, m -> m.withKind(kind));
    }

    public void remove(UUID id) {
        if (!locked) {
            mark(id).ifPresent(m -> perform("map.edit.removeMark." + m.kind().key(), m, List.of(m), List.of()));
        }
    }

    private boolean change(String key, UUID id, UnaryOperator<SkinMark> how) {
        Optional<SkinMark> before = mark(id);
        Optional<SkinMark> after = before.map(how).filter(m -> m.check().isEmpty() && !m.equals(before.get()));
        if (locked || after.isEmpty()) {
            return false;
        }
        perform(key, after.get(), List.of(before.get()), List.of(after.get()));
        return true;
    }

    // how deeds are done

    private void perform(String key, SkinMark named, List<SkinMark> before, List<SkinMark> after) {
        perform(key, named, before, after, () -> {}, () -> {});
    }

    private void perform(String key, SkinMark named, List<SkinMark> before, List<SkinMark> after, Runnable also,
            Runnable back) {
        String region = points.names().name(points.bodyMap().whole(named.region()), named.side());
        edits.perform(new Edit(key, List.of(region), () -> {
            exchange(before, after);
            also.run();
        }, () -> {
            exchange(after, before);
            back.run();
        }));
    }

    private void exchange(List<SkinMark> gone, List<SkinMark> now) {
        for (SkinMark mark : now) {
            boolean known = there.put(mark.id(), mark) != null;
            if (known) {
                keeper.change(mark);
            } else if (written.add(mark.id())) {
                order.add(mark.id());
                keeper.add(mark);
            } else {
                keeper.restore(List.of(mark));
            }
        }
        Set<UUID> stay = now.stream().map(SkinMark::id).collect(Collectors.toSet());
        List<UUID> removed = gone.stream().map(SkinMark::id).filter(id -> !stay.contains(id)).toList();
        if (!removed.isEmpty()) {
            removed.forEach(there::remove);
            keeper.remove(removed);
            if (removed.contains(selected.get())) {
                selected.set(null);
            }
        }
        changed();
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }
}
