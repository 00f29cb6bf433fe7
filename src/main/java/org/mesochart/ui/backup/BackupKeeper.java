package org.mesochart.ui.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
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
 * time, beside charting, and those in the second place beside them. Outlives a change of language and a lock; one that is
 * due is made before the keys go, and what is begun later waits for the unlock. UI thread only, except where said.
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
    private final ReadOnlyObjectWrapper<BackupJobs.Doing> doing = new ReadOnlyObjectWrapper<>();
    private final SecondPlace second;
    private final ReadOnlyObjectWrapper<BackupProblem> drillProblem = new ReadOnlyObjectWrapper<>();
    private final RecordCheck record;
    private final KeyChanging keys;
    private int looks;
    private boolean begun;
    private boolean later;
    // Of the works, which come one after the other.
    private volatile boolean madeOne;

    /** @param folder the chart's own */
    public BackupKeeper(Chart chart, Path folder, BackupMemoryFile memory, Tasks tasks, Clock clock) {
        this(chart, folder, memory, tasks, clock, BackupFolder::new);
    }

    /** @param secondFolders what is written into, of the second place */
    BackupKeeper(Chart chart, Path folder, BackupMemoryFile memory, Tasks tasks, Clock clock,
            Function<Path, BackupFolder> secondFolders) {
        this.chart = chart;
        this.folder = folder;
        this.notes = new BackupNotes(memory);
        this.tasks = tasks;
        this.jobs = new BackupJobs(tasks, clock);
        this.clock = clock;
        second = new SecondPlace(chart.backups(), folder, notes, tasks, clock, secondFolders, this::endedOnPurpose,
                () -> this.memory.set(notes.known()));
        jobs.doingProperty().subscribe(this::showDoing);
        second.doingProperty().subscribe(this::showDoing);
        record = new RecordCheck(chart, jobs, clock, this::endedOnPurpose);
        keys = new KeyChanging(chart, tasks, jobs, this::made, this::endedOnPurpose);
    }

    private void showDoing() {
        BackupJobs.Doing here = jobs.doingProperty().get();
        doing.set(here == null ? second.doingProperty().get() : here);
    }

    /** What is under way, or null; not what hangs in the second place. */
    ReadOnlyObjectProperty<BackupJobs.Doing> doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /** What is remembered, as last read. */
    public ReadOnlyObjectProperty<BackupMemory> memoryProperty() {
        return memory.getReadOnlyProperty();
    }

    /** Why the second place, which was there, got no backup; null when it did. */
    public ReadOnlyObjectProperty<BackupProblem> secondProblemProperty() {
        return second.problemProperty();
    }

    /** Since when the second place does not answer, where it has not for a while; else null. */
    public ReadOnlyObjectProperty<Instant> secondSilentSinceProperty() {
        return second.silentSinceProperty();
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
            round(When.OPEN, false, made -> { }, why -> { });
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
        round(When.HAND, true, made -> { }, why -> { });
    }

    /** Makes one in the second place now. */
    public void copyToSecondPlace() {
        second.copyNow();
    }

    /** Takes a folder as the second place from now on, and makes a backup there. */
    void chooseSecondPlace(Path place, Consumer<PlaceChoice> chosen) {
        second.choose(place, chosen);
    }

    /** Looks whether the folder is there; not while something is under way in the second place. */
    void lookAtSecondPlace(Path place, Consumer<SecondPlace.Seen> seen) {
        second.look(place, seen);
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
        second.giveWay();
        if (jobs.current() != null || second.busy()) {
            begins.run();
        }
        boolean missed = secondProblemProperty().get() != null;
        backup(false, watch -> {
            BackupMemory before = remembered();
            RecordState state = chart.backups().state();
            return BackupPolicy.dueAtClose(before, state) || missed && BackupPolicy.dueInSecondPlace(before, state);
        }, due -> {
            if (!due) {
                second.whenSettled(() -> ended.accept(Optional.of(new Outcome(Optional.empty(), second.hanging()))));
                return;
            }
            begins.run();
            round(When.CLOSE, false, made -> ended.accept(Optional.of(made)), why -> ended.accept(notMade(why)));
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
        round(When.OPEN, false, made -> second.whenSettled(then), why -> second.whenSettled(then));
    }

    private <T> void backup(boolean shown, BackupJobs.Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        jobs.start(Kind.BACKUP, shown, work, done, why -> {
            failed.accept(why);
            unforeseen(why);
        });
    }

    private Optional<Outcome> notMade(Throwable why) {
        return endedOnPurpose(why) ? Optional.empty()
                : Optional.of(new Outcome(Optional.of(new BackupRound(Where.FIRST, clock.instant(), Optional.empty(),
                        Optional.of(BackupProblem.IO), List.of())), Optional.empty()));
    }

    /** Remembers something else of this chart's backups. */
    void remember(UnaryOperator<BackupMemory> change) {
        tasks.background(() -> notes.change(change), memory::set, this::unforeseen);
    }

    /** Ends what is under way; nothing is left of it. */
    public void cancel() {
        jobs.cancel();
        second.cancel();
    }

    /** The chart is closed: what is under way ends, and nothing begins any more. */
    public void end() {
        jobs.end();
        second.end();
    }

    /** The same; calls after a short while, whether that has ended or not: a disk may never answer. */
    void end(Runnable atLast) {
        end();
        tasks.later(LONGEST_END, atLast);
    }

    /** Returns when what was under way when it was ended lets go of the chart's file, or after a while. Not on the UI thread. */
    public void awaitEnd() {
        jobs.awaitEnd();
        second.awaitEnd();
    }

    private BackupMemory remembered() {
        return notes.readStillThere(folder, chart.backups().databaseId());
    }

    /** @param wanted the second place, when it is to get one too */
    private record First(Optional<BackupRound> made, Optional<Path> wanted, Reason reason) {}

    // Nothing is asked of the second place before the first one's backup is made and noted.
    private void round(When when, boolean shown, Consumer<Outcome> done, Consumer<Throwable> failed) {
        backup(shown, watch -> first(when, watch), first -> {
            memory.set(notes.known());
            boolean copying = when == When.OPEN && second.busy() && secondSilentSinceProperty().get() == null;
            if (first.wanted().isEmpty() || copying) {
                done.accept(new Outcome(first.made(), Optional.empty()));
            } else {
                second.backUp(first.wanted().get(), first.reason(), first.made().isPresent() ? 0.5 : 0, shown,
                        made -> done.accept(new Outcome(first.made(), made)));
            }
        }, failed);
    }

    // On a thread of its own.
    private First first(When when, Watch watch) {
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
                .filter(place -> BackupPolicy.dueInSecondPlace(before, state))
                .filter(place -> when != When.OPEN || second.rested(now));
        Optional<BackupRound> first = !due ? Optional.empty()
                : Optional.of(run(Where.FIRST, chart.backups(), () -> BackupFolder.besideChart(folder), reason, clock,
                        watch.part(0, wanted.isPresent() ? 0.5 : 1)));
        first.ifPresent(made -> {
            madeOne |= made.made().isPresent();
            notes.change(made::noted);
        });
        return new First(first, wanted, reason);
    }

    // In the first place alone, on a thread of its own.
    private Backups.Made made(Reason reason, Watch watch) {
        remembered();
        BackupRound round = run(Where.FIRST, chart.backups(), () -> BackupFolder.besideChart(folder), reason, clock, watch);
        madeOne |= round.made().isPresent();
        notes.change(round::noted);
        return round.made().orElseThrow(() -> new BackupException(round.problem().orElse(BackupProblem.IO)));
    }

    /** Makes a backup that is cleared away when the process is told to end. On a thread of its own. */
    static BackupRound run(Where where, Backups backups, Supplier<BackupFolder> found, Reason reason, Clock clock,
            Watch watch) {
        try (ProcessEnd end = new ProcessEnd()) {
            return BackupRound.run(where, backups, found, reason, clock, share -> watch.goesOn(share) && !end.near());
        }
    }

    private boolean endedOnPurpose(Throwable why) {
        return jobs.over() || why instanceof CancellationException
                || why instanceof StorageException closed && closed.kind() == StorageException.Kind.CLOSED;
    }

    private void unforeseen(Throwable why) {
        if (!endedOnPurpose(why)) {
            remember(now -> now.failed(BackupProblem.IO, clock.instant()));
            thrown(why);
        }
    }

    static void thrown(Throwable why) {
        if (why instanceof RuntimeException fault && !(why instanceof StorageException)) {
            throw fault;
        }
    }
}
