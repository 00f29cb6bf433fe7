package org.mesochart.ui.preferences;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.mesochart.domain.backup.BackupProblem;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.i18n.BackupWords;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.KeyState;
import org.mesochart.ui.kit.Tasks;

/** The keys that seal the chart: when they were changed, how far a change has come, and a new one. */
public final class KeysModel {
    /**
     * How far a change has come.
     *
     * @param traces whether the last try to take the old keys' traces out of the file did not succeed
     * @param problem why the backup that it waits for was not made
     */
    public record Progress(KeyState state, boolean traces, Optional<BackupProblem> problem) {}

    private final Chart chart;
    private final Tasks tasks;
    private final Clock clock;
    private final ObservableValue<Progress> progress;
    private final Runnable read;
    private final RecoveryKeyChangeModel.Writing change;

    /**
     * @param progress null before it is read
     * @param read reads it
     * @param change changes the keys and goes on with it, whether or not this screen is there
     */
    public KeysModel(Chart chart, Tasks tasks, Clock clock, ObservableValue<Progress> progress, Runnable read,
            RecoveryKeyChangeModel.Writing change) {
        this.chart = chart;
        this.tasks = tasks;
        this.clock = clock;
        this.progress = progress;
        this.read = read;
        this.change = change;
    }

    ObservableValue<Progress> progress() {
        return progress;
    }

    RecoveryKeyChangeModel.Writing change() {
        return change;
    }

    Chart chart() {
        return chart;
    }

    void read() {
        read.run();
    }

    /** Who would be shut out by a change; nobody is named when that cannot be read. */
    void leftOut(Consumer<List<String>> names) {
        tasks.run(chart.keys()::leftOut, found -> names.accept(found.stream().map(Practitioner::name).toList()),
                why -> names.accept(List.of()));
    }

    /** Whether a change can be begun: not while one is sealing. */
    boolean mayChange(Progress now) {
        return now != null && (!now.state().goingOn() || now.state().resealed());
    }

    /** The state in one sentence. */
    String text(Progress now, Messages messages) {
        KeyState state = now.state();
        if (state.never()) {
            return messages.text("security.keys.never");
        }
        BackupWords words = new BackupWords(messages, clock.getZone());
        Optional<Instant> at = state.begunAt();
        String when = at.map(moment -> words.when(moment, clock.instant())).orElse("–");
        if (state.goingOn()) {
            return !state.resealed() ? messages.text("security.keys.sealing", when, (int) (state.share() * 100))
                    : now.traces() ? messages.text("security.keys.waiting.again", when)
                    : now.problem().map(why -> messages.text("security.keys.waiting.problem", when, words.problem(why)))
                            .orElseGet(() -> messages.text("security.keys.waiting", when));
        }
        return state.by().flatMap(this::name).filter(known -> at.isPresent())
                .map(who -> messages.text("security.keys.changed", when, who))
                .orElseGet(() -> messages.text("security.keys.changed.unknown"));
    }

    private Optional<String> name(UUID by) {
        return chart.practitioners().stream().filter(who -> who.id().equals(by)).map(Practitioner::name).findFirst();
    }
}
