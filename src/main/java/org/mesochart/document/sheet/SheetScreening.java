package org.mesochart.document.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesochart.document.page.Fact;
import org.mesochart.document.page.FactSection;
import org.mesochart.document.page.PaperWords;
import org.mesochart.domain.screening.Answer;
import org.mesochart.domain.screening.Screening;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.i18n.ScreeningNames;

/** The screening on paper: what ended the session first, then each reason in full, then everything answered no. */
public final class SheetScreening {
    private SheetScreening() {}

    static FactSection section(PaperWords words, SessionSheetInput input) {
        List<ScreeningAnswer> answers = input.record().screening();
        ScreeningNames names = new ScreeningNames(input.questions(), words.messages());
        List<Fact> facts = new ArrayList<>();
        String none = words.text("documents.screening.no_injections");
        for (ScreeningAnswer each : given(answers, Answer.STOP)) {
            facts.add(new Fact(words.text("documents.screening.stop"), sentence(names.of(each.question())),
                    each.reason() == null ? none : each.reason() + " " + none, true));
        }
        for (ScreeningAnswer each : given(answers, Answer.PROCEED)) {
            facts.add(new Fact(words.text("documents.screening.proceed"), sentence(names.of(each.question())),
                    each.reason(), false));
        }
        List<ScreeningAnswer> no = given(answers, Answer.NO);
        if (!no.isEmpty()) {
            facts.add(new Fact(words.text("documents.screening.no"),
                    listed(words, no.stream().map(a -> names.within(a.question()))), false));
            long together = no.stream().filter(ScreeningAnswer::stillNo).count();
            if (together > 0) {
                facts.add(new Fact(words.text("documents.screening.still_no"),
                        words.text("documents.screening.together", together, no.size()), false));
            }
        }
        List<ScreeningQuestion> open = new Screening(input.questions(), answers).notAsked();
        // A session signed before anything was asked says so instead of naming everything.
        if (input.draft() && !open.isEmpty()) {
            facts.add(new Fact(words.text("documents.screening.not_asked"),
                    listed(words, open.stream().map(q -> names.within(q.key()))), true));
        }
        if (facts.isEmpty()) {
            facts.add(new Fact("", words.notRecorded(), false));
        }
        return new FactSection(words.text("documents.screening"), facts);
    }

    private static String sentence(String name) {
        return name.endsWith(".") || name.endsWith("?") ? name : name + ".";
    }

    private static List<ScreeningAnswer> given(List<ScreeningAnswer> answers, Answer answer) {
        return answers.stream().filter(a -> a.answer() == answer).toList();
    }

    private static String listed(PaperWords words, Stream<String> names) {
        return PaperWords.capital(names.collect(Collectors.joining(", ")), words.messages());
    }
}
