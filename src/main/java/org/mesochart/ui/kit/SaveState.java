package org.mesochart.ui.kit;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What is on disk and what is not, in one place for banner and bar. "Saved" is told only after a commit. A failure
 * stays until what failed is written or given up, whatever else is saved meanwhile. UI thread only.
 *
 * <p>A source says what a write is about: the queue that holds it, or the key of what is written, when a later write
 * of the same takes the place of an earlier one. Sources are told apart by {@code equals}.
 */
public final class SaveState {
    /** Why it was not saved. */
    public enum Reason { DISK_FULL, READ_ONLY, DAMAGED, IO, UNKNOWN }

    public sealed interface State permits Untouched, Saved, Saving, NotSaved, NotRead {
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

    /** All is on disk, but something that belongs on the screen could not be read. */
    public record NotRead(Reason reason) implements State {
    }

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new Untouched());
    private Optional<Instant> lastSaved = Optional.empty();
    private NotSaved queued;
    private final Map<Object, Failure> failures = new LinkedHashMap<>();
    private final Map<Object, Unread> unread = new LinkedHashMap<>();
    private Runnable queueAgain = () -> { };

    private record Failure(NotSaved told, Runnable again) {
    }

    private record Unread(NotRead told, Runnable again) {
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public State state() {
        return state.get();
    }

    public void saving() {
        if (!(state.get() instanceof NotSaved || state.get() instanceof NotRead)) {
            state.set(new Saving());
        }
    }

    /** Everything that this source handed in is committed; what others could not save stays as it is. */
    public void saved(Object source, Instant at) {
        failures.remove(source);
        savedAt(at);
        tell();
    }

    /**
     * @param kind the storage's own kind of failure; kinds of the same name are told apart, others are "unknown"
     * @param what what was not saved, in words, or null
     * @param again what "Try again" does; in the end it must lead to another of these calls for the source
     */
    public void notSaved(Object source, int count, Enum<?> kind, String what, Runnable again) {
        failures.put(source, new Failure(failure(count, kind, what), again));
        tell();
    }

    /** Nothing of this source waits any more, and it was not written: given up, or not accepted by the chart. */
    public void giveUp(Object source) {
        failures.remove(source);
        tell();
    }

    /**
     * Something could not be read. Told until it is, or until something is saved.
     *
     * @param again reads it again; leads to another call of this or to {@link #read}
     */
    void notRead(Object source, Enum<?> kind, Runnable again) {
        unread.put(source, new Unread(new NotRead(reason(kind)), again));
        tell();
    }

    /** What this source could not read before, it has read now. */
    void read(Object source) {
        if (unread.remove(source) != null) {
            tell();
        }
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
        queued = null;
        savedAt(at);
        tell();
    }

    /** Nothing waits in the queue of the sessions any more. */
    public void queueSettled() {
        queued = null;
        unread.clear();
        tell();
    }

    /** Tries again all that failed: writes first, then what could not be read. */
    public void retry() {
        if (queued != null) {
            queueAgain.run();
        }
        List.copyOf(failures.values()).forEach(failure -> failure.again().run());
        List.copyOf(unread.values()).forEach(failure -> failure.again().run());
    }

    private void savedAt(Instant at) {
        unread.clear();
        if (queued == null && failures.isEmpty()) {
            lastSaved = Optional.of(at);
        }
    }

    private NotSaved failure(int count, Enum<?> kind, String what) {
        return new NotSaved(count, reason(kind), what, lastSaved);
    }

    private static Reason reason(Enum<?> kind) {
        return Arrays.stream(Reason.values())
                .filter(known -> known.name().equals(kind.name())).findFirst().orElse(Reason.UNKNOWN);
    }

    private void tell() {
        List<NotSaved> standing = Stream.concat(Stream.ofNullable(queued),
                failures.values().stream().map(Failure::told)).toList();
        if (standing.size() > 1) {
            state.set(new NotSaved(standing.stream().mapToInt(NotSaved::count).sum(), standing.getFirst().reason(), null,
                    lastSaved));
        } else if (!standing.isEmpty()) {
            state.set(standing.getFirst());
        } else if (!unread.isEmpty()) {
            state.set(unread.values().iterator().next().told());
        } else {
            state.set(lastSaved.<State>map(Saved::new).orElseGet(Untouched::new));
        }
    }
}
