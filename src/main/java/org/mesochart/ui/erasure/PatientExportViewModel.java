package org.mesochart.ui.erasure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.mesochart.document.page.PaperSize;
import org.mesochart.handover.ExportRefused;
import org.mesochart.handover.PatientExport;
import org.mesochart.handover.PatientExport.Written;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.ui.kit.Context;

/** Writes everything about one patient into one file; it can be stopped, and then nothing was written. */
public final class PatientExportViewModel {
    /** Where it stands. */
    public enum State { READY, WRITING, DONE }

    private static final Duration LOOK = Duration.ofMillis(150);

    private final Context context;
    private final Messages messages;
    private final Chart chart;
    private final PatientExport export;
    private final UUID patient;
    private final String name;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READY);
    private final ReadOnlyObjectWrapper<Path> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper progressText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper();
    private Run run;

    /** Only the writing thread counts on. */
    private static final class Run implements PatientExport.Watch {
        private volatile int done;
        private volatile int all;
        private volatile boolean stopped;

        @Override
        public boolean goesOn(int doneNow, int allNow) {
            done = doneNow;
            all = allNow;
            return !stopped;
        }
    }

    /** @param name of the patient, for the title on the screen alone */
    public PatientExportViewModel(Context context, Chart chart, PatientExport export, UUID patient, String name) {
        this.context = context;
        this.messages = context.messages();
        this.chart = chart;
        this.export = export;
        this.patient = patient;
        this.name = name;
    }

    public String title() {
        return messages.text("erasure.export.title", name);
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The file that will be made; null until a place is chosen. */
    public ReadOnlyObjectProperty<Path> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** 0 to 1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty progressTextProperty() {
        return progressText.getReadOnlyProperty();
    }

    /** Why nothing was written; null when nothing went wrong. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What was written where; null until it is. */
    public ReadOnlyStringProperty resultProperty() {
        return result.getReadOnlyProperty();
    }

    public void chooseFolder() {
        context.dialogs().folder("erasure.export.folder.title").ifPresent(chosen -> {
            file.set(free(chosen));
            problem.set(null);
        });
    }

    // A name that is free, so that nothing is written over.
    private Path free(Path folder) {
        String wanted = PatientExport.fileName(LocalDate.now(context.clock()));
        String stem = wanted.substring(0, wanted.lastIndexOf('.'));
        Path place = folder.resolve(wanted);
        for (int next = 2; Files.exists(place); next++) {
            place = folder.resolve(stem + "-" + next + ".zip");
        }
        return place;
    }

    public boolean writable() {
        return state.get() == State.READY && file.get() != null;
    }

    public void write() {
        if (!writable()) {
            return;
        }
        Run own = new Run();
        run = own;
        Path place = file.get();
        PaperSize paper = paper();
        problem.set(null);
        progress.set(0);
        state.set(State.WRITING);
        look(own);
        context.tasks().background(() -> export.write(patient, place, context.language(), paper, own),
                written -> done(written, place), why -> {
                    state.set(State.READY);
                    problem.set(why instanceof ExportRefused refused
                            ? messages.text("erasure.export.refused." + refused.why().key(), refused.left())
                            : messages.text("erasure.export.refused.chart"));
                });
    }

    private PaperSize paper() {
        return context.settings() == null
                ? PaperSize.A4
                : PaperSize.ofKey(context.settings().get().printing().paper()).orElse(PaperSize.A4);
    }

    private void done(Written written, Path place) {
        StringBuilder text = new StringBuilder(messages.count("erasure.export.done", written.documents(), place));
        if (written.unshown() > 0) {
            text.append('\n').append(messages.count("erasure.export.unshown", written.unshown()));
        }
        text.append('\n').append(messages.text("erasure.export.done.open")).append(' ')
                .append(messages.text(chart.readOnly() ? "erasure.export.done.readOnly" : "erasure.export.done.noted"));
        result.set(text.toString());
        state.set(State.DONE);
    }

    /** Stops what is under way. What was begun on the disk is taken away again. */
    public void cancel() {
        if (run != null) {
            run.stopped = true;
        }
    }

    private void look(Run of) {
        if (of != run || state.get() != State.WRITING) {
            return;
        }
        progress.set(of.all == 0 ? 0 : (double) of.done / of.all);
        progressText.set(of.done == 0
                ? messages.text("erasure.export.beginning")
                : messages.text("erasure.export.writing", Math.min(of.done + 1, of.all), of.all));
        context.tasks().later(LOOK, () -> look(of));
    }
}
