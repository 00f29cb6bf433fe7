package org.mesochart.storage;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.Judgement;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.OutcomeScore;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.research.StudyRecord;
import org.mesochart.domain.research.StudyRecord.Ending;
import org.mesochart.domain.research.StudyRecord.StudyCourse;
import org.mesochart.domain.research.StudyRecord.Visit;
import org.mesochart.domain.session.Addendum;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.SessionStatus;
import org.mesochart.vault.Pseudonyms;
import org.mesochart.vault.Sealer;

/**
 * Reads a chart patient by patient for research: a handful of statements a patient, whatever was charted, so that
 * no more is asked than must be, and few patients at a time are in memory. A patient is one consistent
 * reading; between two patients the clinic may go on writing.
 */
public final class ResearchStore {
    private static final String ENTITY = "research";
    /** What the audit rows of research exports are about. */
    public static final UUID NOTED = UUID.nameUUIDFromBytes(ENTITY.getBytes(StandardCharsets.UTF_8));
    private static final String SIGNED = " FROM course c CROSS JOIN session s ON s.course_id = c.id";
    // The plus keeps SQLite from looking through all signed sessions of the chart.
    private static final String OF_PATIENT = " WHERE c.patient_id = ? AND +s.status = 'signed' ORDER BY c.number, s.number";

    private final Ledger ledger;
    private final PatientStore patients;
    private final CourseStore courses;
    private final SessionDetailsStore details;
    private final OutcomeStore outcomes;
    private final SessionStore sessions;

    ResearchStore(Ledger ledger, PatientStore patients, CourseStore courses, SessionDetailsStore details,
            OutcomeStore outcomes, SessionStore sessions) {
        this.ledger = ledger;
        this.patients = patients;
        this.courses = courses;
        this.details = details;
        this.outcomes = outcomes;
        this.sessions = sessions;
    }

    /** Study ids and date shifts of this chart. */
    public Pseudonyms pseudonyms() {
        return ledger.vault().pseudonyms();
    }

    /** Every patient with a course; not who was erased. */
    public List<UUID> patients() {
        return ledger.database().read(in -> {
            List<UUID> all = new ArrayList<>();
            Hot.each(in, "SELECT id FROM patient p WHERE length(p.wrapped_key) > 0"
                            + " AND EXISTS (SELECT 1 FROM course c WHERE c.patient_id = p.id)",
                    row -> all.add(UUID.fromString(row.getString(1))));
            return all;
        });
    }

    /** How many sessions are not signed: they are in no export. */
    public int drafts() {
        return ledger.database().read(in -> in.createQuery("SELECT count(*) FROM session s WHERE s.status = 'draft'"
                        + " AND " + SessionStore.NOT_ERASED)
                .mapTo(Integer.class)
                .one());
    }

    /** The patient with the courses and the sessions' days, as far as age and indication need them: no more is read. */
    public Optional<StudyRecord> outline(UUID patient) {
        return ledger.database().read(in -> patient(in, patient).flatMap(found -> {
            Map<UUID, Reading> visits = visits(in, patient);
            return record(in, found, visits, Map.of(), Map.of(), Map.of(), Map.of());
        }));
    }

    /**
     * Begins to read everything of a patient, while the caller goes on with another; asking for the answer waits for it.
     * Empty when the patient has no course any more.
     *
     * @param words whether addenda are wanted too
     */
    public Supplier<Optional<StudyRecord>> begin(UUID patient, boolean words) {
        return ledger.database().queued(in -> patient(in, patient).flatMap(found -> {
            Sealer own = ledger.sealer(in, patient);
            Map<UUID, Reading> visits = visits(in, patient);
            Map<UUID, List<PainScore>> followUps = new HashMap<>();
            Map<UUID, List<OutcomeScore>> totals = new HashMap<>();
            mixtures(in, patient, visits);
            points(in, patient, own, visits);
            events(in, patient, own, visits);
            Hot.each(in, "SELECT d.*" + SIGNED + " CROSS JOIN session_details d ON d.session_id = s.id" + OF_PATIENT,
                    row -> at(visits, row).details = details.map(row, own), patient.toString());
            Hot.each(in, "SELECT p.* FROM course c CROSS JOIN pain_score p ON p.course_id = c.id"
                    + " WHERE c.patient_id = ? ORDER BY p.at, p.seq", row -> {
                        PainScore score = ScoreStore.map(row, own);
                        if (score.sessionId() == null) {
                            followUps.computeIfAbsent(score.courseId(), id -> new ArrayList<>()).add(score);
                        } else if (visits.containsKey(score.sessionId())) {
                            visits.get(score.sessionId()).scores.add(score);
                        }
                    }, patient.toString());
            Hot.each(in, "SELECT o.* FROM course c CROSS JOIN outcome_score o ON o.course_id = c.id"
                    + " WHERE c.patient_id = ? ORDER BY o.at, o.seq", row -> {
                        OutcomeScore total = outcomes.map(row, own);
                        if (total.sessionId() == null || visits.containsKey(total.sessionId())) {
                            totals.computeIfAbsent(total.courseId(), id -> new ArrayList<>()).add(total);
                        }
                    }, patient.toString());
            if (words) {
                visits.forEach((id, visit) -> visit.addenda.addAll(sessions.addenda(id)));
            }
            return record(in, found, visits, followUps, totals, judged(in, patient), lost(in, patient));
        }));
    }

