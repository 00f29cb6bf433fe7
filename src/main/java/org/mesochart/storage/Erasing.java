package org.mesochart.storage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.mesochart.domain.patient.Erasure;
import org.mesochart.vault.Sealer;

/** Destroys a patient's key and writes down that it was done; used on the chart, and on one that is being restored. */
final class Erasing {
    private static final String TABLE = "erasure";

    private final Ledger ledger;
    private final BiFunction<UUID, String, Optional<String>> kept;

    /** @param kept what may stay of a course's indication: its id and words, or null where they do not open */
    Erasing(Ledger ledger, BiFunction<UUID, String, Optional<String>> kept) {
        this.ledger = ledger;
        this.kept = kept;
    }

    /** Words of indications that an erasure kept, by course; what cannot be read is left out. */
    static Map<UUID, String> words(Handle in) {
        Map<UUID, String> words = new HashMap<>();
        if (!ErasedRows.of(in).ids().isEmpty()) {
            Hot.each(in, "SELECT w.row_id, w.word FROM erased_word w JOIN course c ON c.id = w.row_id", row -> {
                try {
                    words.put(UUID.fromString(row.getString(1)), row.getString(2));
                } catch (RuntimeException damaged) {
                    StorageException.ifNotOfTheRows(damaged);
                }
            });
        }
        return words;
    }

    /** Who has a key in a chart of any schema; what cannot be read is left out. */
    static Set<UUID> withKey(Handle in) {
        Set<UUID> all = new HashSet<>();
        Hot.each(in, "SELECT id FROM patient WHERE length(wrapped_key) > 0", row -> {
            try {
                all.add(UUID.fromString(row.getString(1)));
            } catch (RuntimeException damaged) {
                StorageException.ifNotOfTheRows(damaged);
            }
        });
        return all;
    }

    /**
     * Erases, in the open transaction. A patient whom the chart does not have is only written down as erased.
     *
     * @return false when that was done before
     */
    boolean erase(Handle in, Erasure erasure) {
        UUID patient = erasure.patientId();
        if (text(in, erasure.id()).isPresent()) {
            return false;
        }
        boolean there = Hot.one(in, "SELECT 1 FROM patient WHERE id = ?", row -> true, patient.toString()).isPresent();
        if (there) {
            keepWords(in, patient);
            Hot.update(in, "UPDATE patient SET wrapped_key = x'' WHERE id = ?", patient.toString());
        }
        Hot.update(in, """
                INSERT INTO erasure (id, patient_id, at, practitioner_id, reason, what_is_left)
                VALUES (?, ?, ?, ?, ?, ?)""",
                erasure.id().toString(), patient.toString(), erasure.at().toString(), erasure.by().toString(),
                erasure.reason().key(), there ? left(in, patient) : null);
        ledger.audit().append(in, "erase", TABLE, erasure.id(), patient, ledger.sealer(),
                text(in, erasure.id()).orElseThrow());
        ledger.database().afterCommit(() -> ledger.forget(patient));
        return true;
    }

    /** What is left of the patient, digested with the chart's own key. */
    private byte[] left(Handle in, UUID patient) {
        return ledger.audit().digest(LeftRows.hash(in, patient));
    }

    /** Whether what an erasure left is still what it left. */
    boolean untouched(Handle in, UUID patient) {
        byte[] noted = Hot.one(in, "SELECT what_is_left FROM erasure WHERE patient_id = ?", row ->
                Optional.ofNullable(row.getBytes(1)), patient.toString()).flatMap(found -> found).orElse(null);
        boolean there = Hot.one(in, "SELECT 1 FROM patient WHERE id = ?", row -> true, patient.toString()).isPresent();
        return noted == null ? !there : AuditTrail.same(noted, left(in, patient));
    }

    /** What the audit trail digests of an erasure. */
    static Optional<byte[]> text(Handle in, UUID id) {
        return Hot.one(in, "SELECT patient_id, at, practitioner_id, reason, what_is_left FROM erasure WHERE id = ?",
                row -> new RowText()
                        .add("patient", row.getString(1))
                        .add("at", row.getString(2))
                        .add("practitioner", row.getString(3))
                        .add("reason", row.getString(4))
                        .add("left", row.getBytes(5) == null ? null
                                : HexFormat.of().formatHex(row.getBytes(5)))
                        .bytes(), id.toString());
    }

    // What does not open any more is not kept either: an erasure must be possible for a damaged patient too.
    private void keepWords(Handle in, UUID patient) {
        Sealer own = null;
        try {
            own = ledger.sealer(in, patient);
        } catch (RuntimeException damaged) {
            StorageException.ifNotOfTheRows(damaged);
        }
        Sealer sealer = own;
        Map<UUID, String> words = new HashMap<>();
        Hot.each(in, "SELECT id, indication FROM course WHERE patient_id = ?", row -> {
            UUID course = UUID.fromString(row.getString(1));
            kept.apply(course, opened(sealer, "course", "indication", course, row.getBytes(2)))
                    .ifPresent(word -> words.put(course, word));
        }, patient.toString());
        Map<String, Map<String, Integer>> sites = new HashMap<>();
        Hot.each(in, """
                SELECT p.id, p.course_id, p.site FROM pain_score p JOIN course c ON c.id = p.course_id
                WHERE c.patient_id = ? ORDER BY p.at, p.seq""", row -> {
            UUID score = UUID.fromString(row.getString(1));
            String site = opened(sealer, "pain_score", "site", score, row.getBytes(3));
            if (site != null) {
                Map<String, Integer> numbers = sites.computeIfAbsent(row.getString(2), course -> new HashMap<>());
                numbers.putIfAbsent(site, numbers.size() + 1);
                words.put(score, numbers.get(site).toString());
            }
        }, patient.toString());
        words.forEach((row, word) -> Hot.update(in, "INSERT INTO erased_word (row_id, patient_id, word) VALUES (?, ?, ?)",
                row.toString(), patient.toString(), word));
    }

    private static String opened(Sealer own, String table, String column, UUID row, byte[] sealed) {
        try {
            return own == null ? null : Ledger.openText(own, table, column, row, sealed);
        } catch (RuntimeException damaged) {
            StorageException.ifNotOfTheRows(damaged);
            return null;
        }
    }

    /**
     * Writes the file anew and empties its log: copies of the key that SQLite left in unused parts of pages, and in the
     * log, are gone, and that is written down. Outside a transaction.
     *
     * @return false when somebody still reads from the log, or there is no room to write the file anew
     */
    static boolean clean(Database database) {
        try {
            return database.call(in -> {
                in.execute("VACUUM");
                if (!emptied(in)) {
                    return false;
                }
                Hot.update(in, "INSERT OR IGNORE INTO cleaned (erasure) SELECT coalesce(max(seq), 0) FROM erasure");
                return emptied(in);
            });
        } catch (StorageException notNow) {
            return false;
        }
    }

    private static boolean emptied(Handle in) {
        return Hot.one(in, "PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getInt(1) == 0).orElse(false);
    }

    /** Whether traces of a key may be left in unused parts of the file: an erasure came after it was last written anew. */
    static boolean traces(Handle in) {
        return Hot.one(in, """
                SELECT (SELECT coalesce(max(seq), 0) FROM erasure) > (SELECT coalesce(max(erasure), 0) FROM cleaned)""",
                row -> row.getBoolean(1)).orElse(false);
    }
}
