package org.mesochart.ui.session;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mesochart.domain.Problem;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.edit.Edit;
import org.mesochart.edit.EditStack;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.AdverseEventStore;
import org.mesochart.ui.kit.entry.EventDraft;
import org.mesochart.ui.kit.entry.EventSession;

/**
 * Adverse events of a session: those recorded, the one being written, and "none" as an answer. After signing events are
 * still added and followed up, but neither taken back nor undone.
 */
final class EventsModel {
    private final AdverseEventStore store;
    private final SaveQueue queue;
    private final EditStack edits;
    private final DetailsModel details;
    private final Supplier<EventSession> session;
    private final Supplier<Set<UUID>> selectedPoints;
    private final ObservableList<AdverseEvent> events = FXCollections.observableArrayList();
    private final EventDraft draft;
    private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();

    /**
     * @param session what an event can be linked to, as it is charted now
     * @param selectedPoints those selected on the map
     */
    EventsModel(AdverseEventStore store, SaveQueue queue, EditStack edits, DetailsModel details, Clock clock,
            Messages messages, Supplier<EventSession> session, Supplier<Set<UUID>> selectedPoints) {
        this.store = store;
        this.queue = queue;
        this.edits = edits;
        this.details = details;
        this.session = session;
        this.selectedPoints = selectedPoints;
        draft = new EventDraft(messages, clock);
    }

    /** The points selected on the map. */
    Set<UUID> selection() {
        return Set.copyOf(selectedPoints.get());
    }

    ObservableList<AdverseEvent> events() {
        return events;
    }

    /** The event being written. */
    EventDraft draft() {
        return draft;
    }

    /** What events can be linked to now. */
    EventSession session() {
        return session.get();
    }

    void show(List<AdverseEvent> recorded) {
        events.setAll(recorded);
        cancel();
    }

    /** True while the form of an event is open. */
    ReadOnlyBooleanProperty writing() {
        return writing.getReadOnlyProperty();
    }

    /** Opens the form for a new event. */
    void begin() {
        if (!writing.get()) {
            draft.begin(session.get());
            writing.set(true);
        }
    }

    /** Opens the form for a recorded event, unless another is half written. */
    void change(AdverseEvent event) {
        if (started()) {
            return;
        }
        draft.edit(session.get(), event);
        writing.set(false);
        writing.set(true);
    }

    /** Closes the form; what was typed into it is dropped. */
    void cancel() {
        draft.begin(session.get());
        writing.set(false);
    }

    /** "None" was answered. */
    boolean none() {
        return details.now() != null && details.now().noEvents() && events.isEmpty();
    }

    /** Answers that there was none; with an event recorded or half written that cannot be said. */
    void answerNone() {
        if (started()) {
            return;
        }
        cancel();
        if (events.isEmpty()) {
            details.change("observe.edit.noEvents", d -> d.withNoEvents(true));
        }
    }

    /** Whether adverse events were asked for: none, or at least one recorded. */
    boolean answered() {
        return none() || !events.isEmpty();
    }

    /** True when something is chosen that is not recorded yet. */
    boolean started() {
        return draft.started();
    }

    /** What keeps the event from being recorded. */
    Optional<Problem> problem() {
        return draft.problems().stream().findFirst();
    }

    /** Records the event, or the change of one, and empties the form. */
    Optional<Problem> record() {
        Optional<Problem> problem = problem();
        if (problem.isPresent()) {
            return problem;
        }
        AdverseEvent event = draft.event().orElseThrow();
        draft.edited().ifPresentOrElse(before -> changed(before, event), () -> added(event));
        cancel();
        return Optional.empty();
    }

    private void added(AdverseEvent event) {
        if (signed()) {
            put(event);
            return;
        }
        SessionDetails before = details.now();
        boolean[] first = {true};
        edits.perform(new Edit("session.edit.addEvent", List.of(), () -> {
            details.set(details.now().withNoEvents(false));
            if (first[0]) {
                put(event);
            } else {
                putBack(event);
            }
            first[0] = false;
        }, () -> {
            take(event);
            details.set(details.now().withNoEvents(before.noEvents()));
        }));
    }

    private void changed(AdverseEvent before, AdverseEvent after) {
        if (before.equals(after)) {
            return;
        }
        if (signed()) {
            replace(after);
            return;
        }
        edits.perform(new Edit("observe.edit.changeEvent", List.of(), () -> replace(after), () -> replace(before)));
    }

    private boolean signed() {
        return session.get().session().signed();
    }

    /** Takes a recorded event back. */
    void remove(AdverseEvent event) {
        edits.perform(new Edit("session.edit.removeEvent", List.of(), () -> take(event), () -> putBack(event)));
    }

    private void put(AdverseEvent event) {
        events.add(event);
        queue.write(List.of(event.id()), () -> store.add(event));
    }

    private void putBack(AdverseEvent event) {
        events.add(event);
        queue.write(List.of(event.id()), () -> store.restore(event));
    }

    private void take(AdverseEvent event) {
        if (draft.edited().filter(e -> e.id().equals(event.id())).isPresent()) {
            cancel();
        }
        events.removeIf(e -> e.id().equals(event.id()));
        queue.write(List.of(event.id()), () -> store.remove(event.id()));
    }

    private void replace(AdverseEvent now) {
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).id().equals(now.id())) {
                events.set(i, now);
                queue.write(List.of(now.id()), () -> store.change(now));
            }
        }
    }
}
