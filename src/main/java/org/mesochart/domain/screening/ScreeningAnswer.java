package org.mesochart.domain.screening;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mesochart.domain.Problem;
import org.mesochart.domain.text.Texts;

/**
 * One answer of a session's screening. A session has at most one for a question: its id follows from the two.
 *
 * @param question the question's key
 * @param reason why it is injected all the same; needed for {@link Answer#PROCEED}, else null
 * @param stillNo true when it was given for several questions at once: "Asked, still no"
 */
public record ScreeningAnswer(UUID sessionId, String question, Answer answer, String reason, boolean stillNo) {
    public ScreeningAnswer {
        Objects.requireNonNull(sessionId);
        Objects.requireNonNull(question);
        Objects.requireNonNull(answer);
        reason = Texts.tidy(reason);
    }

    public UUID id() {
        return UUID.nameUUIDFromBytes((sessionId + "/screening/" + question).getBytes(StandardCharsets.UTF_8));
    }

    public List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        Texts.checkLine("question", question, problems);
        Texts.checkFree("reason", reason, problems);
        if (answer == Answer.PROCEED && reason == null) {
            problems.add(Problem.of("reason", "errors.screening.reason"));
        }
        if (stillNo && answer != Answer.NO) {
            problems.add(Problem.of("answer", "errors.screening.stillNo"));
        }
        return problems;
    }

    @Override
    public String toString() {
        return "ScreeningAnswer[" + id() + ']';
    }
}
