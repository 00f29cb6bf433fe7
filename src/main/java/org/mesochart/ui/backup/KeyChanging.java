package org.mesochart.ui.backup;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mesochart.backup.BackupException;
import org.mesochart.backup.Reason;
import org.mesochart.backup.Watch;
import org.mesochart.domain.backup.BackupProblem;
import org.mesochart.storage.Backups;
import org.mesochart.storage.Chart;
import org.mesochart.storage.KeyState;
import org.mesochart.storage.KeysRefusal;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.RecoveryKey;
import org.mesochart.vault.WrongPassphraseException;

/**
 * A change of the chart's keys: begins it with a backup, seals anew beside everything else, and finishes it with another. What
 * is begun in one opening goes on in the next. Each part is a work of its own, so charting and a lock need not wait. UI thread
 * only.
 */
public final class KeyChanging {
    /** Looks to let pass after a backup that it waits for was not made. */
    private static final int REST = 30;

    /** The file is written anew at the end, and a click waits for that: so long nobody may have touched the window before. */
    public static final Duration QUIET = Duration.ofSeconds(10);
    private static final Duration LOOK_FOR_QUIET = Duration.ofSeconds(1);

    /** What came of the last try to finish. */
    public enum Waiting { BACKUP, CLEAN }

    /**
     * How far it is.
     *
     * @param waiting for what, once all is sealed anew; empty before, and when nothing is left to be done
     * @param problem why the backup that it waits for was not made
     */
    public record Progress(KeyState state, Optional<Waiting> waiting, Optional<BackupProblem> problem) {}

    private final Chart chart;
    private final Tasks tasks;
    private final BackupJobs jobs;
    private final BiFunction<Reason, Watch, Backups.Made> backup;
    private final Predicate<Throwable> onPurpose;
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper changing = new ReadOnlyBooleanWrapper();
    private Supplier<Duration> untouched = () -> QUIET;
    private boolean underWay;
    private int rest;

    /** @param onPurpose whether a work failed because it was ended, or the chart was closed */
    KeyChanging(Chart chart, Tasks tasks, BackupJobs jobs, BiFunction<Reason, Watch, Backups.Made> backup,
            Predicate<Throwable> onPurpose) {
        this.chart = chart;
        this.tasks = tasks;
        this.jobs = jobs;
        this.backup = backup;
        this.onPurpose = onPurpose;
    }

    /** @param since how long nobody has touched the window */
    public void listen(Supplier<Duration> since) {
        untouched = since;
    }

    /** How far it is, as last read; null before. */
    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Whether a change is under way and has not come to the new keys. */
    public ReadOnlyBooleanProperty changingProperty() {
        return changing.getReadOnlyProperty();
    }

    /**
     * Changes the keys, after a backup.
     *
     * @param own closed when it is done with
     * @param named who was said to be shut out by it
     * @param failed told why: also that the passphrase is wrong, or no backup was made
     */
    public void change(Passphrase own, RecoveryKey fresh, Set<UUID> named, Runnable done, Consumer<Throwable> failed) {
        changing.set(true);
        jobs.start(BackupJobs.Kind.BACKUP, true, watch -> changed(own, fresh, named, watch), wrong -> {
            changing.set(false);
            own.close();
            if (wrong.isPresent()) {
                failed.accept(wrong.get());
                return;
            }
            done.run();
            goOn();
        }, why -> {
            changing.set(false);
            own.close();
            failed.accept(why);
        });
    }

    private Optional<WrongPassphraseException> changed(Passphrase own, RecoveryKey fresh, Set<UUID> named, Watch watch) {
        try {
            chart.keys().change(own, fresh, named, () -> backup.apply(Reason.BY_HAND, watch));
            return Optional.empty();
        } catch (WrongPassphraseException wrong) {
            return Optional.of(wrong);
        }
    }

    /** Reads how far it is. */
    public void read() {
        if (!underWay) {
            tasks.run(chart.keys()::state, state -> told(state, null, null), why -> { });
        }
    }

    /** Once a minute: goes on with what is left to be done. */
    void look() {
        if (rest > 0) {
            rest--;
        } else {
            goOn();
        }
    }

    private void goOn() {
        if (!underWay) {
            underWay = true;
            step();
        }
    }

    private record Step(KeyState state, boolean more) {}

    // A work of its own each time: between two of them charting, a backup or a lock has its turn.
    private void step() {
        tasks.background(() -> {
            boolean more = chart.keys().sealSome();
            return new Step(chart.keys().state(), more);
        }, step -> {
            if (step.more() && !jobs.over()) {
                told(step.state(), null, null);
                step();
            } else if (step.state().goingOn() && !jobs.over()) {
                told(step.state(), Waiting.BACKUP, null);
                finish(step.state());
            } else {
                told(step.state(), null, null);
                underWay = false;
            }
        }, why -> {
            underWay = false;
            rest = REST;
            // A lock, a close or a full disk: it goes on where it was.
        });
    }

    private void finish(KeyState state) {
        jobs.start(BackupJobs.Kind.BACKUP, false, watch -> backup.apply(Reason.WHILE_OPEN, watch),
                made -> clean(made, state), why -> failed(why, state));
    }

    private void clean(Backups.Made made, KeyState state) {
        if (jobs.over()) {
            underWay = false;
        } else if (untouched.get().compareTo(QUIET) < 0) {
            tasks.later(LOOK_FOR_QUIET, () -> clean(made, state));
        } else {
            jobs.start(BackupJobs.Kind.BACKUP, false, watch -> {
                boolean clean = chart.keys().finish(made);
                return new Step(chart.keys().state(), !clean);
            }, step -> {
                if (step.more() && !step.state().resealed()) {
                    step(); // changed again while it waited
                    return;
                }
                underWay = false;
                rest = step.more() ? REST : 0;
                told(step.state(), step.more() ? Waiting.CLEAN : null, null);
            }, why -> failed(why, state));
        }
    }

    private void failed(Throwable why, KeyState state) {
        underWay = false;
        rest = REST;
        if (!onPurpose.test(why)) {
            told(state, Waiting.BACKUP, problem(why));
        }
    }

    private static BackupProblem problem(Throwable why) {
        if (why instanceof BackupException refused) {
            return refused.problem();
        }
        return why instanceof KeysRefusal ? BackupProblem.CHART_DAMAGED : BackupProblem.IO;
    }

    private void told(KeyState state, Waiting waiting, BackupProblem problem) {
        boolean waits = state.goingOn() && state.resealed();
        progress.set(new Progress(state,
                waits ? Optional.of(waiting == null ? Waiting.BACKUP : waiting) : Optional.empty(),
                Optional.ofNullable(problem)));
    }
}
