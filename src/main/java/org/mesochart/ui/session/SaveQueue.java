package org.mesochart.ui.session;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mesochart.domain.Refused;
import org.mesochart.storage.StorageException;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Tasks;

/**
 * Writes deeds to the chart one after another, in the order in which they were done. When the disk fails, the failed
 * deed and all later ones wait here in that order until they can be tried again; every write may be repeated, because
 * the stores know each entry by its id. UI thread only.
 */
final class SaveQueue {
    private record Entry(Set<UUID> about, Runnable write) {}

    private record Hope(Runnable written, Runnable failed) {}

    private final Tasks tasks;
    private final Clock clock;
    private final SaveState saveState;
    private final Function<Set<UUID>, String> inWords;
    private final Deque<Entry> waiting = new ArrayDeque<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private final List<Hope> hopes = new ArrayList<>();
    private Consumer<Throwable> refused = problem -> {};
    private boolean running;
    private StorageException.Kind stuck;

    /** @param inWords what is not saved, in words, or null */
    SaveQueue(Tasks tasks, Clock clock, SaveState saveState, Function<Set<UUID>, String> inWords) {
        this.tasks = tasks;
        this.clock = clock;
        this.saveState = saveState;
        this.inWords = inWords;
        saveState.onRetry(this::retry);
    }

    /** Called when something began or ceased to be "not saved". */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Called when the chart itself did not accept a deed: it is dropped, and the screen must show what is stored. */
    void onRefused(Consumer<Throwable> listener) {
        refused = listener;
    }

    /** Writes as soon as everything before is written. */
    void write(Collection<UUID> about, Runnable write) {
        waiting.addLast(new Entry(Set.copyOf(about), write));
        if (stuck == null) {
            next();
        } else {
            tellNotSaved();
        }
    }

    /** Tries again what could not be written, in its order. */
    void retry() {
        if (stuck != null && !running) {
            stuck = null;
            next();
        }
    }

    /** True when everything is on disk. */
    boolean idle() {
        return waiting.isEmpty();
    }

    Optional<StorageException.Kind> trouble() {
        return Optional.ofNullable(stuck);
    }

    boolean notSaved(UUID id) {
        return stuck != null && waiting.stream().anyMatch(e -> e.about().contains(id));
    }

    /** Runs the one once everything handed in so far is on disk, at once when it is; the other when that fails. */
    void whenWritten(Runnable written, Runnable failed) {
        if (idle()) {
            written.run();
        } else if (stuck != null) {
            failed.run();
        } else {
            hopes.add(new Hope(written, failed));
        }
    }

    private void next() {
        Entry entry = waiting.peekFirst();
        if (running || entry == null) {
            return;
        }
        running = true;
        saveState.saving();
        tasks.run(
                () -> {
                    entry.write().run();
                    return null;
                },
                done -> written(),
                this::failed);
    }

    private void written() {
        running = false;
        waiting.removeFirst();
        if (!waiting.isEmpty()) {
            next();
            return;
        }
        saveState.saved(clock.instant());
        tell();
        List<Hope> fulfilled = List.copyOf(hopes);
        hopes.clear();
        fulfilled.forEach(h -> h.written().run());
    }

    private void failed(Throwable problem) {
        running = false;
        boolean notAccepted = problem instanceof Refused
                || (problem instanceof StorageException s
                        && (s.kind() == StorageException.Kind.SIGNED || s.kind() == StorageException.Kind.CONFLICT));
        if (notAccepted) {
            waiting.removeFirst();
            refused.accept(problem);
            next();
            return;
        }
        stuck = problem instanceof StorageException s ? s.kind() : StorageException.Kind.UNKNOWN;
        tellNotSaved();
        List<Hope> lost = List.copyOf(hopes);
        hopes.clear();
        lost.forEach(h -> h.failed().run());
    }

    private void tellNotSaved() {
        Set<UUID> all = new LinkedHashSet<>();
        waiting.forEach(e -> all.addAll(e.about()));
        saveState.notSaved(waiting.size(), stuck, inWords.apply(all));
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
