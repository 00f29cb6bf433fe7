package org.mesochart.exchange;

/**
 * The chart's exchange format: one JSON object with format, version and patients; patients hold courses, courses hold
 * sessions, sessions hold everything charted in them. Decimals are text, ids are UUIDs, what is missing is left out.
 */
public final class ChartJson {
    /** What the field {@code format} says. */
    public static final String FORMAT = "mesochart-chart";
    /** The version written, and the only one read. */
    public static final int VERSION = 1;

    private ChartJson() {
    }
}
