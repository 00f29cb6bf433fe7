package org.mesochart.storage;

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
import org.mesochart.domain.course.Judgement;
import org.mesochart.domain.pain.ScoreRules;
import org.mesochart.vault.Sealer;

/** What was decided when courses were judged. */
public final class JudgementStore extends CourseRows<Judgement> {
    JudgementStore(Ledger ledger) {
        super(ledger, "judgement");
    }

    @Override
    UUID id(Judgement row) {
        return row.id();
    }

    @Override
    UUID course(Judgement row) {
        return row.courseId();
    }

    @Override
    List<Problem> check(Judgement row) {
        return row.check();
    }

    @Override
    void agree(Handle in, Judgement row) {
        if (!ledger().audit().importing() && row.at().isAfter(ledger().audit().now().plus(ScoreRules.CLOCK_SLACK))) {
            throw new Refused(Problem.of("at", "errors.judgement.future"));
        }
    }

    @Override
    RowText describe(Judgement row) {
        return new RowText()
                .add("course", row.courseId())
                .add("held", row.held())
                .add("choice", row.choice().key())
                .add("at", row.at())
                .add("reason", row.reason());
    }

    @Override
    Map<String, Object> columns(Judgement row, Sealer own) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("course_id", row.courseId().toString());
        columns.put("held", row.held());
        columns.put("choice", row.choice().key());
        columns.put("at", row.at().toString());
        columns.put("reason", Ledger.sealText(own, table(), "reason", row.id(), row.reason()));
        return columns;
    }

    @Override
    Judgement map(ResultSet row, Sealer own) throws SQLException {
        UUID id = UUID.fromString(row.getString("id"));
        return new Judgement(
                id,
                UUID.fromString(row.getString("course_id")),
                row.getInt("held"),
                Judgement.Choice.ofKey(row.getString("choice")).orElseThrow(),
                Ledger.openText(own, table(), "reason", id, row.getBytes("reason")),
                Instant.parse(row.getString("at")));
    }
}
