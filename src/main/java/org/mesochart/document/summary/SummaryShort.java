package org.mesochart.document.summary;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.page.ChangeWords;
import org.mesochart.document.page.PaperWords;
import org.mesochart.document.summary.SummaryModel.Sentence;
import org.mesochart.document.summary.SummaryModel.Told;
import org.mesochart.domain.course.Assessment;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.insight.PainSeries;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Outcome;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.i18n.EventSentence;
import org.mesochart.i18n.JudgementWords;
import org.mesochart.i18n.PlanWords;
import org.mesochart.i18n.ResultSentence;
import org.mesochart.i18n.ReviewWords;

/** The course in short: why, what was done, what came of it, what went wrong, what comes next. */
final class SummaryShort {
    private final PaperWords words;
    private final BodyMap bodyMap;
    private final SummaryInput input;

    SummaryShort(PaperWords words, BodyMap bodyMap, SummaryInput input) {
        this.words = words;
        this.bodyMap = bodyMap;
        this.input = input;
    }

    List<Told> told() {
        List<Told> told = new ArrayList<>();
        told.add(new Told(words.text("documents.indication"), List.of(indication())));
        told.add(new Told(words.text("summary.treatment"), List.of(Sentence.plain(treatment()))));
        told.add(new Told(words.text("summary.result"), results()));
        if (!input.judgements().isEmpty()) {
            told.add(new Told(words.text("judge.fact"), decisions()));
        }
        told.add(new Told(words.text("documents.events"), events()));
        advice().ifPresent(text -> told.add(new Told(words.text("documents.advice"), List.of(Sentence.plain(text)))));
        next().ifPresent(text -> told.add(new Told(words.text("documents.next"), List.of(Sentence.plain(text)))));
        return told;
    }

    private Sentence indication() {
        Assessment found = input.assessment();
        List<String> more = new ArrayList<>();
        Optional.ofNullable(found.diagnosis()).ifPresent(more::add);
        ReviewWords review = new ReviewWords(words.messages(), bodyMap);
        found.sites().forEach(site -> more.add(review.whole(site)));
        Optional.ofNullable(found.tried()).ifPresent(text -> more.add(words.text("summary.tried", text)));
        Optional.ofNullable(input.course().goal()).ifPresent(text -> more.add(words.text("summary.goal", text)));
        return new Sentence("", input.course().indication(), more.isEmpty() ? "" : "; " + String.join("; ", more));
    }

    private String treatment() {
        List<SessionRecord> held = input.held();
        int planned = input.course().plan().sessions();
        List<String> parts = new ArrayList<>();
        String done = planned == 0
                ? words.count("summary.done", held.size())
                : words.text(held.size() > planned ? "summary.done.beyond" : "summary.done.of", held.size(), planned, new PlanWords(words.messages()).of(input.course().plan()));
        int stopped = input.records().size() - held.size();
        parts.add(stopped == 0 ? done : done + ", " + words.count("summary.stopped", stopped));
        List<Injection> points = input.points();
        if (!points.isEmpty()) {
            parts.add(words.points(points.size()) + ", " + depths(points));
        }
        if (input.course().status() != CourseStatus.ACTIVE) {
            parts.add(words.text("summary.status." + input.course().status().key()));
        }
        return String.join("; ", parts);
    }

    private String depths(List<Injection> points) {
        BigDecimal least = points.stream().map(Injection::depthMm).min(BigDecimal::compareTo).orElseThrow();
        BigDecimal most = points.stream().map(Injection::depthMm).max(BigDecimal::compareTo).orElseThrow();
        return least.compareTo(most) == 0
                ? words.text("summary.depth", words.messages().numbers().mm(least))
                : words.text("summary.depths", least, words.messages().numbers().mm(most));
    }

    private List<Sentence> results() {
        List<PainSeries> series = input.series();
        return series.isEmpty()
                ? List.of(Sentence.plain(words.text("summary.result.none")))
                : series.stream().map(this::result).toList();
    }

    private List<Sentence> decisions() {
        JudgementWords judged = new JudgementWords(words.messages(),
                new ResultSentence(words.messages(), Clock.system(input.zone())), input.zone());
        return input.judgements().stream().map(judgement -> Sentence.plain(judged.decided(judgement))).toList();
    }

    private Sentence result(PainSeries series) {
        String name = name(words, series);
        ChangeWords change = new ChangeWords(words);
        Optional<Outcome> outcome = series.outcome();
        if (outcome.isPresent()) {
            Outcome found = outcome.get();
            String from = words.text("summary.result.of." + found.latest().moment().key(), name,
                    change.value(found.baseline()), change.value(found.latest()), input.day(found.latest().at()));
            return new Sentence(from + " ", change.result(found.change()), "");
        }
        if (series.baseline().isPresent()) {
            return Sentence.plain(words.text("summary.result.baseline", name, change.value(series.baseline().get())));
        }
        return Sentence.plain(series.latest()
                .map(latest -> words.text("summary.result.noBaseline", name, change.value(latest)))
                .orElseGet(() -> words.text("summary.result.afterOnly", name)));
    }

    /** "Low back, on movement, NRS 0–10". */
    static String name(PaperWords words, PainSeries series) {
        String site = PaperWords.capital(series.site(), words.messages());
        String aspect = series.aspect() == Aspect.UNSPECIFIED
                ? ""
                : ", " + words.text("documents.aspect." + series.aspect().key());
        return site + aspect + ", " + words.text("documents.scale." + series.scale().key());
    }

    private List<Sentence> events() {
        EventSentence sentence = new EventSentence(words.messages());
        List<Sentence> told = new ArrayList<>();
        List<Integer> none = new ArrayList<>();
        List<Integer> unknown = new ArrayList<>();
        for (SessionRecord record : input.records()) {
            int number = record.session().number();
            for (AdverseEvent event : record.adverseEvents()) {
                told.add(Sentence.plain(PaperWords.capital(
                        words.text("summary.event", sentence.brief(event, record), number), words.messages())));
            }
            if (record.adverseEvents().isEmpty() && record.details().noEvents()) {
                none.add(number);
            } else if (record.adverseEvents().isEmpty() && !record.stopped()) {
                unknown.add(number);
            }
        }
        if (told.isEmpty() && unknown.isEmpty()) {
            return List.of(Sentence.plain(none.isEmpty() ? words.notRecorded() : words.text("documents.events.none")));
        }
        if (!none.isEmpty()) {
            told.add(Sentence.plain(words.count("summary.events.none", none.size(), PaperWords.ranges(none))));
        }
        if (!unknown.isEmpty()) {
            told.add(Sentence.plain(words.count("summary.events.unknown", unknown.size(), PaperWords.ranges(unknown))));
        }
        return told;
    }

    private Optional<String> advice() {
        return input.held().reversed().stream()
                .findFirst()
                .map(last -> last.details().advice());
    }

    private Optional<String> next() {
        List<SessionRecord> held = input.held();
        if (held.isEmpty() || input.course().status() != CourseStatus.ACTIVE) {
            return Optional.empty();
        }
        LocalDate last = held.getLast().session().localTime().toLocalDate();
        int number = input.records().getLast().session().number() + 1;
        return input.course().plan().nextDue(held.size(), last).map(day ->
                words.text("documents.next.planned", words.messages().dates().titleDay(day), number));
    }
}
