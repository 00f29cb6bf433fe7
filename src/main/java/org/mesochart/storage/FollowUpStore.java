package org.mesochart.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mesochart.domain.Problem;
import org.mesochart.domain.Refused;
import org.mesochart.domain.course.FollowUp;
import org.mesochart.vault.Sealer;

/** What became of what was due: done, put off, lost; and the calls that were planned. */
public final class FollowUpStore extends CourseRows<FollowUp> {
    FollowUpStore(Ledger ledger) {
        super(ledger, "follow_up");
    }

    @Override
    UUID id(FollowUp row) {
        return row.id();
    }

    @Override
    UUID course(FollowUp row) {
        return row.courseId();
    }

    @Override
    List<Problem> check(FollowUp row) {
        return row.check();
    }

    @Override
    void agree(Handle in, FollowUp row) {
        if (row.about() != null && !belongs(in, row)) {
            throw new Refused(Problem.of("about", "errors.followUp.about"));
        }
    }

    private boolean belongs(Handle in, FollowUp row) {
        if (row.kind() == FollowUp.Kind.CALL) {
            return find(in, row.about())
                    .filter(first -> first.courseId().equals(row.courseId()) && first.deed() == FollowUp.Deed.PLANNED)
                    .isPresent();
        }
        return in.createQuery("SELECT 1 FROM session WHERE id = ? AND course_id = ?")
                .bind(0, row.about().toString())
                .bind(1, row.courseId().toString())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    @Override
    RowText describe(FollowUp row) {
        return new RowText()
                .add("course", row.courseId())
                .add("kind", row.kind().key())
                .add("about", row.about())
                .add("deed", row.deed().key())
                .add("day", row.day())
                .add("at", row.at())
                .add("reason", row.reason());
    }

    @Override
    Map<String, Object> columns(FollowUp row, Sealer own) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("course_id", row.courseId().toString());
        columns.put("kind", row.kind().key());
        columns.put("about", row.about() == null ? null : row.about().toString());
        columns.put("deed", row.deed().key());
        columns.put("day", row.day() == null ? null : row.day().toString());
        columns.put("at", row.at().toString());
        columns.put("reason", Ledger.sealText(own, table(), "reason", row.id(), row.reason()));
        return columns;
    }

    @Override
    FollowUp map(ResultSet row, Sealer own) throws SQLException {
        UUID id = UUID.fromString(row.getString("id"));
        return map(row, Ledger.openText(own, table(), "reason", id, row.getBytes("reason")));
    }

    static FollowUp map(ResultSet row, String reason) throws SQLException {
        return new FollowUp(
                UUID.fromString(row.getString("id")),
                UUID.fromString(row.getString("course_id")),
                FollowUp.Kind.ofKey(row.getString("kind")).orElseThrow(),
                Rows.id(row, "about"),
                FollowUp.Deed.ofKey(row.getString("deed")).orElseThrow(),
                Optional.ofNullable(row.getString("day")).map(LocalDate::parse).orElse(null),
                reason,
                Instant.parse(row.getString("at")));
    }
}
