package org.mesochart.ui.today;

import java.time.Clock;
import java.time.LocalDate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mesochart.domain.patient.PatientIndex;
import org.mesochart.domain.patient.PatientIndex.Hit;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.ui.kit.PatientWords;

/** Finding a patient from the first key on; the index is in memory, so every key is answered at once. */
public final class SearchViewModel {
    static final int ROWS = 8;

    private final PatientIndex index;
    private final Messages messages;
    private final Clock clock;
    private final PatientWords words;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Hit> hits = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper nobody = new ReadOnlyBooleanWrapper();

    public SearchViewModel(Chart chart, Messages messages, Clock clock) {
        index = chart.patients().index();
        this.messages = messages;
        this.clock = clock;
        words = new PatientWords(messages);
        query.subscribe(typed -> search());
    }

    public StringProperty query() {
        return query;
    }

    /** Found, best first, at most {@value #ROWS}. */
    public ObservableList<Hit> hits() {
        return hits;
    }

    /** Whether something was typed that nobody fits. */
    public ReadOnlyBooleanProperty nobody() {
        return nobody.getReadOnlyProperty();
    }

    /** "12 Mar 1972 · 54 y · No. 1042". */
    public String facts(Hit hit) {
        StringBuilder facts = new StringBuilder();
        if (hit.born() != null) {
            facts.append(messages.dates().day(hit.born())).append(" · ");
        }
        facts.append(words.age(hit.born(), LocalDate.now(clock)));
        if (hit.chartNumber() != null) {
            facts.append(" · ").append(messages.text("patients.number", hit.chartNumber()));
        }
        if (hit.phone() != null) {
            facts.append(" · ").append(hit.phone());
        }
        return facts.toString();
    }

    /** Empties the search. */
    public void clear() {
        query.set("");
    }

    private void search() {
        String typed = query.get() == null ? "" : query.get().strip();
        hits.setAll(typed.isEmpty() ? java.util.List.of() : index.search(typed, ROWS));
        nobody.set(!typed.isEmpty() && hits.isEmpty());
    }
}
