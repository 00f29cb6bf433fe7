package org.mesochart.ui.erasure;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mesochart.domain.Refused;
import org.mesochart.domain.patient.Retention;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.ui.kit.Context;

/** After how many years a record is old, and whose are: with export and erasure for each, and nothing by itself. */
public final class RetentionViewModel {
    /** So many are shown; the rest come as these go. */
    static final int MOST = 200;

    private final Context context;
    private final Messages messages;
    private final Chart chart;
    private final Consumer<UUID> export;
    private final Consumer<UUID> erase;
    private final StringProperty years = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper();
    private String saved = "";

    /** A patient in words. */
    public record Line(UUID patient, String name, String last) {
        @Override
        public String toString() {
            return "Line[" + patient + ']';
        }
    }

    private record Read(Optional<Retention> set, List<Retention.Over> over) {
        @Override
        public String toString() {
            return "Read[" + over.size() + ']';
        }
    }

    /** @param export opens the export of a patient instead, @param erase the erasure */
    public RetentionViewModel(Context context, Chart chart, Consumer<UUID> export, Consumer<UUID> erase) {
        this.context = context;
        this.messages = context.messages();
        this.chart = chart;
        this.export = export;
        this.erase = erase;
    }

    public boolean readOnly() {
        return chart.readOnly();
    }

    /** As typed; empty means that nothing is set. */
    public StringProperty yearsProperty() {
        return years;
    }

    public ReadOnlyObjectProperty<List<Line>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** Why the years were not set, or null. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Reads again. */
    public void look() {
        LocalDate today = LocalDate.now(context.clock());
        ZoneId zone = context.clock().getZone();
        context.tasks().run(() -> new Read(chart.retention().get(), chart.retention().over(today, zone)), this::show,
                unread -> note.set(messages.text("erasure.keep.unread")));
    }

    private void show(Read read) {
        saved = read.set().map(set -> Integer.toString(set.years())).orElse("");
        years.set(saved);
        lines.set(read.over().stream().limit(MOST).map(this::line).toList());
        int more = Math.max(0, read.over().size() - MOST);
        note.set(read.set().isEmpty() ? messages.text("erasure.keep.off")
                : read.over().isEmpty() ? messages.text("erasure.keep.none")
                : messages.count("erasure.keep.found", read.over().size())
                        + (more == 0 ? "" : ' ' + messages.text("erasure.keep.first", MOST)));
    }

    private Line line(Retention.Over over) {
        LocalDate day = LocalDate.ofInstant(over.last(), context.clock().getZone());
        return new Line(over.patientId(), over.name(), messages.text("erasure.keep.last", messages.dates().day(day)));
    }

    /** Sets what is typed, or that nothing is set; called on leaving the field. */
    public void commit() {
        commit(() -> {});
    }

    /** @param then done when it is set, or nothing is to be; not when it failed */
    public void commit(Runnable then) {
        String typed = years.get().strip();
        problem.set(null);
        if (readOnly() || typed.equals(saved)) {
            then.run();
            return;
        }
        if (!typed.isEmpty() && !typed.matches("[0-9]{1,3}")) {
            problem.set(messages.text("errors.retention.range", 1, Retention.YEARS_MAX));
            return;
        }
        Optional<Integer> wanted = typed.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(typed));
        context.tasks().run(() -> {
            if (!chart.retention().get().map(Retention::years).equals(wanted)) {
                chart.retention().set(wanted);
            }
            return null;
        }, set -> {
            look();
            then.run();
        }, failed -> problem.set(failed instanceof Refused
                ? messages.text("errors.retention.range", 1, Retention.YEARS_MAX)
                : messages.text("erasure.keep.unsaved")));
    }

    public void export(Line line) {
        export.accept(line.patient());
    }

    public void erase(Line line) {
        erase.accept(line.patient());
    }
}
