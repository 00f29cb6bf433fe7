package org.mesochart.i18n;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mesochart.domain.insight.GroupFigures;
import org.mesochart.domain.insight.Insight;
import org.mesochart.domain.insight.Leaving;
import org.mesochart.domain.insight.Share;

/** What insight says in sentences, on screen and on paper: the five figures, what to know, the drawing in words. */
public final class InsightFacts {
    /**
     * One figure.
     *
     * @param few true when it is of a small group
     */
    public record Figure(String title, String figure, String note, boolean few) {
        /** The note a line each, for paper. */
        public List<String> lines() {
            return List.of(note.split("; "));
        }
    }

    private final Messages messages;
    private final InsightWords words;

    public InsightFacts(Messages messages, InsightWords words) {
        this.messages = messages;
        this.words = words;
    }

    /** The five figures of all courses together. */
    public List<Figure> figures(Insight insight) {
        GroupFigures all = insight.all();
        String scale = insight.criteria().scale().key().toUpperCase(Locale.ROOT);
        return List.of(
                figure("median", all.medianLess().isEmpty()
                                ? words.change(all.medianLess())
                                : scale + ' ' + words.change(all.medianLess()),
                        all.medianPercentLess().isEmpty()
                                ? messages.text("insight.figure.median.points", all.changed())
                                : messages.text("insight.figure.median.note", all.changed(),
                                        words.percentChange(all.medianPercentLess()), all.atLeast30().of()),
                        all.changed() < Share.SMALL),
                figure("atLeast50", words.share(all.atLeast50()),
                        messages.text("insight.figure.patients", words.counts(all.atLeast50())), all.small()),
                figure("atLeast30", words.share(all.atLeast30()),
                        messages.text("insight.figure.patients", words.counts(all.atLeast30())), all.small()),
                figure("left", words.counts(all.left()), left(all),
                        all.left().of() > 0 && all.left().small()),
                figure("events", words.events(all), all.small()
                        ? messages.count("insight.figure.events.few", all.events())
                        : messages.text("insight.figure.events.note", all.events(), all.sessions()), all.small()));
    }

    private Figure figure(String key, String figure, String note, boolean few) {
        return new Figure(messages.text("insight.figure." + key), figure, note, few);
    }

    private String left(GroupFigures all) {
        Optional<String> percent = all.left().percent().map(messages.numbers()::percent);
        if (all.leftWithReason() == 0) {
            return percent.orElse("");
        }
        return percent.map(share -> messages.text("insight.figure.left.note", share, all.leftWithReason()))
                .orElseGet(() -> messages.text("insight.figure.left.few", all.leftWithReason()));
    }

    /** What to know before reading, a sentence or two each. */
    public List<String> caveats(GroupFigures all) {
        List<String> sentences = new ArrayList<>();
        sentences.add(messages.text("insight.caveat.site"));
        if (all.withoutBaseline() > 0) {
            sentences.add(messages.count("insight.caveat.baseline", all.withoutBaseline(), all.patients()));
        }
        int unmeasured = all.patients() - all.withoutBaseline() - all.atLeast30().of();
        if (unmeasured > 0) {
            sentences.add(messages.count("insight.caveat.unmeasured", unmeasured, all.patients()));
        }
        sentences.add(messages.text("insight.caveat.patient"));
        sentences.add(messages.text("insight.caveat.most"));
        sentences.add(messages.text("insight.caveat.left", Leaving.DAYS_OVERDUE));
        sentences.add(messages.text("insight.caveat.compare"));
        return sentences;
    }

    /** The drawing of responders by session in words. */
    public String responders(List<GroupFigures.AfterSession> sessions) {
        List<String> all = new ArrayList<>(List.of(messages.text("insight.chart.title") + '.'));
        sessions.forEach(each -> all.add(messages.text("insight.chart.spoken", each.number(), each.atLeast30().of(),
                words.share(each.atLeast30()), words.share(each.atLeast50()))));
        return String.join(" ", all);
    }

    /** What stands beneath the drawing, of which at most so many sessions are drawn. */
    public String respondersNote(List<GroupFigures.AfterSession> sessions, int drawn) {
        return sessions.isEmpty()
                ? messages.text("insight.chart.none")
                : sessions.size() > drawn
                        ? messages.text("insight.chart.more", drawn)
                        : messages.text("insight.chart.note");
    }

    /** What stands over a bar: the percentage without its sign, or counts in a small group; nothing of nobody. */
    public String bar(Share share) {
        return share.of() == 0 ? "" : share.percent().map(messages.numbers()::format)
                .orElseGet(() -> messages.text("insight.bar", share.count(), share.of()));
    }
}
