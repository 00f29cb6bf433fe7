package org.mesochart.ui.map;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.mesochart.bodymap.NearestPlaces;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;

/**
 * The points of an earlier session beneath those of this one: at first the last session of the course, then whichever
 * is chosen. Knows no control; used on the UI thread.
 */
public final class GhostModel {
    /** As near to an earlier point as this is worth saying, centimetres on skin. */
    static final double NEAR_CM = 3;

    /** How far the chosen session is. */
    public enum State {
        /** There is no earlier session. */
        NONE,
        READING,
        READ,
        /** Nothing was injected in it. */
        EMPTY,
        NOT_READ
    }

    /** Fetches the points of a session; answers later or at once, exactly one of the two. */
    @FunctionalInterface
    public interface Reader {
        void read(UUID session, Consumer<List<EarlierPoint>> done, Runnable failed);
    }

    private final Reader reader;
    private final LayersModel layers;
    private final IntegerProperty revision = new SimpleIntegerProperty();
    private List<EarlierSession> sessions = List.of();
    private EarlierSession chosen;
    private State state = State.NONE;
    private List<EarlierPoint> points = List.of();
    private NearestPlaces nearest = new NearestPlaces(List.of());

    public GhostModel(LayersModel layers, Reader reader) {
        this.layers = layers;
        this.reader = reader;
    }

    /** Goes up with every change. */
    public ReadOnlyIntegerProperty revision() {
        return revision;
    }

    /**
     * Takes the earlier sessions, the ones of this course before those of others, each from the latest back, and chooses
     * the first, unless one of them is chosen already.
     */
    public void offer(List<EarlierSession> earlier) {
        sessions = List.copyOf(earlier);
        Optional<EarlierSession> again = Optional.ofNullable(chosen)
                .flatMap(was -> sessions.stream().filter(s -> s.session().equals(was.session())).findFirst());
        take(again.or(() -> sessions.stream().filter(s -> s.otherCourse().isEmpty()).findFirst()).orElse(null));
    }

    /** The earlier sessions could not be listed. */
    public void notOffered() {
        sessions = List.of();
        take(null);
        state = State.NOT_READ;
        changed();
    }

    /** What can be chosen while a view is shown: every session of the course, and those of others with points in it. */
    public List<EarlierSession> offered(BodyView view) {
        return sessions.stream().filter(s -> s.otherCourse().isEmpty() || s.points().containsKey(view)).toList();
    }

    /** Shows this session's points. */
    public void choose(UUID session) {
        sessions.stream().filter(s -> s.session().equals(session)).findFirst().ifPresent(s -> {
            layers.ghost().set(true);
            take(s);
        });
    }

    private void take(EarlierSession wanted) {
        chosen = wanted;
        points(List.of());
        if (wanted == null) {
            state = State.NONE;
        } else if (wanted.count() == 0) {
            state = State.EMPTY;
        } else {
            state = State.READING;
            reader.read(wanted.session(), read -> {
                // A late answer for a session that is no longer wanted is dropped.
                if (wanted.equals(chosen)) {
                    points(read);
                    state = read.isEmpty() ? State.EMPTY : State.READ;
                    changed();
                }
            }, () -> {
                if (wanted.equals(chosen)) {
                    state = State.NOT_READ;
                    changed();
                }
            });
        }
        changed();
    }

    private void points(List<EarlierPoint> now) {
        points = List.copyOf(now);
        nearest = new NearestPlaces(points.stream().map(p -> p.point().place()).toList());
    }

    public Optional<EarlierSession> chosen() {
        return Optional.ofNullable(chosen);
    }

    /** True when it is the last session of this course. */
    public boolean last() {
        return chosen != null && chosen.otherCourse().isEmpty() && chosen.equals(sessions.getFirst());
    }

    public State state() {
        return state;
    }

    /** All points of the chosen session, shown or hidden. */
    public List<EarlierPoint> points() {
        return points;
    }

    /** The points to paint in a view: none while they are hidden. */
    public List<EarlierPoint> shown(BodyView view) {
        return layers.ghost().get()
                ? points.stream().filter(p -> p.point().place().view() == view).toList()
                : List.of();
    }

    /** Centimetres on skin to the nearest point shown, if it is near. */
    public OptionalDouble near(Place place) {
        OptionalDouble away = layers.ghost().get()
                ? nearest.from(place.view(), place.xCm().doubleValue(), place.yCm().doubleValue())
                : OptionalDouble.empty();
        return away.isPresent() && away.getAsDouble() <= NEAR_CM ? away : OptionalDouble.empty();
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }
}
