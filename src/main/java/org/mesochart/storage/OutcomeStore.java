package org.mesochart.storage;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mesochart.domain.Problem;
import org.mesochart.domain.Refused;
import org.mesochart.domain.pain.Measure;
import org.mesochart.domain.pain.OutcomeScore;
import org.mesochart.domain.pain.ScoreRules;
import org.mesochart.vault.Sealer;

/** Totals of questionnaires: of drafts, and taken between the visits. */
public final class OutcomeStore extends RowStore<OutcomeScore> {
    OutcomeStore(Ledger ledger) {
        super(ledger, "outcome_score");
    }

    /** All totals of a course, earliest first. */
    public List<OutcomeScore> ofCourse(UUID course) {
        return ledger().database().read(in -> list(in, "course_id = ? ORDER BY at, seq", course.toString()));
    }

    List<OutcomeScore> ofSession(Handle in, UUID session) {
        return list(in, "session_id = ? ORDER BY at, seq", session.toString());
    }

    @Override
    UUID id(OutcomeScore row) {
        return row.id();
    }

    @Override
    List<Problem> check(OutcomeScore row) {
        return row.check();
    }

    @Override
    UUID patient(Handle in, OutcomeScore row) {
        return ledger().patientOfCourse(in, row.courseId());
    }

    @Override
    UUID patient(Handle in, ResultSet row) throws SQLException {
        return ledger().patientOfCourse(in, UUID.fromString(row.getString("course_id")));
    }

    @Override
    void allow(Handle in, OutcomeScore row) {
        if (row.sessionId() != null) {
            ledger().requireDraft(in, row.sessionId());
        }
    }

    @Override
    void agree(Handle in, OutcomeScore row) {
        if (row.sessionId() == null && !ledger().audit().importing()) {
            Refused.ifAny(ScoreRules.followUp(row.at(), ledger().began(in, row.courseId()), ledger().audit().now()));
        }
    }

    @Override
    RowText describe(OutcomeScore row) {
        return new RowText()
                .add("course", row.courseId())
                .add("session", row.sessionId())
                .add("measure", row.measure().key())
                .add("value", row.value())
                .add("at", row.at());
    }

    @Override
    Map<String, Object> columns(OutcomeScore row, Sealer own) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("course_id", row.courseId().toString());
        columns.put("session_id", row.sessionId() == null ? null : row.sessionId().toString());
        columns.put("measure", row.measure().key());
        columns.put("value", RowText.plain(row.value()));
        columns.put("at", row.at().toString());
        return columns;
    }

    @Override
    OutcomeScore map(ResultSet row, Sealer own) throws SQLException {
        return new OutcomeScore(
                UUID.fromString(row.getString("id")),
                UUID.fromString(row.getString("course_id")),
                Rows.id(row, "session_id"),
                Measure.ofKey(row.getString("measure")).orElseThrow(),
                new BigDecimal(row.getString("value")),
                Instant.parse(row.getString("at")));
    }
}
