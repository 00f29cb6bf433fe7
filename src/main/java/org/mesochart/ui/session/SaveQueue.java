package org.mesochart.ui.session;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.mesochart.domain.Refused;
import org.mesochart.storage.StorageException;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Tasks;

/**
 * Writes deeds to the chart one after another, in the order in which they were done; one queue for an open chart, for
 * all its sessions. When the disk fails, the failed deed and all later ones wait here in that order until they can be
 * tried again; every write may be repeated, because the stores know each entry by its id. UI thread only.
 */
public final class SaveQueue {
    private record Entry(Set<UUID> about, Runnable write) {}

    private record Hope(Runnable written, Runnable failed) {}

    /** A session whose deeds go through here. */
    interface Listener {
        /** Something began or ceased to be "not saved". */
        void changed();

        /** The chart itself did not accept a deed, and it was dropped: the screen must show what is stored. */
        void refused();

        /** What is not saved, in words, or null. */
        String inWords(Set<UUID> ids);
    }

    private final Tasks tasks;
    private final Clock clock;
    private final SaveState saveState;
    private final Deque<Entry> waiting = new ArrayDeque<>();
    private final List<Listener> listeners = new ArrayList<>();
    private final List<Hope> hopes = new ArrayList<>();
    private final List<Runnable> whenIdle = new ArrayList<>();
    private Consumer<Throwable> refused = problem -> {};
    private int handed;
    private StorageException.Kind stuck;
    private boolean told;
    // Set on the database thread; taken back here while nothing is handed to it.
    private volatile boolean broken;

    public SaveQueue(Tasks tasks, Clock clock, SaveState saveState) {
        this.tasks = tasks;
        this.clock = clock;
        this.saveState = saveState;
        saveState.onQueueRetry(this::retry);
    }

    public SaveState saveState() {
        return saveState;
    }

    /** Told when the chart itself did not accept a deed, whichever session it was done in. */
    public void onRefused(Consumer<Throwable> listener) {
        refused = listener;
    }

    Subscription listen(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Names anew what is not saved: another session is shown, or none. */
    void nameAgain() {
        if (stuck != null) {
            tellNotSaved();
        }
    }

    /** Writes as soon as everything before is written. */
    public void write(Collection<UUID> about, Runnable write) {
        Entry entry = new Entry(Set.copyOf(about), write);
        waiting.addLast(entry);
        if (stuck == null) {
            hand(entry);
        } else {
            tellNotSaved();
        }
    }

    /** Tries again what could not be written, in its order. */
    void retry() {
        if (stuck == null || handed > 0) {
            return;
        }
        stuck = null;
        broken = false;
        for (Entry entry : List.copyOf(waiting)) {
            if (stuck == null) {
                hand(entry);
            }
        }
    }

    /** True when everything is on disk. */
    public boolean idle() {
        return waiting.isEmpty();
    }

    Optional<StorageException.Kind> trouble() {
        return Optional.ofNullable(stuck);
    }

    boolean notSaved(UUID id) {
        return stuck != null && waiting.stream().anyMatch(e -> e.about().contains(id));
    }

    /**
     * Runs the one once everything handed in so far is on disk, at once when it is; the other when the disk fails or the
     * chart does not accept a deed.
     */
    public void whenWritten(Runnable written, Runnable failed) {
        if (idle()) {
            written.run();
        } else if (stuck != null) {
            failed.run();
        } else {
            hopes.add(new Hope(written, failed));
        }
    }

    /** Runs it when nothing waits any more, however long that takes. */
    public void whenIdle(Runnable deed) {
        if (idle()) {
            deed.run();
        } else {
            whenIdle.add(deed);
        }
    }

    // All is with the database thread at once: what is read after a deed finds it.
    private void hand(Entry entry) {
        handed++;
        saveState.saving();
        tasks.run(() -> written(entry), written -> done(entry, written), problem -> failed(entry, problem));
    }

    // On the database thread. What comes after a failure is left, so that the order stays.
    private boolean written(Entry entry) {
        if (broken) {
            return false;
        }
        try {
            entry.write().run();
            return true;
        } catch (RuntimeException | Error problem) {
            broken = !notAccepted(problem);
            throw problem;
        }
    }

    private void done(Entry entry, boolean written) {
        handed--;
        if (!written) {
            tellNotSaved();
            return;
        }
        waiting.remove(entry);
        if (idle()) {
            saveState.queueSaved(clock.instant());
            settle();
        }
    }

    private void failed(Entry entry, Throwable problem) {
        handed--;
        if (!notAccepted(problem)) {
            stuck = problem instanceof StorageException s ? s.kind() : StorageException.Kind.UNKNOWN;
            tellNotSaved();
            disappoint();
            return;
        }
        waiting.remove(entry);
        refused.accept(problem);
        List.copyOf(listeners).forEach(Listener::refused);
        disappoint();
        if (idle()) {
            saveState.queueSettled();
            settle();
        }
    }

    private static boolean notAccepted(Throwable problem) {
        return problem instanceof Refused
                || (problem instanceof StorageException s
                        && (s.kind() == StorageException.Kind.SIGNED || s.kind() == StorageException.Kind.CONFLICT));
    }

    private void settle() {
        // Most deeds are saved at once: then nobody was told that they were not.
        if (told) {
            told = false;
            tell();
        }
        List<Hope> fulfilled = List.copyOf(hopes);
        hopes.clear();
        fulfilled.forEach(h -> h.written().run());
        List<Runnable> deeds = List.copyOf(whenIdle);
        whenIdle.clear();
        deeds.forEach(this::whenIdle);
    }

    private void disappoint() {
        List<Hope> lost = List.copyOf(hopes);
        hopes.clear();
        lost.forEach(h -> h.failed().run());
    }

    private void tellNotSaved() {
        Set<UUID> all = new LinkedHashSet<>();
        waiting.forEach(e -> all.addAll(e.about()));
        String words = listeners.stream().map(l -> l.inWords(all)).filter(Objects::nonNull).findFirst().orElse(null);
        saveState.queueNotSaved(waiting.size(), stuck, words);
        told = true;
        tell();
    }

    private void tell() {
        List.copyOf(listeners).forEach(Listener::changed);
    }
}
