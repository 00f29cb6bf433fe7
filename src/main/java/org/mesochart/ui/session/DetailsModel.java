package org.mesochart.ui.session;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mesochart.domain.Problem;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.edit.Edit;
import org.mesochart.edit.EditStack;
import org.mesochart.storage.SessionDetailsStore;

/** What is recorded of the session itself: skin, needle, topical anaesthetic, advice, what was not asked. */
final class DetailsModel {
    private final SessionDetailsStore store;
    private final SaveQueue queue;
    private final EditStack edits;
    private final ReadOnlyObjectWrapper<SessionDetails> details = new ReadOnlyObjectWrapper<>();

    DetailsModel(SessionDetailsStore store, SaveQueue queue, EditStack edits) {
        this.store = store;
        this.queue = queue;
        this.edits = edits;
    }

    void show(SessionDetails stored) {
        details.set(stored);
    }

    /** As it stands on the screen; null before the session is there. */
    ReadOnlyObjectProperty<SessionDetails> details() {
        return details.getReadOnlyProperty();
    }

    SessionDetails now() {
        return details.get();
    }

    /**
     * Changes it as a deed that can be taken back, and saves it.
     *
     * @param deed the message key of the deed's name
     * @return what is wrong with it; then nothing is changed
     */
    List<Problem> change(String deed, UnaryOperator<SessionDetails> how) {
        SessionDetails before = now();
        SessionDetails after = how.apply(before);
        List<Problem> problems = after.check();
        if (problems.isEmpty() && !after.equals(before)) {
            edits.perform(new Edit(deed, List.of(), () -> save(after), () -> save(before)));
        }
        return problems;
    }

    /** Changes it without a deed of its own, for words that are typed: the field has its own undo. */
    List<Problem> type(UnaryOperator<SessionDetails> how) {
        SessionDetails after = how.apply(now());
        List<Problem> problems = after.check();
        if (problems.isEmpty() && !after.equals(now())) {
            save(after);
        }
        return problems;
    }

    /** A painful site goes by another name: so does what was not asked of it. */
    void renameSite(String from, String to) {
        type(d -> d.withNotAsked(d.notAsked().stream()
                .map(n -> n.site().equals(from) ? new SessionDetails.NotAsked(to, n.aspect(), n.moment()) : n)
                .toList()));
    }

    /** Changes it within another deed, which takes it back itself. */
    void set(SessionDetails now) {
        if (!now.equals(now())) {
            save(now);
        }
    }

    private void save(SessionDetails now) {
        details.set(now);
        queue.write(List.of(now.id()), () -> store.put(now));
    }
}
