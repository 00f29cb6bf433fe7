package org.mesochart.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.insight.CourseHistory;
import org.mesochart.domain.insight.Visit;
import org.mesochart.domain.insight.Visit.Points;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.MixtureTotals;
import org.mesochart.domain.pain.Lifetime;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Session;
import org.mesochart.vault.Sealer;

/**
 * All courses of a patient as their trends tell them. A handful of questions for the whole patient, points summed by the
 * database: 10,000 of them are not read one by one only to be counted.
 */
public final class HistoryStore {
    // What this program can read of a point, as UnreadableRow has it; what is common is asked first, in cheap words.
    private static final String SHOWN = "(i.view = 'back' OR i.view = 'front' OR i.view IN ("
            + Arrays.stream(BodyView.values()).map(view -> "'" + view.key() + "'").collect(Collectors.joining(", "))
            + ")) AND i.x_tenth_mm BETWEEN " + -UnreadableRow.REACH + " AND " + UnreadableRow.REACH
            + " AND i.y_tenth_mm BETWEEN " + -UnreadableRow.REACH + " AND " + UnreadableRow.REACH
            + " AND (i.region > '!' OR i.region GLOB '*[^ ]*')";
    private static final String SUMS =
            "count(*), sum(i.volume_nl), sum(i.volume_nl IS NULL), min(i.depth_tenth_mm), max(i.depth_tenth_mm)";

    private final Ledger ledger;
    private final PatientStore patients;
    private final CourseStore courses;
    private final SessionStore sessions;
    private final MixtureStore mixtures;
    private final ScoreStore scores;
    private final AdverseEventStore events;
    private final JudgementStore judgements;

    HistoryStore(Ledger ledger, PatientStore patients, CourseStore courses, SessionStore sessions, MixtureStore mixtures,
                 ScoreStore scores, AdverseEventStore events, JudgementStore judgements) {
        this.ledger = ledger;
        this.patients = patients;
        this.courses = courses;
        this.sessions = sessions;
        this.mixtures = mixtures;
        this.scores = scores;
        this.events = events;
        this.judgements = judgements;
    }

    /** First one first; none for a patient without a course, or one that is not there. */
    public List<CourseHistory> ofPatient(UUID patient) {
        return ledger.database().read(in -> {
            List<Course> all = courses.ofPatient(patient);
            if (all.isEmpty()) {
                return List.of();
            }
            Sealer own = ledger.sealer(in, patient);
            Lifetime lifetime = Lifetime.of(patients.find(in, patient).map(Patient::born).orElse(null),
                    LocalDate.ofInstant(ledger.audit().now(), ZoneId.systemDefault()), ZoneId.systemDefault());
            Map<UUID, List<Visit>> visits = visits(in, patient, own);
            Map<UUID, List<PainScore>> taken = scores.ofPatient(in, patient, own).stream()
                    .collect(Collectors.groupingBy(PainScore::courseId));
            return all.stream().map(course -> new CourseHistory(course, visits.getOrDefault(course.id(), List.of()),
                    taken.getOrDefault(course.id(), List.of()), courses.planChanges(in, course.id(), own),
                    judgements.ofCourse(course.id()), lifetime)).toList();
        });
    }

    private Map<UUID, List<Visit>> visits(Handle in, UUID patient, Sealer own) {
        Map<UUID, List<Mixture>> prepared = mixtures.ofPatient(in, patient, own).stream()
                .collect(Collectors.groupingBy(Mixture::sessionId));
        Map<UUID, List<AdverseEvent>> seen = events.ofPatient(in, patient, own).stream()
                .collect(Collectors.groupingBy(AdverseEvent::sessionId));
        Map<UUID, Map<UUID, Points>> points = points(in, patient);
        Set<UUID> notPerformed = ids(in, patient, "SELECT s.id FROM signature g " + ofPatient("g")
                + " AND g.meaning = 'not-performed'");
        Set<UUID> stopped = ids(in, patient, "SELECT DISTINCT s.id FROM screening_answer a " + ofPatient("a")
                + " AND a.answer = 'stop'");
        Map<UUID, List<Visit>> visits = new HashMap<>();
        for (Session session : sessions.ofPatient(in, patient, own)) {
            UUID id = session.id();
            Map<UUID, Points> injected = points.getOrDefault(id, Map.of());
            Points all = injected.values().stream().reduce(Points.NONE, Points::and);
            boolean stop = stopped.contains(id);
            List<MixtureTotals> totals = prepared.getOrDefault(id, List.of()).stream()
                    .map(mixture -> totals(mixture, stop ? Points.NONE : injected.getOrDefault(mixture.id(), Points.NONE),
                            !stop && all.unshown() > 0))
                    .toList();
            visits.computeIfAbsent(session.courseId(), course -> new ArrayList<>()).add(new Visit(session,
                    notPerformed.contains(id), stop, totals, all, seen.getOrDefault(id, List.of())));
        }
        return visits;
    }

