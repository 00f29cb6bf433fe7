package org.mesochart.ui.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mesochart.backup.BackupException;
import org.mesochart.backup.BackupFolder;
import org.mesochart.backup.BackupManifest;
import org.mesochart.backup.Reason;
import org.mesochart.backup.Watch;
import org.mesochart.domain.backup.BackupMemory;
import org.mesochart.domain.backup.BackupPolicy;
import org.mesochart.domain.backup.BackupProblem;
import org.mesochart.domain.backup.RecordState;
import org.mesochart.settings.BackupMemoryFile;
import org.mesochart.storage.Affected;
import org.mesochart.storage.BackupRound;
import org.mesochart.storage.BackupRound.Where;
import org.mesochart.storage.Backups;
import org.mesochart.storage.Chart;
import org.mesochart.storage.Drill;
import org.mesochart.storage.ProcessEnd;
import org.mesochart.storage.StorageException;
import org.mesochart.ui.backup.BackupJobs.Kind;
import org.mesochart.ui.kit.Tasks;

/**
 * Makes the backups of one unlocked chart: every half hour when something changed, at closing, and by hand; one work at a
 * time, beside charting. Outlives a change of language and a lock; one that is due is made before the keys go, and what
 * is begun later waits for the unlock. UI thread only, except where said.
 */
public final class BackupKeeper {
    /** How often it is looked whether one is due. */
    static final Duration LOOK = Duration.ofMinutes(1);
    private static final Duration LONGEST_END = Duration.ofSeconds(5);
    private static final int LOOKS_BEFORE_CHECK = 3;

    /** What came of the backups that were due; each is empty when it was not. */
    record Outcome(Optional<BackupRound> first, Optional<BackupRound> second) {
        Optional<BackupProblem> problem() {
            return first.flatMap(BackupRound::problem);
        }

        /** Why the second place, which is there, got none. */
        Optional<BackupProblem> secondProblem() {
            return second.flatMap(BackupRound::problem);
        }
    }

    /** When a round is made, and so what of it is due. */
    private enum When { OPEN, CLOSE, HAND }

    private final Chart chart;
    private final Path folder;
    private final BackupNotes notes;
    private final Tasks tasks;
    private final Clock clock;
    private final BackupJobs jobs;
    private final ReadOnlyObjectWrapper<BackupMemory> memory = new ReadOnlyObjectWrapper<>(BackupMemory.NONE);
    private final ReadOnlyObjectWrapper<BackupProblem> secondProblem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<BackupProblem> drillProblem = new ReadOnlyObjectWrapper<>();
    private final RecordCheck record;
    private final KeyChanging keys;
    private int looks;
    private boolean begun;
    private boolean later;
    // Of the works, which come one after the other.
    private volatile Instant secondTried;
    private volatile boolean madeOne;

    /** @param folder the chart's own */
    public BackupKeeper(Chart chart, Path folder, BackupMemoryFile memory, Tasks tasks, Clock clock) {
        this.chart = chart;
        this.folder = folder;
        this.notes = new BackupNotes(memory);
        this.tasks = tasks;
        this.jobs = new BackupJobs(tasks);
        this.clock = clock;
        record = new RecordCheck(chart, jobs, clock, this::endedOnPurpose);
        keys = new KeyChanging(chart, tasks, jobs, this::made, this::endedOnPurpose);
    }

    /** What is under way, or null. */
    ReadOnlyObjectProperty<BackupJobs.Doing> doingProperty() {
        return jobs.doingProperty();
    }

    /** What is remembered, as last read. */
    public ReadOnlyObjectProperty<BackupMemory> memoryProperty() {
        return memory.getReadOnlyProperty();
    }

    /** Why the second place, which was there, got no backup; null when it did. */
    public ReadOnlyObjectProperty<BackupProblem> secondProblemProperty() {
        return secondProblem.getReadOnlyProperty();
    }

    /** What the last look at the chart itself found since it was unlocked, or null. */
    ReadOnlyObjectProperty<RecordCheck.Check> checkProperty() {
        return record.checkProperty();
    }

    /** Whose record is damaged; null while nothing is known of damage. */
    ReadOnlyObjectProperty<Affected> affectedProperty() {
        return record.affectedProperty();
    }

    /** The change of the chart's keys. */
    public KeyChanging keys() {
        return keys;
    }

    /** Looks at every page of the chart's file and every entry of its audit trail. */
    void check() {
        record.look(true);
    }

    /** Why the last drill came to no result; null when it did. */
    ReadOnlyObjectProperty<BackupProblem> drillProblemProperty() {
        return drillProblem.getReadOnlyProperty();
    }

    /** Whether backups are made without being asked for. Sample data and what cannot change need none. */
    public boolean automatic() {
        return !chart.readOnly() && !chart.demo();
    }

    /** Whether the person at work was told of the missing second place and wants to see to it later. */
    boolean later() {
        return later;
    }

