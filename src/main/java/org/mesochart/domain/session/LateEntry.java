package org.mesochart.domain.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * When something took place and when it was written down.
 *
 * @param took when it took place, as charted
 * @param entered when it was first written into the chart
 */
public record LateEntry(Instant took, Instant entered) {
    /**
     * Notes finished on the same day are usual, and so is one day's work written down before the next day's; what is
     * written later is written from memory, and whoever reads it should know.
     */
    public static final Duration USUAL = Duration.ofHours(24);

    public LateEntry {
        Objects.requireNonNull(took);
        Objects.requireNonNull(entered);
    }

    /** True when both times are to be shown. */
    public boolean late() {
        return Duration.between(took, entered).compareTo(USUAL) > 0;
    }
}
