package org.mesochart.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mesochart.domain.Refused;
import org.mesochart.domain.session.Addendum;
import org.mesochart.domain.session.Addendum.Correction;
import org.mesochart.vault.Sealer;

/** What is added to sessions after they are signed. */
final class AddendumStore {
    private final Ledger ledger;

    AddendumStore(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Adds words under an id of the caller's; those that stand there already are left as they are. */
    Addendum add(UUID id, UUID session, String text, String reason, List<Correction> corrections) {
        Refused.ifAny(Addendum.check(text, reason, corrections));
        return ledger.database().transact(in -> {
            Optional<Addendum> before = find(in, id);
            if (before.isPresent() || ledger.audit().knows(in, id)) {
                return before.filter(known -> known.says(session, text, reason, corrections))
                        .orElseThrow(() -> new StorageException(StorageException.Kind.CONFLICT));
            }
            Addendum addendum = new Addendum(
                    id, session, ledger.audit().practitioner(), ledger.audit().now(), text.strip(), reason,
                    corrections);
            write(in, addendum);
            return addendum;
        });
    }

    private void write(Handle in, Addendum addendum) {
        UUID patient = ledger.patientOfSession(in, addendum.sessionId());
        Sealer own = ledger.sealer(in, patient);
        boolean here = addendum.author() == null;
        in.createUpdate("""
                INSERT INTO addendum (id, session_id, practitioner_id, at, text, reason, corrections, origin)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .bind(0, addendum.id().toString())
                .bind(1, addendum.sessionId().toString())
                .bind(2, (here ? addendum.practitionerId() : ledger.audit().practitioner()).toString())
                .bind(3, addendum.at().toString())
                .bind(4, Ledger.sealText(own, "addendum", "text", addendum.id(), addendum.text()))
                .bind(5, Ledger.sealText(own, "addendum", "reason", addendum.id(), addendum.reason()))
                .bind(6, corrections(addendum, own))
                .bind(7, here ? null : Ledger.sealFields(own, "addendum", "origin", addendum.id(),
                        List.of(addendum.practitionerId().toString(), addendum.author())))
                .execute();
        ledger.audit().append(in, "add", "addendum", addendum.id(), patient, own, text(addendum));
    }

    /** Writes an addendum of another chart, with its author and time. */
    void bringIn(Addendum addendum) {
        Refused.ifAny(Addendum.check(addendum.text(), addendum.reason(), addendum.corrections()));
        ledger.database().transact(in -> {
            write(in, addendum);
            return null;
        });
    }

    /** What was added after signing, oldest first. */
    List<Addendum> ofSession(UUID session) {
        return ledger.database().read(in -> in.createQuery("SELECT * FROM addendum WHERE session_id = ? ORDER BY seq")
                .bind(0, session.toString())
                .map((row, context) -> addendum(in, row))
                .list());
    }

    Optional<Addendum> find(Handle in, UUID id) {
        return in.createQuery("SELECT * FROM addendum WHERE id = ?")
                .bind(0, id.toString())
                .map((row, context) -> addendum(in, row))
                .findOne();
    }

    private Addendum addendum(Handle in, ResultSet row) throws SQLException {
        UUID id = UUID.fromString(row.getString("id"));
        UUID session = UUID.fromString(row.getString("session_id"));
        Sealer own = ledger.sealer(in, ledger.patientOfSession(in, session));
        byte[] origin = row.getBytes("origin");
        List<String> author = origin == null
                ? Arrays.asList(row.getString("practitioner_id"), null)
                : Ledger.openFields(own, "addendum", "origin", id, origin);
        return new Addendum(
                id,
                session,
                UUID.fromString(author.get(0)),
                Instant.parse(row.getString("at")),
                Ledger.openText(own, "addendum", "text", id, row.getBytes("text")),
                Ledger.openText(own, "addendum", "reason", id, row.getBytes("reason")),
                corrections(id, row.getBytes("corrections"), own),
                author.get(1));
    }

    private static byte[] corrections(Addendum addendum, Sealer own) {
        Packed packed = Packed.writing();
        packed.addAll(addendum.corrections(), c -> packed.add(c.what()).add(c.was()).add(c.now()));
        return addendum.corrections().isEmpty()
                ? null
                : Ledger.sealFields(own, "addendum", "corrections", addendum.id(), packed.texts());
    }

    private static List<Correction> corrections(UUID id, byte[] sealed, Sealer own) {
        return sealed == null
                ? List.of()
                : Packed.reading(Ledger.openFields(own, "addendum", "corrections", id, sealed))
                        .nextAll(in -> new Correction(in.next(), in.next(), in.next()));
    }

    static byte[] text(Addendum addendum) {
        RowText text = new RowText()
                .add("session", addendum.sessionId())
                .add("practitioner", addendum.practitionerId())
                .add("at", addendum.at())
                .add("text", addendum.text())
                .add("reason", addendum.reason())
                .add("author", addendum.author());
        addendum.corrections().forEach(c -> text.add("what", c.what()).add("was", c.was()).add("now", c.now()));
        return text.bytes();
    }
}
