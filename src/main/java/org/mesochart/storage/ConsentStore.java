package org.mesochart.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mesochart.domain.Problem;
import org.mesochart.domain.Refused;
import org.mesochart.domain.session.Consent;
import org.mesochart.vault.Sealer;

/** What became of the consent form, session by session. */
public final class ConsentStore extends SessionRows<Consent> {
    ConsentStore(Ledger ledger) {
        super(ledger, "consent");
    }

    public Optional<Consent> of(UUID session) {
        return ledger().database().read(in -> of(in, session));
    }

    Optional<Consent> of(Handle in, UUID session) {
        return ofSession(in, session).stream().findFirst();
    }

    /** All of a course, in the order of its sessions. */
    public List<Consent> ofCourse(UUID course) {
        return ledger().database().read(in -> list(in, """
                session_id IN (SELECT id FROM session WHERE course_id = ?)
                ORDER BY (SELECT number FROM session s WHERE s.id = session_id)""", course.toString()));
    }

    @Override
    UUID id(Consent row) {
        return row.id();
    }

    @Override
    UUID session(Consent row) {
        return row.sessionId();
    }

    @Override
    List<Problem> check(Consent row) {
        return row.check();
    }

    @Override
    void agree(Handle in, Consent row) {
        Refused.ifAny(row.checkDay(ledger().dayOfSession(in, row.sessionId())));
    }

    @Override
    RowText describe(Consent row) {
        return new RowText()
                .add("session", row.sessionId())
                .add("status", row.status().key())
                .add("on", row.on())
                .add("version", row.version())
                .add("note", row.note());
    }

    @Override
    Map<String, Object> columns(Consent row, Sealer own) {
        Packed words = Packed.writing().add(row.version()).add(row.note());
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("session_id", row.sessionId().toString());
        columns.put("status", row.status().key());
        columns.put("on_day", row.on().toString());
        columns.put("words", Ledger.sealFields(own, table(), "words", row.id(), words.texts()));
        return columns;
    }

    @Override
    Consent map(ResultSet row, Sealer own) throws SQLException {
        UUID id = UUID.fromString(row.getString("id"));
        Packed words = Packed.reading(Ledger.openFields(own, table(), "words", id, row.getBytes("words")));
        return new Consent(
                UUID.fromString(row.getString("session_id")),
                Consent.Status.ofKey(row.getString("status")).orElseThrow(),
                LocalDate.parse(row.getString("on_day")),
                words.next(),
                words.next());
    }
}
