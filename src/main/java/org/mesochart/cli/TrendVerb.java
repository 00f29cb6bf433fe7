package org.mesochart.cli;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mesochart.domain.course.FollowUpRules;
import org.mesochart.domain.course.Judgement;
import org.mesochart.domain.insight.CourseHistory;
import org.mesochart.domain.insight.Judging;
import org.mesochart.domain.insight.PainSeries;
import org.mesochart.domain.insight.Visit;
import org.mesochart.domain.pain.Outcome;
import org.mesochart.domain.pain.PainChange;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.session.Session;
import org.mesochart.exchange.Json;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.ResultSentence;
import picocli.CommandLine.Model.CommandSpec;

/** {@code trend}: how a patient's pain answered, course by course; each site, scale and aspect for itself. */
final class TrendVerb implements Verb {
    @Override
    public String name() {
        return "trend";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return Options.command(name(), messages.text("cli.help.trend"), messages)
                .addOption(Options.required("--patient", "ID", String.class, messages.text("cli.help.patient")));
    }

    @Override
    public int run(Call call) {
        List<CourseHistory> courses;
        FollowUpRules rules;
        try (OpenChart open = OpenChart.open(call)) {
            UUID patient = FindPatient.in(open.chart(), call.option("--patient")).id();
            courses = open.chart().histories().ofPatient(patient);
            rules = open.chart().followUpRules().get();
        }
        ResultSentence words = new ResultSentence(call.messages(), call.surroundings().clock());
        if (call.json()) {
            call.say(Json.line(courses.stream().map(course -> course(course, words, rules)).toList()));
        } else if (courses.isEmpty()) {
            call.note(call.text("cli.trend.none"));
        } else {
            courses.forEach(course -> call.say(String.join("\t", Integer.toString(course.course().number()),
                    course.course().indication(), sentence(course, words))));
        }
        return Cli.DONE;
    }

    private static String sentence(CourseHistory course, ResultSentence words) {
        List<PainSeries> series = course.series();
        return (words.result(series, sessions(course)) + " " + words.last(series)).strip();
    }

    private static List<Session> sessions(CourseHistory course) {
        return course.held().stream().map(Visit::session).toList();
    }

    private static Map<String, Object> course(CourseHistory course, ResultSentence words, FollowUpRules rules) {
        Map<UUID, Integer> numbers = course.visits().stream()
                .collect(Collectors.toMap(visit -> visit.session().id(), visit -> visit.session().number()));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("course", course.course().id().toString());
        fields.put("number", course.course().number());
        fields.put("indication", course.course().indication());
        fields.put("status", course.course().status().key());
        fields.put("sentence", sentence(course, words));
        fields.put("judgementAsked", Judging.of(course, rules).asked());
        fields.put("judgements", course.judgements().stream().map(TrendVerb::judgement).toList());
        fields.put("series", course.series().stream().map(series -> series(series, course, numbers)).toList());
        fields.put("sessions", course.visits().stream().map(TrendVerb::session).toList());
        return fields;
    }

    private static Map<String, Object> judgement(Judgement judgement) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("at", judgement.at().toString());
        fields.put("held", judgement.held());
        fields.put("choice", judgement.choice().key());
        fields.put("reason", judgement.reason());
        return fields;
    }

    private static Map<String, Object> series(PainSeries series, CourseHistory course, Map<UUID, Integer> numbers) {
        Optional<Outcome> outcome = series.outcome();
        Map<UUID, PainChange> changes = series.changes().stream()
                .collect(Collectors.toMap(change -> change.to().id(), change -> change));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("site", series.site());
        fields.put("scale", series.scale().key());
        fields.put("aspect", series.aspect().key());
        fields.put("baseline", plain(series.baseline().map(PainScore::value)));
        fields.put("latest", plain(outcome.map(Outcome::latest).map(PainScore::value)));
        fields.put("sessionsBeforeLatest",
                outcome.map(found -> PainSeries.sessionsBefore(found.latest(), sessions(course))).orElse(null));
        change(outcome.map(Outcome::change), fields);
        fields.put("scores", series.scores().stream()
                .map(score -> score(score, Optional.ofNullable(changes.get(score.id())), numbers)).toList());
        return fields;
    }

    private static void change(Optional<PainChange> change, Map<String, Object> fields) {
        fields.put("less", plain(change.map(PainChange::less)));
        fields.put("percentLess", plain(change.flatMap(PainChange::percentLess)));
        fields.put("band", change.flatMap(PainChange::band).map(Outcome.Band::key).orElse(null));
    }

    private static Map<String, Object> score(PainScore score, Optional<PainChange> change, Map<UUID, Integer> numbers) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("at", score.at().toString());
        fields.put("moment", score.moment().key());
        fields.put("afterMinutes", score.afterMinutes());
        fields.put("session", score.sessionId() == null ? null : numbers.get(score.sessionId()));
        fields.put("value", score.value().toPlainString());
        change(change, fields);
        return fields;
    }

    private static Map<String, Object> session(Visit visit) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("number", visit.session().number());
        fields.put("at", visit.session().at().toString());
        fields.put("status", visit.notPerformed() ? "not_performed" : visit.session().status().key());
        fields.put("points", visit.points().count());
        fields.put("mL", visit.injected() ? plain(visit.points().volumeMl()) : null);
        fields.put("atLeast", visit.points().atLeast());
        fields.put("adverseEvents", visit.events().size());
        return fields;
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse(null);
    }
}
