package org.mesochart.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mesochart.vault.SealContext;
import org.mesochart.vault.Sealer;
import org.mesochart.vault.Vault;

/** What every store needs: the database, the audit trail and the keys. Used on the database thread. */
final class Ledger {
    private static final int KEYS_AT_HAND = 256;

    private final Database database;
    private final AuditTrail audit;
    private final Vault vault;
    private final Sealer sealer;
    private final Map<UUID, Sealer> patientSealers = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Sealer> eldest) {
            return size() > KEYS_AT_HAND;
        }
    };

    Ledger(Database database, AuditTrail audit, Vault vault, Sealer sealer) {
        this.database = database;
        this.audit = audit;
        this.vault = vault;
        this.sealer = sealer;
    }

    Database database() {
        return database;
    }

    AuditTrail audit() {
        return audit;
    }

    Vault vault() {
        return vault;
    }

    /** Seals what belongs to no patient. */
    Sealer sealer() {
        return sealer;
    }

    /** Seals what belongs to the patient, with the patient's own key. */
    Sealer sealer(Handle in, UUID patient) {
        return patientSealers.computeIfAbsent(patient, id -> {
            byte[] wrapped = Hot.one(in, "SELECT wrapped_key FROM patient WHERE id = ?", row -> row.getBytes(1),
                            id.toString())
                    .orElseThrow(() -> new StorageException(StorageException.Kind.CONFLICT));
            if (wrapped.length == 0) {
                throw new StorageException(StorageException.Kind.ERASED);
            }
            return sealer.forPatient(vault.unwrap(wrapped, id));
        });
    }

    void keep(UUID patient, Sealer own) {
        patientSealers.put(patient, own);
        database.afterRollback(() -> patientSealers.remove(patient));
    }

    /** Whether a patient was erased: the key is gone. */
    static boolean erased(Handle in, UUID patient) {
        return Hot.one(in, "SELECT length(wrapped_key) = 0 FROM patient WHERE id = ?", row -> row.getBoolean(1),
                patient.toString()).orElse(false);
    }

    /** Wipes the key of a patient, if it is at hand. */
    void forget(UUID patient) {
        Sealer own = patientSealers.remove(patient);
        if (own != null) {
            own.wipeOwnKey();
        }
    }

    /** Wipes the patients' keys at hand; they are unwrapped anew when asked for. */
    void wipePatientKeys() {
        patientSealers.values().forEach(Sealer::wipeOwnKey);
        patientSealers.clear();
    }

    UUID patientOfCourse(Handle in, UUID course) {
        return owner(in, "SELECT patient_id FROM course WHERE id = ?", course);
    }

    UUID patientOfSession(Handle in, UUID session) {
        return owner(in, "SELECT c.patient_id FROM session s JOIN course c ON c.id = s.course_id WHERE s.id = ?",
                session);
    }

    /** When a course was begun, or its first session took place if that was earlier. */
    Instant began(Handle in, UUID course) {
        return in.createQuery("""
                SELECT min(started_at, coalesce((SELECT min(at) FROM session WHERE course_id = c.id), started_at))
                FROM course c WHERE c.id = ?""")
                .bind(0, course.toString())
                .mapTo(String.class)
                .findOne()
                .map(Instant::parse)
                .orElseThrow(() -> new StorageException(StorageException.Kind.CONFLICT));
    }

    /** The day on which a session took place, where it took place. */
    LocalDate dayOfSession(Handle in, UUID session) {
        return in.createQuery("SELECT at, zone FROM session WHERE id = ?")
                .bind(0, session.toString())
                .map((row, context) ->
                        LocalDate.ofInstant(Instant.parse(row.getString(1)), ZoneId.of(row.getString(2))))
                .findOne()
                .orElseThrow(() -> new StorageException(StorageException.Kind.CONFLICT));
    }

    /** When a session took place. */
    Instant took(Handle in, UUID session) {
        return in.createQuery("SELECT at FROM session WHERE id = ?")
                .bind(0, session.toString())
                .mapTo(String.class)
                .findOne()
                .map(Instant::parse)
                .orElseThrow(() -> new StorageException(StorageException.Kind.CONFLICT));
    }

    /** Where a session took place. */
    ZoneId zone(Handle in, UUID session) {
        return in.createQuery("SELECT zone FROM session WHERE id = ?")
                .bind(0, session.toString())
                .mapTo(String.class)
                .findOne()
                .map(ZoneId::of)
                .orElseThrow(() -> new StorageException(StorageException.Kind.CONFLICT));
    }

    private static UUID owner(Handle in, String sql, UUID id) {
        return in.createQuery(sql)
                .bind(0, id.toString())
                .mapTo(String.class)
                .findOne()
                .map(UUID::fromString)
                .orElseThrow(() -> new StorageException(StorageException.Kind.CONFLICT));
    }

    /** Refuses to touch a signed session; the triggers would too, but this says so before anything is tried. */
    void requireDraft(Handle in, UUID session) {
        String status = in.createQuery("SELECT status FROM session WHERE id = ?")
                .bind(0, session.toString())
                .mapTo(String.class)
                .findOne()
                .orElseThrow(() -> new StorageException(StorageException.Kind.CONFLICT));
        if (!status.equals("draft")) {
            throw new StorageException(StorageException.Kind.SIGNED);
        }
    }

    /** Next number in a row of numbers, from 1. */
    static int next(Handle in, String table, String column, String ownerColumn, UUID owner) {
        return in.createQuery("SELECT coalesce(max(" + column + "), 0) + 1 FROM " + table + " WHERE " + ownerColumn
                        + " = ?")
                .bind(0, owner.toString())
                .mapTo(Integer.class)
                .one();
    }

    static byte[] sealText(Sealer own, String table, String column, UUID row, String text) {
        return text == null ? null : own.sealText(new SealContext(table, column, row), text);
    }

    static String openText(Sealer own, String table, String column, UUID row, byte[] sealed) {
        // Without a key, for an erased patient, no words are left.
        return sealed == null || own == null ? null : own.openText(new SealContext(table, column, row), sealed);
    }

    static byte[] sealFields(Sealer own, String table, String column, UUID row, List<String> fields) {
        return own.seal(new SealContext(table, column, row), Fields.pack(fields));
    }

    static List<String> openFields(Sealer own, String table, String column, UUID row, byte[] sealed) {
        return Fields.unpack(own.open(new SealContext(table, column, row), sealed));
    }
}
