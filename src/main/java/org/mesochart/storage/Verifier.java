package org.mesochart.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.mesochart.backup.Watch;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.vault.ChainMac;
import org.mesochart.vault.SigningKey;
import org.mesochart.vault.TamperedException;

/** Checks the whole record: the file, the audit chain, every row against its last audit row, every signature. */
final class Verifier {
    private static final Pattern NOT_AS_INDEXED = Pattern.compile("row (\\d+) missing from index (\\S+)");
    private static final Pattern OF_ANOTHER_KIND = Pattern.compile("(?:non-)?(\\S+) value in (\\w+)\\.(\\w+)");

    private final Ledger ledger;
    private final Map<String, BiFunction<Handle, UUID, Optional<byte[]>>> texts;
    private final SessionStore sessions;
    private final Set<Finding> findings = new LinkedHashSet<>();
    private final Set<UUID> erased = new HashSet<>();

    Verifier(
            Ledger ledger, SessionStore sessions, Map<String, BiFunction<Handle, UUID, Optional<byte[]>>> texts) {
        this.ledger = ledger;
        this.sessions = sessions;
        this.texts = texts;
    }

    /** @throws StorageException CLOSED when the keys were wiped meanwhile, IO: nothing is found then */
    Verification run(Handle in, Optional<HeadAnchor> anchor, Watch watch) {
        asFarAsReadable("file", () -> file(in));
        AuditTrail.Walk walk = ledger.audit().walk(in);
        if (walk.brokenAt() > 0) {
            findings.add(new Finding(Finding.Kind.CHAIN, "audit", null));
        }
        asFarAsReadable("audit", () -> anchor.stream().flatMap(place -> place.all().stream())
                .forEach(noted -> anchored(in, noted)));
        watch.at(0.2);
        asFarAsReadable("erasure", () -> erased.addAll(ErasedRows.of(in).ids()));
        asFarAsReadable("erasure", () -> erasures(in));
        Map<UUID, Last> known = known(in);
        rows(in, known, watch.part(0.2, 0.8));
        texts.keySet().forEach(table -> asFarAsReadable(table, () -> strangers(in, table, known)));
        asFarAsReadable("signature", () -> signatures(in));
        watch.at(1);
        return new Verification(List.copyOf(findings), walk.rows(), ChainMac.shortForm(walk.head()), erased.size());
    }

    private void file(Handle in) {
        List<String> said = in.createQuery("PRAGMA integrity_check").mapTo(String.class).list();
        // Two looks: a page that the disk did not give once is no damage.
        boolean whole = said.stream().allMatch(SqlFailures::ok)
                || in.createQuery("PRAGMA integrity_check(1)").mapTo(String.class).list().stream().allMatch(SqlFailures::ok);
        if (!whole || !in.createQuery("PRAGMA foreign_key_check").mapToMap().list().isEmpty()) {
            findings.add(new Finding(Finding.Kind.FILE, "file", null));
        }
        if (!whole) {
            said.forEach(line -> asFarAsReadable("file", () -> notAsIndexed(in, line)));
            said.forEach(line -> asFarAsReadable("file", () -> ofAnotherKind(in, line)));
        }
    }

    // A text that became bytes, or a 0 that became nothing, still reads as what it was, but no question finds it.
    private void ofAnotherKind(Handle in, String said) {
        Matcher value = OF_ANOTHER_KIND.matcher(said);
        if (!value.matches()) {
            return;
        }
        String table = value.group(2);
        String key = switch (table) {
            case "chart" -> "database_id";
            case "ingredient" -> "component_id";
            case "signature" -> "session_id";
            case "adverse_event_point" -> "event_id";
            default -> "id";
        };
        String wrong = said.startsWith("non-") ? " NOT IN ('null', lower(?))" : " = lower(?)";
        Hot.each(in, "SELECT " + key + " FROM " + table + " NOT INDEXED WHERE typeof(" + value.group(3) + ")" + wrong,
                row -> id(row.getString(1)).ifPresent(id -> findings.add(new Finding(Finding.Kind.ALTERED, table, id))),
                value.group(1));
    }

