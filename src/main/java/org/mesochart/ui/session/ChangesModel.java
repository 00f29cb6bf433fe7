package org.mesochart.ui.session;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mesochart.domain.Problem;
import org.mesochart.domain.session.SessionDetails;

/** What changed since the last visit, in words: saved as they are typed. */
final class ChangesModel {
    private final DetailsModel details;
    private final Autosave autosave;
    private final FieldDeeds typed;
    private final StringProperty text = new SimpleStringProperty("");
    private boolean filling;
    private boolean typing;

    ChangesModel(DetailsModel details, Autosave autosave, FieldDeeds typed) {
        this.details = details;
        this.autosave = autosave;
        this.typed = typed;
        text.addListener((o, was, now) -> {
            if (!filling) {
                autosave.soon(this, this::save);
            }
        });
        details.details().addListener((o, was, now) -> {
            if (!typing && !Objects.equals(was == null ? null : was.changes(), now.changes())) {
                filling = true;
                text.set(Objects.requireNonNullElse(now.changes(), ""));
                filling = false;
            }
        });
    }

    StringProperty text() {
        return text;
    }

    Optional<Problem> problem() {
        return details.now() == null
                ? Optional.empty()
                : details.now().withChanges(text.get()).check().stream()
                        .filter(p -> p.field().equals("changes")).findFirst();
    }

    private void save() {
        SessionDetails before = details.now();
        SessionDetails after = before.withChanges(text.get());
        if (problem().isPresent() || after.equals(before)) {
            return;
        }
        typing = true;
        try {
            typed.type(this, "assess.edit.changes", List.of(), text(before), text(after),
                    words -> details.type(d -> d.withChanges(words)));
        } finally {
            typing = false;
        }
    }

    private static String text(SessionDetails of) {
        return Objects.requireNonNullElse(of.changes(), "");
    }
}
