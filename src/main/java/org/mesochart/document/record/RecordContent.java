package org.mesochart.document.record;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.backup.Watch;
import org.mesochart.domain.course.Assessment;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.Judgement;
import org.mesochart.domain.pain.OutcomeScore;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.paper.PaperSettings;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.practice.Knowledge;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.domain.session.Addendum;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.exchange.Catalogue;
import org.mesochart.storage.Chart;
import org.mesochart.storage.PatientTrail;

/**
 * What the record of a patient is made of.
 *
 * @param people names by the ids of those who signed or wrote
 * @param printouts which documents left the chart
 * @param chain the head of the record's chain, in short
 */
public record RecordContent(
        Clinic clinic,
        PaperSettings papers,
        Practitioner by,
        LocalDateTime made,
        Patient patient,
        List<CoursePart> courses,
        List<ScreeningQuestion> questions,
        Map<UUID, String> people,
        List<Printout> printouts,
        PatientTrail trail,
        String chain) {

    /** A course with its sessions, what was scored between them, and what was decided. */
    public record CoursePart(
            Course course, Assessment assessment, List<SessionPart> sessions, List<PainScore> followUps,
            List<OutcomeScore> outcomes, List<Judgement> judgements) {
        @Override
        public String toString() {
            return "CoursePart";
        }
    }

    /**
     * A session with what was written after signing.
     *
     * @param entered when it, and each of its adverse events, was first written down
     */
    public record SessionPart(SessionRecord record, List<Addendum> addenda, Map<UUID, Instant> entered) {
        @Override
        public String toString() {
            return "SessionPart";
        }
    }

    /** Where the record was made. */
    ZoneId zone() {
        return ZoneId.systemDefault();
    }

    /** @param watch asked after each session */
    static Optional<RecordContent> of(Chart chart, UUID patientId, Watch watch) {
        return chart.patients().find(patientId).map(patient -> read(chart, patient, watch));
    }

    private static RecordContent read(Chart chart, Patient patient, Watch watch) {
        List<Course> courses = chart.courses().ofPatient(patient.id()).stream()
                .sorted(Comparator.comparingInt(Course::number))
                .toList();
        List<CoursePart> parts = new ArrayList<>();
        for (Course course : courses) {
            double done = parts.size();
            parts.add(course(chart, course, watch.part(done / courses.size(), (done + 1) / courses.size())));
        }
        Map<UUID, String> people = new HashMap<>();
        chart.practitioners().forEach(each -> people.put(each.id(), each.name()));
        PatientTrail trail = chart.trails().of(patient.id());
        people.putAll(trail.people());
        return new RecordContent(
                chart.clinic(),
                chart.paperSettings().get(),
                chart.practitioner(),
                LocalDateTime.ofInstant(chart.audit().now(), ZoneId.systemDefault()),
                patient,
                List.copyOf(parts),
                Knowledge.questions(Catalogue.load().shipped().questions(), chart.questions().all()),
                people,
                chart.printouts().ofPatient(patient.id()),
                trail,
                chart.audit().shortHead());
    }

    private static CoursePart course(Chart chart, Course course, Watch watch) {
        List<SessionPart> sessions = new ArrayList<>();
        List<SessionRecord> records = chart.sessions().recordsOfCourse(course.id()).stream()
                .sorted(Comparator.comparingInt(record -> record.session().number()))
                .toList();
        for (SessionRecord record : records) {
            sessions.add(session(chart, record));
            watch.at((double) sessions.size() / records.size());
        }
        return new CoursePart(
                course,
                chart.assessments().of(course.id()),
                sessions,
                chart.scores().ofCourse(course.id()).stream().filter(score -> score.sessionId() == null).toList(),
                chart.outcomes().ofCourse(course.id()).stream().filter(score -> score.sessionId() == null).toList(),
                chart.judgements().ofCourse(course.id()));
    }

    private static SessionPart session(Chart chart, SessionRecord record) {
        UUID id = record.session().id();
        Map<UUID, Instant> entered =
                new HashMap<>(chart.audit().enteredAt(record.adverseEvents().stream().map(event -> event.id()).toList()));
        chart.sessions().enteredAt(id).ifPresent(at -> entered.put(id, at));
        return new SessionPart(record, chart.sessions().addenda(id), entered);
    }

    @Override
    public String toString() {
        return "RecordContent[" + patient.id() + ']';
    }
}
