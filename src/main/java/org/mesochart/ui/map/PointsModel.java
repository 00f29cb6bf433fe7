package org.mesochart.ui.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
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
import org.mesochart.bodymap.BodyMap;
import org.mesochart.bodymap.CloseUp;
import org.mesochart.bodymap.Figure;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.InjectionRules;
import org.mesochart.edit.Edit;
import org.mesochart.edit.EditStack;
import org.mesochart.i18n.RegionNames;

/**
 * The points of one session: what is charted, what is selected, what the next points get, and every deed on them. One
 * deed is one entry of the undo stack. Knows no control; used on the UI thread.
 */
public final class PointsModel {
    private final UUID sessionId;
    private final BodyMap bodyMap;
    private final RegionNames names;
    private final EditStack edits;
    private final PointKeeper keeper;
    private final List<Injection> points = new ArrayList<>();
    private final Map<UUID, Injection> byId = new HashMap<>();
    private final Set<UUID> selection = new LinkedHashSet<>();
    private final IntegerProperty revision = new SimpleIntegerProperty();
    private final ObjectProperty<BodyView> view = new SimpleObjectProperty<>(BodyView.BACK);
    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(Tool.POINT);
    private final ObjectProperty<CloseUp> closeUp = new SimpleObjectProperty<>();
    private final ObjectProperty<UUID> hovered = new SimpleObjectProperty<>();
    private List<Mixture> mixtures = List.of();
    private boolean locked;
    private boolean ended;
    private final SettingsModel settings = new SettingsModel(this);

    public PointsModel(UUID sessionId, BodyMap bodyMap, RegionNames names, EditStack edits, PointKeeper keeper) {
        this.sessionId = sessionId;
        this.bodyMap = bodyMap;
        this.names = names;
        this.edits = edits;
        this.keeper = keeper;
    }

    // what is there

    /** Goes up with every change of points, selection, mixtures or settings: the one thing a view listens to. */
    public ReadOnlyIntegerProperty revision() {
        return revision;
    }

    public ReadOnlyObjectProperty<BodyView> view() {
        return view;
    }

    /** The close-up shown, or null for the whole view. Set by {@link #show(CloseUp)}; another view ends it. */
    public ReadOnlyObjectProperty<CloseUp> closeUp() {
        return closeUp;
    }

    /** Shows a close-up with its view. */
    public void show(CloseUp now) {
        view.set(now.view());
        closeUp.set(now);
    }

    /** Shows a view whole; of a view that is seen in a close-up only, that one. */
    public void showView(BodyView now) {
        closeUp.set(null);
        view.set(now);
        if (!now.wholeBody()) {
            bodyMap.closeUps().stream().filter(c -> c.view() == now).findFirst().ifPresent(closeUp::set);
        }
    }

    public BodyMap bodyMap() {
        return bodyMap;
    }

    public UUID sessionId() {
        return sessionId;
    }

    public ObjectProperty<Tool> tool() {
        return tool;
    }

    /** The point under the pointer, on the map or in the list, or null. */
    public ObjectProperty<UUID> hovered() {
        return hovered;
    }

    /** The region of a place as it is told apart now: the finest in a close-up, else the one of the whole body. */
    public String shownRegion(Place place) {
        return closeUp.get() == null ? bodyMap.whole(place.region()) : place.region();
    }

    public Figure figure() {
        return bodyMap.figure(view.get());
    }

    Figure figure(BodyView of) {
        return bodyMap.figure(of);
    }

    /** What the next points get, or the selected ones have. */
    public SettingsModel settings() {
        return settings;
    }

    public RegionNames names() {
        return names;
    }

    /** All points in the order of their numbers, numbered from 1 without gaps. */
    public List<Injection> points() {
        return List.copyOf(points);
    }

