package org.mesochart.storage;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mesochart.domain.Problem;
import org.mesochart.domain.mixture.Expiry;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.session.Needle;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.vault.Sealer;

/** What is recorded of a session besides points, mixtures, scores and answers. */
public final class SessionDetailsStore extends SessionRows<SessionDetails> {
    SessionDetailsStore(Ledger ledger) {
        super(ledger, "session_details");
    }

    public SessionDetails of(UUID session) {
        return ledger().database().read(in -> of(in, session));
    }

    SessionDetails of(Handle in, UUID session) {
        return ofSession(in, session).stream().findFirst().orElse(SessionDetails.none(session));
    }

    @Override
    UUID id(SessionDetails row) {
        return row.id();
    }

    @Override
    UUID session(SessionDetails row) {
        return row.sessionId();
    }

    @Override
    List<Problem> check(SessionDetails row) {
        return row.check();
    }

    @Override
    RowText describe(SessionDetails row) {
        RowText text = new RowText()
                .add("session", row.sessionId())
                .add("changes", row.changes())
                .add("antisepsis", row.antisepsis())
                .add("needle", row.needle() == null ? null : row.needle().text())
                .add("noEvents", row.noEvents() ? true : null)
                .add("advice", row.advice())
                .add("weightKg", row.weightKg());
        if (row.topical() != null) {
            Topical topical = row.topical();
            text.add("topical", topical.product())
                    .add("lot", topical.lot())
                    .add("expiry", topical.expiry() == null ? null : topical.expiry().text())
                    .add("grams", topical.grams())
                    .add("minutes", topical.minutes())
                    .add("expiredReason", topical.expiredReason());
            topical.ingredients().forEach(i -> text.add("substance", i.substance())
                    .add("perGram", i.perMl())
                    .add("unit", i.unit().key()));
        }
        row.notAsked().forEach(n -> text.add("notAsked", n.site())
                .add("aspect", n.aspect().key())
                .add("moment", n.moment().key()));
        return text;
    }

    @Override
    Map<String, Object> columns(SessionDetails row, Sealer own) {
        Packed words = Packed.writing().add(row.changes()).add(row.antisepsis()).add(row.advice())
                .add(row.weightKg());
        Packed notAsked = Packed.writing();
        notAsked.addAll(row.notAsked(), n -> notAsked.add(n.site()).add(n.aspect().key()).add(n.moment().key()));
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("session_id", row.sessionId().toString());
        columns.put("words", Ledger.sealFields(own, table(), "words", row.id(), words.texts()));
        columns.put("not_asked", Ledger.sealFields(own, table(), "not_asked", row.id(), notAsked.texts()));
        columns.put("topical", topical(row, own));
        columns.put("topical_lot", row.topical() == null ? null : row.topical().lot());
        columns.put("needle", row.needle() == null ? null : row.needle().text());
        columns.put("antisepsis", row.antisepsis() == null ? 0 : 1);
        columns.put("no_events", row.noEvents() ? 1 : 0);
        return columns;
    }

    private byte[] topical(SessionDetails row, Sealer own) {
        Topical topical = row.topical();
        if (topical == null) {
            return null;
        }
        Packed packed = Packed.writing()
                .add(topical.product())
                .addIngredients(topical.ingredients())
                .add(topical.expiry() == null ? null : topical.expiry().text())
                .add(topical.grams())
                .add(topical.minutes())
                .add(topical.expiredReason());
        return Ledger.sealFields(own, table(), "topical", row.id(), packed.texts());
    }

    @Override
    SessionDetails map(ResultSet row, Sealer own) throws SQLException {
        UUID id = UUID.fromString(row.getString("id"));
        Packed words = Packed.reading(Ledger.openFields(own, table(), "words", id, row.getBytes("words")));
        Packed notAsked = Packed.reading(Ledger.openFields(own, table(), "not_asked", id, row.getBytes("not_asked")));
        String changes = words.next();
        String antisepsis = words.next();
        String advice = words.next();
        BigDecimal weight = words.nextDecimal();
        String needle = row.getString("needle");
        return new SessionDetails(
                UUID.fromString(row.getString("session_id")),
                changes,
                antisepsis,
                topical(row, own, id),
                needle == null ? null : Needle.parse(needle).orElseThrow(),
                row.getInt("no_events") == 1,
                advice,
                notAsked.nextAll(in -> new SessionDetails.NotAsked(in.next(), Aspect.ofKey(in.next()).orElseThrow(),
                        Moment.ofKey(in.next()).orElseThrow())),
                weight);
    }

    private Topical topical(ResultSet row, Sealer own, UUID id) throws SQLException {
        byte[] sealed = row.getBytes("topical");
        if (sealed == null) {
            return null;
        }
        Packed in = Packed.reading(Ledger.openFields(own, table(), "topical", id, sealed));
        return new Topical(
                in.next(),
                in.nextIngredients(),
                row.getString("topical_lot"),
                Optional.ofNullable(in.next()).flatMap(Expiry::parse).orElse(null),
                in.nextDecimal(),
                in.nextWhole(),
                in.next());
    }
}
