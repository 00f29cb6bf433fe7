package org.mesochart.ui.session;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mesochart.domain.Problem;
import org.mesochart.domain.session.SessionDetails;

/** Free words of the session's details: saved as they are typed, and one deed to undo. */
final class WordsModel {
    private final DetailsModel details;
    private final FieldDeeds typed;
    private final String field;
    private final Function<SessionDetails, String> of;
    private final BiFunction<SessionDetails, String, SessionDetails> with;
    private final StringProperty text = new SimpleStringProperty("");
    private boolean filling;
    private boolean typing;

    /**
     * @param field as problems name it
     * @param deed the message key of the deed's name
     */
    WordsModel(DetailsModel details, Autosave autosave, FieldDeeds typed, String field, String deed,
            Function<SessionDetails, String> of, BiFunction<SessionDetails, String, SessionDetails> with) {
        this.details = details;
        this.typed = typed;
        this.field = field;
        this.of = of;
        this.with = with;
        text.addListener((o, was, now) -> {
            if (!filling) {
                autosave.soon(this, () -> save(deed));
            }
        });
        details.details().addListener((o, was, now) -> {
            if (!typing && !Objects.equals(was == null ? null : of.apply(was), of.apply(now))) {
                filling = true;
                text.set(stored(now));
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
                : with.apply(details.now(), text.get()).check().stream()
                        .filter(p -> p.field().equals(field)).findFirst();
    }

    private void save(String deed) {
        SessionDetails before = details.now();
        SessionDetails after = with.apply(before, text.get());
        if (problem().isPresent() || after.equals(before)) {
            return;
        }
        typing = true;
        try {
            typed.type(this, deed, List.of(), stored(before), stored(after),
                    words -> details.type(d -> with.apply(d, words)));
        } finally {
            typing = false;
        }
    }

    private String stored(SessionDetails in) {
        return Objects.requireNonNullElse(of.apply(in), "");
    }
}
