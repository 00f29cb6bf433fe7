package org.mesochart.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mesochart.domain.Problem;
import org.mesochart.domain.session.Signature;
import org.mesochart.domain.session.Signature.Hand;
import org.mesochart.vault.Sealer;

/** The signatures that imported sessions had where they were charted. Written once, with the session. */
final class OriginStore extends RowStore<SessionOrigin> {
    OriginStore(Ledger ledger) {
        super(ledger, "session_origin");
    }

    Optional<SessionOrigin> of(Handle in, UUID session) {
        return list(in, "session_id = ?", session.toString()).stream().findFirst();
    }

    @Override
    UUID id(SessionOrigin row) {
        return row.id();
    }

    @Override
    List<Problem> check(SessionOrigin row) {
        return List.of();
    }

    @Override
    UUID patient(Handle in, SessionOrigin row) {
        return ledger().patientOfSession(in, row.sessionId());
    }

    @Override
    UUID patient(Handle in, ResultSet row) throws SQLException {
        return ledger().patientOfSession(in, UUID.fromString(row.getString("session_id")));
    }

    @Override
    RowText describe(SessionOrigin row) {
        RowText text = new RowText().add("session", row.sessionId());
        packed(row).texts().forEach(each -> text.add("content", each == null ? "-" : each));
        return text;
    }

    private static Packed packed(SessionOrigin row) {
        Packed to = Packed.writing()
                .add(row.practitionerId())
                .add(row.practitioner())
                .add(row.at())
                .add(row.chainShort())
                .add(row.content())
                .add(row.chain())
                .add(row.bytes());
        Hand hand = row.hand();
        return to.addAll(hand == null ? List.<Hand>of() : List.of(hand), h -> to.add(h.name())
                .add(h.certificate())
                .add(h.zone().getId())
                .add(h.meaning().key()));
    }

    @Override
    Map<String, Object> columns(SessionOrigin row, Sealer own) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("session_id", row.sessionId().toString());
        columns.put("content", Ledger.sealFields(own, table(), "content", row.id(), packed(row).texts()));
        return columns;
    }

    @Override
    SessionOrigin map(ResultSet row, Sealer own) throws SQLException {
        UUID id = UUID.fromString(row.getString("id"));
        UUID session = UUID.fromString(row.getString("session_id"));
        Packed in = Packed.reading(Ledger.openFields(own, table(), "content", id, row.getBytes("content")));
        UUID practitioner = UUID.fromString(in.next());
        String name = in.next();
        Instant at = Instant.parse(in.next());
        String chainShort = in.next();
        String content = in.next();
        String chain = in.next();
        String bytes = in.next();
        List<Hand> hand = in.nextAll(h -> new Hand(h.next(), h.next(), ZoneId.of(h.next()),
                Signature.Meaning.ofKey(h.next()).orElseThrow()));
        return new SessionOrigin(session, practitioner, name, at, chainShort, hand.isEmpty() ? null : hand.getFirst(),
                content, chain, bytes);
    }
}
