package org.mesochart.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mesochart.domain.Refused;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.AdverseEvent.Follow;
import org.mesochart.vault.Sealer;

/** Adverse events. They may come weeks after a session was signed, so they stand beside it and stay open to change. */
public final class AdverseEventStore {
    private static final String TABLE = "adverse_event";
    private static final String POINTS = "SELECT injection_id FROM adverse_event_point WHERE event_id = ?";
    // A point taken out of a draft stays linked, so that putting it back is all there is to undo; until then it is not
    // one of the event's points.
    private static final String POINTS_THERE =
            POINTS + " AND EXISTS (SELECT 1 FROM injection WHERE id = injection_id)";
    private static final String INSERT = """
            INSERT INTO adverse_event (id, session_id, kind, severity, resolved, at, note, outcome, follow)
            VALUES (:id, :session, :kind, :severity, :resolved, :at, :note, :outcome, :follow)""";

    private final Ledger ledger;

    AdverseEventStore(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @return false when the very same event was recorded before */
    public boolean add(AdverseEvent event) {
        Refused.ifAny(event.check());
        return ledger.database().transact(in -> {
            if (ledger.audit().knows(in, event.id())) {
                if (!ledger.audit().had(in, event.id(), text(event))) {
                    throw new StorageException(StorageException.Kind.CONFLICT);
                }
                return false;
            }
            write(in, INSERT, event, "add");
            return true;
        });
    }

    public void change(AdverseEvent event) {
        Refused.ifAny(event.check());
        ledger.database().transact(in -> {
            AdverseEvent before = find(in, event.id())
                    .filter(known -> known.sessionId().equals(event.sessionId()))
                    .orElseThrow(() -> new StorageException(StorageException.Kind.CONFLICT));
            if (!Arrays.equals(text(before), text(event))) {
                if (signedWith(in, event.sessionId()).contains(event.id())) {
                    Refused.ifAny(before.checkSigned(event));
                }
                write(in, """
                        UPDATE adverse_event SET kind = :kind, severity = :severity, resolved = :resolved, at = :at,
                          note = :note, outcome = :outcome, follow = :follow
                        WHERE id = :id AND session_id = :session""", event, "change");
            }
            return null;
        });
    }

    /** Takes an event back, out of a draft only: what was signed with it stays. */
    public void remove(UUID id) {
        ledger.database().transact(in -> {
            find(in, id).ifPresent(event -> {
                ledger.requireDraft(in, event.sessionId());
                UUID patient = ledger.patientOfSession(in, event.sessionId());
                delete(in, event, patient, ledger.sealer(in, patient));
            });
            return null;
        });
    }

    /** Puts an event back that was taken out of a draft. */
    public void restore(AdverseEvent event) {
        Refused.ifAny(event.check());
        ledger.database().transact(in -> {
            if (find(in, event.id()).isEmpty()) {
                ledger.requireDraft(in, event.sessionId());
                write(in, INSERT, event, "restore");
            }
            return null;
        });
    }

    /** The events that were there when their session was signed; none of a draft. */
    public Set<UUID> signedWith(UUID session) {
        return ledger.database().read(in -> signedWith(in, session));
    }

    // The last row about a session is that of its signing.
    private static Set<UUID> signedWith(Handle in, UUID session) {
        return in.createQuery("""
                SELECT e.id FROM adverse_event e JOIN session s ON s.id = e.session_id
                WHERE s.id = ? AND s.status = 'signed'
                  AND (SELECT min(seq) FROM audit WHERE entity_id = e.id)
                    < (SELECT max(seq) FROM audit WHERE entity_id = s.id)""")
                .bind(0, session.toString())
                .mapTo(String.class)
                .map(UUID::fromString)
                .set();
    }

    public List<AdverseEvent> ofSession(UUID session) {
        return ledger.database()
                .read(in -> ofSession(in, session, ledger.sealer(in, ledger.patientOfSession(in, session))));
    }

    List<AdverseEvent> ofSession(Handle in, UUID session, Sealer own) {
        return in.createQuery("SELECT * FROM adverse_event WHERE session_id = ? ORDER BY at, seq")
                .bind(0, session.toString())
                .map((row, context) -> map(row, own))
                .list()
                .stream()
                .map(event -> event.withPoints(points(in, event.id(), POINTS_THERE)))
                .toList();
    }

    /** All events of a patient. */
    List<AdverseEvent> ofPatient(Handle in, UUID patient, Sealer own) {
        return in.createQuery("""
                SELECT e.* FROM adverse_event e JOIN session s ON s.id = e.session_id JOIN course c ON c.id = s.course_id
                WHERE c.patient_id = ? ORDER BY e.at, e.seq""")
                .bind(0, patient.toString())
                .map((row, context) -> map(row, own))
                .list()
                .stream()
                .map(event -> event.withPoints(points(in, event.id(), POINTS_THERE)))
                .toList();
    }

    Optional<AdverseEvent> find(Handle in, UUID id) {
        return in.createQuery("SELECT * FROM adverse_event WHERE id = ?")
                .bind(0, id.toString())
                .map((row, context) -> map(row, ledger.sealer(
                        in, ledger.patientOfSession(in, UUID.fromString(row.getString("session_id"))))))
                .findOne()
                .map(event -> event.withPoints(points(in, id, POINTS)));
    }

    void delete(Handle in, AdverseEvent event, UUID patient, Sealer own) {
        in.createUpdate("DELETE FROM adverse_event WHERE id = ?").bind(0, event.id().toString()).execute();
        ledger.audit().append(in, "remove", TABLE, event.id(), patient, own, null);
    }

    static byte[] text(AdverseEvent event) {
        Follow follow = event.follow();
        return new RowText()
                .add("session", event.sessionId())
                .add("kind", event.kind().key())
                .add("severity", event.severity().key())
                .add("resolved", event.resolved())
                .add("at", event.at())
                .add("note", event.note())
                .add("points", event.points().isEmpty() ? null : String.join(",", ids(event.points())))
                .add("what", follow.what())
                .add("action", follow.action())
                .add("outcome", follow.outcome() == null ? null : follow.outcome().key())
                .add("lots", follow.lots().isEmpty() ? null : String.join("\n", follow.lots()))
                .add("reportedOn", follow.reportedOn())
                .add("reportNumber", follow.reportNumber())
                .bytes();
    }

    private void write(Handle in, String sql, AdverseEvent event, String action) {
        Refused.ifAny(event.checkTime(ledger.took(in, event.sessionId()), ledger.zone(in, event.sessionId()),
                ledger.audit().now()));
        UUID patient = ledger.patientOfSession(in, event.sessionId());
        Sealer own = ledger.sealer(in, patient);
        in.createUpdate(sql)
                .bind("id", event.id().toString())
                .bind("session", event.sessionId().toString())
                .bind("kind", event.kind().key())
                .bind("severity", event.severity().key())
                .bind("resolved", event.resolved() ? 1 : 0)
                .bind("at", event.at().toString())
                .bind("note", Ledger.sealText(own, TABLE, "note", event.id(), event.note()))
                .bind("outcome", event.follow().outcome() == null ? null : event.follow().outcome().key())
                .bind("follow", follow(event, own))
                .execute();
        link(in, event, patient);
        ledger.audit().append(in, action, TABLE, event.id(), patient, own, text(event));
    }

    private static byte[] follow(AdverseEvent event, Sealer own) {
        Follow follow = event.follow();
        if (follow.equals(Follow.NONE)) {
            return null;
        }
        Packed packed = Packed.writing();
        packed.add(follow.what()).add(follow.action()).add(follow.reportedOn()).add(follow.reportNumber());
        packed.addAll(follow.lots(), packed::add);
        return Ledger.sealFields(own, TABLE, "follow", event.id(), packed.texts());
    }

    private static Follow follow(ResultSet row, Sealer own, UUID id) throws SQLException {
        byte[] sealed = row.getBytes("follow");
        if (sealed == null || own == null) {
            return Follow.NONE;
        }
        Packed in = Packed.reading(Ledger.openFields(own, TABLE, "follow", id, sealed));
        String what = in.next();
        String action = in.next();
        String reportedOn = in.next();
        String number = in.next();
        String outcome = row.getString("outcome");
        return new Follow(what, action, outcome == null ? null : AdverseEvent.Outcome.ofKey(outcome).orElseThrow(),
                in.nextAll(Packed::next), reportedOn == null ? null : LocalDate.parse(reportedOn), number);
    }

    // A point that was taken out since is linked all the same: the history tells that it was this patient's.
    private static void link(Handle in, AdverseEvent event, UUID patient) {
        in.createUpdate("DELETE FROM adverse_event_point WHERE event_id = ?").bind(0, event.id().toString()).execute();
        for (UUID point : event.points()) {
            int linked = in.createUpdate("""
                    INSERT INTO adverse_event_point (event_id, injection_id)
                    SELECT :event, :point
                    WHERE EXISTS (SELECT 1 FROM injection WHERE id = :point AND session_id = :session)
                       OR (NOT EXISTS (SELECT 1 FROM injection WHERE id = :point)
                           AND EXISTS (SELECT 1 FROM audit
                                       WHERE entity_id = :point AND entity = 'injection' AND patient_id = :patient))""")
                    .bind("event", event.id().toString())
                    .bind("point", point.toString())
                    .bind("session", event.sessionId().toString())
                    .bind("patient", patient.toString())
                    .execute();
            if (linked == 0) {
                throw new StorageException(StorageException.Kind.CONFLICT);
            }
        }
    }

    static List<UUID> pointsThere(Handle in, UUID event) {
        return points(in, event, POINTS_THERE);
    }

    private static List<UUID> points(Handle in, UUID event, String sql) {
        return in.createQuery(sql).bind(0, event.toString()).mapTo(String.class).map(UUID::fromString).list();
    }

    private static List<String> ids(List<UUID> points) {
        return points.stream().map(UUID::toString).toList();
    }

    static AdverseEvent map(ResultSet row, Sealer own) throws SQLException {
        UUID id = UUID.fromString(row.getString("id"));
        return new AdverseEvent(
                id,
                UUID.fromString(row.getString("session_id")),
                AdverseEvent.Kind.ofKey(row.getString("kind")).orElseThrow(),
                AdverseEvent.Severity.ofKey(row.getString("severity")).orElseThrow(),
                row.getInt("resolved") == 1,
                Instant.parse(row.getString("at")),
                Ledger.openText(own, TABLE, "note", id, row.getBytes("note")),
                List.of(),
                follow(row, own, id));
    }
}
