package org.mesochart.ui.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.mesochart.bodymap.NearestPlaces;
import org.mesochart.bodymap.SensitiveSpots;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.session.Hint;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.PlacingRules;

/**
 * What is worth a second look about the points of a session. Hints never block and ask nothing. They are worked out for
 * a point when they are asked for, so that thousands of points cost only what is in sight. Knows no control.
 */
public final class HintsModel {
    /** Of so many points changed at once the distances are looked through for the latest hint; of all, the rest. */
    private static final int LOOKED_THROUGH = 500;

    /** The hint told in the status line, and its point. */
    public record Told(Injection point, Hint hint) {
        @Override
        public String toString() {
            return "Told[]";
        }
    }

    private final UUID sessionId;
    private final PointsModel points;
    private final MarksModel marks;
    private final SensitiveSpots spots;
    private final DismissedHints dismissed;
    private final Map<UUID, List<Hint>> known = new HashMap<>();
    private final IntegerProperty revision = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<Told> latest = new ReadOnlyObjectWrapper<>();
    private List<OpenEvent> events = List.of();
    private List<Injection> seen = List.of();
    private int seenAt = -1;
    private List<Injection> told = List.of();
    private NearestPlaces nearest;

    public HintsModel(UUID sessionId, PointsModel points, MarksModel marks, SensitiveSpots spots,
            DismissedHints dismissed) {
        this.sessionId = sessionId;
        this.points = points;
        this.marks = marks;
        this.spots = spots;
        this.dismissed = dismissed;
        points.revision().subscribe((was, now) -> pointsChanged());
        marks.revision().subscribe((was, now) -> surroundingsChanged());
    }

    /** Goes up when the hints of a point may be others than before. */
    public ReadOnlyIntegerProperty revision() {
        return revision;
    }

    /** The latest hint: of the point selected, else of the points changed last. Null for none. */
    public ReadOnlyObjectProperty<Told> latest() {
        return latest.getReadOnlyProperty();
    }

    /** What was read from the chart is shown: its hints stand beside its points, none is told as new. */
    public void loaded() {
        seen = points.points();
        told = seen;
        forget();
        latest.set(null);
        changed();
    }

    /** Places with an adverse event that is not over. */
    public List<OpenEvent> openEvents() {
        return events;
    }

    public void openEvents(List<OpenEvent> now) {
        if (!now.equals(events)) {
            events = List.copyOf(now);
            surroundingsChanged();
        }
    }

    /** No hint of this kind any more in this session while the program runs. */
    public void dismiss(Hint.Kind kind) {
        dismissed.dismiss(sessionId, kind);
        latest.set(Optional.ofNullable(latest.get()).flatMap(told -> gravest(told.point())).orElse(null));
        changed();
    }

    /** The hints of a point, the gravest first, without those dismissed. */
    public List<Hint> of(Injection point) {
        catchUp();
        return known.computeIfAbsent(point.id(), id -> all(point)).stream()
                .filter(h -> !dismissed.dismissed(sessionId, h.kind()))
                .toList();
    }

    private List<Hint> all(Injection point) {
        if (nearest == null) {
            nearest = new NearestPlaces(seen.stream().map(Injection::place).toList());
        }
        return PlacingRules.hints(point, around(point, nearest.toAnother(point.place())));
    }

    private PlacingRules.Around around(Injection point, OptionalDouble nearestCm) {
        Place place = point.place();
        return new PlacingRules.Around(nearestCm, spots.near(place), events.stream().anyMatch(e -> near(e, place)),
                marks.wounded(place));
    }

    private boolean near(OpenEvent event, Place place) {
        return event.place().view() == place.view()
                && points.figure(place.view()).skinDistance(event.place().xCm().doubleValue(),
                        event.place().yCm().doubleValue(), place.xCm().doubleValue(), place.yCm().doubleValue())
                        <= OpenEvent.RADIUS_CM;
    }

    // Another listener may ask before this one has been told of the same change.
    private void catchUp() {
        if (points.revision().get() != seenAt) {
            seenAt = points.revision().get();
            List<Injection> before = seen;
            seen = points.points();
            if (!appended(before, seen)) {
                forget();
            } else if (seen.size() > before.size()) {
                known.clear();
                if (nearest != null) {
                    seen.subList(before.size(), seen.size()).forEach(p -> nearest.add(p.place()));
                }
            }
        }
    }

    // Placing a point among thousands must not cost a look at all of them: the places known already stay.
    private static boolean appended(List<Injection> before, List<Injection> now) {
        if (now.size() < before.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i) != now.get(i)) {
                return false;
            }
        }
        return true;
    }

    private void forget() {
        known.clear();
        nearest = null;
    }

    private void pointsChanged() {
        List<Injection> before = told;
        List<Injection> now = points.points();
        told = now;
        if (now.equals(before)) {
            selectionChanged();
            return;
        }
        catchUp();
        List<Injection> fresh = fresh(before, now);
        if (fresh.isEmpty()) {
            latest.set(Optional.ofNullable(latest.get()).flatMap(t -> points.point(t.point().id())).flatMap(this::gravest)
                    .orElse(null));
        } else {
            latest.set(gravestOf(fresh).orElse(null));
        }
        changed();
    }

    private void selectionChanged() {
        if (points.selection().size() == 1) {
            points.selectedPoints().stream().findFirst().flatMap(this::gravest).ifPresent(latest::set);
        }
    }

    private void surroundingsChanged() {
        known.clear();
        latest.set(Optional.ofNullable(latest.get()).flatMap(t -> points.point(t.point().id())).flatMap(this::gravest)
                .orElse(null));
        changed();
    }

    // The points that are new, or of which more than the number has changed.
    private static List<Injection> fresh(List<Injection> before, List<Injection> now) {
        if (appended(before, now)) {
            return now.subList(before.size(), now.size());
        }
        Map<UUID, Injection> old = new HashMap<>();
        before.forEach(p -> old.put(p.id(), p));
        List<Injection> fresh = new ArrayList<>();
        for (Injection p : now) {
            Injection was = old.get(p.id());
            if (was != p && (was == null || !was.withNumber(p.number()).equals(p))) {
                fresh.add(p);
            }
        }
        return fresh;
    }

    private Optional<Told> gravestOf(List<Injection> fresh) {
        Optional<Told> other = fresh.size() <= LOOKED_THROUGH
                ? Optional.empty()
                : fresh.stream()
                        .flatMap(p -> PlacingRules.hints(p, around(p, OptionalDouble.empty())).stream()
                                .filter(h -> !dismissed.dismissed(sessionId, h.kind()))
                                .map(h -> new Told(p, h)))
                        .min(Comparator.comparingInt(HintsModel::gravity));
        return other.or(() -> fresh.stream()
                .limit(LOOKED_THROUGH)
                .map(this::gravest)
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(HintsModel::gravity)));
    }

    private Optional<Told> gravest(Injection point) {
        return of(point).stream().findFirst().map(h -> new Told(point, h));
    }

    // In the order in which the rules give the hints of one point.
    private static int gravity(Told told) {
        return switch (Objects.requireNonNull(told.hint().kind())) {
            case WOUND -> 0;
            case ADVERSE_EVENT -> 1;
            case EYE, NIPPLE, MOUTH, GENITALS -> 2;
            case DEPTH -> 3;
            case VOLUME -> 4;
            case SPACING -> 5;
        };
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }
}
