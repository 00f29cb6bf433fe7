package org.mesochart.ui.patients;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.insight.PainSeries;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.storage.Chart;

/**
 * Everything the page of a patient shows, as one reading.
 *
 * @param courses newest first
 * @param shown the course on the left; empty without a course
 * @param records sessions of the course shown, first one first
 * @param series its pain scores, main series first
 */
record PatientPage(Patient patient, List<CourseCard> courses, Optional<CourseCard> shown, List<SessionRecord> records,
                   List<PainSeries> series) {

    /**
     * Reads it; on the database thread.
     *
     * @param wanted the course to show, or null: the active one, else the newest
     */
    static Optional<PatientPage> read(Chart chart, UUID id, UUID wanted) {
        return chart.patients().find(id).map(patient -> {
            List<CourseCard> cards = chart.courses().ofPatient(id).reversed().stream()
                    .map(course -> card(chart, course)).toList();
            Optional<CourseCard> shown = cards.stream().filter(card -> card.course().id().equals(wanted)).findFirst()
                    .or(() -> cards.stream().filter(c -> c.course().status() == CourseStatus.ACTIVE).findFirst())
                    .or(() -> cards.stream().findFirst());
            List<SessionRecord> records =
                    shown.map(card -> chart.sessions().recordsOfCourse(card.course().id())).orElse(List.of());
            return new PatientPage(patient, cards, shown, records,
                    shown.map(card -> series(card, records)).orElse(List.of()));
        });
    }

    private static CourseCard card(Chart chart, Course course) {
        List<Session> sessions = chart.sessions().ofCourse(course.id());
        List<PainScore> scores = chart.scores().ofCourse(course.id());
        Instant first = PainSeries.firstInjection(sessions, chart.sessions().injected(course.id()), scores);
        return new CourseCard(course, sessions, chart.sessions().notPerformed(course.id()), scores, PainSeries.of(scores, first).stream().findFirst());
    }

    private static List<PainSeries> series(CourseCard card, List<SessionRecord> records) {
        return PainSeries.of(card.scores(), PainSeries.firstInjection(records, card.scores()));
    }

    @Override
    public String toString() {
        return "PatientPage[" + patient.id() + ']';
    }
}
