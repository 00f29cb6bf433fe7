package org.mesochart.ui.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.mesochart.storage.StorageException;
import org.mesochart.ui.kit.Tasks;

/** Tasks without threads whose disk can be made to fail and to work again. */
final class FullDisk extends Tasks {
    private final List<Runnable> timers = new ArrayList<>();
    private StorageException.Kind failing;

    FullDisk() {
        super(Runnable::run, Runnable::run, Runnable::run, problem -> {
            throw new AssertionError("A callback failed", problem);
        });
    }

    void fail(StorageException.Kind kind) {
        failing = kind;
    }

    void work() {
        failing = null;
    }

    void elapse() {
        List<Runnable> due = List.copyOf(timers);
        timers.clear();
        due.forEach(Runnable::run);
    }

    @Override
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        if (failing != null) {
            failed.accept(new StorageException(failing));
        } else {
            super.run(work, done, failed);
        }
    }

    @Override
    public Pending later(Duration delay, Runnable deed) {
        timers.add(deed);
        return new Pending();
    }
}
