package org.mesochart.storage;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.session.SessionStatus;

/**
 * A session as it stands in a list, with what its course says of it.
 *
 * @param points injections charted
 * @param notPerformed true when it was signed as not performed: it counts for nothing that is due
 * @param sessionsInCourse sessions of the course so far, without those that were not performed
 */
public record SessionLine(
        UUID sessionId,
        UUID courseId,
        UUID patientId,
        int number,
        Instant at,
        ZoneId zone,
        SessionStatus status,
        boolean notPerformed,
        int points,
        int sessionsInCourse,
        String indication,
        CoursePlan plan,
        CourseStatus courseStatus) {

    @Override
    public String toString() {
        return "SessionLine[" + sessionId + ']';
    }
}
