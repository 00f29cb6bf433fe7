package org.mesochart.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mesochart.vault.SealContext;
import org.mesochart.vault.Sealer;

/**
 * Seals anew what older keys sealed and may be written: not what is signed, nor what triggers keep for good. What it says stays
 * the same, so the audit trail, which digests that, is not told. A value that the newest key sealed is left alone, so it may be
 * done again from anywhere.
 */
final class Resealing {
    /** Values of one transaction: about as long as a few clicks, so that charting beside it does not wait. */
    private static final int ENOUGH = 200;

    private static final String COURSES = "course_id IN (SELECT id FROM course WHERE patient_id = ?1)";
    private static final String SESSIONS =
            "session_id IN (SELECT s.id FROM course c CROSS JOIN session s ON s.course_id = c.id WHERE c.patient_id = ?1)";
    private static final String DRAFTS = "session_id IN (SELECT s.id FROM course c CROSS JOIN session s ON s.course_id = c.id"
            + " WHERE c.patient_id = ?1 AND s.status = 'draft')";

    /** Columns of a table, and which of a patient's rows may be written. */
    record Place(String table, String where, List<String> columns) {}

    /** What is a patient's. */
    static final List<Place> OF_PATIENTS = List.of(
            new Place("patient", "id = ?1", List.of("person", "allergies", "alerts")),
            new Place("course", "patient_id = ?1", List.of("indication", "goal")),
            new Place("assessment", COURSES, List.of("words", "sites")),
            new Place("judgement", COURSES, List.of("reason")),
            new Place("follow_up", COURSES, List.of("reason")),
            new Place("pain_score", COURSES + " AND (session_id IS NULL OR " + DRAFTS + ")", List.of("site")),
            new Place("session", COURSES + " AND status = 'draft'", List.of("note")),
            new Place("mixture", DRAFTS, List.of("name")),
            new Place("component", "mixture_id IN (SELECT id FROM mixture WHERE " + DRAFTS + ")", List.of("expired_reason")),
            new Place("injection", DRAFTS, List.of("reason")),
            new Place("screening_answer", DRAFTS, List.of("reason")),
            new Place("session_details", DRAFTS, List.of("words", "not_asked", "topical")),
            new Place("consent", DRAFTS, List.of("words")),
            new Place("adverse_event", SESSIONS, List.of("note", "follow")),
            new Place("patient_trail", "patient_id = ?1", List.of("content")));

    /** What is nobody's. */
    static final List<Place> OF_THE_CLINIC = List.of(new Place("protocol", "1", List.of("content")));

    private final Ledger ledger;

    Resealing(Ledger ledger) {
        this.ledger = ledger;
    }

    private record Next(long seq, String id) {}

    /** A part of it, in the open transaction, from where the last one ended. @return whether more is left */
    boolean some(Handle in) {
        long from = KeyVersions.resealed(in);
        int done = from == 0 ? anew(in, OF_THE_CLINIC, ledger.sealer()) : 0;
        while (done < ENOUGH) {
            Optional<Next> next = Hot.one(in,
                    "SELECT seq, id FROM patient WHERE seq > ? AND length(wrapped_key) > 0 ORDER BY seq LIMIT 1",
                    row -> new Next(row.getLong(1), row.getString(2)), from);
            if (next.isEmpty()) {
                KeyVersions.allResealed(in, ledger.audit().now());
                return false;
            }
            done += 1 + patient(in, next.get().id());
            from = next.get().seq();
        }
        KeyVersions.resealed(in, from);
        return true;
    }

    // What does not open is damaged, and told elsewhere; nobody else's values wait for it.
    private int patient(Handle in, String id) {
        try {
            renewed(in, UUID.fromString(id));
            return anew(in, OF_PATIENTS, ledger.sealer(in, UUID.fromString(id)), id);
        } catch (RuntimeException damaged) {
            StorageException.ifNotOfTheRows(damaged);
            return 0;
        }
    }

    // One who came while the disk had taken newer keys and not told so has none of them.
    private void renewed(Handle in, UUID id) {
        int newest = ledger.vault().version();
        byte[] wrapped = Hot.one(in, "SELECT wrapped_key FROM patient WHERE id = ?", row -> row.getBytes(1), id.toString())
                .orElseThrow();
        if (Byte.toUnsignedInt(wrapped[0]) < newest) {
            byte[] key = ledger.vault().renewed(wrapped, id, newest);
            ledger.database().afterRollback(() -> ledger.forget(id));
            Hot.update(in, "UPDATE patient SET wrapped_key = ? WHERE id = ?", key, id.toString());
            ledger.forget(id);
        }
    }

    private record Anew(String id, byte[] sealed) {}

    private static int anew(Handle in, List<Place> places, Sealer own, Object... owner) {
        int done = 0;
        for (Place place : places) {
            for (String column : place.columns()) {
                List<Anew> values = new ArrayList<>();
                Hot.each(in, "SELECT id, " + column + " FROM " + place.table() + " WHERE " + place.where(),
                        row -> again(own, place.table(), column, row.getString(1), row.getBytes(2))
                                .ifPresent(sealed -> values.add(sealed)), owner);
                values.forEach(each -> Hot.update(in,
                        "UPDATE " + place.table() + " SET " + column + " = ? WHERE id = ?", each.sealed(), each.id()));
                done += values.size();
            }
        }
        return done;
    }

    private static Optional<Anew> again(Sealer own, String table, String column, String id, byte[] sealed) {
        try {
            return own.again(new SealContext(table, column, UUID.fromString(id)), sealed)
                    .map(bytes -> new Anew(id, bytes));
        } catch (RuntimeException damaged) {
            StorageException.ifNotOfTheRows(damaged);
            return Optional.empty();
        }
    }
}
