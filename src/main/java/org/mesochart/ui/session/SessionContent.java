package org.mesochart.ui.session;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.Addendum;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.storage.Chart;

/**
 * What the screen of a session needs from the chart, read in one go.
 *
 * @param last the session before in the same course, for what is taken over from it
 */
record SessionContent(
        SessionRecord record, Course course, Patient patient, Optional<SessionRecord> last, List<Addendum> addenda) {

    /** Reads on the calling thread. */
    static SessionContent read(Chart chart, UUID sessionId) {
        SessionRecord record = chart.sessions().record(sessionId).orElseThrow();
        Course of = chart.courses().find(record.session().courseId()).orElseThrow();
        Optional<SessionRecord> last = chart.sessions().ofCourse(of.id()).stream()
                .filter(s -> s.number() < record.session().number())
                .max(Comparator.comparingInt(Session::number))
                .flatMap(s -> chart.sessions().record(s.id()));
        return new SessionContent(record, of, chart.patients().find(of.patientId()).orElseThrow(), last,
                chart.sessions().addenda(sessionId));
    }

    @Override
    public String toString() {
        return "SessionContent[]";
    }
}
