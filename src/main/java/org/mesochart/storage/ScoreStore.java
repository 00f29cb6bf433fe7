package org.mesochart.storage;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mesochart.domain.Refused;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.pain.ScoreRules;
import org.mesochart.vault.Sealer;

/** Pain scores: of drafts, and follow-up scores between the visits. */
public final class ScoreStore {
    private static final String TABLE = "pain_score";

    private final Ledger ledger;

    ScoreStore(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @return false when the very same score was recorded before, also when it was changed or removed since */
    public boolean add(PainScore score) {
        Refused.ifAny(score.check());
        return ledger.database().transact(in -> {
            if (ledger.audit().knows(in, score.id())) {
                if (!ledger.audit().had(in, score.id(), text(score))) {
                    throw new StorageException(StorageException.Kind.CONFLICT);
                }
                return false;
            }
            write(in, """
                    INSERT INTO pain_score (id, course_id, session_id, site, scale, aspect, moment, after_minutes, value,
                      at)
                    VALUES (:id, :course, :session, :site, :scale, :aspect, :moment, :minutes, :value, :at)""",
                    score, "add");
            return true;
        });
    }

    public void change(PainScore score) {
        Refused.ifAny(score.check());
        ledger.database().transact(in -> {
            PainScore before = find(in, score.id())
                    .filter(known -> known.courseId().equals(score.courseId())
                            && Objects.equals(known.sessionId(), score.sessionId()))
                    .orElseThrow(() -> new StorageException(StorageException.Kind.CONFLICT));
            if (!Arrays.equals(text(before), text(score))) {
                write(in, """
                        UPDATE pain_score SET site = :site, scale = :scale, aspect = :aspect, moment = :moment,
                          after_minutes = :minutes, value = :value, at = :at
                        WHERE id = :id AND course_id = :course AND session_id IS :session""", score, "change");
            }
            return null;
        });
    }

    /** Takes a score back: it was not taken, which is not the same as 0. */
    public void remove(UUID id) {
        ledger.database().transact(in -> {
            find(in, id).ifPresent(score -> {
                if (score.sessionId() != null) {
                    ledger.requireDraft(in, score.sessionId());
                }
                UUID patient = ledger.patientOfCourse(in, score.courseId());
                in.createUpdate("DELETE FROM pain_score WHERE id = ?").bind(0, id.toString()).execute();
                ledger.audit().append(in, "remove", TABLE, id, patient, ledger.sealer(in, patient), null);
            });
            return null;
        });
    }

    /** Puts a removed score back. */
    public void restore(PainScore score) {
        Refused.ifAny(score.check());
        ledger.database().transact(in -> {
            if (find(in, score.id()).isEmpty()) {
                write(in, """
                        INSERT INTO pain_score (id, course_id, session_id, site, scale, aspect, moment, after_minutes,
                          value, at)
                        VALUES (:id, :course, :session, :site, :scale, :aspect, :moment, :minutes, :value, :at)""",
                        score, "restore");
            }
            return null;
        });
    }

    /** All scores of a course, earliest first. */
    public List<PainScore> ofCourse(UUID course) {
        return ledger.database().read(in -> {
            Sealer own = ledger.sealer(in, ledger.patientOfCourse(in, course));
            return Hot.all(in, "SELECT * FROM pain_score WHERE course_id = ? ORDER BY at, seq", row -> map(row, own),
                    course.toString());
        });
    }

    Optional<PainScore> find(Handle in, UUID id) {
        return in.createQuery("SELECT * FROM pain_score WHERE id = ?")
                .bind(0, id.toString())
                .map((row, context) -> map(row, ledger.sealer(
                        in, ledger.patientOfCourse(in, UUID.fromString(row.getString("course_id"))))))
                .findOne();
    }

    List<PainScore> ofSession(Handle in, UUID session, Sealer own) {
        return in.createQuery("SELECT * FROM pain_score WHERE session_id = ? ORDER BY at, seq")
                .bind(0, session.toString())
                .map((row, context) -> map(row, own))
                .list();
    }

    /** All scores of a patient, earliest first. */
    List<PainScore> ofPatient(Handle in, UUID patient, Sealer own) {
        return in.createQuery("""
                SELECT p.* FROM pain_score p JOIN course c ON c.id = p.course_id
                WHERE c.patient_id = ? ORDER BY p.at, p.seq""")
                .bind(0, patient.toString())
                .map((row, context) -> map(row, own))
                .list();
    }

    /** The scores of the same visit, or of the course between its visits. */
    private List<PainScore> alike(Handle in, PainScore score, Sealer own) {
        return score.sessionId() != null
                ? ofSession(in, score.sessionId(), own)
                : in.createQuery("SELECT * FROM pain_score WHERE course_id = ? AND session_id IS NULL ORDER BY at, seq")
                        .bind(0, score.courseId().toString())
                        .map((row, context) -> map(row, own))
                        .list();
    }

    static byte[] text(PainScore score) {
        return new RowText()
                .add("course", score.courseId())
                .add("session", score.sessionId())
                .add("site", score.site())
                .add("scale", score.scale().key())
                .add("aspect", score.aspect().key())
                .add("moment", score.moment().key())
                .add("afterMinutes", score.afterMinutes())
                .add("value", score.value())
                .add("at", score.at())
                .bytes();
    }

    private void write(Handle in, String sql, PainScore score, String action) {
        UUID patient = ledger.patientOfCourse(in, score.courseId());
        Refused.ifAny(ScoreRules.twice(score, alike(in, score, ledger.sealer(in, patient))).stream().toList());
        if (score.sessionId() == null && !ledger.audit().importing()) {
            Refused.ifAny(ScoreRules.followUp(score.at(), ledger.began(in, score.courseId()), ledger.audit().now()));
        }
        if (score.sessionId() != null) {
            ledger.requireDraft(in, score.sessionId());
            if (!patient.equals(ledger.patientOfSession(in, score.sessionId()))) {
                throw new StorageException(StorageException.Kind.CONFLICT);
            }
        }
        Sealer own = ledger.sealer(in, patient);
        in.createUpdate(sql)
                .bind("id", score.id().toString())
                .bind("course", score.courseId().toString())
                .bind("session", score.sessionId() == null ? null : score.sessionId().toString())
                .bind("site", Ledger.sealText(own, TABLE, "site", score.id(), score.site()))
                .bind("scale", score.scale().key())
                .bind("aspect", score.aspect().key())
                .bind("moment", score.moment().key())
                .bind("minutes", score.afterMinutes())
                .bind("value", score.value().intValueExact())
                .bind("at", score.at().toString())
                .execute();
        ledger.audit().append(in, action, TABLE, score.id(), patient, own, text(score));
    }

    static PainScore map(ResultSet row, Sealer own) throws SQLException {
        UUID id = UUID.fromString(row.getString("id"));
        Long minutes = Rows.number(row, "after_minutes");
        return new PainScore(
                id,
                UUID.fromString(row.getString("course_id")),
                Rows.id(row, "session_id"),
                Ledger.openText(own, TABLE, "site", id, row.getBytes("site")),
                PainScale.ofKey(row.getString("scale")).orElseThrow(),
                Aspect.ofKey(row.getString("aspect")).orElseThrow(),
                Moment.ofKey(row.getString("moment")).orElseThrow(),
                minutes == null ? null : minutes.intValue(),
                BigDecimal.valueOf(row.getInt("value")),
                Instant.parse(row.getString("at")));
    }
}