    public Optional<Injection> point(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<Injection> pointsOf(BodyView wanted) {
        return points.stream().filter(p -> p.place().view() == wanted).toList();
    }

    public Set<UUID> selection() {
        return Set.copyOf(selection);
    }

    public boolean selected(UUID id) {
        return selection.contains(id);
    }

    /** The selected points in the order of their numbers. */
    public List<Injection> selectedPoints() {
        return points.stream().filter(p -> selection.contains(p.id())).toList();
    }

    public boolean notSaved(UUID id) {
        return keeper.notSaved(id);
    }

    public List<Mixture> mixtures() {
        return mixtures;
    }

    /** 0 for mixture A to 5 for F; -1 for none. */
    public int letterIndex(UUID mixtureId) {
        return mixtures.stream()
                .filter(m -> m.id().equals(mixtureId) && m.letter() != null)
                .findFirst()
                .map(m -> Mixture.LETTERS.indexOf(m.letter()))
                .orElse(-1);
    }

    public boolean locked() {
        return locked || ended && points.isEmpty();
    }

    /** True when nothing is injected in this session: what is charted may go, and nothing is added. */
    public boolean ended() {
        return ended;
    }

    public void ended(boolean now) {
        if (ended != now) {
            ended = now;
            changed();
        }
    }

    /** True when a click can place a point. */
    public boolean canPlace() {
        return !locked && !ended && settings.next().mixtureId() != null;
    }

    // filling

    /** Takes what was read from the chart; nothing is selected and no deed is made of it. */
    public void show(List<Mixture> nowMixtures, List<Injection> nowPoints, boolean signed) {
        points.clear();
        points.addAll(sorted(nowPoints));
        renumber();
        selection.clear();
        locked = signed;
        if (!nowPoints.isEmpty()) {
            Injection last = points.getLast();
            showView(last.place().view());
            settings.goOnLike(last);
        }
        mixtures(nowMixtures);
    }

    /** The mixtures as they are prepared now. */
    public void mixtures(List<Mixture> now) {
        mixtures = now.stream().sorted(Comparator.comparing(m -> String.valueOf(m.letter()))).toList();
        settings.mixturesChanged();
        changed();
    }

    public void lock() {
        locked = true;
        selection.clear();
        changed();
    }

    /** The state of saving changed: rows may have to say so. */
    public void savingChanged() {
        changed();
    }

    // selecting

    public void select(Collection<UUID> ids) {
        selection.clear();
        ids.stream().filter(id -> point(id).isPresent()).forEach(selection::add);
        settings.forgetWaiting();
        changed();
    }

    public void addToSelection(Collection<UUID> ids) {
        List<UUID> all = new ArrayList<>(selection);
        all.addAll(ids);
        select(all);
    }

    public void takeFromSelection(Collection<UUID> ids) {
        List<UUID> rest = new ArrayList<>(selection);
        rest.removeAll(ids);
        select(rest);
    }

    public void selectAllOfView() {
        select(pointsOf(view.get()).stream().map(Injection::id).toList());
    }

    // deeds

    /** The place of a position on the figure in view, or empty outside the body. */
    public Optional<Place> placeAt(double x, double y) {
        return figure().place(x, y);
    }

    /**
     * Charts a point with the settings for the next points.
     *
     * @return the new point, or empty when the settings do not allow one yet
     */
    public Optional<Injection> add(Place place) {
        PointSettings next = settings.next();
        if (!canPlace() || next.problem().isPresent()) {
            return Optional.empty();
        }
        return addAll("map.edit.add", List.of(new NewPoint(place, next))).stream().findFirst();
    }

    /**
     * Charts points as one deed.
     *
     * @param key of the deed's name; {@code .one} or {@code .other} is added
     * @param wanted places with what each gets, in the order of their numbers
     * @return the new points; none when something is locked or the settings of one do not allow it
     */
    public List<Injection> addAll(String key, List<NewPoint> wanted) {
        boolean allowed = !locked && !ended && wanted.stream().allMatch(p -> p.settings().mixtureId() != null
                && p.settings().problem().isEmpty());
        if (!allowed || wanted.isEmpty()) {
            return List.of();
        }
        List<Injection> fresh = new ArrayList<>();
        for (NewPoint p : wanted) {
            fresh.add(p.settings().at(p.place(), sessionId, points.size() + fresh.size() + 1));
        }
        List<Object> args = countOrRegion(fresh);
        return chart(new DeedName(key + (args.size() == 1 ? ".one" : ".other"), args), fresh, () -> {}, () -> {});
    }

    /**
     * Charts points as they are, with what belongs to the same deed, as one deed.
     *
     * @param wanted in the order of the numbers that they get here
     * @param with done before the points: the mixtures they need
     * @param without takes that back, after the points
     * @return the new points; none when something is locked or one of them is not allowed
     */
    List<Injection> chart(DeedName name, List<Injection> wanted, Runnable with, Runnable without) {
        if (locked || ended || wanted.isEmpty() || wanted.stream().anyMatch(p -> !InjectionRules.check(p).isEmpty())) {
            return List.of();
        }
        List<Injection> fresh = new ArrayList<>();
        wanted.forEach(p -> fresh.add(p.withNumber(points.size() + fresh.size() + 1)));
        boolean[] again = {false};
        selection.clear();
        edits.perform(new Edit(name.key(), name.args(), () -> {
            with.run();
            put(fresh);
            if (again[0]) {
                keeper.restore(fresh);
            } else {
                keeper.add(fresh);
            }
            again[0] = true;
        }, () -> {
            take(fresh);
            without.run();
        }));
        return List.copyOf(fresh);
    }

    /**
     * Moves the selected points by centimetres of the body.
     *
     * @return false when one of them would leave the body; then nothing moves
     */
    public boolean moveSelected(double dx, double dy) {
        List<Injection> from = selectedPoints();
        List<Injection> to = new ArrayList<>();
        for (Injection point : from) {
            Optional<Place> place = bodyMap.figure(point.place().view())
                    .place(point.place().xCm().doubleValue() + dx, point.place().yCm().doubleValue() + dy);
            if (place.isEmpty()) {
                return false;
            }
            to.add(point.withPlace(place.get()));
        }
        if (!locked && !to.isEmpty() && (dx != 0 || dy != 0)) {
            exchange("map.edit.move", from, to);
        }
        return true;
    }

    public void removeSelected() {
        List<Injection> gone = selectedPoints();
        if (locked || gone.isEmpty()) {
            return;
        }
        perform("map.edit.remove", countOrRegion(gone), () -> take(gone), () -> {
            put(gone);
            keeper.restore(gone);
        });
    }

    // how deeds are done

    void change(String key, UnaryOperator<Injection> how) {
        List<Injection> from = selectedPoints();
        List<Injection> to = from.stream().map(how).toList();
        if (!locked && !to.equals(from)) {
            exchange(key, from, to);
        } else {
            changed();
        }
    }

    private void exchange(String key, List<Injection> from, List<Injection> to) {
        perform(key, countOrRegion(from), () -> {
            put(to);
            keeper.change(to);
        }, () -> {
            put(from);
            keeper.change(from);
        });
    }

    private void perform(String key, List<Object> args, Runnable apply, Runnable revert) {
        boolean one = args.size() == 1;
        edits.perform(new Edit(key + (one ? ".one" : ".other"), args, apply, revert));
    }

    // One point is named by its region, several by their count and the region of the first.
    private List<Object> countOrRegion(List<Injection> of) {
        String region = names.name(of.getFirst().place());
        return of.size() == 1 ? List.of(region) : List.of(of.size(), region);
    }

    // A point that is there is replaced, one that was removed comes back at the number it had.
    private void put(List<Injection> these) {
        List<Injection> missing = new ArrayList<>();
        for (Injection one : sorted(these)) {
            int at = indexOf(one.id());
            if (at >= 0) {
                points.set(at, one);
            } else {
                missing.add(one);
            }
        }
        missing.forEach(one -> points.add(Math.clamp(one.number() - 1L, 0, points.size()), one));
        renumber();
        changed();
    }

    private void take(List<Injection> these) {
        Set<UUID> ids = these.stream().map(Injection::id).collect(Collectors.toSet());
        points.removeIf(p -> ids.contains(p.id()));
        ids.forEach(selection::remove);
        renumber();
        keeper.remove(List.copyOf(ids));
        changed();
    }

    private int indexOf(UUID id) {
        Injection known = byId.get(id);
        return known == null ? -1 : known.number() - 1;
    }

    private void renumber() {
        byId.clear();
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).number() != i + 1) {
                points.set(i, points.get(i).withNumber(i + 1));
            }
            byId.put(points.get(i).id(), points.get(i));
        }
    }

    private static List<Injection> sorted(Collection<Injection> these) {
        return these.stream().sorted(Comparator.comparingInt(Injection::number)).toList();
    }

    void changed() {
        revision.set(revision.get() + 1);
    }
}