    /** Notes in the audit trail that an export leaves the chart. Nothing is noted in a chart that is only read. */
    public void note(int patientCount, long rows, boolean freeText) {
        if (ledger.database().readOnly()) {
            return;
        }
        ledger.database().use(in -> ledger.audit().append(in, "export", ENTITY, NOTED, null, ledger.sealer(),
                new RowText().add("patients", patientCount).add("rows", rows).add("freeText", freeText).bytes()));
    }

    /** One session while it is put together. */
    private static final class Reading {
        private final Session session;
        private final boolean performed;
        private final Map<UUID, Mixture> mixtures = new LinkedHashMap<>();
        private final List<Injection> points = new ArrayList<>();
        private final List<PainScore> scores = new ArrayList<>();
        private final List<AdverseEvent> events = new ArrayList<>();
        private final List<Addendum> addenda = new ArrayList<>();
        private SessionDetails details;
        private int unshown;

        private Reading(Session session, boolean performed) {
            this.session = session;
            this.performed = performed;
            details = SessionDetails.none(session.id());
        }

        private Visit visit() {
            return new Visit(new SessionRecord(session, List.copyOf(mixtures.values()), points, scores, events,
                    Optional.empty(), List.of(), new SessionRecord.Unshown(unshown, 0), details, List.of(), List.of()),
                    performed, addenda);
        }
    }

    private Optional<Patient> patient(Handle in, UUID id) {
        return Hot.one(in, "SELECT * FROM patient WHERE id = ?", row -> patients.map(in, row), id.toString());
    }

    private Optional<StudyRecord> record(Handle in, Patient patient, Map<UUID, Reading> visits,
            Map<UUID, List<PainScore>> followUps, Map<UUID, List<OutcomeScore>> totals, Map<UUID, Instant> judged,
            Map<UUID, Instant> lost) {
        List<StudyCourse> all = new ArrayList<>();
        Hot.each(in, "SELECT * FROM course WHERE patient_id = ? ORDER BY number", row -> {
            Course course = courses.map(in, row);
            List<Visit> own = visits.values().stream()
                    .filter(reading -> reading.session.courseId().equals(course.id()))
                    .map(Reading::visit)
                    .toList();
            Instant began = own.stream().map(visit -> visit.record().session().at())
                    .min(Instant::compareTo)
                    .filter(first -> first.isBefore(course.startedAt()))
                    .orElse(course.startedAt());
            all.add(new StudyCourse(course, began, own, followUps.getOrDefault(course.id(), List.of()),
                    totals.getOrDefault(course.id(), List.of()),
                    Ending.of(course.status(), own, judged.get(course.id()), lost.get(course.id()))));
        }, patient.id().toString());
        return all.isEmpty() ? Optional.empty() : Optional.of(new StudyRecord(patient, all));
    }

    // Of each course whose latest judgement stopped it. Why is not read.
    private static Map<UUID, Instant> judged(Handle in, UUID patient) {
        Map<UUID, Instant> judged = new HashMap<>();
        Hot.each(in, "SELECT j.course_id, j.choice, j.at FROM course c CROSS JOIN judgement j ON j.course_id = c.id"
                + " WHERE c.patient_id = ? ORDER BY j.seq", row -> {
                    UUID course = UUID.fromString(row.getString(1));
                    judged.remove(course);
                    if (row.getString(2).equals(Judgement.Choice.STOP.key())) {
                        judged.put(course, Instant.parse(row.getString(3)));
                    }
                }, patient.toString());
        return judged;
    }

