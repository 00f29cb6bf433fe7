package org.mesochart.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mesochart.domain.Problem;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.vault.Sealer;

/** The clinic's own screening questions, and which of the further prompts it asks. The ten of the brief need no row. */
public final class QuestionStore extends ClinicRows<ScreeningQuestion> {
    private static final String OWN = "own-";

    QuestionStore(Ledger ledger) {
        super(ledger, "screening_question");
    }

    /** Takes a question out that nobody has answered. */
    public void remove(ScreeningQuestion row) {
        remove(id(row));
    }

    @Override
    UUID id(ScreeningQuestion row) {
        return row.id();
    }

    @Override
    List<Problem> check(ScreeningQuestion row) {
        return row.check();
    }

    @Override
    RowText describe(ScreeningQuestion row) {
        return new RowText()
                .add("question", row.key())
                .add("english", row.english())
                .add("turkish", row.turkish())
                .add("asked", row.asked());
    }

    @Override
    Map<String, Object> columns(ScreeningQuestion row, Sealer own) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("question", row.key());
        columns.put("english", row.english());
        columns.put("turkish", row.turkish());
        columns.put("asked", row.asked() ? 1 : 0);
        return columns;
    }

    @Override
    ScreeningQuestion map(ResultSet row, Sealer own) throws SQLException {
        String key = row.getString("question");
        return new ScreeningQuestion(
                key,
                key.startsWith(OWN) ? ScreeningQuestion.Origin.CLINIC : ScreeningQuestion.Origin.PROMPT,
                row.getString("english"),
                row.getString("turkish"),
                null,
                row.getInt("asked") == 1);
    }
}
