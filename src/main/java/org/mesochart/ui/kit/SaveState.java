package org.mesochart.ui.kit;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What is on disk and what is not, in one place for banner and bar. "Saved" is told only after a commit. A failure
 * stays until what failed is written. UI thread only.
 */
public final class SaveState {
    /** Why it was not saved. */
    public enum Reason { DISK_FULL, READ_ONLY, DAMAGED, IO, UNKNOWN }

    public sealed interface State permits Untouched, Saved, Saving, NotSaved {
    }

    /** Nothing written since the chart was opened. */
    public record Untouched() implements State {
    }

    /** All is on disk. */
    public record Saved(Instant at) implements State {
    }

    /** On its way; shown only when it takes over 400 ms. */
    public record Saving() implements State {
    }

    /**
     * @param count how many entries are only on this screen
     * @param what the same in words ("Points 28–30"), or null
     * @param lastSaved the last commit, if there was one
     */
    public record NotSaved(int count, Reason reason, String what, Optional<Instant> lastSaved) implements State {
    }

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new Untouched());
    private Optional<Instant> lastSaved = Optional.empty();
    private NotSaved queued;
    private NotSaved other;
    private Runnable queueAgain = () -> { };
    private Runnable retry = () -> { };

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public State state() {
        return state.get();
    }

    public void saving() {
        if (!(state.get() instanceof NotSaved)) {
            state.set(new Saving());
        }
    }

    /** Everything handed in so far is committed, but for what waits in the queue of the sessions. */
    public void saved(Instant at) {
        other = null;
        if (queued == null) {
            lastSaved = Optional.of(at);
        }
        tell();
    }

    /** @param kind the storage's own kind of failure; kinds of the same name are told apart, others are "unknown" */
    public void notSaved(int count, Enum<?> kind) {
        notSaved(count, kind, null);
    }

    public void notSaved(int count, Enum<?> kind, String what) {
        other = failure(count, kind, what);
        tell();
    }

    /** What "Try again" does; the screen that holds the unsaved entries sets it. */
    public void onRetry(Runnable again) {
        retry = again;
    }

    /** What "Try again" does for the queue of the sessions. */
    public void onQueueRetry(Runnable again) {
        queueAgain = again;
    }

    /** The queue of the sessions waits: it stays "not saved" whatever else is saved meanwhile. */
    public void queueNotSaved(int count, Enum<?> kind, String what) {
        queued = failure(count, kind, what);
        tell();
    }

    /** Everything in the queue of the sessions is committed. */
    public void queueSaved(Instant at) {
        if (other == null || other.count() == 0) {
            lastSaved = Optional.of(at);
        }
        queueSettled();
    }

    /** Nothing waits in the queue of the sessions any more. */
    public void queueSettled() {
        queued = null;
        if (other != null && other.count() == 0) {
            other = null;
        }
        tell();
    }

    public void retry() {
        if (queued != null) {
            queueAgain.run();
        }
        if (other != null) {
            retry.run();
        }
    }

    private NotSaved failure(int count, Enum<?> kind, String what) {
        Reason reason = Arrays.stream(Reason.values())
                .filter(known -> known.name().equals(kind.name())).findFirst().orElse(Reason.UNKNOWN);
        return new NotSaved(count, reason, what, lastSaved);
    }

    private void tell() {
        if (queued != null && other != null) {
            state.set(new NotSaved(queued.count() + other.count(), queued.reason(), null, lastSaved));
        } else if (queued != null || other != null) {
            state.set(queued != null ? queued : other);
        } else {
            state.set(lastSaved.<State>map(Saved::new).orElseGet(Untouched::new));
        }
    }
}
