package org.mesochart.domain.research;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.pain.OutcomeScore;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.Addendum;
import org.mesochart.domain.session.SessionRecord;

/**
 * What research is done with of one patient: the courses and their signed sessions. Drafts are not in it.
 *
 * @param courses at least one, the first one first
 */
public record StudyRecord(Patient patient, List<StudyCourse> courses) {
    /**
     * @param began when it was opened, or its first signed session took place if that was earlier
     * @param visits signed sessions in the order of their numbers
     * @param followUps scores between the visits, earliest first
     * @param totals totals of questionnaires, in visits and between them, earliest first
     */
    public record StudyCourse(
            Course course, Instant began, List<Visit> visits, List<PainScore> followUps, List<OutcomeScore> totals) {
        public StudyCourse {
            visits = List.copyOf(visits);
            followUps = List.copyOf(followUps);
            totals = List.copyOf(totals);
        }

        @Override
        public String toString() {
            return "StudyCourse[" + course.id() + ']';
        }
    }

    /**
     * A signed session: its mixtures, points, scores, events and details; nothing else is read.
     *
     * @param performed false when it was signed as not performed
     * @param addenda words added after signing, read only when free text is wanted
     */
    public record Visit(SessionRecord record, boolean performed, List<Addendum> addenda) {
        public Visit {
            addenda = List.copyOf(addenda);
        }

        @Override
        public String toString() {
            return "Visit[" + record.session().id() + ']';
        }
    }

    public StudyRecord {
        courses = List.copyOf(courses);
    }

    /** Where the patient's days are told: where the first session took place. */
    public ZoneId zone() {
        return courses.stream()
                .flatMap(course -> course.visits().stream())
                .map(visit -> visit.record().session().zone())
                .findFirst()
                .orElse(ZoneOffset.UTC);
    }

    /** The age when the first course began, in a band; null when it is unknown. */
    public String ageBand() {
        Instant first = courses.stream().map(StudyCourse::began).min(Instant::compareTo).orElseThrow();
        return AgeBand.on(LocalDate.ofInstant(first, zone()), patient.born());
    }

    @Override
    public String toString() {
        return "StudyRecord[" + patient.id() + ']';
    }
}
