package org.mesochart.ui.patients;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.insight.CourseHistory;
import org.mesochart.domain.insight.Judging;
import org.mesochart.domain.insight.PainSeries;
import org.mesochart.domain.insight.Visit;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.storage.Chart;

/**
 * Everything the page of a patient shows, as one reading.
 *
 * @param histories all courses as their trends tell them, first one first
 * @param courses newest first
 * @param shown the course on the left; empty without a course
 * @param visits sessions of the course shown, first one first
 * @param last the last of them, whole
 * @param series its pain scores, main series first
 * @param judging whether it is asked how it goes on; empty without a course
 */
record PatientPage(Patient patient, List<CourseHistory> histories, List<CourseCard> courses, Optional<CourseCard> shown,
                   List<Visit> visits, Optional<SessionRecord> last, List<PainSeries> series,
                   Optional<Judging> judging) {

    /**
     * Reads it; on the database thread.
     *
     * @param wanted the course to show, or null: the active one, else the newest
     */
    static Optional<PatientPage> read(Chart chart, UUID id, UUID wanted) {
        return chart.patients().find(id).map(patient -> {
            List<CourseHistory> histories = chart.histories().ofPatient(id);
            List<CourseCard> cards = histories.reversed().stream()
                    .map(each -> CourseCard.of(each, chart.followUps().ofCourse(each.course().id()))).toList();
            Optional<CourseCard> shown = cards.stream().filter(card -> card.course().id().equals(wanted)).findFirst()
                    .or(() -> cards.stream().filter(c -> c.course().status() == CourseStatus.ACTIVE).findFirst())
                    .or(() -> cards.stream().findFirst());
            Optional<CourseHistory> history = shown.flatMap(card -> histories.stream()
                    .filter(each -> each.course().id().equals(card.course().id())).findFirst());
            List<Visit> visits = history.map(CourseHistory::visits).orElse(List.of());
            return new PatientPage(patient, histories, cards, shown, visits,
                    visits.isEmpty() ? Optional.empty() : chart.sessions().record(visits.getLast().session().id()),
                    history.map(CourseHistory::series).orElse(List.of()),
                    history.map(found -> Judging.of(found, chart.followUpRules().get())));
        });
    }

    @Override
    public String toString() {
        return "PatientPage[" + patient.id() + ']';
    }
}
