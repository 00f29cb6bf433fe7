package org.mesochart.document.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mesochart.document.page.ChangeWords;
import org.mesochart.document.page.Drawing;
import org.mesochart.document.page.Picture;
import org.mesochart.document.page.PaperStyle;
import org.mesochart.document.page.PaperWords;
import org.mesochart.document.sheet.SessionSheetModel.Pain;
import org.mesochart.document.sheet.SessionSheetModel.PainRow;
import org.mesochart.document.sheet.SessionSheetModel.Score;
import org.mesochart.domain.insight.PainSeries;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Lifetime;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.Outcome;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.text.Folding;
import org.mesochart.i18n.PainWords;
import org.mesochart.i18n.TotalWords;

/** Pain before and after, its trend, and the change against the course's baseline. Missing never becomes 0. */
public final class SheetPain {
    private static final int MOST_LARGE = 2;

    private final PaperWords words;
    private final SessionSheetInput input;
    private final List<SessionRecord> course;
    private final Map<String, Drawing> drawings;

    SheetPain(PaperWords words, SessionSheetInput input, Map<String, Drawing> drawings) {
        this.words = words;
        this.input = input;
        this.drawings = drawings;
        course = new ArrayList<>(input.earlier());
        course.add(input.record());
        course.sort(Comparator.comparingInt(r -> r.session().number()));
    }

    /** Scores that may be compared: one site, scale and aspect. */
    private record Series(String site, PainScale scale, Aspect aspect) {
        static Series of(PainScore score) {
            return new Series(score.site(), score.scale(), score.aspect());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Series series && Folding.same(site, series.site) && scale == series.scale
                    && aspect == series.aspect;
        }

        @Override
        public int hashCode() {
            return Objects.hash(Folding.fold(site), scale, aspect);
        }

        @Override
        public String toString() {
            return "Series";
        }
    }

    Pain section(boolean longForm) {
        Set<Series> all = new LinkedHashSet<>();
        input.record().scores().forEach(score -> all.add(Series.of(score)));
        boolean earlierOnly = all.isEmpty();
        if (earlierOnly) {
            course.reversed().forEach(record -> record.scores().forEach(score -> all.add(Series.of(score))));
        }
        if (all.isEmpty()) {
            return section("", List.of(), null, "", List.of(), false);
        }
        Series first = all.iterator().next();
        // Large figures one under the other: more than two would push the signature off the page.
        boolean table = longForm || !earlierOnly && (all.size() > 1 || after(input.record(), first).size() > MOST_LARGE);
        Set<Integer> baselines = new LinkedHashSet<>();
        all.forEach(series -> outcome(series).ifPresent(outcome -> baselines.add(against(outcome))));
        // A head of its own where the rows have one baseline; else each row names its own, as where there is no head.
        boolean named = !longForm || baselines.size() > 1;
        return section(
                scale(first.scale()) + (table ? "" : ", " + siteAndAspect(first)),
                table ? List.of() : scores(first),
                first,
                baselines.size() > 1
                        ? words.text("summary.change")
                        : words.text("documents.pain.against.head", baselines.stream().findFirst().orElse(firstSession())),
                table ? all.stream().map(series -> row(series, named)).toList() : List.of(),
                table);
    }

    private Pain section(
            String subtitle, List<Score> scores, Series first, String againstHead, List<PainRow> rows, boolean table) {
        // Beside a table of several sites it would be the trend of one of them.
        Optional<Picture> trend = first == null || rows.size() > 1 ? Optional.empty() : trend(first);
        Optional<Outcome> outcome = first == null || table ? Optional.empty() : outcome(first);
        List<Score> shown = first == null
                ? List.of(
                        new Score(words.text("documents.pain.before"), words.notRecorded(), false),
                        new Score(words.text("documents.pain.after"), words.notRecorded(), false))
                : scores;
        return new Pain(
                words.text("documents.pain.heading"),
                table ? "" : subtitle,
                table ? List.of() : shown,
                trend,
                outcome.map(o -> words.text("documents.pain.against", against(o))),
                outcome.map(this::result).orElse(""),
                table,
                words.text("documents.pain.site"),
                words.text("documents.pain.before"),
                words.text("documents.pain.after"),
                againstHead,
                rows,
                totals());
    }

    /** "Other totals: KOOS: 61.5; PGIC: much improved". */
    private Optional<String> totals() {
        List<String> told = input.record().outcomes().stream()
                .map(each -> TotalWords.of(each, words.messages()))
                .toList();
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(words.text("narrative.text.totals", String.join("; ", told)));
    }

    private int firstSession() {
        return firstInjected().orElse(course.getFirst()).session().number();
    }

    /** The session of the score that is compared with, which may lie before the first that was given. */
    private int against(Outcome outcome) {
        return course.stream()
                .filter(record -> record.session().id().equals(outcome.baseline().sessionId()))
                .findFirst()
                .map(record -> record.session().number())
                .orElseGet(this::firstSession);
    }

