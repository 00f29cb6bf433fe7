package org.mesochart.i18n;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mesochart.domain.insight.PainSeries;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.Outcome;
import org.mesochart.domain.pain.PainChange;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.session.Session;

/** How a course stands, in one sentence: "Low back, on movement: NRS 8 → 4 in 3 sessions, 50 % less, substantial." */
public final class ResultSentence {
    private final Messages messages;
    private final Clock clock;

    public ResultSentence(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** The result of the main series. */
    public String result(List<PainSeries> series, List<Session> sessions) {
        if (series.isEmpty()) {
            return messages.text("patients.result.noScore");
        }
        PainSeries main = series.getFirst();
        Optional<Outcome> outcome = main.outcome();
        if (outcome.isPresent()) {
            return messages.text("patients.result.line", name(main), change(outcome.get(), sessions));
        }
        Optional<PainScore> latest = main.latest();
        String scale = scale(main);
        if (main.baseline().isPresent()) {
            return messages.text("patients.result.line", name(main),
                    messages.text("patients.result.baselineOnly", scale, main.baseline().get().value()));
        }
        return messages.text("patients.result.line", name(main), latest
                .map(score -> messages.text("patients.result.noBaseline", scale, score.value()))
                .orElseGet(() -> messages.text("patients.result.afterOnly")));
    }

    /** "Last score 20 Nov, at a follow-up.", or an empty text. */
    public String last(List<PainSeries> series) {
        return series.isEmpty() ? "" : series.getFirst().latest().map(score -> messages.text(
                "patients.result.last." + score.moment().key(),
                messages.dates().day(score.at().atZone(clock.getZone()).toLocalDate()))).orElse("");
    }

    /** "8 → 4", or an empty text. */
    public String arrow(Optional<PainSeries> series) {
        return series.flatMap(main -> main.baseline().or(main::latest).map(from -> {
            BigDecimal to = main.latest().map(PainScore::value).orElse(null);
            boolean moved = to != null && main.outcome().isPresent();
            return messages.numbers().format(from.value()) + (moved ? " → " + messages.numbers().format(to) : "");
        })).orElse("");
    }

    /** "Low back, on movement". */
    public String name(PainSeries series) {
        String site = capital(series.site());
        return series.aspect() == Aspect.UNSPECIFIED
                ? site
                : messages.text("patients.series." + series.aspect().key(), site);
    }

    /** "on movement", or nothing when it was not said. */
    public String aspect(Aspect aspect) {
        return aspect == Aspect.UNSPECIFIED ? "" : messages.text("patients.aspect." + aspect.key());
    }

    public String scale(PainSeries series) {
        return series.scale().key().toUpperCase(Locale.ROOT);
    }

    public String moment(Moment moment) {
        return messages.text("patients.moment." + moment.key());
    }

    private String change(Outcome outcome, List<Session> sessions) {
        int held = PainSeries.sessionsBefore(outcome.latest(), sessions);
        String scale = outcome.baseline().scale().key().toUpperCase(Locale.ROOT);
        String scores = messages.count("patients.result.scores", held, scale, outcome.baseline().value(),
                outcome.latest().value());
        Optional<BigDecimal> less = outcome.percentLess();
        if (less.isEmpty()) {
            return messages.text("patients.result.zeroBaseline", scores);
        }
        if (less.get().signum() == 0) {
            return messages.text("patients.result.same", scores);
        }
        String percent = messages.numbers().percent(new BigDecimal(less.get().abs().toPlainString()));
        boolean noticed = outcome.change().noticed() && outcome.band().orElse(Outcome.Band.NONE) == Outcome.Band.NONE;
        return less.get().signum() < 0
                ? messages.text("patients.result.more", scores, percent)
                : messages.text("patients.result.less", scores, percent,
                        noticed
                                ? messages.text("patients.band.noticed", PainChange.NOTICED_NRS_POINTS)
                                : messages.text("patients.band." + outcome.band().orElse(Outcome.Band.NONE).key()));
    }

    private String capital(String text) {
        int first = text.codePointAt(0);
        int length = Character.charCount(first);
        return text.substring(0, length).toUpperCase(messages.locale()) + text.substring(length);
    }
}
