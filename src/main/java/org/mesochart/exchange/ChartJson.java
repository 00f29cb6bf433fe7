package org.mesochart.exchange;

/**
 * The chart's exchange format: one JSON object with format, version, patients and clinic; patients hold courses, courses
 * hold sessions, sessions hold everything charted in them. Decimals are text, ids are UUIDs, what is missing is left out.
 * Described by {@code assets/schema/chart.schema.json} and {@code src/docs/chart-format.md}.
 */
public final class ChartJson {
    /** What the field {@code format} says. */
    public static final String FORMAT = "mesochart-chart";
    /** The version written; every one up to it is read. */
    public static final int VERSION = 4;

    private ChartJson() {
    }
}
