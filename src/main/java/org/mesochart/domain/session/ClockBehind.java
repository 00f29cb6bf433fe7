package org.mesochart.domain.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What the computer's clock says beside the latest entry of the chart.
 *
 * @param now by the clock
 * @param latest when the latest entry was made, by the clock of then
 */
public record ClockBehind(Instant now, Instant latest) {
    /** A clock that is put right by the network or by hand goes back by seconds, rarely by minutes. */
    public static final Duration USUAL = Duration.ofMinutes(5);

    public ClockBehind {
        Objects.requireNonNull(now);
        Objects.requireNonNull(latest);
    }

    /** True when the clock was set back: it must be said before somebody signs. */
    public boolean told() {
        return Duration.between(now, latest).compareTo(USUAL) > 0;
    }
}
