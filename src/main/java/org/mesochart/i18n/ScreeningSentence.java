package org.mesochart.i18n;

import java.util.ArrayList;
import java.util.List;
import org.mesochart.domain.screening.AllergyMatch;
import org.mesochart.domain.screening.Answer;
import org.mesochart.domain.screening.Screening;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.domain.screening.TheTen;
import org.mesochart.domain.session.SessionRecord;

/** The screening in a sentence or two: how many were asked, what was "yes", what was not asked. */
final class ScreeningSentence {
    private static final int LARGEST_WORD = 12;

    private final Messages messages;

    ScreeningSentence(Messages messages) {
        this.messages = messages;
    }

    List<Phrase> of(List<ScreeningQuestion> questions, SessionRecord record) {
        List<ScreeningAnswer> answers = record.screening();
        ScreeningNames names = new ScreeningNames(questions, messages);
        List<Phrase> phrases = new ArrayList<>();
        // A reason given in spite of an allergy answers no question.
        List<ScreeningAnswer> asked = answers.stream().filter(a -> !AllergyMatch.isKey(a.question())).toList();
        phrases.add(asked.isEmpty() ? Phrase.missing(messages.text("narrative.screening.none")) : count(asked));
        yes(names, answers, Answer.STOP, "narrative.screening.stop", phrases);
        yes(names, answers, Answer.PROCEED, "narrative.screening.proceed", phrases);
        // Only the ten were surely asked for when it was signed.
        boolean signed = record.session().signed();
        List<String> open = new Screening(signed ? TheTen.QUESTIONS : questions, answers).notAsked().stream()
                .map(q -> names.within(q.key()))
                .toList();
        if (!asked.isEmpty() && !open.isEmpty()) {
            phrases.add(Phrase.missing(messages.text("narrative.screening.notAsked", String.join(", ", open))));
        }
        return phrases;
    }

    private Phrase count(List<ScreeningAnswer> asked) {
        String many = Joined.capital(number(asked.size()), messages);
        long no = asked.stream().filter(a -> a.answer() == Answer.NO).count();
        return Phrase.plain(no == asked.size()
                ? messages.text("narrative.screening.allNo", many)
                : messages.text("narrative.screening", many, number(no)));
    }

    private void yes(ScreeningNames names, List<ScreeningAnswer> answers, Answer answer, String key, List<Phrase> to) {
        List<String> named = answers.stream()
                .filter(a -> a.answer() == answer)
                .map(a -> a.reason() == null
                        ? names.within(a.question())
                        : messages.text("narrative.screening.reason", names.within(a.question()), a.reason()))
                .toList();
        if (!named.isEmpty()) {
            to.add(Phrase.strong(messages.text(key)));
            to.add(Phrase.plain(Joined.stopped(String.join("; ", named))));
        }
    }

    /** "eight"; figures above twelve. */
    private String number(long number) {
        return number <= LARGEST_WORD ? messages.text("narrative.number." + number) : String.valueOf(number);
    }
}
