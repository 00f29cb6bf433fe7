package org.mesochart.domain.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.session.Session;

/**
 * A course with at least one injection, as far as insight looks at it.
 *
 * @param sessions those with injections, the first one first; never empty
 * @param held sessions that were not signed as not performed, those without injections too: what the plan counts
 * @param last the day of the latest of them, where it was held
 * @param born of the patient, or null
 * @param facets the values that were recorded
 * @param scores of one scale and one aspect; those after injections are not looked at
 * @param events adverse events of the sessions
 * @param reasonKept true when the reason why the patient left was written down
 */
public record TreatedCourse(
        UUID patientId,
        UUID courseId,
        CoursePlan plan,
        CourseStatus status,
        LocalDate born,
        List<Session> sessions,
        int held,
        LocalDate last,
        Map<Facet, String> facets,
        List<PainScore> scores,
        int events,
        boolean reasonKept) {

    public TreatedCourse {
        sessions = List.copyOf(sessions);
        facets = Map.copyOf(facets);
        scores = List.copyOf(scores);
        if (sessions.isEmpty()) {
            throw new IllegalArgumentException("A course without injections has nothing to tell");
        }
    }

    /** The day of the first injections, where they were given. */
    public LocalDate began() {
        return sessions.getFirst().localTime().toLocalDate();
    }

    @Override
    public String toString() {
        return "TreatedCourse[" + courseId + ']';
    }
}
