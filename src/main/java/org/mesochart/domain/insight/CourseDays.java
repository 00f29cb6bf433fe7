package org.mesochart.domain.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.FollowUp;

/**
 * What tells what is due in a course. A session's day is that of the clinic's calendar, in the zone where it took place.
 *
 * @param held sessions held so far, without those that were not performed
 * @param last the latest of them, or null before the first
 * @param scored whether pain or a questionnaire was ever scored in this course
 * @param asked the day of the latest score between the visits, or null
 * @param followUps in whatever order; kept in the order they were written
 */
public record CourseDays(
        CoursePlan plan, CourseStatus status, int held, Last last, boolean scored, LocalDate asked,
        List<FollowUp> followUps) {

    /**
     * The latest session held.
     *
     * @param signed false for one that has begun and is not signed
     * @param injected whether anything was injected
     * @param answered whether the patient was asked for adverse events since: one of this session came after at least half
     *     of the days until the check, or the patient came again
     */
    public record Last(
            UUID session, Instant at, LocalDate day, boolean signed, boolean injected, boolean answered) {}

    public CourseDays {
        // Of two charts that were brought together, the order of writing is not that of the rows.
        followUps = followUps.stream().sorted(Comparator.comparing(FollowUp::at)).toList();
    }

    @Override
    public String toString() {
        return "CourseDays[" + held + ']';
    }
}
