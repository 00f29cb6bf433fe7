package org.mesochart.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mesochart.domain.Problem;
import org.mesochart.domain.Refused;
import org.mesochart.domain.screening.AllergyMatch;
import org.mesochart.domain.screening.Answer;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.vault.Sealer;

/** The answers of a session's screening. */
public final class ScreeningStore extends SessionRows<ScreeningAnswer> {
    ScreeningStore(Ledger ledger) {
        super(ledger, "screening_answer");
    }

    /** Writes several answers as one deed. */
    public void putAll(List<ScreeningAnswer> answers) {
        answers.forEach(answer -> Refused.ifAny(check(answer)));
        ledger().database().transact(in -> {
            answers.forEach(answer -> put(in, answer));
            return null;
        });
    }

    /** Takes an answer back: the question is not asked again. */
    public void remove(UUID session, String question) {
        remove(new ScreeningAnswer(session, question, Answer.NO, null, false).id());
    }

    /** Takes several back as one deed. */
    public void removeAll(UUID session, List<String> questions) {
        ledger().database().transact(in -> {
            questions.forEach(question -> remove(session, question));
            return null;
        });
    }

    /** True when some session has an answer to it. */
    public boolean answered(String question) {
        return ledger().database().read(in -> !list(in, "question = ? ORDER BY seq LIMIT 1", question).isEmpty());
    }

    public List<ScreeningAnswer> ofSession(UUID session) {
        return ledger().database().read(in -> ofSession(in, session));
    }

    @Override
    UUID id(ScreeningAnswer row) {
        return row.id();
    }

    @Override
    UUID session(ScreeningAnswer row) {
        return row.sessionId();
    }

    @Override
    List<Problem> check(ScreeningAnswer row) {
        return row.check();
    }

    @Override
    RowText describe(ScreeningAnswer row) {
        return new RowText()
                .add("session", row.sessionId())
                .add("question", row.question())
                .add("answer", row.answer().key())
                .add("reason", row.reason())
                .add("stillNo", row.stillNo() ? true : null);
    }

    @Override
    Map<String, Object> columns(ScreeningAnswer row, Sealer own) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("session_id", row.sessionId().toString());
        boolean typed = AllergyMatch.isTyped(row.question());
        columns.put("question", typed ? AllergyMatch.typedKey(row.id().toString()) : row.question());
        columns.put("answer", row.answer().key());
        columns.put("still_no", row.stillNo() ? 1 : 0);
        // What the patient named is words of theirs, and sealed like all such.
        columns.put("reason", typed
                ? Ledger.sealFields(own, table(), "reason", row.id(), Arrays.asList(row.question(), row.reason()))
                : Ledger.sealText(own, table(), "reason", row.id(), row.reason()));
        return columns;
    }

    @Override
    ScreeningAnswer map(ResultSet row, Sealer own) throws SQLException {
        UUID id = UUID.fromString(row.getString("id"));
        String question = row.getString("question");
        byte[] sealed = row.getBytes("reason");
        List<String> words = AllergyMatch.isTyped(question)
                ? Ledger.openFields(own, table(), "reason", id, sealed)
                : Arrays.asList(question, Ledger.openText(own, table(), "reason", id, sealed));
        return new ScreeningAnswer(
                UUID.fromString(row.getString("session_id")),
                words.getFirst(),
                Answer.ofKey(row.getString("answer")).orElseThrow(),
                words.getLast(),
                row.getInt("still_no") == 1);
    }
}
