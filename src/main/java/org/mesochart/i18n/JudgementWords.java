package org.mesochart.i18n;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.mesochart.domain.course.Judgement;
import org.mesochart.domain.insight.Judging;
import org.mesochart.domain.insight.PainAnswer;
import org.mesochart.domain.pain.PainChange;

/** What is said where it is asked how a course goes on, and of what was decided. */
public final class JudgementWords {
    private final Messages messages;
    private final ResultSentence sentences;
    private final ZoneId zone;

    public JudgementWords(Messages messages, ResultSentence sentences, ZoneId zone) {
        this.messages = messages;
        this.sentences = sentences;
        this.zone = zone;
    }

    /** "2 sessions with injections were held. How does the course go on?" */
    public String question(Judging judging) {
        return messages.count("judge.asked", judging.held());
    }

    /**
     * "Responded: …", "Not: …", "Cannot be judged: …", each only when there is something to name.
     *
     * @param most so many are named of each, the others counted
     */
    public List<String> answers(List<PainAnswer> answers, int most) {
        if (answers.isEmpty()) {
            return List.of(messages.text("judge.noScore"));
        }
        List<String> lines = new ArrayList<>();
        add(lines, "judge.responded", answers, kind -> kind.responded(), most);
        add(lines, "judge.not", answers, kind -> kind.judged() && !kind.responded(), most);
        add(lines, "judge.cannot", answers, kind -> !kind.judged(), most);
        return lines;
    }

    private void add(List<String> lines, String key, List<PainAnswer> answers, Predicate<PainAnswer.Kind> which, int most) {
        List<String> named = new ArrayList<>(
                answers.stream().filter(answer -> which.test(answer.kind())).map(this::answer).toList());
        int over = named.size() - most;
        if (over > 0) {
            named.subList(most, named.size()).clear();
            named.add(messages.count("judge.more", over));
        }
        if (!named.isEmpty()) {
            lines.add(messages.text(key, String.join("; ", named)));
        }
    }

    /** "Right knee, at rest, NRS 8 → 3, 62.5 % less". */
    public String answer(PainAnswer answer) {
        String name = sentences.name(answer.series());
        String scale = sentences.scale(answer.series());
        if (!answer.kind().judged()) {
            Object baseline = answer.series().baseline().<Object>map(score -> score.value()).orElse("");
            return messages.text("judge.answer." + answer.kind().key(), name, scale, baseline);
        }
        PainChange change = answer.series().outcome().orElseThrow().change();
        return messages.text("judge.answer", name, scale, change.from().value(), change.to().value(),
                change(change, answer.kind().responded()));
    }

    private String change(PainChange change, boolean responded) {
        BigDecimal less = change.percentLess().orElseThrow();
        if (change.less().signum() == 0) {
            return messages.text("judge.answer.same");
        }
        String percent = messages.numbers().percent(new BigDecimal(less.abs().toPlainString()));
        if (less.signum() < 0) {
            return messages.text("judge.answer.more", percent);
        }
        return !responded && change.noticed()
                ? messages.text("judge.answer.noticed", percent, PainChange.NOTICED_NRS_POINTS)
                : messages.text("judge.answer.less", percent);
    }

    /** "Decided on 24 Nov 2026, after 2 sessions: change. Reason: …". */
    public String decided(Judgement judgement) {
        String said = messages.count("judge.decided", judgement.held(), day(judgement.at()), choice(judgement));
        return judgement.reason() == null ? said : messages.text("judge.decided.reason", said, judgement.reason());
    }

    /** "stop". */
    public String choice(Judgement judgement) {
        return messages.text("judge.decided." + judgement.choice().key());
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
