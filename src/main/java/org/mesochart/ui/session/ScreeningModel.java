package org.mesochart.ui.session;

import java.util.List;
import java.util.UUID;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mesochart.domain.screening.Screening;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.edit.EditStack;
import org.mesochart.storage.ScreeningStore;

/** The contraindications asked for in a session, and their answers. */
final class ScreeningModel {
    private final UUID sessionId;
    private final ScreeningStore store;
    private final SaveQueue queue;
    private final EditStack edits;
    private final ObservableList<ScreeningAnswer> answers = FXCollections.observableArrayList();
    private List<ScreeningQuestion> questions = List.of();
    private List<ScreeningAnswer> last = List.of();

    ScreeningModel(UUID sessionId, ScreeningStore store, SaveQueue queue, EditStack edits) {
        this.sessionId = sessionId;
        this.store = store;
        this.queue = queue;
        this.edits = edits;
    }

    void show(List<ScreeningQuestion> asked, List<ScreeningAnswer> recorded, List<ScreeningAnswer> ofLastSession) {
        questions = List.copyOf(asked);
        last = List.copyOf(ofLastSession);
        answers.setAll(recorded);
    }

    ObservableList<ScreeningAnswer> answers() {
        return answers;
    }

    Screening screening() {
        return new Screening(questions, answers);
    }
}
