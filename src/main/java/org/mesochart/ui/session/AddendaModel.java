package org.mesochart.ui.session;

import java.util.List;
import java.util.UUID;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mesochart.domain.session.Addendum;
import org.mesochart.storage.SessionStore;
import org.mesochart.ui.kit.Context;

/** What is added to a session after it was signed, and the note being written. */
final class AddendaModel {
    private final UUID sessionId;
    private final SessionStore store;
    private final Context context;
    private final ObservableList<Addendum> addenda = FXCollections.observableArrayList();
    private final StringProperty text = new SimpleStringProperty("");

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

    /** Writes a dated note to a signed session. */
    void add() {
        String words = text.get().strip();
        if (words.isEmpty()) {
            return;
        }
        context.tasks().run(() -> store.addendum(sessionId, words), written -> {
            addenda.add(written);
            text.set("");
        }, why -> context.dialogs().failed("session.failed.addendum", null));
    }
}
