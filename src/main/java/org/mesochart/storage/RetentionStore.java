package org.mesochart.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.domain.Problem;
import org.mesochart.domain.patient.Retention;
import org.mesochart.vault.Sealer;

/** How long records are kept, and whose are older; one row, none while nothing is set. Nothing is ever erased by it. */
public final class RetentionStore extends ClinicRows<Retention> {
    // The last entry of any kind; what an import brought in is as old as it says. Times are written alike, so text compares.
    private static final String LAST = """
            SELECT p.id, max(
              coalesce((SELECT max(c.started_at) FROM course c WHERE c.patient_id = p.id), ''),
              coalesce((SELECT max(s.at) $course session s ON s.course_id = c.id WHERE c.patient_id = p.id), ''),
              coalesce((SELECT max(x.at) $course pain_score x ON x.course_id = c.id WHERE c.patient_id = p.id), ''),
              coalesce((SELECT max(x.at) $course outcome_score x ON x.course_id = c.id WHERE c.patient_id = p.id), ''),
              coalesce((SELECT max(x.at) $course judgement x ON x.course_id = c.id WHERE c.patient_id = p.id), ''),
              coalesce((SELECT max(x.at) $session adverse_event x ON x.session_id = s.id WHERE c.patient_id = p.id), ''),
              coalesce((SELECT max(x.at) $session addendum x ON x.session_id = s.id WHERE c.patient_id = p.id), ''),
              coalesce((SELECT max(x.at) $session signature x ON x.session_id = s.id WHERE c.patient_id = p.id), ''),
              coalesce((SELECT max(x.at) $course follow_up x ON x.course_id = c.id WHERE c.patient_id = p.id), ''),
              coalesce((SELECT max(x.at) FROM printout x WHERE x.patient_id = p.id), ''),
              coalesce((SELECT max(x.at) FROM audit x WHERE x.patient_id = p.id AND x.action <> 'import'), '')) AS last
            FROM patient p WHERE length(p.wrapped_key) > 0 ORDER BY last, p.seq"""
            .replace("$session", "$course session s ON s.course_id = c.id CROSS JOIN")
            .replace("$course", "FROM course c CROSS JOIN");

    private final PatientStore patients;

    RetentionStore(Ledger ledger, PatientStore patients) {
        super(ledger, "retention");
        this.patients = patients;
    }

    public Optional<Retention> get() {
        return all().stream().findFirst();
    }

    /** @param years or empty to set none */
    public void set(Optional<Integer> years) {
        years.ifPresentOrElse(each -> put(new Retention(each)), () -> remove(Retention.id()));
    }

    /**
     * Whose last entry is older than the clinic keeps records, the oldest first; archived patients too. Somebody without any
     * date is not old. None while nothing is set.
     */
    public List<Retention.Over> over(LocalDate today, ZoneId zone) {
        return ledger().database().read(in -> {
            Optional<Retention> set = get();
            if (set.isEmpty()) {
                return List.of();
            }
            Instant limit = set.get().before(today, zone);
            record Found(UUID id, Instant last) {}
            List<Found> found = new ArrayList<>();
            Hot.each(in, LAST, row -> {
                String last = row.getString(2);
                if (!last.isEmpty() && Instant.parse(last).isBefore(limit)) {
                    found.add(new Found(UUID.fromString(row.getString(1)), Instant.parse(last)));
                }
            });
            return found.stream().map(each -> new Retention.Over(each.id(),
                    patients.listed(in, each.id()).orElseThrow().name(), each.last())).toList();
        });
    }

    @Override
    UUID id(Retention row) {
        return Retention.id();
    }

    @Override
    List<Problem> check(Retention row) {
        return row.check();
    }

    @Override
    RowText describe(Retention row) {
        return new RowText().add("years", row.years());
    }

    @Override
    Map<String, Object> columns(Retention row, Sealer own) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("years", row.years());
        return columns;
    }

    @Override
    Retention map(ResultSet row, Sealer own) throws SQLException {
        return new Retention(row.getInt("years"));
    }
}
