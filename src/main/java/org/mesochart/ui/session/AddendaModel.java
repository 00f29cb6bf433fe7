package org.mesochart.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mesochart.domain.Problem;
import org.mesochart.domain.session.Addendum;
import org.mesochart.domain.session.Addendum.Correction;
import org.mesochart.i18n.RecordItems;
import org.mesochart.storage.SessionStore;
import org.mesochart.ui.kit.Context;

/** What is added to a session after it was signed, and the addendum being written. */
final class AddendaModel {
    /** One correction being written: what the record says stands beside what is right. */
    static final class Draft {
        private final StringProperty what = new SimpleStringProperty("");
        private final StringProperty was = new SimpleStringProperty("");
        private final StringProperty now = new SimpleStringProperty("");

        StringProperty what() {
            return what;
        }

        /** As it stands in the signed record: filled in by itself once an item of the record is named. */
        StringProperty was() {
            return was;
        }

        StringProperty now() {
            return now;
        }

        private boolean begun() {
            return !what.get().isBlank() || !now.get().isBlank();
        }

        private Correction correction() {
            return new Correction(what.get(), was.get(), now.get());
        }
    }

    private final UUID sessionId;
    private final SessionStore store;
    private final Context context;
    private final ObservableList<Addendum> addenda = FXCollections.observableArrayList();
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final ObservableList<Draft> drafts = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private boolean busy;

    AddendaModel(UUID sessionId, SessionStore store, Context context) {
        this.sessionId = sessionId;
        this.store = store;
        this.context = context;
    }

    void show(List<Addendum> written) {
        addenda.setAll(written);
    }

    ObservableList<Addendum> addenda() {
        return addenda;
    }

    StringProperty text() {
        return text;
    }

    /** Why it is added only now; needed with corrections. */
    StringProperty reason() {
        return reason;
    }

    /** The corrections being written. */
    ObservableList<Draft> drafts() {
        return drafts;
    }

    /** What is wrong with the addendum being written, after it was tried; null when nothing is. */
    ReadOnlyObjectProperty<Problem> problem() {
        return problem.getReadOnlyProperty();
    }

    /** Another thing to be corrected. */
    Draft correct() {
        Draft draft = new Draft();
        drafts.add(draft);
        return draft;
    }

    /** True when words are typed that are not added yet. */
    boolean begun() {
        return !text.get().isBlank() || !reason.get().isBlank() || drafts.stream().anyMatch(Draft::begun);
    }

    void leaveOut(Draft draft) {
        drafts.remove(draft);
    }

    /** Names what is corrected; what the record says of it is filled in. */
    void name(Draft draft, String what, List<RecordItems.Item> items) {
        draft.what.set(what);
        items.stream().filter(item -> item.what().equals(what)).findFirst().ifPresent(item -> draft.was.set(item.was()));
    }

    /** Writes it to the signed session, dated now. */
    void add() {
        List<Correction> corrections = new ArrayList<>();
        drafts.forEach(draft -> corrections.add(draft.correction()));
        String words = text.get().strip();
        String why = reason.get().isBlank() ? null : reason.get().strip();
        Optional<Problem> first = Addendum.check(words, why, corrections).stream().findFirst();
        problem.set(first.orElse(null));
        if (first.isPresent() || busy) {
            return;
        }
        busy = true;
        context.tasks().run(() -> store.addendum(sessionId, words, why, corrections), written -> {
            busy = false;
            addenda.add(written);
            text.set("");
            reason.set("");
            drafts.clear();
        }, failure -> {
            busy = false;
            context.dialogs().failed("session.failed.addendum", null);
        });
    }
}
