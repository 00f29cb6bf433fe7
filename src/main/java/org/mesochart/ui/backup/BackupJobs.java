package org.mesochart.ui.backup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
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

/**
 * Works on backups, one after the other, beside everything else. Each ends with one of its two callbacks. One that gives no
 * sign for a while is told as silent, and goes on when its disk does. UI thread only.
 */
final class BackupJobs {
    /** So long a work may go without a sign. A slow stick that is forced gives none for many seconds. */
    static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);
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

    private final class Job<T> implements Watch {
        private final Kind kind;
        private final Work<T> work;
        private final Consumer<T> done;
        private final Consumer<Throwable> failed;
        private volatile double share;
        private volatile boolean ended;
        private volatile Instant sign = clock.instant();
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

        private boolean silent() {
            return !sign.plus(LONGEST_SILENCE).isAfter(clock.instant());
        }

        @Override
        public boolean goesOn(double now) {
            share = now;
            sign = clock.instant();
            return !ended;
        }
    }

    private final Tasks tasks;
    private final Clock clock;
    private final Deque<Job<?>> waiting = new ArrayDeque<>();
    private final List<Runnable> whenSettled = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Doing> doing = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Instant> silentSince = new ReadOnlyObjectWrapper<>();
    private volatile Job<?> current;
    private boolean over;

    BackupJobs(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /** What is to be shown as under way, or null. */
    ReadOnlyObjectProperty<Doing> doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /** Since when what is under way gives no sign, after that went on for a while; null while all is well. */
    ReadOnlyObjectProperty<Instant> silentSinceProperty() {
        return silentSince.getReadOnlyProperty();
    }

    /** Calls when no backup is under way or waits, or when what is under way falls silent. */
    void whenSettled(Runnable then) {
        whenSettled.add(then);
        settle();
    }

    private void settle() {
        boolean busy = current != null && (current.kind == Kind.BACKUP || !waiting.isEmpty());
        if (!busy || silentSince.get() != null) {
            List<Runnable> told = List.copyOf(whenSettled);
            whenSettled.clear();
            told.forEach(Runnable::run);
        }
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

    /**
     * Returns when nothing is under way any more, or after a while: a disk may never answer. At once when what is under way
     * has been silent for long. From any thread but the UI's.
     */
    void awaitEnd() {
        Job<?> last = current;
        if (last != null && last.silent()) {
            return;
        }
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
            thenSettle(() -> job.done.accept(done));
        }, why -> {
            next();
            thenSettle(() -> job.failed.accept(why));
        });
    }

    // Whoever waits for the end must hear of it also when a callback fails.
    private void thenSettle(Runnable callback) {
        try {
            callback.run();
        } finally {
            settle();
        }
    }

    private void next() {
        current = null;
        doing.set(null);
        silentSince.set(null);
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
        silentSince.set(job.silent() ? job.sign : null);
        settle();
        tasks.later(SHARE, () -> follow(job));
    }
}
