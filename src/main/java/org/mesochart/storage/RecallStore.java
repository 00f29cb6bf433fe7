package org.mesochart.storage;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.recall.LotNumber;
import org.mesochart.domain.recall.LotRecall;
import org.mesochart.domain.recall.LotRecall.Treated;
import org.mesochart.domain.session.SessionRecord;

/** Finds who got a lot. Reading such a list is noted in the audit trail: it names patients. */
public final class RecallStore {
    private static final String ENTITY = "recall";

    private final Ledger ledger;
    private final SessionStore sessions;
    private final PatientStore patients;

    RecallStore(Ledger ledger, SessionStore sessions, PatientStore patients) {
        this.ledger = ledger;
        this.sessions = sessions;
        this.patients = patients;
    }

    /** Every lot number that the chart knows, from stock and from sessions, as written there. */
    public List<String> numbers() {
        return ledger.database().read(in -> in.createQuery("""
                SELECT number FROM lot
                UNION SELECT lot FROM component WHERE lot IS NOT NULL
                UNION SELECT topical_lot FROM session_details WHERE topical_lot IS NOT NULL
                ORDER BY 1""")
                .mapTo(String.class)
                .list());
    }

    /**
     * Who got the lot, however its number is spelled there. Whose record does not open stands there under a sign, with
     * what was drawn up and injected; that an event was suspected of the lot is then known by mixture and point alone.
     */
    public LotRecall of(String number) {
        if (ledger.database().readOnly()) {
            return ledger.database().read(in -> LotRecall.of(number, treated(in, number)));
        }
        return ledger.database().transact(in -> {
            LotRecall recall = LotRecall.of(number, treated(in, number));
            byte[] text = new RowText().add("lot", number.strip()).add("sessions", recall.uses().size()).bytes();
            ledger.audit().append(in, ENTITY, ENTITY, noted(number), null, ledger.sealer(), text);
            return recall;
        });
    }

    /** What the audit rows of a lot's recall lists are about. */
    public static UUID noted(String number) {
        return UUID.nameUUIDFromBytes((ENTITY + '/' + LotNumber.plain(number)).getBytes(StandardCharsets.UTF_8));
    }

    private List<Treated> treated(Handle in, String number) {
        Set<UUID> found = new LinkedHashSet<>();
        for (String spelling : spellings(in, number)) {
            in.createQuery("""
                    SELECT m.session_id FROM component k JOIN mixture m ON m.id = k.mixture_id WHERE k.lot = ?
                    UNION SELECT session_id FROM session_details WHERE topical_lot = ?""")
                    .bind(0, spelling)
                    .bind(1, spelling)
                    .mapTo(String.class)
                    .forEach(id -> found.add(UUID.fromString(id)));
        }
        // Suspected lots are sealed with the rest of what became of an event, so each such event is opened.
        in.createQuery("SELECT DISTINCT session_id FROM adverse_event WHERE follow IS NOT NULL")
                .mapTo(String.class)
                .forEach(id -> found.add(UUID.fromString(id)));
        return found.stream()
                .flatMap(id -> {
                    Patient patient = patient(in, id);
                    return record(in, patient, id).stream().map(record -> new Treated(patient, record));
                })
                .toList();
    }

    // Where a record does not open, what is not sealed still tells who got the lot: nobody is missed for want of a key.
    private Optional<SessionRecord> record(Handle in, Patient patient, UUID session) {
        if (!patient.isErased()) {
            try {
                return sessions.record(in, session);
            } catch (RuntimeException damaged) {
                StorageException.ifNotOfTheRows(damaged);
            }
        }
        return Optional.of(ErasedSessions.record(in, session));
    }

    private static List<String> spellings(Handle in, String number) {
        return in.createQuery("""
                SELECT lot FROM component WHERE lot IS NOT NULL
                UNION SELECT topical_lot FROM session_details WHERE topical_lot IS NOT NULL""")
                .mapTo(String.class)
                .list()
                .stream()
                .filter(written -> LotNumber.same(written, number))
                .toList();
    }

    private Patient patient(Handle in, UUID session) {
        return patients.listed(in, ledger.patientOfSession(in, session)).orElseThrow();
    }
}
