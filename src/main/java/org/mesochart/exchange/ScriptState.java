package org.mesochart.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.storage.Chart;

/** The chart as it is after the lines of a script so far, whether they were carried out or only rehearsed. */
final class ScriptState {
    private final Chart chart;
    private final Map<UUID, Patient> patients = new HashMap<>();
    private final Map<UUID, Course> courses = new HashMap<>();
    private final Map<UUID, Session> sessions = new HashMap<>();
    private final Map<UUID, UUID> sessionOfPoint = new HashMap<>();
    private final Map<UUID, UUID> sessionOfMark = new HashMap<>();
    private final Set<UUID> removed = new HashSet<>();

    ScriptState(Chart chart) {
        this.chart = chart;
    }

    /** One session's content. */
    static final class Session {
        private final org.mesochart.domain.session.Session session;
        private final Map<UUID, Mixture> mixtures = new LinkedHashMap<>();
        private final Map<UUID, Injection> injections = new LinkedHashMap<>();
        private final Map<UUID, SkinMark> marks = new LinkedHashMap<>();
        private final Map<UUID, PainScore> scores = new LinkedHashMap<>();
        private final Map<String, ScreeningAnswer> screening = new LinkedHashMap<>();
        private List<AdverseEvent> events = List.of();
        private SessionDetails details;
        private SessionRecord.Unshown unshown = SessionRecord.Unshown.NONE;
        private final boolean signedBefore;
        private boolean signedHere;

        private Session(org.mesochart.domain.session.Session session) {
            this.session = session;
            this.signedBefore = session.signed();
            this.details = SessionDetails.none(session.id());
        }

        org.mesochart.domain.session.Session session() {
            return session;
        }

        boolean signed() {
            return signedBefore || signedHere;
        }

        /** Signed by a line of this run. */
        boolean signedHere() {
            return signedHere;
        }

        void sign() {
            signedHere = true;
        }

        boolean has(UUID mixture) {
            return mixtures.containsKey(mixture);
        }

        boolean mixturesFull() {
            return mixtures.size() >= Mixture.LETTERS.length();
        }

        void add(Mixture mixture) {
            mixtures.put(mixture.id(), mixture.withLetter(Mixture.LETTERS.substring(mixtures.size(), mixtures.size() + 1)));
        }

        void set(SessionDetails now) {
            details = now;
        }

        void add(AdverseEvent event) {
            List<AdverseEvent> all = new ArrayList<>(events);
            all.removeIf(known -> known.id().equals(event.id()));
            all.add(event);
            events = List.copyOf(all);
        }

        Mixture mixture(UUID id) {
            return mixtures.get(id);
        }

        void change(Mixture now) {
            mixtures.put(now.id(), now);
        }

        void add(PainScore score) {
            scores.put(score.id(), score);
        }

        void add(ScreeningAnswer answer) {
            screening.put(answer.question(), answer);
        }

        /** What was answered to a question. */
        Optional<ScreeningAnswer> answer(String question) {
            return Optional.ofNullable(screening.get(question));
        }

        SessionRecord record() {
            List<Injection> numbered = new ArrayList<>();
            injections.values().forEach(point -> numbered.add(point.withNumber(numbered.size() + 1)));
            return new SessionRecord(session, List.copyOf(mixtures.values()), numbered,
                    List.copyOf(scores.values()), events, Optional.empty(), List.copyOf(marks.values()), unshown)
                    .withScreening(List.copyOf(screening.values()))
                    .withDetails(details);
        }
    }

    void addPatient(Patient patient) {
        patients.put(patient.id(), patient);
    }

    Optional<Patient> patient(UUID id) {
        if (!patients.containsKey(id)) {
            chart.patients().find(id).ifPresent(this::addPatient);
        }
        return Optional.ofNullable(patients.get(id));
    }

    Patient patientOf(org.mesochart.domain.session.Session session) {
        return course(session.courseId()).flatMap(course -> patient(course.patientId())).orElseThrow();
    }

    void addCourse(Course course) {
        courses.put(course.id(), course);
    }

    Optional<Course> course(UUID id) {
        if (!courses.containsKey(id)) {
            chart.courses().find(id).ifPresent(this::addCourse);
        }
        return Optional.ofNullable(courses.get(id));
    }

    void addSession(org.mesochart.domain.session.Session session) {
        sessions.put(session.id(), new Session(session));
    }

    Optional<Session> session(UUID id) {
        if (!sessions.containsKey(id)) {
            chart.sessions().record(id).ifPresent(this::load);
        }
        return Optional.ofNullable(sessions.get(id));
    }

    /** The session if it is there and not signed; else empty, with a fault. */
    Optional<Session> draft(UUID id, Faults faults) {
        Optional<Session> session = session(id);
        if (session.isEmpty()) {
            faults.add("/session", "cli.script.unknown");
        } else if (session.get().signed()) {
            faults.add("/session", "cli.script.signed");
        }
        return session;
    }

    /** The session that a mixture belongs to. */
    Optional<Session> sessionOfMixture(UUID mixture) {
        Optional<Session> known = sessions.values().stream().filter(each -> each.has(mixture)).findFirst();
        return known.isPresent() ? known : chart.mixtures().sessionOf(mixture).flatMap(this::session);
    }

    private void load(SessionRecord record) {
        Session loaded = new Session(record.session());
        record.mixtures().forEach(mixture -> loaded.mixtures.put(mixture.id(), mixture));
        record.injections().forEach(point -> addInjection(loaded, point));
        record.marks().forEach(mark -> addMark(loaded, mark));
        record.scores().forEach(loaded::add);
        record.screening().forEach(loaded::add);
        loaded.events = record.adverseEvents();
        loaded.details = record.details();
        loaded.unshown = record.unshown();
        sessions.put(record.session().id(), loaded);
    }

    void addInjection(Session session, Injection injection) {
        session.injections.put(injection.id(), injection);
        sessionOfPoint.put(injection.id(), injection.sessionId());
    }

    /** The point as it is now; empty when it was removed or never there. */
    Optional<Injection> injection(UUID id) {
        if (removed.contains(id)) {
            return Optional.empty();
        }
        if (!sessionOfPoint.containsKey(id)) {
            chart.injections().find(id).ifPresent(point -> session(point.sessionId()));
        }
        return Optional.ofNullable(sessionOfPoint.get(id)).map(session -> sessions.get(session).injections.get(id));
    }

    void change(Injection now) {
        sessions.get(now.sessionId()).injections.put(now.id(), now);
    }

    void remove(Injection point) {
        sessions.get(point.sessionId()).injections.remove(point.id());
        removed.add(point.id());
    }

    void addMark(Session session, SkinMark mark) {
        session.marks.put(mark.id(), mark);
        sessionOfMark.put(mark.id(), mark.sessionId());
    }

    /** The painted area as it is now; empty when it was removed or never there. */
    Optional<SkinMark> mark(UUID id) {
        if (removed.contains(id)) {
            return Optional.empty();
        }
        if (!sessionOfMark.containsKey(id)) {
            chart.marks().find(id).ifPresent(mark -> session(mark.sessionId()));
        }
        return Optional.ofNullable(sessionOfMark.get(id)).map(session -> sessions.get(session).marks.get(id));
    }

    void remove(SkinMark mark) {
        sessions.get(mark.sessionId()).marks.remove(mark.id());
        removed.add(mark.id());
    }

    /** Removed by a line of this run. */
    boolean removedHere(UUID id) {
        return removed.contains(id);
    }
}
