package org.mesochart.ui.backup;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mesochart.backup.Watch;
import org.mesochart.ui.kit.Tasks;

/** Works on backups, one after the other, beside everything else. Each ends with one of its two callbacks. UI thread only. */
final class BackupJobs {
    private static final Duration LONGEST_END = Duration.ofSeconds(30);
    private static final Duration SHARE = Duration.ofMillis(150);

    /** What is under way. */
    enum Kind { BACKUP, DRILL, CHECK }

    /**
     * What is under way and how far.
     *
     * @param share 0 to 1
     */
    record Doing(Kind kind, double share) {}

    /** What is done on a thread of its own. */
    @FunctionalInterface
    interface Work<T> {
        T of(Watch watch);
    }

    private static final class Job<T> implements Watch {
        private final Kind kind;
        private final Work<T> work;
        private final Consumer<T> done;
        private final Consumer<Throwable> failed;
        private volatile double share;
        private volatile boolean ended;
        private final CountDownLatch gone = new CountDownLatch(1);

        private Job(Kind kind, double share, Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
            this.kind = kind;
            this.share = share;
            this.work = work;
            this.done = done;
            this.failed = failed;
        }

        private T run() {
            try {
                return work.of(this);
            } finally {
                gone.countDown();
            }
        }

        @Override
        public boolean goesOn(double now) {
            share = now;
            return !ended;
        }
    }

    private final Tasks tasks;
    private final Deque<Job<?>> waiting = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Doing> doing = new ReadOnlyObjectWrapper<>();
    private volatile Job<?> current;
    private boolean over;

    BackupJobs(Tasks tasks) {
        this.tasks = tasks;
    }

    /** What is to be shown as under way, or null. */
    ReadOnlyObjectProperty<Doing> doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /** Of what kind is what is under way; null when nothing is. */
    Kind current() {
        return current == null ? null : current.kind;
    }

    /** Whether nothing begins any more. */
    boolean over() {
        return over;
    }

    /** @param shown from its beginning, since it was asked for; else from its first sign on: it may have nothing to do */
    <T> void start(Kind kind, boolean shown, Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        Job<T> job = new Job<>(kind, shown ? 0 : -1, work, done, failed);
        if (over) {
            failed.accept(new CancellationException());
        } else if (current != null) {
            waiting.add(job);
        } else {
            run(job);
        }
    }

    /** Ends what is under way; nothing is left of it. */
    void cancel() {
        if (current != null) {
            current.ended = true;
        }
    }

    /** Ends drills and looks, under way or waiting: nobody needs them now. */
    void giveWay() {
        List<Job<?>> left = waiting.stream().filter(job -> job.kind != Kind.BACKUP).toList();
        waiting.removeAll(left);
        if (current != null && current.kind != Kind.BACKUP) {
            cancel();
        }
        left.forEach(job -> job.failed.accept(new CancellationException()));
    }

    /** Ends what is under way and what waits, for good. */
    void end() {
        over = true;
        cancel();
        List<Job<?>> left = List.copyOf(waiting);
        waiting.clear();
        left.forEach(job -> job.failed.accept(new CancellationException()));
    }

    /** Returns when nothing is under way any more, or after a while: a disk may never answer. From any thread but the UI's. */
    void awaitEnd() {
        Job<?> last = current;
        try {
            if (last != null) {
                last.gone.await(LONGEST_END.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> void run(Job<T> job) {
        current = job;
        follow(job);
        tasks.background(job::run, done -> {
            next();
            job.done.accept(done);
        }, why -> {
            next();
            job.failed.accept(why);
        });
    }

    private void next() {
        current = null;
        doing.set(null);
        Job<?> following = waiting.poll();
        if (following != null) {
            run(following);
        }
    }

    private void follow(Job<?> job) {
        if (job != current) {
            return;
        }
        if (job.share >= 0) {
            doing.set(new Doing(job.kind, job.share));
        }
        tasks.later(SHARE, () -> follow(job));
    }
}
