package org.mesochart.storage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mesochart.domain.insight.Due;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionStatus;

/**
 * A session that is due.
 *
 * @param line the last session of the course that was held
 */
public record DueSession(Patient patient, SessionLine line, Due due) {
    /**
     * Everything due by a day and in the week after it, the longest overdue first and of one day the one seen last first;
     * patients put away left out. Blocking, like the stores.
     *
     * @param most how many are read
     */
    public static List<DueSession> of(Chart chart, LocalDate today, int most) {
        record Found(SessionLine line, Due due) {}
        List<Found> found = new ArrayList<>();
        for (SessionLine line : chart.sessions().latestHeldOfEachCourse()) {
            // A draft is a session that has begun.
            if (line.status() == SessionStatus.SIGNED) {
                Due.of(line.plan(), line.courseStatus(), line.sessionsInCourse(), day(line), today)
                        .ifPresent(due -> found.add(new Found(line, due)));
            }
        }
        found.sort(Comparator.comparing(one -> one.due().day()));
        List<DueSession> due = new ArrayList<>();
        for (Found one : found) {
            Optional<Patient> patient = chart.patients().find(one.line().patientId()).filter(p -> !p.archived());
            if (patient.isPresent() && due.size() < most) {
                due.add(new DueSession(patient.get(), one.line(), one.due()));
            }
        }
        return due;
    }

    /** The day of the last session that was held. */
    public LocalDate last() {
        return day(line);
    }

    /**
     * The number of the session to be held.
     *
     * @param course all sessions of the course, those that were not performed too
     */
    public int number(List<Session> course) {
        return 1 + course.stream().mapToInt(Session::number).max().orElse(line.number());
    }

    private static LocalDate day(SessionLine line) {
        return line.at().atZone(line.zone()).toLocalDate();
    }

    @Override
    public String toString() {
        return "DueSession[" + line.courseId() + ']';
    }
}
