package org.mesochart.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mesochart.domain.Problem;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.vault.Sealer;

/** The trails that imported patients had where they were charted, and every patient's trail as a whole. */
public final class TrailStore extends RowStore<PatientTrail> {
    TrailStore(Ledger ledger) {
        super(ledger, "patient_trail");
    }

    /** What came with the patient, then what was changed here; what an import wrote here is no change of its own. */
    public PatientTrail of(UUID patient) {
        return ledger().database().read(in -> imported(in, patient).and(local(in, patient)));
    }

    /** Keeps of a trail from elsewhere what this chart does not have yet. */
    public void keep(PatientTrail more) {
        ledger().database().transact(in -> {
            PatientTrail before = imported(in, more.patientId());
            PatientTrail fresh = more.without(local(in, more.patientId())).without(before);
            if (!fresh.isEmpty()) {
                put(in, before.and(fresh));
            }
            return null;
        });
    }

    /** When a session was written down in the chart it was imported from; empty when its trail does not tell. */
    Optional<Instant> enteredElsewhere(UUID session) {
        return ledger().database().read(in -> {
            boolean there = in.createQuery("SELECT EXISTS (SELECT 1 FROM session WHERE id = ?)")
                    .bind(0, session.toString())
                    .mapTo(Boolean.class)
                    .one();
            if (!there) {
                return Optional.empty();
            }
            return imported(in, ledger().patientOfSession(in, session)).rows().stream()
                    .filter(row -> row.id().equals(session))
                    .map(PatientTrail.Row::at)
                    .findFirst();
        });
    }

    private PatientTrail imported(Handle in, UUID patient) {
        return list(in, "patient_id = ?", patient.toString()).stream()
                .findFirst()
                .orElseGet(() -> new PatientTrail(patient, Map.of(), List.of()));
    }

    private PatientTrail local(Handle in, UUID patient) {
        List<PatientTrail.Row> rows = ledger().audit().ofPatient(in, patient);
        Map<UUID, String> people = new HashMap<>();
        for (Practitioner each : ChartFile.practitioners(in)) {
            if (rows.stream().anyMatch(row -> each.id().equals(row.by()))) {
                people.put(each.id(), each.name());
            }
        }
        return new PatientTrail(patient, people, rows);
    }

    @Override
    UUID id(PatientTrail row) {
        return row.id();
    }

    @Override
    List<Problem> check(PatientTrail row) {
        return List.of();
    }

    @Override
    UUID patient(Handle in, PatientTrail row) {
        return row.patientId();
    }

    @Override
    UUID patient(Handle in, ResultSet row) throws SQLException {
        return UUID.fromString(row.getString("patient_id"));
    }

    @Override
    RowText describe(PatientTrail row) {
        RowText text = new RowText().add("patient", row.patientId());
        packed(row).texts().forEach(each -> text.add("content", each == null ? "-" : each));
        return text;
    }

    private static Packed packed(PatientTrail row) {
        Packed to = Packed.writing();
        to.addAll(row.people().entrySet(), person -> to.add(person.getKey()).add(person.getValue()));
        return to.addAll(row.rows(), each -> to.add(each.at())
                .add(each.by())
                .add(each.action())
                .add(each.entity())
                .add(each.id())
                .add(each.digest()));
    }

    @Override
    Map<String, Object> columns(PatientTrail row, Sealer own) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("patient_id", row.patientId().toString());
        columns.put("content", Ledger.sealFields(own, table(), "content", row.id(), packed(row).texts()));
        return columns;
    }

    @Override
    PatientTrail map(ResultSet row, Sealer own) throws SQLException {
        UUID id = UUID.fromString(row.getString("id"));
        UUID patient = UUID.fromString(row.getString("patient_id"));
        Packed in = Packed.reading(Ledger.openFields(own, table(), "content", id, row.getBytes("content")));
        Map<UUID, String> people = new HashMap<>();
        in.nextAll(person -> people.put(UUID.fromString(person.next()), person.next()));
        List<PatientTrail.Row> rows = in.nextAll(TrailStore::row);
        return new PatientTrail(patient, people, rows);
    }

    private static PatientTrail.Row row(Packed in) {
        Instant at = Instant.parse(in.next());
        String by = in.next();
        return new PatientTrail.Row(at, by == null ? null : UUID.fromString(by), in.next(), in.next(),
                UUID.fromString(in.next()), in.next());
    }
}
