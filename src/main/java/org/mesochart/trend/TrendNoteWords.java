package org.mesochart.trend;

import java.math.BigDecimal;
import java.util.Optional;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.insight.PainSeries;
import org.mesochart.domain.insight.TrendNote;
import org.mesochart.domain.pain.ImmediateEffect;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.session.Session;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.ResultSentence;

/** The sentences beneath the trend. */
public final class TrendNoteWords {
    private final Messages messages;
    private final ResultSentence sentences;
    private final TrendWords words;

    public TrendNoteWords(Messages messages, ResultSentence sentences, TrendWords words) {
        this.messages = messages;
        this.sentences = sentences;
        this.words = words;
    }

    public String of(TrendNote note) {
        return switch (note) {
            case TrendNote.NoBaseline none -> messages.text("trend.note.noBaseline", name(none.series(), none.course()));
            case TrendNote.ZeroBaseline zero -> messages.text("trend.note.zero", name(zero.series(), zero.course()));
            case TrendNote.ScaleChanged changed -> messages.text("trend.note.scale", sentences.name(changed.before()),
                    sentences.scale(changed.before()), when(changed.lastSession(), changed.last()),
                    sentences.scale(changed.after()), when(changed.firstSession(), changed.first()));
            case TrendNote.ScoreBeforeBirth early -> messages.text("trend.note.birth", sentences.name(early.series()),
                    words.day(early.score().at()));
            case TrendNote.SessionBeforeBirth early ->
                    messages.text("trend.note.birth.session", early.session().number(), words.day(early.session().at()));
            case TrendNote.ScoreInFuture late -> messages.text("trend.note.future", sentences.name(late.series()),
                    words.day(late.score().at()));
            case TrendNote.SameMinute same -> messages.text("trend.note.minute", sentences.name(same.series()),
                    words.moment(same.score().at()));
            case TrendNote.OutOfOrder order -> messages.text("trend.note.order", order.later().number(),
                    words.moment(order.later().at()), order.earlier().number());
            case TrendNote.AfterTooEarly early -> messages.text("trend.note.after", sentences.name(early.series()),
                    words.moment(early.score().at()));
            case TrendNote.LeftDraft draft ->
                    messages.text("trend.note.draft", draft.session().number(), words.day(draft.session().at()));
            case TrendNote.AtOnce once -> atOnce(once.series(), once.effect());
        };
    }

    private String name(PainSeries series, Optional<Course> course) {
        String name = words.series(series);
        return course.map(of -> messages.text("trend.note.inCourse", name, of.number())).orElse(name);
    }

    private String when(Session session, PainScore score) {
        return session == null
                ? messages.dates().day(words.day(score.at()))
                : messages.text("trend.note.session", session.number());
    }

    private String atOnce(PainSeries series, ImmediateEffect effect) {
        String scores = messages.text("trend.note.atOnce.scores", sentences.scale(series), effect.before().value(),
                effect.after().value());
        Integer minutes = effect.after().afterMinutes();
        String when = minutes == null ? scores : messages.text("trend.note.atOnce.minutes", scores, minutes);
        Optional<BigDecimal> less = effect.change().percentLess();
        String said = less.isEmpty() || less.get().signum() == 0 ? when
                : messages.text(less.get().signum() > 0 ? "trend.note.atOnce.less" : "trend.note.atOnce.more", when,
                        messages.numbers().percent(new BigDecimal(less.get().abs().toPlainString())));
        return messages.text("trend.note.atOnce", sentences.name(series), said);
    }
}