    void seeToItLater() {
        later = true;
    }

    Path folder() {
        return folder;
    }

    Chart chart() {
        return chart;
    }

    /** Reads what is remembered, and from now on looks whether a backup is due. */
    public void begin() {
        if (begun) {
            return;
        }
        begun = true;
        tasks.background(notes::read, memory::set, this::unforeseen);
        if (automatic()) {
            tasks.later(LOOK, this::look);
        }
        if (chart.damaged()) {
            record.look(false);
        }
    }

    private void look() {
        if (jobs.over()) {
            return;
        }
        memory.set(notes.known());
        if (jobs.current() == null) {
            backup(false, watch -> round(When.OPEN, watch), this::told, why -> { });
            keys.look();
        }
        // Once, when the first backup is made and the work of opening is long over.
        if (++looks == LOOKS_BEFORE_CHECK) {
            record.look(false);
        }
        tasks.later(LOOK, this::look);
    }

    /** Makes a backup now, in the second place too when it is there. */
    public void backUpNow() {
        backup(true, watch -> round(When.HAND, watch), this::told, why -> { });
    }

    /** Makes one in the second place now. */
    public void copyToSecondPlace() {
        jobs.start(Kind.BACKUP, true, watch -> new Outcome(Optional.empty(), notes.read().secondPlace()
                .map(place -> second(place, Reason.BY_HAND, watch))), this::told, this::secondFailed);
    }

    /** Takes a folder as the second place from now on, and makes a backup there. */
    void chooseSecondPlace(Path place, Consumer<PlaceChoice> chosen) {
        jobs.start(Kind.BACKUP, false, watch -> {
            PlaceChoice choice = PlaceChoice.of(place, folder);
            if (choice == PlaceChoice.TAKEN) {
                notes.change(now -> now.withSecondPlace(Optional.of(place)));
            }
            return choice;
        }, choice -> {
            memory.set(notes.known());
            if (choice == PlaceChoice.TAKEN) {
                secondProblem.set(null);
                copyToSecondPlace();
            }
            chosen.accept(choice);
        }, this::secondFailed);
    }

    /** Proves that a backup restores, and remembers it. */
    void drill(Path backup, Consumer<Drill.Result> done) {
        drillProblem.set(null);
        jobs.start(Kind.DRILL, true, watch -> {
            Drill.Result result = chart.backups().drill(backup, watch);
            BackupManifest.Contents held = result.manifest().contents();
            notes.change(now -> now.drilled(
                    new BackupMemory.Drilled(clock.instant(), result.whole(), held.patients(), held.sessions())));
            return result;
        }, result -> {
            memory.set(notes.known());
            done.accept(result);
        }, why -> {
            if (why instanceof BackupException refused) {
                drillProblem.set(refused.problem());
            } else if (!endedOnPurpose(why)) {
                drillProblem.set(BackupProblem.IO);
            }
        });
    }

    /**
     * Makes a backup before the chart is closed, if one is due.
     *
     * @param begins called when that takes time
     * @param ended with what came of it; empty when it was cancelled
     */
    void atClose(Runnable begins, Consumer<Optional<Outcome>> ended) {
        if (!automatic()) {
            ended.accept(Optional.of(new Outcome(Optional.empty(), Optional.empty())));
            return;
        }
        jobs.giveWay();
        if (jobs.current() != null) {
            begins.run();
        }
        boolean missed = secondProblem.get() != null;
        backup(false, watch -> {
            BackupMemory before = remembered();
            RecordState state = chart.backups().state();
            return BackupPolicy.dueAtClose(before, state) || missed && BackupPolicy.dueInSecondPlace(before, state);
        }, due -> {
            if (!due) {
                ended.accept(Optional.of(new Outcome(Optional.empty(), Optional.empty())));
                return;
            }
            begins.run();
            backup(false, watch -> round(When.CLOSE, watch), made -> {
                told(made);
                ended.accept(Optional.of(made));
            }, why -> ended.accept(notMade(why)));
        }, why -> ended.accept(notMade(why)));
    }

    /**
     * Makes the backup that is due by now before the keys leave memory: the next might be an unlock away, and the chart
     * may be closed before.
     *
     * @param then called in any case, when what is under way has ended too
     */
    public void atLock(Runnable then) {
        if (!automatic()) {
            then.run();
            return;
        }
        backup(false, watch -> round(When.OPEN, watch), made -> {
            told(made);
            then.run();
        }, why -> then.run());
    }

    private <T> void backup(boolean shown, BackupJobs.Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        jobs.start(Kind.BACKUP, shown, work, done, why -> {
            failed.accept(why);
            unforeseen(why);
        });
    }

    private Optional<Outcome> notMade(Throwable why) {
        return endedOnPurpose(why) ? Optional.empty()
                : Optional.of(new Outcome(Optional.of(failed(Where.FIRST)), Optional.empty()));
    }

