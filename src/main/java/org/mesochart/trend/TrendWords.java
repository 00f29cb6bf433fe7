package org.mesochart.trend;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.mesochart.domain.insight.PainSeries;
import org.mesochart.domain.insight.Trend;
import org.mesochart.domain.insight.TrendChoice.Range;
import org.mesochart.domain.insight.TrendLine;
import org.mesochart.domain.insight.TrendMark;
import org.mesochart.domain.insight.Visit;
import org.mesochart.domain.mixture.Amount;
import org.mesochart.domain.mixture.MixtureTotals;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.text.Folding;
import org.mesochart.i18n.DoseWords;
import org.mesochart.i18n.JudgementWords;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.PlanWords;
import org.mesochart.i18n.ResultSentence;

/** What the trend says of its dots, sessions and marks. */
public final class TrendWords {
    private final Messages messages;
    private final ResultSentence sentences;
    private final DoseWords doses;
    private final JudgementWords judgements;
    private final ZoneId zone;

    public TrendWords(Messages messages, ResultSentence sentences, ZoneId zone) {
        this.messages = messages;
        this.sentences = sentences;
        this.zone = zone;
        doses = new DoseWords(messages);
        judgements = new JudgementWords(messages, sentences, zone);
    }

    Messages messages() {
        return messages;
    }

    ZoneId zone() {
        return zone;
    }

    /** "Low back, on movement, NRS"; a VAS is marked as drawn on the axis of 0 to 10. */
    public String series(PainSeries series) {
        return messages.text("trend.legend.line", sentences.name(series),
                sentences.scale(series) + (series.scale() == PainScale.VAS ? " / 10" : ""));
    }

    /** "4 on movement", "VAS 41 at rest"; with the place where the lines are of several. */
    String end(Trend trend, PainSeries series, TrendLine.Dot dot) {
        boolean onePlace = trend.lines().stream().allMatch(line -> Folding.same(line.series().site(), series.site()));
        return (value(series, dot.score().value()) + " "
                + (onePlace ? sentences.aspect(series.aspect()) : sentences.name(series))).strip();
    }

    /** "8", "VAS 64": as it was scored, not as it is drawn. */
    String value(PainSeries series, BigDecimal value) {
        return (series.scale() == PainScale.VAS ? sentences.scale(series) + " " : "") + messages.numbers().format(value);
    }

    /** Everything about a dot, as it is spoken; the time of day is only said where it is known. */
    String dot(Trend trend, PainSeries series, TrendLine.Dot dot) {
        String score = messages.text("trend.spoken", sentences.name(series), sentences.scale(series),
                dot.score().value(), sentences.moment(dot.score().moment()).toLowerCase(messages.locale()),
                untimed(dot.score()) ? messages.dates().day(day(dot.at())) : moment(dot.score().at()));
        if (trend.injections().isPresent()) {
            Integer minutes = dot.score().afterMinutes();
            return minutes == null ? score : messages.text("trend.spoken.minutes", score, minutes);
        }
        LocalDate start = day(trend.visits().isEmpty() ? trend.from() : trend.visits().getFirst().session().at());
        long days = ChronoUnit.DAYS.between(start, day(dot.at()));
        String said = trend.range() == Range.ALL || days < 0 ? score : messages.text("trend.spoken.day", score, days);
        return trend.visits().stream().filter(visit -> visit.session().id().equals(dot.score().sessionId())).findFirst()
                .map(visit -> messages.text("trend.spoken.session", said, visit.session().number())).orElse(said);
    }

    private static boolean untimed(PainScore score) {
        return score.moment() == Moment.AFTER && score.afterMinutes() == null;
    }

    /** "Session 3, 17 Nov 2026: A, 24 points, 2.4 mL; 28 points, 3.2 mL, 2 to 4 mm deep; lidocaine 12 mg". */
    String session(Visit visit) {
        List<String> parts = new ArrayList<>();
        for (MixtureTotals mixture : visit.mixtures()) {
            String volume = doses.atLeast(messages.numbers().mL(mixture.givenMl()), mixture.atLeast());
            parts.add(messages.count("trend.session.mixture", mixture.points(), mixture.mixture().letter(), volume));
        }
        if (visit.mixtures().size() != 1 || visit.points().unshown() > 0) {
            String points = messages.count("trend.session.points", visit.points().count(), volume(visit));
            parts.add(visit.points().unshown() > 0 ? messages.text("trend.row.atLeast", points) : points);
        }
        if (visit.points().deepestMm() != null) {
            parts.add(messages.text("trend.session.depth", depth(visit)));
        }
        visit.given().forEach(amount -> parts.add(amount.substance() + " " + amount(amount)));
        return messages.text(visit.session().signed() ? "trend.session" : "trend.session.draft",
                visit.session().number(), visit.session().localTime().toLocalDate(), String.join("; ", parts));
    }

    /** The word beside a mark. */
    String word(TrendMark mark) {
        return switch (mark) {
            case TrendMark.Event event -> event(event.event());
            case TrendMark.Plan plan -> messages.text("trend.mark.plan");
            case TrendMark.Judged judged -> judgements.choice(judged.judgement());
            case TrendMark.Began began -> messages.text("trend.mark.course", began.course().number());
        };
    }

    /** A mark as it is spoken. */
    String mark(TrendMark mark) {
        return switch (mark) {
            case TrendMark.Event event -> messages.text("trend.mark.event.spoken", event(event.event()),
                    messages.text("session.severity." + event.event().severity().key()).toLowerCase(messages.locale()),
                    moment(mark.at()), event.session().number());
            case TrendMark.Plan plan -> messages.text("trend.mark.plan.spoken",
                    new PlanWords(messages).of(plan.change().plan()), day(mark.at()));
            case TrendMark.Judged judged -> judgements.decided(judged.judgement());
            case TrendMark.Began began -> messages.text("trend.mark.course.spoken", began.course().number(),
                    began.course().indication(), day(mark.at()));
        };
    }

    private String event(AdverseEvent event) {
        return event.kind() == AdverseEvent.Kind.OTHER && event.follow().what() != null
                ? event.follow().what()
                : messages.text("session.event." + event.kind().key()).toLowerCase(messages.locale());
    }

    /** "24", "at least 24" when there are more that cannot be read. */
    String points(Visit visit) {
        String count = Integer.toString(visit.points().count());
        return visit.points().unshown() > 0 ? messages.text("trend.row.atLeast", count) : count;
    }

    /** "2.4 mL", "at least 2.4 mL" when a volume is unknown. */
    public String volume(Visit visit) {
        return visit.points().volumeMl()
                .map(known -> visit.points().atLeast()
                        ? messages.text("trend.row.atLeast", messages.numbers().mL(known))
                        : messages.numbers().mL(known))
                .orElseGet(() -> messages.text("trend.row.unknown"));
    }

    /** "2 mm", "2–4 mm". */
    String depth(Visit visit) {
        var points = visit.points();
        if (points.deepestMm() == null) {
            return "–";
        }
        return points.shallowestMm().compareTo(points.deepestMm()) == 0
                ? messages.numbers().mm(points.deepestMm())
                : messages.numbers().format(points.shallowestMm()) + "–" + messages.numbers().mm(points.deepestMm());
    }

    String amount(Amount amount) {
        return doses.amount(amount.given(), amount.unit(), amount.atLeast());
    }

    String moment(Instant at) {
        return messages.dates().moment(at.atZone(zone).toLocalDateTime());
    }

    LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
