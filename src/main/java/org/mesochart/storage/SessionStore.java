package org.mesochart.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mesochart.domain.Problem;
import org.mesochart.domain.Refused;
import org.mesochart.domain.pain.ScoreRules;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.screening.AllergyComparison;
import org.mesochart.domain.screening.TheTen;
import org.mesochart.domain.session.Addendum;
import org.mesochart.domain.session.Addendum.Correction;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.SessionStatus;
import org.mesochart.domain.session.Signature;
import org.mesochart.domain.session.Signature.Hand;
import org.mesochart.domain.session.SigningRules;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.domain.stock.Substances;
import org.mesochart.vault.ChainMac;
import org.mesochart.vault.Sealer;

/** Sessions: drafts, their signing, and what is added after it. */
public final class SessionStore {
    private static final String TABLE = "session";
    private static final String LINE = """
            SELECT s.id, c.patient_id, s.number, s.at, s.zone,
              EXISTS (SELECT 1 FROM signature g WHERE g.session_id = s.id AND g.meaning = 'not-performed')
                AS not_performed,
              (SELECT count(*) FROM injection i WHERE i.session_id = s.id) AS points
            FROM session s JOIN course c ON c.id = s.course_id
            """;

    /** Of a session {@code s}: not an erased patient's. */
    static final String NOT_ERASED = "s.course_id NOT IN"
            + " (SELECT k.id FROM erasure e JOIN course k ON k.patient_id = e.patient_id) ";

    private final Ledger ledger;
    private final PatientStore patients;
    private final MixtureStore mixtures;
    private final InjectionStore injections;
    private final ScoreStore scores;
    private final AdverseEventStore events;
    private final MarkStore marks;
    private final SessionDetailsStore details;
    private final ScreeningStore screening;
    private final OutcomeStore outcomes;
    private final ConsentStore consents;
    private final StockStore stock;
    private final OriginStore origins;
    private final QuestionStore questions;
    private final AddendumStore addenda;
    private final FollowUpStore followUps;

    SessionStore(
            Ledger ledger,
            PatientStore patients,
            MixtureStore mixtures,
            InjectionStore injections,
            ScoreStore scores,
            AdverseEventStore events,
            MarkStore marks,
            SessionDetailsStore details,
            ScreeningStore screening,
            OutcomeStore outcomes,
            ConsentStore consents,
            QuestionStore questions,
            OriginStore origins,
            StockStore stock) {
        this.ledger = ledger;
        this.patients = patients;
        this.mixtures = mixtures;
        this.injections = injections;
        this.scores = scores;
        this.events = events;
        this.marks = marks;
        this.details = details;
        this.screening = screening;
        this.outcomes = outcomes;
        this.consents = consents;
        this.stock = stock;
        this.origins = origins;
        this.questions = questions;
        this.addenda = new AddendumStore(ledger);
        this.followUps = new FollowUpStore(ledger);
    }

    /**
     * Adds a draft; gives the course's next number when there is none.
     *
     * @return false when the very same session is there already, signed or not
     */
    public boolean add(Session session) {
        Refused.ifAny(session.check());
        return ledger.database().transact(in -> {
            Optional<Session> known = find(in, session.id());
            if (known.isPresent()) {
                Session same = session.number() == 0 ? session.withNumber(known.get().number()) : session;
                if (!ledger.audit().had(in, session.id(), text(same))) {
                    throw new StorageException(StorageException.Kind.CONFLICT);
                }
                return false;
            }
            if (ledger.audit().knows(in, session.id())) {
                return false;
            }
            if (!ledger.audit().importing()) {
                notInFuture(session);
            }
            UUID patient = ledger.patientOfCourse(in, session.courseId());
            Sealer own = ledger.sealer(in, patient);
            Session numbered = session.number() > 0
                    ? session
                    : session.withNumber(Ledger.next(in, TABLE, "number", "course_id", session.courseId()));
            in.createUpdate("""
                    INSERT INTO session (id, course_id, number, at, zone, status, note)
                    VALUES (?, ?, ?, ?, ?, 'draft', ?)""")
                    .bind(0, numbered.id().toString())
                    .bind(1, numbered.courseId().toString())
                    .bind(2, numbered.number())
                    .bind(3, numbered.at().toString())
                    .bind(4, numbered.zone().getId())
                    .bind(5, Ledger.sealText(own, TABLE, "note", numbered.id(), numbered.note()))
                    .execute();
            ledger.audit().append(in, "add", TABLE, numbered.id(), patient, own, text(numbered));
            return true;
        });
    }

