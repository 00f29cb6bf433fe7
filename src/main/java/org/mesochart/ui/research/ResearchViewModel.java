package org.mesochart.ui.research;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.mesochart.domain.research.Anonymity;
import org.mesochart.exchange.research.ResearchExport;
import org.mesochart.exchange.research.ResearchExport.Preview;
import org.mesochart.exchange.research.ResearchExport.Written;
import org.mesochart.exchange.research.ResearchRefused;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.Tasks;

/** Counts what a research export would hold, then writes it; both can be stopped, and then nothing was written. */
public final class ResearchViewModel {
    /** Where it stands. */
    public enum State { COUNTING, READY, WRITING, DONE }

    private static final Duration LOOK = Duration.ofMillis(150);
    private static final String FOLDER = "mesochart-research-";

    private final Context context;
    private final Tasks tasks;
    private final Messages messages;
    private final Chart chart;
    private final ResearchExport export;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.COUNTING);
    private final ReadOnlyObjectWrapper<Preview> preview = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty freeText = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Path> folder = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper progressText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper();
    private Run run;

    /** One reading of the chart; only its own thread counts on. */
    private static final class Run implements ResearchExport.Watch {
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

    private interface Work<T> {
        T of(ResearchExport.Watch watch) throws ResearchRefused;
    }

    public ResearchViewModel(Context context, Chart chart) {
        this.context = context;
        this.tasks = context.tasks();
        this.messages = context.messages();
        this.chart = chart;
        this.export = new ResearchExport(chart);
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What would be written; null until it is counted. */
    public ReadOnlyObjectProperty<Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    public BooleanProperty freeTextProperty() {
        return freeText;
    }

    /** The folder that will be made; null until a place is chosen. */
    public ReadOnlyObjectProperty<Path> folderProperty() {
        return folder.getReadOnlyProperty();
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

    /** What a preview says, a sentence each: how much, what stays out, how small the smallest class is, if that holds. */
    public List<String> sentences(Preview of) {
        Anonymity.Count count = of.anonymity();
        List<String> all = new ArrayList<>();
        all.add(messages.text("research.found", messages.count("research.patients", count.patients()),
                messages.count("research.courses", of.courses()),
                messages.count("research.sessions", of.sessions())));
        if (of.drafts() > 0) {
            all.add(messages.count("research.drafts", of.drafts()));
        }
        if (count.patients() == 0) {
            all.add(messages.text("research.k.empty"));
        } else if (freeText.get()) {
            all.add(messages.text("research.k.freeText"));
        } else {
            all.add(messages.text("research.k", count.smallest()));
        }
        return all;
    }

    /** How many patients are in small classes, or that there are none; empty without patients and with free text. */
    public String smallClasses(Preview of) {
        Anonymity.Count count = of.anonymity();
        return count.patients() == 0 || freeText.get() ? ""
                : count.inSmallClasses() == 0 ? messages.text("research.k.good", Anonymity.SMALL)
                : messages.count("research.k.small", count.inSmallClasses(), Anonymity.SMALL, count.smallClasses());
    }

    /** Counts; to be called when the dialog is shown, and again when that failed. */
    public void count() {
        problem.set(null);
        start(State.COUNTING, export::preview, counted -> {
            preview.set(counted);
            state.set(State.READY);
        });
    }

    public void chooseFolder() {
        context.dialogs().folder("research.folder.title").ifPresent(chosen -> {
            folder.set(free(chosen));
            problem.set(null);
        });
    }

    // A name that is free, so that nothing is written over.
    private Path free(Path around) {
        String name = FOLDER + LocalDate.now(context.clock());
        Path place = around.resolve(name);
        for (int next = 2; Files.exists(place); next++) {
            place = around.resolve(name + "-" + next);
        }
        return place;
    }

    /** Whether the files can be written: how well patients hide is counted, and a place is chosen. */
    public boolean writable() {
        return state.get() == State.READY && preview.get() != null && folder.get() != null;
    }

    public void write() {
        if (!writable()) {
            return;
        }
        Path place = folder.get();
        boolean words = freeText.get();
        problem.set(null);
        start(State.WRITING, watch -> export.write(place, words, watch), written -> done(written, place));
    }

    private void done(Written written, Path place) {
        result.set(messages.count("research.done", written.rows(), place) + "\n"
                + messages.text(chart.readOnly() ? "research.done.readOnly" : "research.done.noted"));
        state.set(State.DONE);
    }

    /** Stops what is under way. What was begun on the disk is taken away again. */
    public void cancel() {
        if (run != null) {
            run.stopped = true;
        }
    }

    private <T> void start(State during, Work<T> work, Consumer<T> done) {
        Run own = new Run();
        run = own;
        progress.set(0);
        state.set(during);
        look(own);
        tasks.background(() -> work.of(own), done, why -> {
            state.set(State.READY);
            problem.set(why instanceof ResearchRefused refused
                    ? messages.text("research.refused." + refused.why().key(), refused.left())
                    : messages.text(during == State.COUNTING ? "research.uncounted" : "research.refused.chart"));
        });
    }

    private void look(Run of) {
        if (of != run || state.get() == State.READY || state.get() == State.DONE) {
            return;
        }
        progress.set(of.all == 0 ? 0 : (double) of.done / of.all);
        boolean writing = state.get() == State.WRITING;
        progressText.set(of.all == 0
                ? messages.text(writing ? "research.beginning" : "research.counting")
                : messages.text(writing ? "research.writing" : "research.progress.counting", of.done, of.all));
        tasks.later(LOOK, () -> look(of));
    }
}
