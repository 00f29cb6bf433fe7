package org.mesochart.edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The deeds of one screen, to be undone and redone by name. One gesture is one deed. Used from one thread; an edit that
 * tries to do, undo or redo another while it runs is refused, because the order of the two could not be told later.
 */
public final class EditStack {
    private final int most;
    private final Deque<Edit> done = new ArrayDeque<>();
    private final Deque<Edit> undone = new ArrayDeque<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private Edit running;
    private boolean forgotten;

    /** @param most how many deeds are remembered, at least 1; the oldest are forgotten first */
    public EditStack(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("a stack remembers at least one deed");
        }
        this.most = most;
    }

    /** Does the edit and remembers it; what had been undone can no longer be redone. */
    public void perform(Edit edit) {
        boolean stands = run(edit, edit.apply());
        undone.clear();
        if (stands) {
            remember(edit);
        }
        tell();
    }

    /** The deed that {@link #undo} would take back. */
    public Optional<Edit> undoable() {
        return Optional.ofNullable(done.peekLast());
    }

    /** The deed that {@link #redo} would do again. */
    public Optional<Edit> redoable() {
        return Optional.ofNullable(undone.peekLast());
    }

    /** @return the deed taken back, or empty when there is none */
    public Optional<Edit> undo() {
        Edit edit = done.peekLast();
        if (edit == null) {
            return Optional.empty();
        }
        boolean stands = run(edit, edit.revert());
        done.removeLast();
        if (stands) {
            undone.addLast(edit);
        }
        tell();
        return Optional.of(edit);
    }

    /** @return the deed done again, or empty when there is none */
    public Optional<Edit> redo() {
        Edit edit = undone.peekLast();
        if (edit == null) {
            return Optional.empty();
        }
        boolean stands = run(edit, edit.apply());
        undone.removeLast();
        if (stands) {
            remember(edit);
        }
        tell();
        return Optional.of(edit);
    }

    /** Forgets everything: after signing there is nothing to take back. */
    public void clear() {
        done.clear();
        undone.clear();
        tell();
    }

    /** The deed that is being done, taken back or done again just now. */
    public Optional<Edit> running() {
        return Optional.ofNullable(running);
    }

    /** Forgets one deed, also while it runs: it was not accepted after all, so that there is nothing to take back. */
    public void forget(Edit edit) {
        if (edit == running) {
            forgotten = true;
            return;
        }
        done.removeIf(each -> each == edit);
        undone.removeIf(each -> each == edit);
        tell();
    }

    /** Called after every change of what can be undone or redone. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void remember(Edit edit) {
        done.addLast(edit);
        if (done.size() > most) {
            done.removeFirst();
        }
    }

    // False when the edit was forgotten meanwhile.
    private boolean run(Edit edit, Runnable deed) {
        if (running != null) {
            throw new IllegalStateException("an edit within an edit");
        }
        running = edit;
        forgotten = false;
        try {
            deed.run();
        } finally {
            running = null;
        }
        return !forgotten;
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