    private static MixtureTotals totals(Mixture mixture, Points points, boolean orMore) {
        MixtureTotals totals =
                MixtureTotals.of(mixture, points.count(), points.knownMl(), points.withoutVolume() > 0);
        return orMore ? totals.orMore() : totals;
    }

    /** By session, then by mixture; null for points of no mixture. */
    private static Map<UUID, Map<UUID, Points>> points(Handle in, UUID patient) {
        Map<UUID, Map<UUID, Points>> quick = points(in, patient, """
                SELECT s.id AS session_id, m.id AS mixture_id, count(*) FILTER (WHERE NOT ($shown)) = 0 AS shown, $sums
                FROM course c CROSS JOIN session s ON s.course_id = c.id CROSS JOIN mixture m ON m.session_id = s.id
                  CROSS JOIN injection i ON i.mixture_id = m.id AND i.session_id = s.id
                WHERE c.patient_id = ? GROUP BY c.number, s.number, m.letter""");
        return countsAll(in, patient, quick) ? quick : points(in, patient, """
                SELECT i.session_id, i.mixture_id, $shown AS shown, $sums
                FROM course c CROSS JOIN session s ON s.course_id = c.id CROSS JOIN injection i ON i.session_id = s.id
                WHERE c.patient_id = ? GROUP BY c.number, s.number, i.mixture_id, shown""");
    }

    private static Map<UUID, Map<UUID, Points>> points(Handle in, UUID patient, String sql) {
        Map<UUID, Map<UUID, Points>> points = new HashMap<>();
        in.createQuery(sql.replace("$shown", SHOWN).replace("$sums", SUMS))
                .bind(0, patient.toString())
                .map((row, context) -> points
                        .computeIfAbsent(UUID.fromString(row.getString("session_id")), session -> new HashMap<>())
                        .merge(Rows.id(row, "mixture_id"), points(row), Points::and))
                .list();
        return points;
    }

    /** Whether every point of the patient is in its session's mixtures and shown: else they are summed one by one. */
    private static boolean countsAll(Handle in, UUID patient, Map<UUID, Map<UUID, Points>> points) {
        return in.createQuery("""
                SELECT s.id, (SELECT count(*) FROM injection i WHERE i.session_id = s.id) AS injected
                FROM course c JOIN session s ON s.course_id = c.id WHERE c.patient_id = ?""")
                .bind(0, patient.toString())
                .map((row, context) -> points.getOrDefault(UUID.fromString(row.getString("id")), Map.of()).values().stream()
                        .mapToInt(Points::count).sum() == row.getInt("injected"))
                .stream().allMatch(counted -> counted);
    }

    private static Points points(ResultSet row) throws SQLException {
        int count = row.getInt(4);
        return row.getBoolean(3)
                ? new Points(count, Units.millilitres(row.getLong(5)), row.getInt(6), 0, Units.depthMm(row.getLong(7)),
                        Units.depthMm(row.getLong(8)))
                : new Points(0, Points.NONE.knownMl(), 0, count, null, null);
    }

    private static String ofPatient(String table) {
        return "JOIN session s ON s.id = " + table + ".session_id JOIN course c ON c.id = s.course_id"
                + " WHERE c.patient_id = ?";
    }

    private static Set<UUID> ids(Handle in, UUID patient, String sql) {
        return in.createQuery(sql).bind(0, patient.toString()).mapTo(String.class).map(UUID::fromString).set();
    }
}