    /** The first session of the course that was given: one that was stopped, or only scored, changed nothing. */
    private Optional<SessionRecord> firstInjected() {
        return course.stream()
                .filter(record -> !record.injections().isEmpty() && !record.stopped())
                .min(Comparator.comparing(record -> record.session().at()));
    }

    private String scale(PainScale scale) {
        return words.text("documents.scale." + scale.key());
    }

    private String siteAndAspect(Series series) {
        return series.aspect() == Aspect.UNSPECIFIED
                ? series.site()
                : series.site() + ", " + words.text("documents.aspect." + series.aspect().key());
    }

    private List<Score> scores(Series series) {
        List<Score> scores = new ArrayList<>();
        scores.add(before(input.record(), series)
                .map(score -> new Score(words.text("documents.pain.before"), value(score), true))
                .orElseGet(() -> new Score(words.text("documents.pain.before"), absent(series, Moment.BEFORE), false)));
        List<PainScore> after = after(input.record(), series);
        for (PainScore score : after) {
            scores.add(new Score(afterLabel(score), value(score), true));
        }
        if (after.isEmpty()) {
            scores.add(new Score(words.text("documents.pain.after"), absent(series, Moment.AFTER), false));
        }
        return scores;
    }

    /** "not asked" where that was said, else "not recorded". */
    private String absent(Series series, Moment moment) {
        return input.record().details().wasNotAsked(series.site(), series.aspect(), moment)
                ? words.text("documents.pain.not_asked")
                : words.notRecorded();
    }

    private String afterLabel(PainScore score) {
        return score.afterMinutes() == null
                ? words.text("documents.pain.after")
                : new PainWords(words.messages()).time(score.afterMinutes());
    }

    private PainRow row(Series series, boolean named) {
        List<PainScore> after = after(input.record(), series);
        List<String> texts = new ArrayList<>();
        for (PainScore score : after) {
            texts.add(score.afterMinutes() == null
                    ? value(score)
                    : words.text("documents.pain.after.value", value(score), new PainWords(words.messages()).time(score.afterMinutes())));
        }
        return new PainRow(
                siteAndAspect(series) + ", " + scale(series.scale()),
                before(input.record(), series).map(this::value).orElse(absent(series, Moment.BEFORE)),
                texts.isEmpty() ? absent(series, Moment.AFTER) : String.join("; ", texts),
                outcome(series).map(outcome -> named
                        ? words.text("documents.pain.against", against(outcome)) + " " + result(outcome)
                        : result(outcome)));
    }

    private String value(PainScore score) {
        return new ChangeWords(words).value(score);
    }

    private static Optional<PainScore> before(SessionRecord record, Series series) {
        return record.scores().stream()
                .filter(s -> s.moment() == Moment.BEFORE && Series.of(s).equals(series))
                .max(Comparator.comparing(PainScore::at));
    }

    private static List<PainScore> after(SessionRecord record, Series series) {
        return record.scores().stream()
                .filter(s -> s.moment() == Moment.AFTER && Series.of(s).equals(series))
                .sorted(Comparator.comparing(PainScore::at))
                .toList();
    }

    /** This session's score before the injections against the course's baseline; no baseline, no comparison. */
    private Optional<Outcome> outcome(Series series) {
        if (firstInjected().isEmpty() || firstInjected().get() == input.record()) {
            return Optional.empty();
        }
        List<PainScore> all = course.stream().flatMap(record -> record.scores().stream()).toList();
        List<PainScore> own = all.stream().filter(score -> Series.of(score).equals(series)).toList();
        Lifetime lifetime = Lifetime.of(input.patient().born(), input.record().session().localTime().toLocalDate(),
                input.record().session().zone());
        return Outcome.baseline(lifetime.in(own), PainSeries.firstInjection(course, all, lifetime))
                .flatMap(from -> before(input.record(), series).map(to -> new Outcome(from, to)));
    }

    private String result(Outcome outcome) {
        return new ChangeWords(words).result(outcome.change());
    }

    private Optional<Picture> trend(Series series) {
        List<TrendDrawing.Visit> visits = new ArrayList<>();
        List<String> spoken = new ArrayList<>();
        for (SessionRecord record : course) {
            Optional<PainScore> before = before(record, series);
            List<PainScore> after = after(record, series);
            Optional<PainScore> last = after.isEmpty() ? Optional.empty() : Optional.of(after.getLast());
            int number = record.session().number();
            visits.add(new TrendDrawing.Visit(
                    number, before.map(PainScore::value).orElse(null), last.map(PainScore::value).orElse(null)));
            spoken.add(words.text(
                    "documents.alt.trend.session",
                    number,
                    before.map(this::value).orElse(words.notRecorded()),
                    last.map(this::value).orElse(words.notRecorded())));
        }
        TrendDrawing drawing = new TrendDrawing(
                visits, input.course().plan().sessions(), series.scale().max(), words.messages().numbers());
        drawings.put("trend", drawing);
        String alt = words.text(
                "documents.alt.trend", siteAndAspect(series), scale(series.scale()), String.join("; ", spoken));
        return Optional.of(new Picture(
                "trend", alt, PaperStyle.mm(drawing.widthMm()), PaperStyle.mm(drawing.heightMm())));
    }
}
