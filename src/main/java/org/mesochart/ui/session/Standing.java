package org.mesochart.ui.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.insight.PainSeries;
import org.mesochart.domain.pain.Lifetime;
import org.mesochart.domain.pain.OutcomeScore;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.ClockBehind;
import org.mesochart.domain.session.LateEntry;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.storage.Chart;

/**
 * How a session stands in its course, and when it and its adverse events were written down.
 *
 * @param others the other sessions of the course that took place, first one first
 * @param injected those of them with injections
 * @param scores the course's scores outside this session
 * @param followUps when scores and totals were taken between the visits
 * @param entered when each thing was first written into the chart
 * @param latest when the latest entry of the chart was made, before this session was signed when it was
 * @param lifetime when the patient's scores can have been taken
 */
record Standing(List<Session> others, Set<UUID> injected, List<PainScore> scores, List<Instant> followUps,
        Map<UUID, Instant> entered, Optional<Instant> latest, Lifetime lifetime) {

    /** Reads on the calling thread. */
    static Standing read(Chart chart, SessionRecord record, Course course) {
        UUID id = record.session().id();
        Set<UUID> notPerformed = chart.sessions().notPerformed(course.id());
        List<Session> others = chart.sessions().ofCourse(course.id()).stream()
                .filter(s -> !s.id().equals(id) && !notPerformed.contains(s.id()))
                .toList();
        Set<UUID> injected = Set.copyOf(others.stream()
                .map(Session::id)
                .filter(other -> chart.sessions().record(other).map(r -> !r.injections().isEmpty()).orElse(false))
                .toList());
        List<PainScore> scores = chart.scores().ofCourse(course.id()).stream()
                .filter(score -> !id.equals(score.sessionId()))
                .toList();
        List<Instant> followUps = Stream.concat(
                        scores.stream().filter(s -> s.sessionId() == null).map(PainScore::at),
                        chart.outcomes().ofCourse(course.id()).stream().filter(o -> o.sessionId() == null).map(OutcomeScore::at))
                .toList();
        Map<UUID, Instant> entered =
                new HashMap<>(chart.audit().enteredAt(record.adverseEvents().stream().map(e -> e.id()).toList()));
        chart.sessions().enteredAt(id).ifPresent(at -> entered.put(id, at));
        return new Standing(others, injected, scores, followUps, Map.copyOf(entered),
                chart.audit().latest(id, record.session().signed()), Lifetime.of(
                chart.patients().find(course.patientId()).map(Patient::born).orElse(null),
                LocalDate.ofInstant(chart.audit().now(), record.session().zone()), record.session().zone()));
    }

    /** When the session took place and when it was written down. */
    LateEntry entry(Session session) {
        return new LateEntry(session.at(), entered.getOrDefault(session.id(), session.at()));
    }

    /** Whether a clock is behind the chart's entries, and by what. */
    Optional<ClockBehind> clockBehind(Instant now) {
        return latest.map(entry -> new ClockBehind(now, entry)).filter(ClockBehind::told);
    }

    /** Which of the course's treatments a session is: one that was not performed is none. */
    int turn(Session session) {
        return 1 + (int) others.stream().filter(s -> s.number() < session.number()).count();
    }

    /** Sessions of the course up to this one that took place; this one counts unless an answer stopped it. */
    List<Session> held(SessionRecord record) {
        List<Session> held = new ArrayList<>(
                others.stream().filter(s -> s.number() < record.session().number()).toList());
        if (!record.stopped()) {
            held.add(record.session());
        }
        return held;
    }

    /** The day the next session is due after this one; nothing more is due of a course that does not go on. */
    Optional<LocalDate> nextDue(SessionRecord record, Course course) {
        List<Session> held = held(record);
        return held.isEmpty() || course.status() != CourseStatus.ACTIVE
                ? Optional.empty()
                : course.plan().nextDue(held.size(), held.getLast().localTime().toLocalDate());
    }

    /** The course's scores with those on the screen, taken apart; the main series first. */
    List<PainSeries> series(SessionRecord record) {
        List<PainScore> all = new ArrayList<>(scores);
        all.addAll(record.scores());
        List<Session> sessions = new ArrayList<>(others);
        sessions.add(record.session());
        List<UUID> given = new ArrayList<>(injected);
        if (!record.injections().isEmpty()) {
            given.add(record.session().id());
        }
        return PainSeries.of(all, PainSeries.firstInjection(sessions, given, all, lifetime), lifetime);
    }

    @Override
    public String toString() {
        return "Standing[" + others.size() + ']';
    }
}
