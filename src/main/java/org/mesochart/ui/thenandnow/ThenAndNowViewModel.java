package org.mesochart.ui.thenandnow;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.insight.SessionPair;
import org.mesochart.domain.insight.ThenAndNow;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.ui.kit.BannerModel;
import org.mesochart.ui.kit.PatientWords;
import org.mesochart.ui.kit.Tasks;

/** Two sessions of a course beside each other. A late answer to an earlier question is dropped. */
public final class ThenAndNowViewModel {
    /** What takes longer is told. */
    private static final Duration UNTOLD = Duration.ofMillis(400);

    /**
     * What the screen shows.
     *
     * @param pair null while there are no two sessions
     * @param compared the two; null without a pair
     */
    record Shown(CourseMaps course, SessionPair pair, ThenAndNow compared) {
        @Override
        public String toString() {
            return "Shown[" + pair + ']';
        }
    }

    private record Found(Patient patient, Course course, List<SessionRecord> records) {
        @Override
        public String toString() {
            return "Found[" + course.id() + ']';
        }
    }

    private final Chart chart;
    private final UUID courseId;
    private final BodyMap bodyMap;
    private final Tasks tasks;
    private final Clock clock;
    private final PatientWords words;
    private final ReadOnlyObjectWrapper<BannerModel> banner = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper unreadable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private final BooleanProperty overlay = new SimpleBooleanProperty();
    private final BooleanProperty pain = new SimpleBooleanProperty(true);
    private final BooleanProperty points = new SimpleBooleanProperty(true);
    private final BooleanProperty density = new SimpleBooleanProperty();
    private final BooleanBinding canStep =
            Bindings.createBooleanBinding(() -> shown.get() != null && shown.get().course().maps().size() > 2, shown);
    private final BooleanBinding comparable =
            Bindings.createBooleanBinding(() -> shown.get() != null && shown.get().pair() != null, shown);
    private long question;
    private boolean answered;

    public ThenAndNowViewModel(Chart chart, UUID course, BodyMap bodyMap, Tasks tasks, Messages messages, Clock clock) {
        this.chart = chart;
        this.courseId = course;
        this.bodyMap = bodyMap;
        this.tasks = tasks;
        this.clock = clock;
        words = new PatientWords(messages);
    }

    /** Reads the course; sessions that were chosen stay chosen. */
    void read() {
        long mine = ++question;
        answered = false;
        tasks.run(() -> chart.courses().find(courseId).flatMap(course -> chart.patients().find(course.patientId())
                .map(patient -> new Found(patient, course, chart.sessions().recordsOfCourse(courseId)))), found -> {
            if (mine == question) {
                found.ifPresentOrElse(there -> reckon(there, mine), () -> failed(mine));
            }
        }, failure -> failed(mine));
        tasks.later(UNTOLD, () -> reading.set(mine == question && !answered));
    }

    private void reckon(Found found, long mine) {
        banner.set(words.banner(found.patient(), LocalDate.now(clock)));
        tasks.background(() -> CourseMaps.of(found.patient(), found.course(), found.records(), bodyMap), made -> {
            if (mine == question) {
                take(made);
            }
        }, failure -> failed(mine));
    }

    private void failed(long mine) {
        if (mine == question) {
            ended();
            shown.set(null);
            unreadable.set(true);
        }
    }

    private void ended() {
        answered = true;
        reading.set(false);
    }

    private void take(CourseMaps made) {
        ended();
        unreadable.set(false);
        kept(made).or(() -> widest(made)).ifPresentOrElse(pair -> show(made, pair),
                () -> shown.set(new Shown(made, null, null)));
    }

    private void show(CourseMaps course, SessionPair pair) {
        shown.set(new Shown(course, pair, ThenAndNow.of(course.maps(), pair.from(), pair.to(), bodyMap)));
    }

    private Optional<SessionPair> kept(CourseMaps made) {
        if (pair() == null) {
            return Optional.empty();
        }
        int from = at(made, maps().maps().get(pair().from()).session());
        int to = at(made, maps().maps().get(pair().to()).session());
        return from >= 0 && from < to ? Optional.of(new SessionPair(from, to)) : Optional.empty();
    }

    private static int at(CourseMaps made, UUID session) {
        return IntStream.range(0, made.maps().size())
                .filter(i -> made.maps().get(i).session().equals(session))
                .findFirst()
                .orElse(-1);
    }

    // The first and last session with something on the map; where there are no two, the first and last of all.
    private static Optional<SessionPair> widest(CourseMaps made) {
        return SessionPair.charted(made.records())
                .or(() -> made.maps().size() > 1 ? Optional.of(new SessionPair(0, made.maps().size() - 1)) : Optional.empty());
    }

    /** Compares two sessions; nothing changes when there are no such, or the earlier is not before the later. */
    void choose(int from, int to) {
        if (shown.get() != null && from >= 0 && from < to && to < maps().maps().size()) {
            show(maps(), new SessionPair(from, to));
        }
    }

    /** Another earlier session. */
    void chooseFrom(int from) {
        if (pair() != null) {
            choose(from, pair().to());
        }
    }

    /** Another later session. */
    void chooseTo(int to) {
        if (pair() != null) {
            choose(pair().from(), to);
        }
    }

    /** The later session becomes the next one; after the last, the one that follows the earlier. */
    void step() {
        if (pair() != null) {
            boolean last = pair().to() == maps().maps().size() - 1;
            chooseTo(last ? pair().from() + 1 : pair().to() + 1);
        }
    }

    ReadOnlyObjectProperty<BannerModel> banner() {
        return banner.getReadOnlyProperty();
    }

    /** Null before the course is read. */
    ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /** The course, or null before it is read. */
    CourseMaps maps() {
        return shown.get() == null ? null : shown.get().course();
    }

    /** What is compared, or null while there are no two sessions. */
    SessionPair pair() {
        return shown.get() == null ? null : shown.get().pair();
    }

    ThenAndNow compared() {
        return shown.get() == null ? null : shown.get().compared();
    }

    ReadOnlyBooleanProperty unreadable() {
        return unreadable.getReadOnlyProperty();
    }

    /** Whether it is read just now, and has been for some time. */
    ReadOnlyBooleanProperty reading() {
        return reading.getReadOnlyProperty();
    }

    /** Whether there is a further session to step to. */
    BooleanBinding canStep() {
        return canStep;
    }

    /** Whether there are two sessions. */
    BooleanBinding comparable() {
        return comparable;
    }

    /** Hands over the two sessions, the earlier first. */
    void printed(BiConsumer<UUID, UUID> comparison) {
        comparison.accept(maps().maps().get(pair().from()).session(), maps().maps().get(pair().to()).session());
    }

    /** The later over the earlier, in one map. */
    BooleanProperty overlay() {
        return overlay;
    }

    BooleanProperty pain() {
        return pain;
    }

    BooleanProperty points() {
        return points;
    }

    /** How many points each region got, as numbers. */
    BooleanProperty density() {
        return density;
    }

    BodyMap bodyMap() {
        return bodyMap;
    }
}