    /** Writes a draft's time and note as now given. */
    public void change(Session session) {
        Refused.ifAny(session.check());
        ledger.database().transact(in -> {
            Session before = find(in, session.id())
                    .filter(known -> known.courseId().equals(session.courseId()))
                    .orElseThrow(() -> new StorageException(StorageException.Kind.CONFLICT));
            Session now = session.withNumber(before.number());
            if (Arrays.equals(text(before), text(now))) {
                return null;
            }
            ledger.requireDraft(in, session.id());
            if (!now.at().equals(before.at())) {
                notInFuture(now);
                Refused.ifAny(ScoreRules.moved(before.at(), now.at(), followUps(in, now.courseId())).stream().toList());
                consents.of(in, now.id())
                        .ifPresent(consent -> Refused.ifAny(consent.checkDay(now.localTime().toLocalDate())));
            }
            UUID patient = ledger.patientOfSession(in, session.id());
            Sealer own = ledger.sealer(in, patient);
            in.createUpdate("UPDATE session SET at = ?, zone = ?, note = ? WHERE id = ?")
                    .bind(0, now.at().toString())
                    .bind(1, now.zone().getId())
                    .bind(2, Ledger.sealText(own, TABLE, "note", now.id(), now.note()))
                    .bind(3, now.id().toString())
                    .execute();
            ledger.audit().append(in, "change", TABLE, now.id(), patient, own, text(now));
            return null;
        });
    }

    /**
     * Takes a draft with all that is in it out of the chart; the audit trail keeps what it held.
     *
     * @throws Refused when something in it cannot be read
     */
    public void discard(UUID draft) {
        ledger.database().transact(in -> {
            SessionRecord record = record(in, draft)
                    .orElseThrow(() -> new StorageException(StorageException.Kind.CONFLICT));
            ledger.requireDraft(in, draft);
            Refused.ifAny(SigningRules.unshown(record).stream().toList());
            UUID patient = ledger.patientOfSession(in, draft);
            Sealer own = ledger.sealer(in, patient);
            record.adverseEvents().forEach(event -> events.delete(in, event, patient, own));
            record.scores().forEach(score -> scores.remove(score.id()));
            record.outcomes().forEach(total -> outcomes.remove(in, total.id()));
            screening.removeOf(in, draft);
            details.removeOf(in, draft);
            consents.removeOf(in, draft);
            followUps.removeAbout(in, draft);
            marks.remove(record.marks().stream().map(m -> m.id()).toList());
            injections.remove(record.injections().stream().map(i -> i.id()).toList());
            record.mixtures().forEach(mixture -> mixtures.remove(mixture.id()));
            in.createUpdate("DELETE FROM session WHERE id = ?").bind(0, draft.toString()).execute();
            ledger.audit().append(in, "remove", TABLE, draft, patient, own, null);
            return null;
        });
    }

    public Optional<Session> find(UUID id) {
        return ledger.database().read(in -> find(in, id));
    }

    /** A course's sessions in the order of their numbers. */
    public List<Session> ofCourse(UUID course) {
        return ledger.database().read(in -> in.createQuery("SELECT * FROM session WHERE course_id = ? ORDER BY number")
                .bind(0, course.toString())
                .map((row, context) -> map(in, row))
                .list());
    }

    public Optional<SessionRecord> record(UUID id) {
        return ledger.database().read(in -> record(in, id));
    }

    public List<SessionRecord> recordsOfCourse(UUID course) {
        return ledger.database().read(in -> records(in, ofCourse(course)));
    }

    /** Everything charted for a patient, course by course. */
    public List<SessionRecord> recordsOfPatient(UUID patient) {
        return ledger.database().read(in -> records(in, in.createQuery("""
                SELECT s.* FROM session s JOIN course c ON c.id = s.course_id
                WHERE c.patient_id = ? ORDER BY c.number, s.number""")
                .bind(0, patient.toString())
                .map((row, context) -> map(in, row))
                .list()));
    }

