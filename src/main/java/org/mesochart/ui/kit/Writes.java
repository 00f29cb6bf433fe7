package org.mesochart.ui.kit;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.mesochart.domain.Refused;
import org.mesochart.storage.Chart;
import org.mesochart.storage.StorageException;

/**
 * Writes deeds in the order in which they were done, each whole or not at all. When the disk fails they wait
 * in that order until they are tried again; every one may be repeated, because each row keeps its id. UI thread only.
 */
public final class Writes {
    private final Chart chart;
    private final Tasks tasks;
    private final SaveState saveState;
    private final Clock clock;
    private final Runnable written;
    private final Consumer<Refused> refused;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean running;
    private StorageException.Kind stuck;

    /**
     * @param written called when everything is on disk
     * @param refused told when the chart itself did not accept a deed; it is dropped
     */
    public Writes(Chart chart, Tasks tasks, SaveState saveState, Clock clock, Runnable written, Consumer<Refused> refused) {
        this.chart = chart;
        this.tasks = tasks;
        this.saveState = saveState;
        this.clock = clock;
        this.written = written;
        this.refused = refused;
    }

    public void write(Runnable deed) {
        waiting.addLast(deed);
        if (stuck != null) {
            tellStuck();
        } else {
            next();
        }
    }

    /** True when nothing waits to be written. */
    public boolean idle() {
        return waiting.isEmpty();
    }

    private void next() {
        Runnable deed = waiting.peekFirst();
        if (running || deed == null) {
            return;
        }
        running = true;
        saveState.saving();
        tasks.run(() -> chart.inOneTransaction(() -> {
            deed.run();
            return null;
        }), done -> succeeded(), this::failed);
    }

    private void succeeded() {
        running = false;
        waiting.removeFirst();
        if (waiting.isEmpty()) {
            saveState.saved(clock.instant());
            written.run();
        } else {
            next();
        }
    }

    private void failed(Throwable problem) {
        running = false;
        if (problem instanceof Refused notAccepted) {
            waiting.removeFirst();
            saveState.saved(clock.instant());
            refused.accept(notAccepted);
            written.run();
            next();
            return;
        }
        stuck = problem instanceof StorageException known ? known.kind() : StorageException.Kind.UNKNOWN;
        tellStuck();
    }

    private void tellStuck() {
        saveState.onRetry(this::retry);
        saveState.notSaved(waiting.size(), stuck);
    }

    private void retry() {
        if (stuck != null && !running) {
            stuck = null;
            next();
        }
    }
}
