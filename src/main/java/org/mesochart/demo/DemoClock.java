package org.mesochart.demo;

import java.time.Instant;
import java.time.InstantSource;

/** The time in the demo chart's past: each session is signed on its own day, not on the day the chart is made. */
final class DemoClock implements InstantSource {
    private volatile Instant now;

    DemoClock(Instant start) {
        now = start;
    }

    void set(Instant at) {
        now = at;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
