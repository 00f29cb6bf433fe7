package org.mesochart.ui.patients;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mesochart.domain.patient.PatientIndex;
import org.mesochart.domain.patient.PatientIndex.Hit;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.ui.kit.Tasks;

/** All patients in the order of the screen's alphabet, or those that the search finds. */
public final class PatientListViewModel {
    private static final int FOUND_MAX = 500;

    private final PatientIndex index;
    private final Tasks tasks;
    private final Messages messages;
    private final StringProperty query = new SimpleStringProperty("");
    private final BooleanProperty archivedToo = new SimpleBooleanProperty();
    private final ObservableList<Hit> rows = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private long question;

    public PatientListViewModel(Chart chart, Tasks tasks, Messages messages) {
        index = chart.patients().index();
        this.tasks = tasks;
        this.messages = messages;
        query.subscribe(() -> refresh());
        archivedToo.subscribe(() -> refresh());
    }

    public StringProperty query() {
        return query;
    }

    public BooleanProperty archivedToo() {
        return archivedToo;
    }

    public ObservableList<Hit> rows() {
        return rows;
    }

    /** How many patients the chart holds, archived ones included. */
    public ReadOnlyIntegerProperty total() {
        return total.getReadOnlyProperty();
    }

    /** Reads again; call when shown. */
    public void refresh() {
        long mine = ++question;
        total.set(index.size());
        String typed = query.get() == null ? "" : query.get();
        boolean all = archivedToo.get();
        if (!typed.isBlank()) {
            // In memory, within a frame: no thread needed, and the list keeps pace with the typing.
            rows.setAll(index.search(typed, FOUND_MAX, all));
            return;
        }
        tasks.background(() -> sorted(index.all(all)), sorted -> {
            if (mine == question) {
                rows.setAll(sorted);
            }
        }, failure -> rows.clear());
    }

    // The index is in Turkish order; an English reader looks for Ç among C.
    private List<Hit> sorted(List<Hit> turkish) {
        if (messages.language() == Language.TURKISH) {
            return turkish;
        }
        Collator collator = Collator.getInstance(messages.locale());
        record Keyed(Hit hit, CollationKey key) {}
        return turkish.stream().map(hit -> new Keyed(hit, collator.getCollationKey(hit.name())))
                .sorted(Comparator.comparing(Keyed::key)).map(Keyed::hit).toList();
    }
}
