package org.mesochart.domain.research;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CourseStatus;
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
     * @param ended why it ended; null when it goes on or that is not recorded
     */
    public record StudyCourse(Course course, Instant began, List<Visit> visits, List<PainScore> followUps,
            List<OutcomeScore> totals, Ending ended) {
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

    /** Why a course ended. */
    public enum Ending {
        /** Its goal was reached or its plan held. */
        FINISHED("finished"),
        /** Stopped when its response was judged. */
        JUDGEMENT("stopped_by_judgement"),
        /** The patient does not come any more. */
        LOST("lost");

        private final String key;

        Ending(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        /**
         * Why a course ended, as far as it was written down after the last session: whoever came again was not lost. Null
         * for a course that goes on, also when it was stopped before and opened again.
         *
         * @param judged the latest judgement that stopped the course, with none after it; or null
         * @param lost when the patient was put down as lost, with nothing about the same after it; or null
         */
        public static Ending of(CourseStatus status, List<Visit> visits, Instant judged, Instant lost) {
            if (status == CourseStatus.FINISHED) {
                return FINISHED;
            }
            if (status != CourseStatus.STOPPED) {
                return null;
            }
            Instant last = visits.stream().map(visit -> visit.record().session().at()).max(Instant::compareTo)
                    .orElse(Instant.MIN);
            boolean stopped = judged != null && !judged.isBefore(last);
            boolean gone = lost != null && !lost.isBefore(last);
            return stopped && gone ? judged.isBefore(lost) ? LOST : JUDGEMENT : stopped ? JUDGEMENT : gone ? LOST : null;
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
