package org.mesochart.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/**
 * What an open chart's screens hand to its threads passes here. While it is shut, works wait in their order; those that
 * passed before are followed to their end, so that nobody's keys are taken while they work. Safe from any thread.
 */
final class Gate {
    private final Deque<Runnable> held = new ArrayDeque<>();
    private int underWay;
    private boolean shut;
    private Runnable quiet;

    /** The thread with this gate before it. */
    Executor before(Executor thread) {
        return work -> {
            synchronized (this) {
                if (shut) {
                    held.addLast(() -> pass(thread, work));
                    return;
                }
                underWay++;
            }
            go(thread, work);
        };
    }

    /**
     * Holds from now on what comes.
     *
     * @param whenQuiet run once when nothing that passed is queued or works any more, on any thread; not when it was
     *     opened before
     */
    void shut(Runnable whenQuiet) {
        synchronized (this) {
            shut = true;
            if (underWay > 0) {
                quiet = whenQuiet;
                return;
            }
        }
        whenQuiet.run();
    }

    /** Lets through what waited, first come first. */
    synchronized void open() {
        shut = false;
        quiet = null;
        while (!held.isEmpty()) {
            held.removeFirst().run();
        }
    }

    private void pass(Executor thread, Runnable work) {
        underWay++;
        go(thread, work);
    }

    private void go(Executor thread, Runnable work) {
        try {
            thread.execute(() -> {
                try {
                    work.run();
                } finally {
                    ended();
                }
            });
        } catch (RuntimeException refused) {
            ended();
            throw refused;
        }
    }

    private void ended() {
        Runnable told = null;
        synchronized (this) {
            underWay--;
            if (underWay == 0) {
                told = quiet;
                quiet = null;
            }
        }
        if (told != null) {
            told.run();
        }
    }
}
