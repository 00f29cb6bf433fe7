package org.mesochart.ui.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The one door off the UI thread and back. Work is handed in on the UI thread; {@code done} or {@code failed} is
 * called there again, exactly one of them, in the order in which the works ended.
 */
public class Tasks {
    private final Executor database;
    private final Executor background;
    private final Executor ui;
    private final Consumer<Throwable> unforeseen;

    /**
     * @param database the chart's one thread: works run there in click order
     * @param background for long computing, not for what is written into the chart
     * @param ui runs on the UI thread
     * @param unforeseen told when a callback itself fails
     */
    public Tasks(Executor database, Executor background, Executor ui, Consumer<Throwable> unforeseen) {
        this.database = Objects.requireNonNull(database);
        this.background = Objects.requireNonNull(background);
        this.ui = Objects.requireNonNull(ui);
        this.unforeseen = Objects.requireNonNull(unforeseen);
    }

    /** Tasks without threads, for tests: work and callback run inside the call, timers when told so. */
    public static Inline inline() {
        return new Inline();
    }

    /** Threads for long computing that do not keep the program from ending. */
    public static ExecutorService backgroundThreads() {
        return Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "mesochart-background");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** The same doors, with another chart's database thread. */
    public Tasks withDatabase(Executor chartThread) {
        return new Tasks(chartThread, background, ui, unforeseen);
    }

    /**
     * The same doors for an open chart, through a gate that may hold what comes.
     *
     * @param gate what stands before a thread
     */
    public Tasks through(Executor chartThread, UnaryOperator<Executor> gate) {
        return new Tasks(gate.apply(chartThread), gate.apply(background), ui, unforeseen);
    }

    /** Runs {@code work} on the database thread, after everything handed in before. */
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        on(database, work, done, failed);
    }

    /** Runs {@code work} beside everything else: PDF, key derivation. */
    public <T> void background(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        on(background, work, done, failed);
    }

    /** Runs {@code deed} on the UI thread after {@code delay}, unless cancelled before. */
    public Pending later(Duration delay, Runnable deed) {
        Pending pending = new Pending();
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, ui)
                .execute(() -> pending.runUnlessCancelled(() -> guarded(deed)));
        return pending;
    }

    private <T> void on(Executor executor, Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        try {
            executor.execute(() -> call(work, done, failed));
        } catch (RuntimeException refused) {
            // The chart is being closed: the caller must hear that its work was not done.
            ui.execute(() -> guarded(() -> failed.accept(refused)));
        }
    }

    private <T> void call(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        T result;
        try {
            result = work.call();
        } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError problem) {
            ui.execute(() -> guarded(() -> failed.accept(problem)));
            return;
        }
        ui.execute(() -> guarded(() -> done.accept(result)));
    }

    private void guarded(Runnable callback) {
        try {
            callback.run();
        } catch (RuntimeException | LinkageError problem) {
            unforeseen.accept(problem);
        }
    }

    /** A timer that has not run yet. UI thread only. */
    public static final class Pending {
        private boolean cancelled;

        public void cancel() {
            cancelled = true;
        }

        private void runUnlessCancelled(Runnable deed) {
            if (!cancelled) {
                deed.run();
            }
        }
    }

    /** See {@link Tasks#inline()}. What fails in a callback is thrown, so that the test fails. */
    public static final class Inline extends Tasks {
        private record Timer(Duration delay, Pending pending, Runnable deed) {
        }

        private final List<Timer> timers = new ArrayList<>();

        private Inline() {
            super(Runnable::run, Runnable::run, Runnable::run, problem -> {
                throw new AssertionError("A callback failed", problem);
            });
        }

        @Override
        public Pending later(Duration delay, Runnable deed) {
            Pending pending = new Pending();
            timers.add(new Timer(delay, pending, deed));
            return pending;
        }

        @Override
        public Tasks withDatabase(Executor chartThread) {
            return this;
        }

        @Override
        public Tasks through(Executor chartThread, UnaryOperator<Executor> gate) {
            return this;
        }

        /** Runs every timer that waits now, soonest first; timers set meanwhile wait on. */
        public void elapse() {
            List<Timer> due = new ArrayList<>(timers);
            timers.clear();
            due.sort((a, b) -> a.delay.compareTo(b.delay));
            due.forEach(timer -> timer.pending.runUnlessCancelled(timer.deed));
        }
    }
}