    // Of each course in which the patient was lost, and nothing about the same was written after it.
    private static Map<UUID, Instant> lost(Handle in, UUID patient) {
        Map<UUID, Instant> lost = new HashMap<>();
        Hot.each(in, "SELECT f.course_id, f.at FROM course c CROSS JOIN follow_up f ON f.course_id = c.id"
                + " WHERE c.patient_id = ? AND f.deed = 'lost' AND NOT EXISTS (SELECT 1 FROM follow_up later"
                + " WHERE later.course_id = f.course_id AND later.seq > f.seq AND later.kind = f.kind"
                + " AND coalesce(later.about, '') = coalesce(f.about, ''))", row ->
                        lost.merge(UUID.fromString(row.getString(1)), Instant.parse(row.getString(2)),
                                (one, other) -> one.isAfter(other) ? one : other), patient.toString());
        return lost;
    }

    private Map<UUID, Reading> visits(Handle in, UUID patient) {
        Map<UUID, Reading> visits = new LinkedHashMap<>();
        Hot.each(in, "SELECT s.*, g.meaning" + SIGNED + " LEFT JOIN signature g ON g.session_id = s.id" + OF_PATIENT,
                row -> {
                    UUID id = UUID.fromString(row.getString("id"));
                    byte[] note = row.getBytes("note");
                    Session session = new Session(id, UUID.fromString(row.getString("course_id")), row.getInt("number"),
                            Instant.parse(row.getString("at")), ZoneId.of(row.getString("zone")), SessionStatus.SIGNED,
                            note == null ? null
                                    : Ledger.openText(ledger.sealer(in, patient), "session", "note", id, note));
                    visits.put(id, new Reading(session, !"not-performed".equals(row.getString("meaning"))));
                }, patient.toString());
        return visits;
    }

    private static void points(Handle in, UUID patient, Sealer own, Map<UUID, Reading> visits) {
        Hot.each(in, "SELECT i.*" + SIGNED + " CROSS JOIN injection i ON i.session_id = s.id" + OF_PATIENT
                + ", i.position", row -> {
                    Reading visit = at(visits, row);
                    int number = visit.points.size() + visit.unshown + 1;
                    Readable.row(() -> InjectionStore.map(row, number, own))
                            .ifPresentOrElse(visit.points::add, () -> visit.unshown++);
                }, patient.toString());
    }

    // A component comes as often as it has ingredients, a mixture as often as it has components.
    private static void mixtures(Handle in, UUID patient, Map<UUID, Reading> visits) {
        UUID[] last = {null};
        Hot.each(in, "SELECT m.id, m.session_id, m.letter, m.wasted_nl, k.id AS component, k.product, k.lot, k.volume_nl,"
                + " g.substance, g.per_ml, g.unit" + SIGNED
                + " CROSS JOIN mixture m ON m.session_id = s.id LEFT JOIN component k ON k.mixture_id = m.id"
                + " LEFT JOIN ingredient g ON g.component_id = k.id" + OF_PATIENT + ", m.letter, k.position, g.position",
                row -> {
                    Reading visit = at(visits, row);
                    UUID id = UUID.fromString(row.getString("id"));
                    UUID component = Rows.id(row, "component");
                    Mixture mixture = visit.mixtures.get(id);
                    List<Component> parts = mixture == null ? new ArrayList<>() : new ArrayList<>(mixture.components());
                    if (component != null) {
                        List<Ingredient> ingredients = new ArrayList<>();
                        if (component.equals(last[0])) {
                            ingredients.addAll(parts.removeLast().ingredients());
                        }
                        ingredient(row).ifPresent(ingredients::add);
                        parts.add(new Component(component, row.getString("product"), ingredients, row.getString("lot"),
                                null, Units.millilitres(row.getLong("volume_nl")), null));
                    }
                    last[0] = component;
                    visit.mixtures.put(id, new Mixture(id, visit.session.id(), row.getString("letter"), parts, null, null,
                            Units.millilitres(Rows.number(row, "wasted_nl"))));
                }, patient.toString());
    }

    private static Optional<Ingredient> ingredient(ResultSet row) throws SQLException {
        String substance = row.getString("substance");
        return substance == null
                ? Optional.empty()
                : Optional.of(new Ingredient(substance, new BigDecimal(row.getString("per_ml")),
                        DoseUnit.ofKey(row.getString("unit")).orElseThrow()));
    }

    private static void events(Handle in, UUID patient, Sealer own, Map<UUID, Reading> visits) {
        Hot.each(in, "SELECT e.*" + SIGNED + " CROSS JOIN adverse_event e ON e.session_id = s.id" + OF_PATIENT
                + ", e.at, e.seq", row -> {
                    AdverseEvent event = AdverseEventStore.map(row, own);
                    at(visits, row).events.add(event.withPoints(AdverseEventStore.pointsThere(in, event.id())));
                }, patient.toString());
    }

    private static Reading at(Map<UUID, Reading> visits, ResultSet row) throws SQLException {
        return visits.get(UUID.fromString(row.getString("session_id")));
    }
}
