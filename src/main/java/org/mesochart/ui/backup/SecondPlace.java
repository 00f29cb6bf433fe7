package org.mesochart.ui.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.mesochart.backup.BackupFolder;
import org.mesochart.backup.Reason;
import org.mesochart.backup.Watch;
import org.mesochart.domain.backup.BackupPolicy;
import org.mesochart.domain.backup.BackupProblem;
import org.mesochart.storage.BackupRound;
import org.mesochart.storage.BackupRound.Where;
import org.mesochart.storage.Backups;
import org.mesochart.storage.StorageException;
import org.mesochart.ui.backup.BackupJobs.Doing;
import org.mesochart.ui.backup.BackupJobs.Kind;
import org.mesochart.ui.kit.Tasks;

/**
 * The second place of one chart's backups, a stick or a share, which may never answer: one work at a time, beside those of
 * the first place, so that a place that hangs holds one thread and no other backup. UI thread only, except where said.
 */
final class SecondPlace {
    /**
     * A look at the folder.
     *
     * @param onOneDisk whether it would be lost with the chart
     */
    record Seen(Path place, boolean there, boolean onOneDisk) {}

    private final Backups backups;
    private final Path chartFolder;
    private final BackupNotes notes;
    private final Tasks tasks;
    private final Clock clock;
    private final Function<Path, BackupFolder> folders;
    private final Predicate<Throwable> onPurpose;
    private final Runnable remembered;
    private final ReadOnlyObjectWrapper<BackupProblem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Instant> silentSince = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Doing> doing = new ReadOnlyObjectWrapper<>();
    private final Set<Path> unanswered = new HashSet<>();
    private BackupJobs choices;
    private BackupJobs jobs;
    private Subscription following = Subscription.EMPTY;
    private volatile Instant tried;

    /**
     * @param folders what is written into, of a place
     * @param onPurpose whether a work ended because it was told to
     * @param remembered told when something else is remembered
     */
    SecondPlace(Backups backups, Path chartFolder, BackupNotes notes, Tasks tasks, Clock clock,
            Function<Path, BackupFolder> folders, Predicate<Throwable> onPurpose, Runnable remembered) {
        this.backups = backups;
        this.chartFolder = chartFolder;
        this.notes = notes;
        this.tasks = tasks;
        this.clock = clock;
        this.folders = folders;
        this.onPurpose = onPurpose;
        this.remembered = remembered;
        choices = new BackupJobs(tasks, clock);
        anew();
    }

    // What hangs in another place is left to itself: it ends when that answers.
    private void anew() {
        following.unsubscribe();
        jobs = new BackupJobs(tasks, clock);
        following = Subscription.combine(
                jobs.doingProperty().subscribe(now -> showDoing()), jobs.silentSinceProperty().subscribe(this::silent));
    }

    private void silent(Instant since) {
        silentSince.set(since);
        if (since != null) {
            problem.set(BackupProblem.NOT_ANSWERING);
        } else if (problem.get() == BackupProblem.NOT_ANSWERING) {
            problem.set(null);
        }
        showDoing();
    }

    private void showDoing() {
        doing.set(silentSince.get() == null ? jobs.doingProperty().get() : null);
    }

    /** What is under way there and gives signs, or null. */
    ReadOnlyObjectProperty<Doing> doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /** Why it, which was there, got no backup; null when it did. */
    ReadOnlyObjectProperty<BackupProblem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Since when it does not answer, where it has not for a while; else null. */
    ReadOnlyObjectProperty<Instant> silentSinceProperty() {
        return silentSince.getReadOnlyProperty();
    }

    /** Whether something is under way there, or hangs. */
    boolean busy() {
        return jobs.current() != null;
    }

    /** Whether the last try is long enough ago for another. From any thread. */
    boolean rested(Instant now) {
        return BackupPolicy.rested(Optional.ofNullable(tried), now);
    }

    /**
     * Makes one where the folder is there.
     *
     * @param from how much of the whole is done already, 0 to 1
     * @param ended with what came of it, also when the place falls silent; empty when it was not there or was cancelled
     */
    void backUp(Path place, Reason reason, double from, boolean shown, Consumer<Optional<BackupRound>> ended) {
        if (silentSince.get() != null) {
            ended.accept(Optional.of(failed(BackupProblem.NOT_ANSWERING)));
            return;
        }
        Made made = new Made();
        start(shown, watch -> Files.isDirectory(place)
                ? Optional.of(make(place, reason, watch.part(from, 1))) : Optional.empty(), made);
        jobs.whenSettled(() -> ended.accept(silentSince.get() == null ? made.round
                : Optional.of(failed(BackupProblem.NOT_ANSWERING))));
    }

