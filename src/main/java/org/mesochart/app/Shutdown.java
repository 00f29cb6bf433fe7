package org.mesochart.app;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes what was opened, last first, once: also when the system ends the program. Closing a chart's file waits for
 * what is queued for it, so that no write is lost.
 */
public final class Shutdown {
    private final Logger log = LoggerFactory.getLogger(Shutdown.class);
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private boolean over;

    /** Also closes when the process is told to end. */
    public void whenTheProcessEnds() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "mesochart-shutdown"));
    }

    /** From now on closed with the program. */
    public synchronized void add(AutoCloseable thing) {
        open.addLast(thing);
    }

    /** Closed by somebody else meanwhile. */
    public synchronized void remove(AutoCloseable thing) {
        open.remove(thing);
    }

    /** Closes everything; a second call waits for the first and does nothing. */
    public synchronized void close() {
        if (over) {
            return;
        }
        over = true;
        while (!open.isEmpty()) {
            AutoCloseable last = open.removeLast();
            try {
                last.close();
            } catch (Exception failed) {
                // The others must still be closed.
                log.error("Could not close {}", last.getClass().getSimpleName(), failed);
            }
        }
    }
}
