package org.mesochart.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.mesochart.domain.patient.Erasure;
import org.mesochart.domain.patient.ErasureReason;

/**
 * Who is erased in a chart of any schema; read without a key and row by row: a damaged one hides no other.
 *
 * @param erasures the first one first; where a row does not tell when or by whom, what the audit trail says of it
 * @param ids of everybody whose erasure names them, also where nothing else of it can be read
 * @param whole false when an erasure does not name its patient, or the list breaks off
 */
record ErasedRows(List<Erasure> erasures, Set<UUID> ids, boolean whole) {
    /** @throws StorageException IO, CLOSED */
    static ErasedRows of(Handle in) {
        List<Erasure> erasures = new ArrayList<>();
        Set<UUID> ids = new LinkedHashSet<>();
        boolean[] whole = {true};
        try {
            if (isThere(in)) {
                Hot.each(in, "SELECT patient_id, at, practitioner_id, reason FROM erasure ORDER BY seq", row -> {
                    Optional<UUID> patient = id(row.getString(1));
                    whole[0] &= patient.isPresent();
                    patient.ifPresent(ids::add);
                    if (patient.isPresent()) {
                        told(in, patient.get(), row).ifPresent(erasures::add);
                    }
                });
            }
        } catch (RuntimeException damaged) {
            StorageException.ifNotOfTheRows(damaged);
            whole[0] = false;
        }
        return new ErasedRows(erasures, ids, whole[0]);
    }

    private static boolean isThere(Handle in) {
        return Hot.one(in, "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'erasure'",
                row -> true).isPresent();
    }

    private static Optional<Erasure> told(Handle in, UUID patient, ResultSet row) throws SQLException {
        Optional<Instant> at = moment(row.getString(2));
        Optional<UUID> by = id(row.getString(3));
        ErasureReason reason = ErasureReason.ofKey(row.getString(4)).orElse(ErasureReason.UNKNOWN);
        if (at.isPresent() && by.isPresent()) {
            return Optional.of(new Erasure(patient, at.get(), by.get(), reason));
        }
        return Hot.one(in, "SELECT at, practitioner_id FROM audit WHERE entity_id = ? AND action = 'erase'",
                entry -> {
                    Optional<Instant> noted = at.or(() -> moment(text(entry, 1)));
                    Optional<UUID> notedBy = by.or(() -> id(text(entry, 2)));
                    return noted.isPresent() && notedBy.isPresent()
                            ? Optional.of(new Erasure(patient, noted.get(), notedBy.get(), reason))
                            : Optional.<Erasure>empty();
                }, Erasure.id(patient).toString()).flatMap(found -> found);
    }

    private static String text(ResultSet row, int column) {
        try {
            return row.getString(column);
        } catch (SQLException damaged) {
            throw SqlFailures.of(damaged);
        }
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException | NullPointerException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException | NullPointerException damaged) {
            return Optional.empty();
        }
    }

    /** Whether this one is erased: by the list, or by a key that is gone as the audit trail says. */
    static boolean has(Handle in, UUID patient) {
        return Hot.one(in, """
                SELECT 1 WHERE EXISTS (SELECT 1 FROM erasure WHERE patient_id = ?1)
                  OR EXISTS (SELECT 1 FROM patient WHERE id = ?1 AND length(wrapped_key) = 0
                    AND EXISTS (SELECT 1 FROM audit WHERE patient_id = ?1 AND action = 'erase'))""",
                row -> true, patient.toString()).isPresent();
    }

    /**
     * Who must not come back with an older backup: also who has no key any more where the audit trail tells of an erasure,
     * or where the list cannot be read and nobody can say that there was none.
     *
     * @param otherwise what is written down of an erasure of which only the patient is known
     */
    List<Erasure> toBeErasedAgain(Handle in, Function<UUID, Erasure> otherwise) {
        Set<UUID> all = new LinkedHashSet<>(ids);
        if (isThere(in)) {
            Hot.each(in, "SELECT id FROM patient p WHERE length(wrapped_key) = 0"
                    + (whole ? " AND EXISTS (SELECT 1 FROM audit a WHERE a.patient_id = p.id AND a.action = 'erase')" : ""),
                    row -> id(row.getString(1)).ifPresent(all::add));
        }
        List<Erasure> found = new ArrayList<>(erasures);
        erasures.forEach(each -> all.remove(each.patientId()));
        all.forEach(patient -> found.add(otherwise.apply(patient)));
        return List.copyOf(found);
    }
}