    /** Unsigned sessions, the latest first. */
    public List<SessionLine> drafts() {
        return lines(LINE + "WHERE s.status = 'draft' AND " + NOT_ERASED + "ORDER BY s.at DESC");
    }

    /** The sessions of all patients that took place last, the latest first. */
    public List<SessionLine> latest(int most) {
        return lines(LINE + "WHERE s.id IN (SELECT s.id FROM session s WHERE " + NOT_ERASED
                + "ORDER BY s.at DESC LIMIT " + most + ") ORDER BY s.at DESC");
    }

    /** The sessions of a course that were signed as not performed. */
    public Set<UUID> notPerformed(UUID course) {
        return ledger.database().read(in -> in.createQuery("""
                SELECT s.id FROM session s JOIN signature g ON g.session_id = s.id
                WHERE s.course_id = ? AND g.meaning = 'not-performed'""")
                .bind(0, course.toString())
                .map((row, context) -> UUID.fromString(row.getString(1)))
                .set());
    }

    /** The sessions of a course with injections, none of them stopped. */
    public Set<UUID> injected(UUID course) {
        return ledger.database().read(in -> in.createQuery("""
                SELECT s.id FROM session s WHERE s.course_id = ?
                  AND EXISTS (SELECT 1 FROM injection i WHERE i.session_id = s.id)
                  AND NOT EXISTS (SELECT 1 FROM screening_answer a WHERE a.session_id = s.id AND a.answer = 'stop')""")
                .bind(0, course.toString())
                .map((row, context) -> UUID.fromString(row.getString(1)))
                .set());
    }

    /** When a session was first written down, which may be later than it took place; empty for one never written. */
    public Optional<Instant> enteredAt(UUID session) {
        return ledger.audit().enteredAt(session).or(() -> new TrailStore(ledger).enteredElsewhere(session));
    }

    /**
     * Signs and locks a session. From then on nothing in it changes. What it used is counted down in stock.
     *
     * @return the signature; the one there is when the session is signed already
     * @param substances what the patient's allergies are compared by
     * @throws Refused when something is missing
     */
    public Signature sign(UUID id, Signer signer, Substances substances) {
        return ledger.database().transact(in -> {
            SessionRecord record = record(in, id)
                    .orElseThrow(() -> new StorageException(StorageException.Kind.CONFLICT));
            if (record.signature().isPresent()) {
                return record.signature().get();
            }
            Patient patient = patients.find(in, ledger.patientOfSession(in, id)).orElseThrow();
            Refused.ifAny(SigningRules.check(record, TheTen.with(questions.all()),
                    AllergyComparison.of(
                            patient.allergies(), record.mixtures(), record.details().topical(), substances),
                    record.session().localTime().toLocalDate()));
            SessionDetails weighed = record.details().withWeight(patient.weightKg());
            if (!weighed.equals(record.details())) {
                details.put(in, weighed);
            }
            SessionRecord whole = record.withDetails(weighed);
            Signature signature = lock(in, whole, signer);
            stock.use(in, whole);
            return signature;
        });
    }

    /**
     * Locks a session that was signed in another chart: as signed there, by the hand of who brings it here. What is asked
     * before signing was asked there.
     */
    public void importSigned(SessionOrigin origin, Signer signer) {
        ledger.database().transact(in -> {
            SessionRecord record = record(in, origin.sessionId())
                    .orElseThrow(() -> new StorageException(StorageException.Kind.CONFLICT));
            ledger.requireDraft(in, origin.sessionId());
            lock(in, record, signer);
            origins.put(in, origin);
            return null;
        });
    }

