package org.mesochart.document.summary;

import java.time.Clock;
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
import org.mesochart.domain.insight.CourseHistory;
import org.mesochart.domain.insight.PainSeries;
import org.mesochart.domain.insight.SeriesName;
import org.mesochart.domain.insight.TrendChoice;
import org.mesochart.domain.insight.Visit;
import org.mesochart.domain.pain.Measure;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.OutcomeScore;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.i18n.ResultSentence;
import org.mesochart.i18n.TotalWords;
import org.mesochart.trend.TrendWords;

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
        CourseHistory history = new CourseHistory(input.course(), input.records().stream().map(Visit::of).toList(),
                input.scores(), input.planChanges(), input.judgements(), input.lifetime());
        TrendWords trendWords = new TrendWords(words.messages(),
                new ResultSentence(words.messages(), Clock.system(input.zone())), input.zone());
        List<Trend> trends = new ArrayList<>();
        for (PainSeries series : input.series()) {
            double height = trends.isEmpty() ? FIRST_MM : OTHERS_MM;
            SeriesName wanted = SeriesName.of(series);
            org.mesochart.domain.insight.Trend trend = org.mesochart.domain.insight.Trend.of(List.of(history),
                    new TrendChoice(TrendChoice.Range.COURSE, history.course().id(), null, List.of(wanted)),
                    input.patient().born(), input.printed(), input.zone());
            if (trend.lines().stream().noneMatch(line -> SeriesName.of(line.series()).equals(wanted))) {
                continue; // every score is dated before the patient's birth
            }
            CourseTrend drawing = new CourseTrend(trend, trendWords, paper.widthMm() - SIDES_MM, height);
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

    private static java.util.stream.Stream<PainScore> scores(PainSeries series, UUID session, Moment moment) {
        return series.scores().stream()
                .filter(score -> Objects.equals(score.sessionId(), session) && score.moment() == moment)
                .sorted(Comparator.comparing(PainScore::at));
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
