package org.mesochart.document.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.document.page.ChangeWords;
import org.mesochart.document.page.Drawing;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.PaperStyle;
import org.mesochart.document.page.PaperWords;
import org.mesochart.document.page.Picture;
import org.mesochart.document.page.Table;
import org.mesochart.document.page.Titled;
import org.mesochart.document.summary.SummaryModel.Trend;
import org.mesochart.domain.insight.PainSeries;
import org.mesochart.domain.pain.Measure;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.OutcomeScore;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.i18n.PainWords;
import org.mesochart.i18n.TotalWords;

/** Pain over the course: a drawing for each site, scale and aspect, which are never mixed, and their changes. */
final class SummaryPain {
    private static final double SIDES_MM = 28;
    private static final double FIRST_MM = 62;
    private static final double OTHERS_MM = 44;

    private final PaperWords words;
    private final SummaryInput input;
    private final Map<String, Drawing> drawings;
    private final ChangeWords change;

    SummaryPain(PaperWords words, SummaryInput input, Map<String, Drawing> drawings) {
        this.words = words;
        this.input = input;
        this.drawings = drawings;
        change = new ChangeWords(words);
    }

    List<Trend> trends(PaperSize paper) {
        List<Trend> trends = new ArrayList<>();
        for (PainSeries series : input.series()) {
            double height = trends.isEmpty() ? FIRST_MM : OTHERS_MM;
            CourseTrend drawing = drawing(series, paper.widthMm() - SIDES_MM, height);
            String id = "trend-" + drawings.size();
            drawings.put(id, drawing);
            String name = SummaryShort.name(words, series);
            trends.add(new Trend(words.text("documents.pain.heading"), name, new Picture(
                    id,
                    words.text("summary.trend.alt", name, spoken(series)),
                    PaperStyle.mm(drawing.widthMm()),
                    PaperStyle.mm(drawing.heightMm()))));
        }
        return trends;
    }

    /** Every session in turn, and the follow-ups between them, in the order of time; a score not taken leaves a gap. */
    private List<CourseTrend.Visit> visits(PainSeries series) {
        record Timed(java.time.Instant at, CourseTrend.Visit visit) {}
        List<Timed> timed = new ArrayList<>();
        for (SessionRecord record : input.records()) {
            UUID session = record.session().id();
            Optional<PainScore> before = scores(series, session, Moment.BEFORE).reduce((a, b) -> b);
            Optional<PainScore> after = scores(series, session, Moment.AFTER).reduce((a, b) -> b);
            timed.add(new Timed(record.session().at(), new CourseTrend.Visit(
                    words.text("summary.trend.session", record.session().number()),
                    record.session().localTime().toLocalDate(),
                    before.map(PainScore::value).orElse(null),
                    after.map(PainScore::value).orElse(null),
                    false)));
        }
        scores(series, null, Moment.FOLLOW_UP).forEach(score -> timed.add(new Timed(score.at(), new CourseTrend.Visit(
                words.text("summary.trend.followUp"), input.day(score.at()), score.value(), null, true))));
        return timed.stream().sorted(Comparator.comparing(Timed::at)).map(Timed::visit).toList();
    }

    private static java.util.stream.Stream<PainScore> scores(PainSeries series, UUID session, Moment moment) {
        return series.scores().stream()
                .filter(score -> Objects.equals(score.sessionId(), session) && score.moment() == moment)
                .sorted(Comparator.comparing(PainScore::at));
    }

    private CourseTrend drawing(PainSeries series, double widthMm, double heightMm) {
        BigDecimal baseline = series.baseline().map(PainScore::value).orElse(null);
        List<Integer> minutes = series.scores().stream()
                .filter(score -> score.moment() == Moment.AFTER)
                .map(PainScore::afterMinutes)
                .distinct()
                .toList();
        // Of one time all through, or simply after.
        String after = new PainWords(words.messages()).time(minutes.size() == 1 ? minutes.getFirst() : null);
        return new CourseTrend(visits(series), series.scale().max(), baseline, new CourseTrend.Legend(
                words.text("summary.trend.before"),
                after,
                words.text("summary.trend.followUp"),
                baseline == null ? "" : words.text("summary.trend.baseline", baseline),
                words.text("summary.trend.lower", words.messages().numbers().percent(new BigDecimal(30))),
                words.text("summary.trend.lower", words.messages().numbers().percent(new BigDecimal(50)))),
                words.messages(), widthMm, heightMm);
    }

    private String spoken(PainSeries series) {
        List<String> told = new ArrayList<>();
        for (SessionRecord record : input.records()) {
            UUID session = record.session().id();
            told.add(words.text("documents.alt.trend.session",
                    record.session().number(),
                    scores(series, session, Moment.BEFORE).reduce((a, b) -> b).map(change::value).orElse(words.notRecorded()),
                    scores(series, session, Moment.AFTER).reduce((a, b) -> b).map(change::value).orElse(words.notRecorded())));
        }
        scores(series, null, Moment.FOLLOW_UP).forEach(score -> told.add(
                words.text("summary.trend.alt.followUp", input.day(score.at()), change.value(score))));
        return String.join("; ", told);
    }

    /** With more than one series: how each stands. */
    Optional<Titled> changes() {
        List<PainSeries> all = input.series();
        if (all.size() < 2) {
            return Optional.empty();
        }
        Table.Builder table = new Table.Builder()
                .words(words.text("documents.pain.site"), 40)
                .numbers(words.text("summary.baseline"), 12)
                .numbers(words.text("summary.latest"), 12)
                .words(words.text("summary.latest.day"), 14)
                .words(words.text("summary.change"), 22);
        for (PainSeries series : all) {
            Optional<PainScore> latest = series.outcome().map(outcome -> outcome.latest()).or(series::latest);
            table.row(
                    SummaryShort.name(words, series),
                    series.baseline().map(change::value).orElse(words.notRecorded()),
                    latest.map(change::value).orElse("–"),
                    latest.map(score -> words.messages().dates().day(input.day(score.at()))).orElse("–"),
                    series.outcome().map(outcome -> change.result(outcome.change())).orElse("–"));
        }
        return Optional.of(new Titled(words.text("summary.change"), "", Optional.of(table.build()), List.of()));
    }

    /** Totals of questionnaires, first and last of each. */
    Optional<Titled> totals() {
        Map<Measure, List<OutcomeScore>> measures = new LinkedHashMap<>();
        input.outcomes().stream()
                .sorted(Comparator.comparing(OutcomeScore::at))
                .forEach(score -> measures.computeIfAbsent(score.measure(), m -> new ArrayList<>()).add(score));
        if (measures.isEmpty()) {
            return Optional.empty();
        }
        Table.Builder table = new Table.Builder()
                .words(words.text("summary.totals.first"), 35)
                .words(words.text("summary.totals.day"), 15)
                .words(words.text("summary.totals.last"), 35)
                .words(words.text("summary.totals.day"), 15);
        measures.values().forEach(scores -> table.row(
                TotalWords.of(scores.getFirst(), words.messages()),
                words.messages().dates().day(input.day(scores.getFirst().at())),
                scores.size() == 1 ? "–" : TotalWords.of(scores.getLast(), words.messages()),
                scores.size() == 1 ? "" : words.messages().dates().day(input.day(scores.getLast().at()))));
        return Optional.of(new Titled(words.text("summary.totals"), "", Optional.of(table.build()), List.of()));
    }
}