    // An index still has the value that the row has lost, so that whoever looks there does not see the row's own.
    private void notAsIndexed(Handle in, String said) {
        Matcher row = NOT_AS_INDEXED.matcher(said);
        if (!row.matches()) {
            return;
        }
        String table = Hot.one(in, "SELECT tbl_name FROM sqlite_schema WHERE type = 'index' AND name = ?",
                index -> index.getString(1), row.group(2)).orElse("");
        String select = switch (table) {
            // Known only by whose part it is, which the index still tells.
            case "ingredient" -> "SELECT component_id FROM ingredient INDEXED BY " + row.group(2) + " WHERE rowid + 0 = ?";
            case "signature" -> "SELECT session_id FROM signature INDEXED BY " + row.group(2) + " WHERE rowid + 0 = ?";
            default -> "SELECT id FROM " + table + " NOT INDEXED WHERE rowid = ?";
        };
        Hot.one(in, select, found -> found.getString(1), Long.valueOf(row.group(1)))
                .flatMap(Verifier::id)
                .ifPresent(id -> findings.add(new Finding(Finding.Kind.ALTERED, table, id)));
    }

    // A table that cannot be read to its end hides nothing of what is known of the others.
    private void asFarAsReadable(String table, Runnable check) {
        try {
            check.run();
        } catch (RuntimeException unreadable) {
            StorageException.ifNotOfTheRows(unreadable);
            findings.add(new Finding(Finding.Kind.FILE, table, null));
        }
    }

    private void anchored(Handle in, HeadAnchor.Note noted) {
        if (!explained(in, ledger, noted)) {
            findings.add(new Finding(Finding.Kind.ANCHOR, "audit", null));
        }
    }

    /** Whether a head that was noted outside is in the chain, or a restore gave up what was noted. */
    static boolean explained(Handle in, Ledger ledger, HeadAnchor.Note noted) {
        return noted.head().filter(head -> head.seq() == 0 || AuditTrail.holds(in, head)).isPresent()
                || Restore.gaveUp(in, ledger, noted.text());
    }

    // Of an erased patient nothing opens any more; what is left was digested as it stands in the file.
    private void erasures(Handle in) {
        Erasing erasing = new Erasing(ledger, (course, words) -> Optional.empty());
        for (UUID patient : erased) {
            if (!erasing.untouched(in, patient)) {
                findings.add(new Finding(Finding.Kind.ALTERED, "patient", patient));
            }
        }
    }

    private record Last(String entity, String action, byte[] digest, UUID patient) {}

    private Map<UUID, Last> known(Handle in) {
        Map<UUID, Last> last = new HashMap<>();
        asFarAsReadable("audit", () -> Hot.each(in, 
                "SELECT entity_id, entity, action, digest, patient_id FROM audit ORDER BY seq",
                row -> {
                    if (texts.containsKey(row.getString(2))) {
                        Last noted = new Last(row.getString(2), row.getString(3), row.getBytes(4),
                                id(row.getString(5)).orElse(null));
                        // A line whose id is damaged breaks the chain, and is told so.
                        id(row.getString(1)).ifPresent(id -> last.put(id, noted));
                    }
                }));
        return last;
    }

