package org.mesochart.ui.session;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mesochart.domain.Problem;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.edit.Edit;
import org.mesochart.edit.EditStack;
import org.mesochart.storage.AdverseEventStore;

/** Adverse events of a session: those recorded, and the one being written. */
final class EventsModel {
    private final UUID sessionId;
    private final AdverseEventStore store;
    private final SaveQueue queue;
    private final EditStack edits;
    private final Clock clock;
    private final ObservableList<AdverseEvent> events = FXCollections.observableArrayList();
    private final ObjectProperty<AdverseEvent.Kind> kind = new SimpleObjectProperty<>();
    private final ObjectProperty<AdverseEvent.Severity> severity = new SimpleObjectProperty<>();
    private final Supplier<Set<UUID>> selectedPoints;
    private final BooleanProperty atSelected = new SimpleBooleanProperty();
    private final StringProperty note = new SimpleStringProperty("");

    EventsModel(UUID sessionId, AdverseEventStore store, SaveQueue queue, EditStack edits, Clock clock,
            Supplier<Set<UUID>> selectedPoints) {
        this.sessionId = sessionId;
        this.store = store;
        this.queue = queue;
        this.edits = edits;
        this.clock = clock;
        this.selectedPoints = selectedPoints;
    }

    /** How many points are selected on the map. */
    int selectedPoints() {
        return selectedPoints.get().size();
    }

    /** Whether the event being written is linked to the points selected on the map. */
    BooleanProperty atSelected() {
        return atSelected;
    }

    ObservableList<AdverseEvent> events() {
        return events;
    }

    ObjectProperty<AdverseEvent.Kind> kind() {
        return kind;
    }

    ObjectProperty<AdverseEvent.Severity> severity() {
        return severity;
    }

    StringProperty note() {
        return note;
    }

    void show(List<AdverseEvent> recorded) {
        events.setAll(recorded);
    }

    /** True when something is chosen that is not recorded yet. */
    boolean started() {
        return kind.get() != null || severity.get() != null || !note.get().isBlank();
    }

    /** What keeps the event from being recorded. */
    Optional<Problem> problem() {
        if (kind.get() == null) {
            return Optional.of(Problem.of("kind", "session.observe.kindMissing"));
        }
        if (severity.get() == null) {
            return Optional.of(Problem.of("severity", "session.observe.severityMissing"));
        }
        return event(UUID.randomUUID()).check().stream().findFirst();
    }

    /** Records the event and empties the form. */
    Optional<Problem> record() {
        Optional<Problem> problem = problem();
        if (problem.isPresent()) {
            return problem;
        }
        AdverseEvent event = event(UUID.randomUUID());
        AdverseEvent[] there = {event};
        edits.perform(new Edit("session.edit.addEvent", List.of(), () -> {
            there[0] = renewed(event);
            put(there[0]);
        }, () -> take(there[0])));
        kind.set(null);
        atSelected.set(false);
        severity.set(null);
        note.set("");
        return Optional.empty();
    }

    /** Takes a recorded event back. */
    void remove(AdverseEvent event) {
        AdverseEvent[] there = {event};
        edits.perform(new Edit("session.edit.removeEvent", List.of(), () -> take(there[0]), () -> {
            there[0] = renewed(event);
            put(there[0]);
        }));
    }

    private AdverseEvent event(UUID id) {
        return new AdverseEvent(id, sessionId, kind.get(), severity.get(), false, clock.instant(), note.get(),
                atSelected.get() ? List.copyOf(selectedPoints.get()) : List.of());
    }

    // The store knows removed ids and would take a second adding for a repeat: an event that comes back is a new row.
    private static AdverseEvent renewed(AdverseEvent event) {
        return new AdverseEvent(UUID.randomUUID(), event.sessionId(), event.kind(), event.severity(),
                event.resolved(), event.at(), event.note(), event.points());
    }

    private void put(AdverseEvent event) {
        events.add(event);
        queue.write(List.of(event.id()), () -> store.add(event));
    }

    private void take(AdverseEvent event) {
        events.remove(event);
        queue.write(List.of(event.id()), () -> store.remove(event.id()));
    }
}
