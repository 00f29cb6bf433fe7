package org.mesochart.i18n;

import java.util.ArrayList;
import java.util.List;
import org.mesochart.domain.screening.Answer;
import org.mesochart.domain.screening.Screening;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.screening.ScreeningQuestion;

/** The screening in a sentence or two: how many were asked, what was "yes", what was not asked. */
final class ScreeningSentence {
    private static final int LARGEST_WORD = 12;

    private final Messages messages;

    ScreeningSentence(Messages messages) {
        this.messages = messages;
    }

    List<Phrase> of(List<ScreeningQuestion> questions, List<ScreeningAnswer> answers) {
        Screening screening = new Screening(questions, answers);
        List<Phrase> phrases = new ArrayList<>();
        long asked = answers.size();
        long no = answers.stream().filter(a -> a.answer() == Answer.NO).count();
        if (asked == 0) {
            phrases.add(Phrase.missing(messages.text("narrative.screening.none")));
            return phrases;
        }
        String many = Joined.capital(number(asked), messages);
        phrases.add(Phrase.plain(no == asked
                ? messages.text("narrative.screening.allNo", many)
                : messages.text("narrative.screening", many, number(no))));
        yes(questions, answers, Answer.STOP, "narrative.screening.stop", phrases);
        yes(questions, answers, Answer.PROCEED, "narrative.screening.proceed", phrases);
        List<String> open = screening.notAsked().stream().map(this::name).toList();
        if (!open.isEmpty()) {
            phrases.add(Phrase.missing(messages.text("narrative.screening.notAsked", String.join(", ", open))));
        }
        return phrases;
    }

    private void yes(List<ScreeningQuestion> questions, List<ScreeningAnswer> answers, Answer answer, String key,
            List<Phrase> to) {
        List<String> named = answers.stream()
                .filter(a -> a.answer() == answer)
                .map(a -> a.reason() == null
                        ? name(questions, a.question())
                        : messages.text("narrative.screening.reason", name(questions, a.question()), a.reason()))
                .toList();
        if (!named.isEmpty()) {
            to.add(Phrase.strong(messages.text(key)));
            to.add(Phrase.plain(Joined.stopped(String.join("; ", named))));
        }
    }

    /** "blood thinners"; a question that is not known here is called by its key. */
    String name(List<ScreeningQuestion> questions, String key) {
        return questions.stream()
                .filter(q -> q.key().equals(key))
                .findFirst()
                .map(this::name)
                .orElse(key);
    }

    private String name(ScreeningQuestion question) {
        return Joined.inner(question.in(messages.language()), messages);
    }

    /** "eight"; figures above twelve. */
    private String number(long number) {
        return number <= LARGEST_WORD ? messages.text("narrative.number." + number) : String.valueOf(number);
    }
}