    private BackupRound failed(Where where) {
        return new BackupRound(where, clock.instant(), Optional.empty(), Optional.of(BackupProblem.IO), List.of());
    }

    /** Remembers something else of this chart's backups. */
    void remember(UnaryOperator<BackupMemory> change) {
        tasks.background(() -> notes.change(change), memory::set, this::unforeseen);
    }

    /** Ends what is under way; nothing is left of it. */
    public void cancel() {
        jobs.cancel();
    }

    /** The chart is closed: what is under way ends, and nothing begins any more. */
    public void end() {
        jobs.end();
    }

    /** The same; calls after a short while, whether that has ended or not: a disk may never answer. */
    void end(Runnable atLast) {
        end();
        tasks.later(LONGEST_END, atLast);
    }

    /** Returns when what was under way when it was ended lets go of the chart's file, or after a while. Not on the UI thread. */
    public void awaitEnd() {
        jobs.awaitEnd();
    }

    private BackupMemory remembered() {
        return notes.readStillThere(folder, chart.backups().databaseId());
    }

    // On a thread of its own.
    private Outcome round(When when, Watch watch) {
        BackupMemory before = remembered();
        RecordState state = chart.backups().state();
        Instant now = clock.instant();
        boolean due = switch (when) {
            case OPEN -> BackupPolicy.dueWhileOpen(before, state, now);
            case CLOSE -> BackupPolicy.dueAtClose(before, state);
            case HAND -> true;
        };
        Reason reason = switch (when) {
            case OPEN -> madeOne ? Reason.WHILE_OPEN : Reason.AT_START;
            case CLOSE -> Reason.AT_CLOSE;
            case HAND -> Reason.BY_HAND;
        };
        Optional<Path> wanted = before.secondPlace()
                .filter(second -> BackupPolicy.dueInSecondPlace(before, state))
                .filter(second -> when != When.OPEN || BackupPolicy.rested(Optional.ofNullable(secondTried), now));
        double half = due && wanted.isPresent() ? 0.5 : due ? 1 : 0;
        Optional<BackupRound> first = !due ? Optional.empty()
                : Optional.of(run(Where.FIRST, () -> BackupFolder.besideChart(folder), reason, watch.part(0, half)));
        first.ifPresent(made -> {
            madeOne |= made.made().isPresent();
            notes.change(made::noted);
        });
        // Not asked for before the first is made and noted: a share that hangs does not even tell whether it is there.
        Optional<Path> place = wanted.filter(Files::isDirectory);
        return new Outcome(first, place.map(second -> second(second, reason, watch.part(half, 1))));
    }

    // In the first place alone, on a thread of its own.
    private Backups.Made made(Reason reason, Watch watch) {
        remembered();
        BackupRound round = run(Where.FIRST, () -> BackupFolder.besideChart(folder), reason, watch);
        madeOne |= round.made().isPresent();
        notes.change(round::noted);
        return round.made().orElseThrow(() -> new BackupException(round.problem().orElse(BackupProblem.IO)));
    }

    private BackupRound second(Path place, Reason reason, Watch watch) {
        secondTried = clock.instant();
        try {
            BackupRound made = run(Where.SECOND, () -> new BackupFolder(place), reason, watch);
            // Another place may have been chosen meanwhile.
            notes.change(now -> now.secondPlace().equals(Optional.of(place)) ? made.noted(now) : now);
            return made;
        } catch (StorageException why) {
            if (why.kind() == StorageException.Kind.CLOSED) {
                throw why;
            }
            return failed(Where.SECOND);
        }
    }

    private BackupRound run(Where where, Supplier<BackupFolder> found, Reason reason, Watch watch) {
        try (ProcessEnd end = new ProcessEnd()) {
            return BackupRound.run(where, chart.backups(), found, reason, clock, share -> watch.goesOn(share) && !end.near());
        }
    }

    private void told(Outcome made) {
        made.second().ifPresent(second -> secondProblem.set(second.problem().orElse(null)));
        memory.set(notes.known());
    }

    private boolean endedOnPurpose(Throwable why) {
        return jobs.over() || why instanceof CancellationException
                || why instanceof StorageException closed && closed.kind() == StorageException.Kind.CLOSED;
    }

    // The chart's own backups are none the worse for it.
    private void secondFailed(Throwable why) {
        if (!endedOnPurpose(why)) {
            secondProblem.set(BackupProblem.IO);
            thrown(why);
        }
    }

    private void unforeseen(Throwable why) {
        if (!endedOnPurpose(why)) {
            remember(now -> now.failed(BackupProblem.IO, clock.instant()));
            thrown(why);
        }
    }

    private static void thrown(Throwable why) {
        if (why instanceof RuntimeException fault && !(why instanceof StorageException)) {
            throw fault;
        }
    }
}