    private void rows(Handle in, Map<UUID, Last> known, Watch watch) {
        int[] done = {0};
        known.forEach((id, noted) -> {
            watch.at((double) done[0]++ / known.size());
            if (noted.patient() == null || !erased.contains(noted.patient()) || noted.entity().equals("erasure")) {
                row(in, id, noted);
            }
        });
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
            StorageException.ifNotOfTheRows(unreadable);
            // A value that no longer reads as what it must be was altered; its text may hold patient data.
            findings.add(new Finding(Finding.Kind.ALTERED, noted.entity(), id));
        }
    }

    // Read from the table itself: an index may still hold an id that the row has lost.
    private void strangers(Handle in, String table, Map<UUID, Last> known) {
        Set<UUID> there = new HashSet<>();
        String key = table.equals("chart") ? "database_id" : "id";
        Hot.each(in, "SELECT " + key + " FROM " + table + " NOT INDEXED", row -> {
            Optional<UUID> id = id(row.getString(1));
            id.ifPresent(there::add);
            if (id.filter(known::containsKey).isEmpty()) {
                findings.add(new Finding(Finding.Kind.UNKNOWN_ROW, table, id.orElse(null)));
            }
        });
        known.forEach((id, noted) -> {
            if (noted.entity().equals(table) && !noted.action().equals("remove") && !there.contains(id)) {
                findings.add(new Finding(Finding.Kind.MISSING, table, id));
            }
        });
    }

    private void signatures(Handle in) {
        Map<UUID, String> states = new HashMap<>();
        Hot.each(in, "SELECT id, status FROM session NOT INDEXED", row -> {
            Optional<UUID> id = id(row.getString(1));
            if (id.isPresent()) {
                states.put(id.get(), row.getString(2));
            }
        });
        Set<UUID> signed = new HashSet<>();
        FormerKeys former = FormerKeys.read(in);
        Disablings disablings = Disablings.read(in);
        Hot.each(in, """
                SELECT g.session_id, g.practitioner_id, g.at, g.content, g.chain, g.signature,
                  CASE p.provisional WHEN 0 THEN p.public_key END,
                  (SELECT CASE count(*) WHEN 1 THEN max(a.seq) END FROM audit a WHERE a.mac = g.chain),
                  (SELECT max(a.seq) FROM audit a WHERE a.entity_id = g.session_id AND a.entity = 'session') AS written,
                  g.name, g.certificate, g.zone, g.meaning
                FROM signature g LEFT JOIN practitioner p ON p.id = g.practitioner_id""", row -> {
            Optional<UUID> session = id(row.getString(1));
            if (session.isPresent() && "signed".equals(states.get(session.get()))
                    && signatureFits(in, session.get(), row, former, disablings)) {
                signed.add(session.get());
            }
            if (session.filter(signed::contains).isEmpty()) {
                findings.add(new Finding(Finding.Kind.SIGNATURE, "session", session.orElse(null)));
            }
        });
        states.forEach((session, state) -> {
            if (!"draft".equals(state) && !signed.contains(session)) {
                findings.add(new Finding(Finding.Kind.SIGNATURE, "session", session));
            }
        });
    }

    // By a key of theirs that counted when the signature came into the record, whatever place in it the signature names:
    // the key that goes with a given passphrase never counts, nobody's counts while they are disabled.
    private boolean signatureFits(Handle in, UUID session, ResultSet row, FormerKeys former, Disablings disablings) {
        try {
            byte[] message = SignedContent.message(session, UUID.fromString(row.getString(2)),
                    Instant.parse(row.getString(3)), row.getBytes(4), row.getBytes(5), SessionStore.hand(row));
            long place = row.getLong(8); // 0 where the chain has no such place
            long written = Math.max(place, row.getLong("written"));
            byte[] key = row.getBytes(7);
            return place > 0
                    && !disablings.out(row.getString(2), written)
                    && (key != null && SigningKey.verify(key, message, row.getBytes(6))
                            || former.signed(row.getString(2), written, message, row.getBytes(6)))
                    && contentFits(in, session, row.getBytes(4));
        } catch (SQLException | RuntimeException unreadable) {
            StorageException.ifNotOfTheRows(unreadable);
            return false;
        }
    }

    private boolean contentFits(Handle in, UUID session, byte[] signed) {
        try {
            if (!erased.isEmpty() && erased.contains(ledger.patientOfSession(in, session))) {
                return true;
            }
            SessionRecord record = sessions.record(in, session).orElseThrow();
            // With a row that cannot be read the content cannot be compared; that row is a finding of its own.
            return record.unshown().any() || AuditTrail.same(signed, SignedContent.digest(record));
        } catch (RuntimeException unreadable) {
            StorageException.ifNotOfTheRows(unreadable);
            return false;
        }
    }

    private static Optional<UUID> id(String text) {
        try {
            // Not the same id in other letters: nothing would find the row under it.
            return Optional.ofNullable(text).map(UUID::fromString).filter(id -> id.toString().equals(text));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
