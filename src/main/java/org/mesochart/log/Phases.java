package org.mesochart.log;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The phases of the start, in milliseconds since the program's own first deeds, as lines of the log. When the process
 * began is not asked of the system: on Linux its answer is in whole seconds.
 */
public final class Phases {
    private final long begunNanos = System.nanoTime();
    private final Logger log = LoggerFactory.getLogger(Phases.class);

    /** Logs that a phase is over, "window shown after 412 ms". */
    public void over(String phase) {
        log.info("{} after {} ms", phase, elapsedMs());
    }

    /** Milliseconds since this was made. */
    public long elapsedMs() {
        return (System.nanoTime() - begunNanos) / 1_000_000;
    }
}
