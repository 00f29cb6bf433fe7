package org.mesochart.ui.session;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mesochart.domain.pain.OutcomeScore;
import org.mesochart.edit.EditStack;
import org.mesochart.storage.OutcomeStore;

/** Totals of questionnaires taken in a session. */
final class OutcomesModel {
    private final OutcomeStore store;
    private final SaveQueue queue;
    private final EditStack edits;
    private final ObservableList<OutcomeScore> outcomes = FXCollections.observableArrayList();

    OutcomesModel(OutcomeStore store, SaveQueue queue, EditStack edits) {
        this.store = store;
        this.queue = queue;
        this.edits = edits;
    }

    void show(List<OutcomeScore> recorded) {
        outcomes.setAll(recorded);
    }

    ObservableList<OutcomeScore> outcomes() {
        return outcomes;
    }
}
