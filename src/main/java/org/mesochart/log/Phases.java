package org.mesochart.log;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The phases of the start, in milliseconds since the process began, as lines of the log. */
public final class Phases {
    private final Logger log = LoggerFactory.getLogger(Phases.class);
    private final long processAgeMs;
    private final long begunNanos;

    /** Counts from the start of this process. */
    public Phases() {
        Instant now = Instant.now();
        processAgeMs = Duration.between(ProcessHandle.current().info().startInstant().orElse(now), now).toMillis();
        begunNanos = System.nanoTime();
    }

    /** Logs that a phase is over, "window shown after 412 ms". */
    public void over(String phase) {
        log.info("{} after {} ms", phase, elapsedMs());
    }

    /** Milliseconds since the process began. */
    public long elapsedMs() {
        return processAgeMs + (System.nanoTime() - begunNanos) / 1_000_000;
    }
}
