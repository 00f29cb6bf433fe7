package org.mesochart.ui.session;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mesochart.domain.Problem;
import org.mesochart.domain.pain.OutcomeScore;
import org.mesochart.domain.session.Session;
import org.mesochart.edit.Edit;
import org.mesochart.edit.EditStack;
import org.mesochart.i18n.Numbers;
import org.mesochart.storage.OutcomeStore;
import org.mesochart.ui.kit.entry.TotalDraft;

/** Totals of questionnaires taken in a session: one of each, a later one takes the place of the earlier. */
final class OutcomesModel {
    private final OutcomeStore store;
    private final SaveQueue queue;
    private final EditStack edits;
    private final TotalDraft draft;
    private final ObservableList<OutcomeScore> outcomes = FXCollections.observableArrayList();
    private Session session;

    OutcomesModel(OutcomeStore store, SaveQueue queue, EditStack edits, Numbers numbers) {
        this.store = store;
        this.queue = queue;
        this.edits = edits;
        draft = new TotalDraft(numbers);
    }

    void show(Session of, List<OutcomeScore> recorded) {
        session = of;
        outcomes.setAll(recorded);
        draft.clear();
    }

    ObservableList<OutcomeScore> outcomes() {
        return outcomes;
    }

    /** The total being written. */
    TotalDraft draft() {
        return draft;
    }

    /** Records the total being written and empties the form. */
    Optional<Problem> record() {
        Optional<Problem> problem = draft.problem();
        if (problem.isPresent()) {
            return problem;
        }
        Optional<OutcomeScore> before =
                outcomes.stream().filter(o -> o.measure() == draft.measure().get()).findFirst();
        OutcomeScore now = draft.score(before.map(OutcomeScore::id).orElseGet(UUID::randomUUID), session.courseId(),
                session.id(), session.at()).orElseThrow();
        draft.clear();
        if (before.filter(now::equals).isEmpty()) {
            edits.perform(new Edit("observe.edit.total", List.of(), () -> put(now),
                    () -> before.ifPresentOrElse(this::put, () -> take(now))));
        }
        return Optional.empty();
    }

    /** Takes a total back. */
    void remove(OutcomeScore outcome) {
        edits.perform(new Edit("observe.edit.removeTotal", List.of(), () -> take(outcome), () -> put(outcome)));
    }

    private void put(OutcomeScore now) {
        int at = -1;
        for (int i = 0; i < outcomes.size(); i++) {
            at = outcomes.get(i).id().equals(now.id()) ? i : at;
        }
        if (at < 0) {
            outcomes.add(now);
        } else {
            outcomes.set(at, now);
        }
        queue.write(List.of(now.id()), () -> store.put(now));
    }

    private void take(OutcomeScore outcome) {
        outcomes.removeIf(o -> o.id().equals(outcome.id()));
        queue.write(List.of(outcome.id()), () -> store.remove(outcome.id()));
    }
}
