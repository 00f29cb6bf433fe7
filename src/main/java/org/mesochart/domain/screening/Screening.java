package org.mesochart.domain.screening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A session's screening: what is asked, and what was answered. */
public record Screening(List<ScreeningQuestion> questions, List<ScreeningAnswer> answers) {
    public Screening {
        questions = questions.stream().filter(ScreeningQuestion::asked).toList();
        answers = List.copyOf(answers);
    }

    public Optional<ScreeningAnswer> answer(String question) {
        return answers.stream().filter(a -> a.question().equals(question)).findFirst();
    }

    /** The questions without an answer, in their order. */
    public List<ScreeningQuestion> notAsked() {
        return questions.stream().filter(q -> answer(q.key()).isEmpty()).toList();
    }

    /** True when an answer ends the session without injections. */
    public boolean stopped() {
        return stops(answers);
    }

    /**
     * The questions that "Asked, still no" answers: without an answer yet, and answered "no" last time.
     *
     * @param last the answers of the session before
     */
    public List<ScreeningQuestion> stillNo(List<ScreeningAnswer> last) {
        Map<String, Answer> before = new LinkedHashMap<>();
        last.forEach(a -> before.put(a.question(), a.answer()));
        return notAsked().stream().filter(q -> before.get(q.key()) == Answer.NO).toList();
    }

    public static boolean stops(List<ScreeningAnswer> answers) {
        return answers.stream().anyMatch(a -> a.answer() == Answer.STOP);
    }
}