    /** Makes one in the folder that is remembered. */
    void copyNow() {
        if (silentSince.get() == null) {
            start(true, watch -> notes.read().secondPlace().map(place -> make(place, Reason.BY_HAND, watch)), new Made());
        }
    }

    private static final class Made {
        private Optional<BackupRound> round = Optional.empty();
    }

    private void start(boolean shown, BackupJobs.Work<Optional<BackupRound>> work, Made made) {
        BackupJobs here = jobs;
        here.start(Kind.BACKUP, shown, work, round -> {
            made.round = round;
            if (here == jobs) {
                round.ifPresent(done -> problem.set(done.problem().orElse(null)));
            }
            remembered.run();
        }, why -> {
            made.round = why instanceof CancellationException ? Optional.empty() : Optional.of(failed(BackupProblem.IO));
            failed(why, here);
        });
    }

    // On a thread of its own.
    private BackupRound make(Path place, Reason reason, Watch watch) {
        tried = clock.instant();
        try {
            BackupRound made = BackupKeeper.run(Where.SECOND, backups, () -> folders.apply(place), reason, clock, watch);
            // Another place may have been chosen meanwhile.
            notes.change(now -> now.secondPlace().equals(Optional.of(place)) ? made.noted(now) : now);
            return made;
        } catch (StorageException why) {
            if (why.kind() == StorageException.Kind.CLOSED) {
                throw why;
            }
            return failed(BackupProblem.IO);
        }
    }

    private BackupRound failed(BackupProblem why) {
        return new BackupRound(Where.SECOND, clock.instant(), Optional.empty(), Optional.of(why), List.of());
    }

    // The chart's own backups are none the worse for it.
    private void failed(Throwable why, BackupJobs of) {
        if (of == jobs && !onPurpose.test(why)) {
            problem.set(BackupProblem.IO);
            BackupKeeper.thrown(why);
        }
    }

    /** What is to be told when the program closes now: that a backup is under way and hangs. */
    Optional<BackupRound> hanging() {
        return silentSince.get() != null && jobs.current() == Kind.BACKUP
                ? Optional.of(failed(BackupProblem.NOT_ANSWERING)) : Optional.empty();
    }

    /** Calls when no backup is under way there, or when it hangs. */
    void whenSettled(Runnable then) {
        jobs.whenSettled(then);
    }

    /**
     * Takes a folder as the second place from now on, and makes a backup there. Of several that are chosen the last one
     * counts: one that was chosen before and has not answered is left to itself.
     */
    void choose(Path place, Consumer<PlaceChoice> chosen) {
        boolean hangs = silentSince.get() != null && notes.known().secondPlace().equals(Optional.of(place));
        if (hangs || !unanswered.add(place)) {
            chosen.accept(PlaceChoice.NOT_ANSWERING);
            return;
        }
        choices.end();
        choices = new BackupJobs(tasks, clock);
        choices.start(Kind.BACKUP, false, watch -> {
            PlaceChoice choice = PlaceChoice.of(place, chartFolder);
            watch.at(1);
            if (choice == PlaceChoice.TAKEN) {
                notes.change(now -> now.withSecondPlace(Optional.of(place)));
            }
            return choice;
        }, choice -> {
            unanswered.remove(place);
            if (choice == PlaceChoice.TAKEN) {
                if (busy()) {
                    jobs.end();
                    anew();
                }
                problem.set(null);
                copyNow();
            }
            remembered.run();
            chosen.accept(choice);
        }, why -> {
            unanswered.remove(place);
            failed(why, jobs);
        });
    }

    /** Looks whether a folder is there; not when something is under way there. */
    void look(Path place, Consumer<Seen> seen) {
        if (!busy()) {
            jobs.start(Kind.CHECK, false, watch ->
                    new Seen(place, Files.isDirectory(place), PlaceChoice.onOneDisk(place, chartFolder)), seen, why -> { });
        }
    }

    /** Ends looks: nobody needs them now. */
    void giveWay() {
        jobs.giveWay();
    }

    void cancel() {
        jobs.cancel();
    }

    void end() {
        choices.end();
        jobs.end();
    }

    /** Returns when nothing is under way there any more, or after a while. Not on the UI thread. */
    void awaitEnd() {
        jobs.awaitEnd();
    }
}
