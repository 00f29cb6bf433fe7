package org.mesochart.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.mesochart.backup.Watch;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.vault.ChainMac;
import org.mesochart.vault.SigningKey;
import org.mesochart.vault.TamperedException;

/** Checks the whole record: the file, the audit chain, every row against its last audit row, every signature. */
final class Verifier {
    private final Ledger ledger;
    private final Map<String, BiFunction<Handle, UUID, Optional<byte[]>>> texts;
    private final SessionStore sessions;
    private final List<Finding> findings = new ArrayList<>();

    Verifier(
            Ledger ledger, SessionStore sessions, Map<String, BiFunction<Handle, UUID, Optional<byte[]>>> texts) {
        this.ledger = ledger;
        this.sessions = sessions;
        this.texts = texts;
    }

    Verification run(Handle in, Optional<HeadAnchor> anchor, Watch watch) {
        if (!in.createQuery("PRAGMA integrity_check").mapTo(String.class).list().equals(List.of("ok"))
                || !in.createQuery("PRAGMA foreign_key_check").mapToMap().list().isEmpty()) {
            findings.add(new Finding(Finding.Kind.FILE, "file", null));
        }
        AuditTrail.Walk walk = ledger.audit().walk(in);
        if (walk.brokenAt() > 0) {
            findings.add(new Finding(Finding.Kind.CHAIN, "audit", null));
        }
        anchor.flatMap(HeadAnchor::read).ifPresent(noted -> anchored(in, noted));
        watch.at(0.2);
        Set<UUID> known = rows(in, watch.part(0.2, 0.8));
        texts.keySet().forEach(table -> strangers(in, table, known));
        signatures(in);
        watch.at(1);
        return new Verification(findings, walk.rows(), ChainMac.shortForm(walk.head()));
    }

    private void anchored(Handle in, AuditTrail.Head noted) {
        boolean there = noted.seq() == 0 || AuditTrail.holds(in, noted);
        if (!there && !Restore.gaveUp(in, ledger, noted)) {
            findings.add(new Finding(Finding.Kind.ANCHOR, "audit", null));
        }
    }

    private record Last(String entity, String action, byte[] digest) {}

    private Set<UUID> rows(Handle in, Watch watch) {
        Map<UUID, Last> last = new HashMap<>();
        in.createQuery("SELECT entity_id, entity, action, digest FROM audit ORDER BY seq")
                .map((row, context) -> {
                    if (texts.containsKey(row.getString(2))) {
                        last.put(
                                UUID.fromString(row.getString(1)),
                                new Last(row.getString(2), row.getString(3), row.getBytes(4)));
                    }
                    return true;
                })
                .stream()
                .forEach(read -> { });
        int[] done = {0};
        last.forEach((id, noted) -> {
            watch.at((double) done[0]++ / last.size());
            row(in, id, noted);
        });
        return new HashSet<>(last.keySet());
    }

    private void row(Handle in, UUID id, Last noted) {
        try {
            Optional<byte[]> now = texts.get(noted.entity()).apply(in, id);
            boolean removed = noted.action().equals("remove");
            if (now.isEmpty() && !removed) {
                findings.add(new Finding(Finding.Kind.MISSING, noted.entity(), id));
            } else if (now.isPresent()
                    && (removed || !AuditTrail.same(noted.digest(), ledger.audit().digest(now.get())))) {
                findings.add(new Finding(Finding.Kind.ALTERED, noted.entity(), id));
            }
        } catch (UnreadableRow notShown) {
            findings.add(new Finding(Finding.Kind.UNREADABLE, noted.entity(), id));
        } catch (TamperedException sealed) {
            findings.add(new Finding(Finding.Kind.SEAL, noted.entity(), id));
        } catch (RuntimeException unreadable) {
            // A value that no longer reads as what it must be was altered; its text may hold patient data.
            findings.add(new Finding(Finding.Kind.ALTERED, noted.entity(), id));
        }
    }

    private void strangers(Handle in, String table, Set<UUID> known) {
        String key = table.equals("chart") ? "database_id" : "id";
        for (String id : in.createQuery("SELECT " + key + " FROM " + table).mapTo(String.class).list()) {
            if (!known.contains(UUID.fromString(id))) {
                findings.add(new Finding(Finding.Kind.UNKNOWN_ROW, table, UUID.fromString(id)));
            }
        }
    }

    private void signatures(Handle in) {
        in.createQuery("SELECT id, (SELECT count(*) FROM signature g WHERE g.session_id = s.id) FROM session s"
                        + " WHERE status = 'signed'")
                .map((row, context) -> {
                    if (row.getInt(2) == 0) {
                        findings.add(new Finding(
                                Finding.Kind.SIGNATURE, "session", UUID.fromString(row.getString(1))));
                    }
                    return true;
                })
                .list();
        in.createQuery("""
                SELECT g.session_id, g.practitioner_id, g.at, g.content, g.chain, g.signature, p.public_key,
                  (SELECT count(*) FROM audit a WHERE a.mac = g.chain),
                  g.name, g.certificate, g.zone, g.meaning
                FROM signature g JOIN practitioner p ON p.id = g.practitioner_id""")
                .map((row, context) -> {
                    UUID session = UUID.fromString(row.getString(1));
                    byte[] message = SignedContent.message(session, UUID.fromString(row.getString(2)),
                            Instant.parse(row.getString(3)), row.getBytes(4), row.getBytes(5),
                            SessionStore.hand(row));
                    boolean fits = SigningKey.verify(row.getBytes(7), message, row.getBytes(6))
                            && row.getInt(8) == 1
                            && contentFits(in, session, row.getBytes(4));
                    if (!fits) {
                        findings.add(new Finding(Finding.Kind.SIGNATURE, "session", session));
                    }
                    return fits;
                })
                .list();
    }

    private boolean contentFits(Handle in, UUID session, byte[] signed) {
        try {
            SessionRecord record = sessions.record(in, session).orElseThrow();
            // With a row that cannot be read the content cannot be compared; that row is a finding of its own.
            return record.unshown().any() || AuditTrail.same(signed, SignedContent.digest(record));
        } catch (RuntimeException unreadable) {
            return false;
        }
    }
}