    private Signature lock(Handle in, SessionRecord record, Signer signer) {
        UUID id = record.session().id();
        UUID patient = ledger.patientOfSession(in, id);
        Sealer own = ledger.sealer(in, patient);
        Instant at = ledger.audit().now();
        byte[] content = SignedContent.digest(record);
        // The chain's head before signing is signed too: it ties the signature to its place in the record.
        byte[] chain = ledger.audit().head(in).mac();
        Hand hand = hand(in, record, signer);
        byte[] message = SignedContent.message(id, signer.practitioner(), at, content, chain, hand);
        in.createUpdate("""
                INSERT INTO signature (session_id, practitioner_id, at, content, chain, signature, name, certificate,
                  zone, meaning)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .bind(0, id.toString())
                .bind(1, signer.practitioner().toString())
                .bind(2, at.toString())
                .bind(3, content)
                .bind(4, chain)
                .bind(5, signer.sign(message))
                .bind(6, hand.name())
                .bind(7, hand.certificate())
                .bind(8, hand.zone().getId())
                .bind(9, hand.meaning().key())
                .execute();
        in.createUpdate("UPDATE session SET status = 'signed' WHERE id = ?").bind(0, id.toString()).execute();
        Session signed = find(in, id).orElseThrow();
        ledger.audit().append(in, "sign", TABLE, id, patient, own, text(signed));
        return new Signature(id, signer.practitioner(), at, ChainMac.shortForm(chain), hand);
    }

    private static Hand hand(Handle in, SessionRecord record, Signer signer) {
        Practitioner who = ChartFile.practitioners(in).stream()
                .filter(p -> p.id().equals(signer.practitioner()))
                .findFirst()
                .orElseThrow();
        return new Hand(who.name(), who.certificate(), record.session().zone(),
                record.stopped() ? Signature.Meaning.NOT_PERFORMED : Signature.Meaning.PERFORMED);
    }

    /** Adds a plain note to a signed session. */
    public Addendum addendum(UUID session, String text) {
        return addendum(session, text, null, List.of());
    }

    /**
     * Adds words to a signed session.
     *
     * @param reason why only now; needed with corrections
     */
    public Addendum addendum(UUID session, String text, String reason, List<Correction> corrections) {
        return addendum(UUID.randomUUID(), session, text, reason, corrections);
    }

    /** Adds words under an id of the caller's; those that stand there already are left as they are. */
    public Addendum addendum(UUID id, UUID session, String text, String reason, List<Correction> corrections) {
        return addenda.add(id, session, text, reason, corrections);
    }

    /** Writes an addendum of another chart, with its author and time. */
    public void importAddendum(Addendum addendum) {
        addenda.bringIn(addendum);
    }

    /** What was added after signing, oldest first. */
    public List<Addendum> addenda(UUID session) {
        return addenda.ofSession(session);
    }

    Optional<Addendum> findAddendum(Handle in, UUID id) {
        return addenda.find(in, id);
    }

    /** All sessions of a patient, course by course, in the order of their numbers. */
    List<Session> ofPatient(Handle in, UUID patient, Sealer own) {
        return in.createQuery("""
                SELECT s.* FROM session s JOIN course c ON c.id = s.course_id
                WHERE c.patient_id = ? ORDER BY c.number, s.number""")
                .bind(0, patient.toString())
                .map((row, context) -> map(row, own))
                .list();
    }

    Optional<Session> find(Handle in, UUID id) {
        return in.createQuery("SELECT * FROM session WHERE id = ?")
                .bind(0, id.toString())
                .map((row, context) -> map(in, row))
                .findOne();
    }

    Optional<SessionRecord> record(Handle in, UUID id) {
        return find(in, id).map(session -> record(in, session));
    }

    private List<SessionRecord> records(Handle in, List<Session> sessions) {
        return sessions.stream().map(session -> record(in, session)).toList();
    }

    private SessionRecord record(Handle in, Session session) {
        UUID id = session.id();
        Sealer own = ledger.sealer(in, ledger.patientOfSession(in, id));
        Readable<Injection> points = injections.ofSession(in, id, own);
        Readable<SkinMark> painted = marks.ofSession(in, id);
        return new SessionRecord(
                session,
                mixtures.ofSession(in, id, own),
                points.rows(),
                scores.ofSession(in, id, own),
                events.ofSession(in, id, own),
                signature(in, session),
                painted.rows(),
                new SessionRecord.Unshown(points.unreadable(), painted.unreadable()),
                details.of(in, id),
                screening.ofSession(in, id),
                outcomes.ofSession(in, id),
                consents.of(in, id));
    }

    private Optional<Signature> signature(Handle in, Session session) {
        if (!session.signed()) {
            return Optional.empty();
        }
        Optional<SessionOrigin> elsewhere = origins.of(in, session.id());
        return elsewhere.isPresent()
                ? elsewhere.map(origin -> origin.signature(session.zone()))
                : in.createQuery("SELECT * FROM signature WHERE session_id = ?")
                        .bind(0, session.id().toString())
                        .map((row, context) -> new Signature(
                                session.id(),
                                UUID.fromString(row.getString("practitioner_id")),
                                Instant.parse(row.getString("at")),
                                ChainMac.shortForm(row.getBytes("chain")),
                                hand(row)))
                        .findOne();
    }

    /** A session's signature as it can be carried to another chart; empty for a draft. */
    public Optional<SessionOrigin> origin(UUID session) {
        return ledger.database().read(in -> origins.of(in, session).or(() -> signedHere(in, session)));
    }

    private static Optional<SessionOrigin> signedHere(Handle in, UUID session) {
        HexFormat hex = HexFormat.of();
        return in.createQuery("""
                SELECT g.*, p.name AS practitioner FROM signature g JOIN practitioner p ON p.id = g.practitioner_id
                WHERE g.session_id = ?""")
                .bind(0, session.toString())
                .map((row, context) -> new SessionOrigin(
                        session,
                        UUID.fromString(row.getString("practitioner_id")),
                        row.getString("practitioner"),
                        Instant.parse(row.getString("at")),
                        ChainMac.shortForm(row.getBytes("chain")),
                        hand(row),
                        hex.formatHex(row.getBytes("content")),
                        hex.formatHex(row.getBytes("chain")),
                        hex.formatHex(row.getBytes("signature"))))
                .findOne();
    }

    /** Who signed as named then, or null in a signature of before that was kept. */
    static Hand hand(ResultSet row) throws SQLException {
        String name = row.getString("name");
        return name == null
                ? null
                : new Hand(name, row.getString("certificate"), ZoneId.of(row.getString("zone")),
                        Signature.Meaning.ofKey(row.getString("meaning")).orElseThrow());
    }

    static byte[] text(Session session) {
        return new RowText()
                .add("course", session.courseId())
                .add("number", session.number())
                .add("at", session.at())
                .add("zone", session.zone().getId())
                .add("note", session.note())
                .bytes();
    }

    private void notInFuture(Session session) {
        if (session.at().isAfter(ledger.audit().now())) {
            throw new Refused(Problem.of("at", "errors.session.future"));
        }
    }

    private static List<Instant> followUps(Handle in, UUID course) {
        return in.createQuery("""
                SELECT at FROM pain_score WHERE course_id = :course AND session_id IS NULL
                UNION SELECT at FROM outcome_score WHERE course_id = :course AND session_id IS NULL""")
                .bind("course", course.toString())
                .mapTo(String.class)
                .map(Instant::parse)
                .list();
    }

    private Session map(Handle in, ResultSet row) throws SQLException {
        boolean plain = row.getBytes("note") == null;
        return map(row, plain ? null : ledger.sealer(in, ledger.patientOfCourse(in,
                UUID.fromString(row.getString("course_id")))));
    }

    /** @param own may be null where there is no note */
    private static Session map(ResultSet row, Sealer own) throws SQLException {
        UUID id = UUID.fromString(row.getString("id"));
        return new Session(
                id,
                UUID.fromString(row.getString("course_id")),
                row.getInt("number"),
                Instant.parse(row.getString("at")),
                ZoneId.of(row.getString("zone")),
                SessionStatus.ofKey(row.getString("status")),
                Ledger.openText(own, TABLE, "note", id, row.getBytes("note")));
    }

    private List<SessionLine> lines(String sql) {
        return ledger.database().read(in -> in.createQuery(sql)
                .map((row, context) -> new SessionLine(
                        UUID.fromString(row.getString("id")),
                        UUID.fromString(row.getString("patient_id")),
                        row.getInt("number"),
                        Instant.parse(row.getString("at")),
                        ZoneId.of(row.getString("zone")),
                        row.getBoolean("not_performed"),
                        row.getInt("points")))
                .list());
    }
}
