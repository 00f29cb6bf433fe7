package org.mesochart.ui.session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mesochart.domain.course.Assessment;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.dose.DosePeriod;
import org.mesochart.domain.paper.PaperKind;
import org.mesochart.domain.paper.PaperText;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.practice.Knowledge;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.practice.Shipped;
import org.mesochart.domain.session.Addendum;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Consent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.Chart;
import org.mesochart.ui.map.OpenEvent;

/**
 * What the screen of a session needs from the chart, read in one go.
 *
 * @param last the session before in the same course, for what is taken over from it
 * @param before the patient's other sessions that doses are added up with: all of the course, any of the last 30 days
 * @param standing how it stands in its course, and when it was written down
 * @param visits days of the course's sessions, the first one first
 * @param scoredBefore painful sites that scores of other sessions of the course are kept under
 * @param signedWith adverse events that were signed with the session
 * @param consentBefore the one that held before this session
 * @param consentVersion of the form's words in force, in the patient's language
 * @param judging what the course is judged by; empty for a signed session
 * @param practitioners everybody's name, by id
 * @param openBefore places of adverse events of the patient's other sessions that are not over
 */
record SessionContent(
        SessionRecord record, Course course, Patient patient, Optional<SessionRecord> last, List<Addendum> addenda,
        List<OpenEvent> openBefore, Assessment assessment, Knowledge knowledge, List<SessionRecord> before,
        Standing standing, List<LocalDate> visits, Set<String> scoredBefore, Set<UUID> signedWith,
        Optional<Consent> consentBefore, String consentVersion, Optional<SessionJudging.Read> judging,
        Map<UUID, String> practitioners) {

    // A day more than is added up: which sessions count is told by the calendar where they took place, not here.
    private static final Duration DAYS_ADDED_UP = Duration.ofDays(DosePeriod.DAYS + 1L);

    /** Reads on the calling thread. */
    static SessionContent read(Chart chart, UUID sessionId, Shipped shipped) {
        SessionRecord record = chart.sessions().record(sessionId).orElseThrow();
        Course of = chart.courses().find(record.session().courseId()).orElseThrow();
        List<Session> all = chart.sessions().ofCourse(of.id());
        Optional<SessionRecord> last = all.stream()
                .filter(s -> s.number() < record.session().number())
                .max(Comparator.comparingInt(Session::number))
                .flatMap(s -> chart.sessions().record(s.id()));
        Patient patient = chart.patients().find(of.patientId()).orElseThrow();
        List<SessionRecord> before = before(chart, record.session(), of);
        return new SessionContent(record, of, patient, last,
                chart.sessions().addenda(sessionId), openBefore(chart, sessionId, of.patientId()),
                chart.assessments().of(of.id()), chart.knowledge(shipped), before,
                Standing.read(chart, record, of),
                all.stream().sorted(Comparator.comparingInt(Session::number))
                        .map(s -> s.localTime().toLocalDate()).toList(),
                chart.scores().ofCourse(of.id()).stream()
                        .filter(score -> !sessionId.equals(score.sessionId()))
                        .map(PainScore::site).collect(Collectors.toSet()),
                chart.adverseEvents().signedWith(sessionId),
                Consent.latest(record.withConsent(Optional.empty()), before), consentVersion(chart, patient),
                SessionJudging.Read.of(chart, record.session(), of),
                chart.practitioners().stream().collect(Collectors.toMap(Practitioner::id, Practitioner::name)));
    }

    private static String consentVersion(Chart chart, Patient patient) {
        Language language = patient.language() == null ? chart.clinic().language() : patient.language();
        return Integer.toString(PaperText.version(PaperKind.CONSENT, language, chart.paperTexts().all()));
    }

    /** The patient's other sessions that doses are added up with, read on the calling thread. */
    static List<SessionRecord> before(Chart chart, Session session, Course of) {
        Instant since = session.at().minus(DAYS_ADDED_UP);
        List<SessionRecord> before = new ArrayList<>();
        for (Course course : chart.courses().ofPatient(of.patientId())) {
            for (Session other : chart.sessions().ofCourse(course.id())) {
                boolean counts = course.id().equals(of.id()) || !other.at().isBefore(since);
                if (counts && !other.id().equals(session.id()) && !other.at().isAfter(session.at())) {
                    chart.sessions().record(other.id()).ifPresent(before::add);
                }
            }
        }
        return before;
    }

    // Only sessions that have such an event are read whole: it is rare.
    private static List<OpenEvent> openBefore(Chart chart, UUID sessionId, UUID patient) {
        List<OpenEvent> open = new ArrayList<>();
        for (Course course : chart.courses().ofPatient(patient)) {
            for (Session other : chart.sessions().ofCourse(course.id())) {
                List<AdverseEvent> events = other.id().equals(sessionId)
                        ? List.of()
                        : chart.adverseEvents().ofSession(other.id()).stream()
                                .filter(e -> !e.resolved() && !e.points().isEmpty())
                                .toList();
                if (!events.isEmpty()) {
                    Map<UUID, Injection> points = chart.sessions().record(other.id()).stream()
                            .flatMap(r -> r.injections().stream())
                            .collect(Collectors.toMap(Injection::id, Function.identity()));
                    open.addAll(OpenEvent.of(events, id -> Optional.ofNullable(points.get(id))));
                }
            }
        }
        return open;
    }

    @Override
    public String toString() {
        return "SessionContent[]";
    }
}
