package org.mesochart.domain.insight;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What of a patient's history is drawn.
 *
 * @param course the course in question
 * @param session for {@link Range#SESSION}: which one; null for the latest
 * @param series which lines, at most {@link Trend#LINES} are drawn; none = the first ones
 */
public record TrendChoice(Range range, UUID course, UUID session, List<SeriesName> series) {
    /** How much of it. */
    public enum Range {
        /** One session and the day after it, in minutes from the injections. */
        SESSION,
        COURSE,
        /** All courses of the patient. */
        ALL
    }

    public TrendChoice {
        Objects.requireNonNull(range);
        Objects.requireNonNull(course);
        series = List.copyOf(series);
    }

    /** The whole course with its first lines. */
    public static TrendChoice ofCourse(UUID course) {
        return new TrendChoice(Range.COURSE, course, null, List.of());
    }
}
