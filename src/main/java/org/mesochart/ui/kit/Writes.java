package org.mesochart.ui.kit;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import org.mesochart.domain.Refused;
import org.mesochart.edit.Edit;
import org.mesochart.edit.EditStack;
import org.mesochart.storage.Chart;
import org.mesochart.storage.StorageException;

/**
 * Writes deeds in the order in which they were done, each whole or not at all. When the disk fails they wait
 * in that order until they are tried again; every one may be repeated, because each row keeps its id. UI thread only.
 */
public final class Writes {
    // A deed, and the edit that it was done for.
    private record Entry(Runnable deed, Optional<Edit> of) {
    }

    private final Chart chart;
    private final Tasks tasks;
    private final SaveState saveState;
    private final Clock clock;
    private final EditStack edits;
    private final Runnable written;
    private final Consumer<Refused> refused;
    private final Deque<Entry> waiting = new ArrayDeque<>();
    private boolean running;
    private StorageException.Kind stuck;
    private Instant committed;

    /**
     * @param edits of the screen; what the chart did not accept is not offered to be taken back there
     * @param written called when everything is on disk
     * @param refused told when the chart itself did not accept a deed; it is dropped
     */
    public Writes(Chart chart, Tasks tasks, SaveState saveState, Clock clock, EditStack edits, Runnable written,
            Consumer<Refused> refused) {
        this.chart = chart;
        this.tasks = tasks;
        this.saveState = saveState;
        this.clock = clock;
        this.edits = edits;
        this.written = written;
        this.refused = refused;
    }

    public void write(Runnable deed) {
        waiting.addLast(new Entry(deed, edits.running()));
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
        Entry first = waiting.peekFirst();
        if (running || first == null) {
            return;
        }
        running = true;
        saveState.saving();
        tasks.run(() -> chart.inOneTransaction(() -> {
            first.deed().run();
            return null;
        }), done -> succeeded(), this::failed);
    }

    private void succeeded() {
        running = false;
        waiting.removeFirst();
        committed = clock.instant();
        if (waiting.isEmpty()) {
            settled();
            written.run();
        } else {
            next();
        }
    }

    private void settled() {
        if (committed == null) {
            saveState.giveUp(this);
        } else {
            saveState.saved(this, committed);
            committed = null;
        }
    }

    private void failed(Throwable problem) {
        running = false;
        if (problem instanceof Refused notAccepted) {
            waiting.removeFirst().of().ifPresent(edits::forget);
            if (waiting.isEmpty()) {
                settled();
            }
            refused.accept(notAccepted);
            written.run();
            next();
            return;
        }
        stuck = problem instanceof StorageException known ? known.kind() : StorageException.Kind.UNKNOWN;
        tellStuck();
    }

    private void tellStuck() {
        saveState.notSaved(this, waiting.size(), stuck, null, this::retry);
    }

    private void retry() {
        if (stuck != null && !running) {
            stuck = null;
            next();
        }
    }
}
