package org.mesochart.storage;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.SessionStatus;

/**
 * What is left of the session of a patient who was erased, or whose record does not open, for the recall of a lot: mixtures,
 * points, events; no word that was typed.
 */
final class ErasedSessions {
    private static final String UNKNOWN = "–";

    private ErasedSessions() {}

    static SessionRecord record(Handle in, UUID id) {
        String named = id.toString();
        Session session = Hot.one(in, "SELECT course_id, number, at, zone, status FROM session WHERE id = ?",
                row -> new Session(id, UUID.fromString(row.getString(1)), row.getInt(2), Instant.parse(row.getString(3)),
                        ZoneId.of(row.getString(4)), SessionStatus.ofKey(row.getString(5)), null), named).orElseThrow();
        List<Optional<Injection>> points = new ArrayList<>();
        Hot.each(in, "SELECT * FROM injection WHERE session_id = ? ORDER BY position", row -> points.add(
                Readable.row(() -> InjectionStore.map(row, points.size() + 1, null))), named);
        List<AdverseEvent> events = Hot.all(in, "SELECT * FROM adverse_event WHERE session_id = ? ORDER BY at, seq",
                row -> AdverseEventStore.map(row, null), named).stream()
                .map(event -> event.withPoints(AdverseEventStore.pointsThere(in, event.id())))
                .toList();
        SessionDetails none = SessionDetails.none(id);
        SessionDetails details = Hot.one(in,
                "SELECT topical_lot FROM session_details WHERE session_id = ? AND topical_lot IS NOT NULL",
                row -> new SessionDetails(id, none.changes(), none.antisepsis(),
                        new Topical(UNKNOWN, List.of(), row.getString(1), null, null, null, null), none.needle(),
                        none.noEvents(), none.advice(), none.notAsked(), none.weightKg()), named).orElse(none);
        return new SessionRecord(session, mixtures(in, id), points.stream().flatMap(Optional::stream).toList(), List.of(),
                events, Optional.empty()).withDetails(details);
    }

    private static List<Mixture> mixtures(Handle in, UUID session) {
        Map<UUID, Mixture> mixtures = new LinkedHashMap<>();
        Hot.each(in, """
                SELECT m.id, m.letter, k.id, k.product, k.lot, k.volume_nl
                FROM mixture m JOIN component k ON k.mixture_id = m.id WHERE m.session_id = ?
                ORDER BY m.letter, k.position""", row -> {
            UUID id = UUID.fromString(row.getString(1));
            List<Component> parts = new ArrayList<>(
                    mixtures.containsKey(id) ? mixtures.get(id).components() : List.of());
            parts.add(new Component(UUID.fromString(row.getString(3)), row.getString(4), List.of(), row.getString(5),
                    null, Units.millilitres(row.getLong(6)), null));
            mixtures.put(id, new Mixture(id, session, row.getString(2), parts, null, null, null));
        }, session.toString());
        return List.copyOf(mixtures.values());
    }
}
