package org.mesochart.ui.preferences;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import org.mesochart.domain.backup.BackupProblem;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.i18n.BackupWords;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.KeyState;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.RecoveryKey;

/** The keys that seal the chart: when they were changed, how far a change has come, and a new one. */
public final class KeysModel {
    /**
     * How far a change has come.
     *
     * @param traces whether the last try to take the old keys' traces out of the file did not succeed
     * @param problem why the backup that it waits for was not made
     */
    public record Progress(KeyState state, boolean traces, Optional<BackupProblem> problem) {}

    /** Changes the keys; tells on the UI thread what came of it. */
    @FunctionalInterface
    public interface Change {
        /** @param named who was said to be shut out by it */
        void change(Passphrase own, RecoveryKey fresh, Set<UUID> named, Runnable done, Consumer<Throwable> failed);
    }

    private final Chart chart;
    private final Tasks tasks;
    private final Clock clock;
    private final ObservableValue<Progress> progress;
    private final Runnable read;
    private final Change change;
    private final ObservableValue<Boolean> changing;

    /**
     * @param progress null before it is read
     * @param read reads it
     * @param change changes the keys and goes on with it, whether or not this screen is there
     * @param changing whether that is under way and has not come to the new keys
     */
    public KeysModel(Chart chart, Tasks tasks, Clock clock, ObservableValue<Progress> progress, Runnable read,
            Change change, ObservableValue<Boolean> changing) {
        this.chart = chart;
        this.tasks = tasks;
        this.clock = clock;
        this.progress = progress;
        this.read = read;
        this.change = change;
        this.changing = changing;
    }

    ObservableValue<Progress> progress() {
        return progress;
    }

    /** @param named who was said to be shut out by it */
    RecoveryKeyChangeModel.Writing change(List<Practitioner> named) {
        Set<UUID> ids = named.stream().map(Practitioner::id).collect(Collectors.toSet());
        return (own, fresh, done, failed) -> change.change(own, fresh, ids, done, failed);
    }

    /** Whether a change is under way that other passphrases and keys have to wait for. */
    ObservableValue<Boolean> changing() {
        return changing;
    }

    Chart chart() {
        return chart;
    }

    void read() {
        read.run();
    }

    /**
     * Who would be shut out by a change.
     *
     * @param notRead run when that cannot be read: nobody is shut out unnamed
     */
    void leftOut(Consumer<List<Practitioner>> found, Runnable notRead) {
        tasks.run(chart.keys()::leftOut, found, why -> notRead.run());
    }

    /** Whether a change can be begun: not while one is sealing. */
    boolean mayChange(Progress now) {
        return now != null && !changing.getValue() && (!now.state().goingOn() || now.state().resealed());
    }

    /** The state in one sentence. */
    String text(Progress now, Messages messages) {
        Optional<Instant> back = now.state().back();
        if (back.isPresent()) {
            String when = new BackupWords(messages, clock.getZone()).when(back.get(), clock.instant());
            return messages.text("security.keys.back", when);
        }
        String text = sentence(now, messages);
        // Until the last backup is made the only ones there are open with the old sheet.
        return now.state().goingOn() ? text + ' ' + messages.text("security.keys.keepSheet") : text;
    }

    private String sentence(Progress now, Messages messages) {
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
