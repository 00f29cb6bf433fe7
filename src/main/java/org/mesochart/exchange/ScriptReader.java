package org.mesochart.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.domain.Problem;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.Syringes;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.patient.Allergies;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.patient.PatientRules;
import org.mesochart.domain.patient.Sex;
import org.mesochart.domain.screening.Answer;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.InjectionRules;
import org.mesochart.domain.session.Needle;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionStatus;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.domain.session.Technique;
import org.mesochart.domain.text.Language;
import org.mesochart.domain.text.Texts;
import tools.jackson.core.JacksonException;

/** Reads the lines of a script: one JSON object each, fields of the right type, nothing unknown, within the rules. */
public final class ScriptReader {
    private static final String OPS = "patient, course, assess, plan, session, details, consent, screen, mixture, wasted, inject, mark,"
            + " move, remove, score, outcome, event, sign, addendum, product, lot, receive, protocol, question, ceiling,"
            + " judge, remind";
    private static final int MOST_FAULTS = 5;
    private static final int MINUTES_MAX = 1440;

    private final BodyMap bodyMap;

    public ScriptReader(BodyMap bodyMap) {
        this.bodyMap = bodyMap;
    }

    /** What a line says, or what is wrong with it. */
    public sealed interface Line {}

    /** A line that can be carried out, if what it refers to is there. */
    public record Read(ScriptOp op) implements Line {}

    /** A line that cannot. */
    public record Wrong(List<Fault> faults) implements Line {}

    /** @param today the day that birth dates are checked against */
    public Line read(String line, LocalDate today) {
        Faults faults = new Faults(MOST_FAULTS);
        ScriptOp op = null;
        try {
            op = op(new JsonFields(Json.strict().readTree(line), "", faults), today);
        } catch (JacksonException broken) {
            // Its message quotes the line.
            var where = broken.getLocation();
            faults.add("", "cli.script.json", where == null ? 0 : where.getColumnNr());
        }
        return faults.count() == 0 ? new Read(op) : new Wrong(faults.list());
    }

    private ScriptOp op(JsonFields in, LocalDate today) {
        String op = in.text("op");
        if (op == null) {
            return null;
        }
        ScriptOp read = switch (op) {
            case "patient" -> patient(in, today);
            case "course" -> course(in);
            case "session" -> session(in);
            case "mixture" -> mixture(in);
            case "inject" -> inject(in);
            case "mark" -> mark(in);
            case "move" -> move(in);
            case "remove" -> new ScriptOp.Remove(in.id("id"));
            case "score" -> score(in);
            case "screen" -> screen(in);
            case "sign" -> sign(in);
            case "assess" -> ScriptRecordReader.assess(in);
            case "plan" -> ScriptRecordReader.plan(in);
            case "consent" -> ScriptRecordReader.consent(in);
            case "details" -> ScriptRecordReader.details(in);
            case "wasted" -> ScriptRecordReader.wasted(in);
            case "outcome" -> ScriptRecordReader.outcome(in);
            case "event" -> ScriptRecordReader.event(in);
            case "addendum" -> ScriptRecordReader.addendum(in);
            case "judge" -> ScriptRecordReader.judge(in);
            case "remind" -> ScriptRecordReader.remind(in);
            default -> clinic(in, op);
        };
        if (read != null || !in.faults().list().stream().allMatch(fault -> fault.place().equals("/op"))) {
            in.done();
        }
        return read;
    }

    private static ScriptOp clinic(JsonFields in, String op) {
        return switch (op) {
            case "product" -> ScriptClinicReader.product(in);
            case "lot" -> ScriptClinicReader.lot(in);
            case "receive" -> ScriptClinicReader.receive(in);
            case "protocol" -> ScriptClinicReader.protocol(in);
            case "question" -> ScriptClinicReader.question(in);
            case "ceiling" -> ScriptClinicReader.ceiling(in);
            default -> {
                in.faults().add("/op", "cli.script.op", OPS);
                yield null;
            }
        };
    }

    private static boolean clean(JsonFields in) {
        return in.faults().count() == 0;
    }

    private static ScriptOp patient(JsonFields in, LocalDate today) {
        UUID id = in.id("id");
        String chartNumber = in.optionalText("chartNumber");
        String name = in.text("name");
        LocalDate born = in.optionalDate("born");
        Sex sex = in.optionalWord("sex", Sex::ofKey, Sex.values(), Sex::key);
        BigDecimal weight = in.optionalDecimal("weightKg");
        BigDecimal height = in.optionalDecimal("heightCm");
        String phone = in.optionalText("phone");
        String identity = in.optionalText("identityNumber");
        Allergies allergies = RecordReader.allergies(in);
        String alerts = in.optionalText("alerts");
        Language language = in.optionalWord("language", Language::ofKey, Language.values(), Language::key);
        if (!clean(in)) {
            return null;
        }
        Patient patient = new Patient(id, chartNumber, name, born, sex, weight, height, phone, identity, allergies,
                alerts, language, false);
        in.faults().addAll("", PatientRules.check(patient, today));
        return new ScriptOp.AddPatient(patient);
    }

    private static ScriptOp course(JsonFields in) {
        UUID id = in.id("id");
        UUID patient = in.id("patient");
        String indication = in.text("indication");
        String goal = in.optionalText("goal");
        CoursePlan plan = RecordReader.plan(in);
        Instant startedAt = in.optionalInstant("startedAt");
        if (!clean(in)) {
            return null;
        }
        in.faults().addAll("", new Course(
                id, patient, 0, indication, goal, plan, CourseStatus.ACTIVE, Instant.EPOCH).check());
        return new ScriptOp.AddCourse(id, patient, indication, goal, plan, startedAt);
    }

    private static ScriptOp session(JsonFields in) {
        UUID id = in.id("id");
        UUID course = in.id("course");
        OffsetDateTime at = in.moment("at");
        ZoneId zone = in.optionalZone("zone");
        String note = in.optionalText("note");
        List<Problem> problems = new ArrayList<>();
        Texts.checkFree("note", note, problems);
        in.faults().addAll("", problems);
        return !clean(in)
                ? null
                : new ScriptOp.AddSession(new Session(
                        id, course, 0, at.toInstant(), zone == null ? at.getOffset() : zone, SessionStatus.DRAFT,
                        note));
    }

    private static ScriptOp mixture(JsonFields in) {
        UUID id = in.id("id");
        UUID session = in.id("session");
        List<Component> components = RecordReader.components(in, id, null);
        String name = in.optionalText("name");
        Syringes syringes = RecordReader.syringes(in);
        BigDecimal wasted = in.optionalDecimal("wastedMl");
        if (!clean(in)) {
            return null;
        }
        Mixture mixture = new Mixture(id, session, null, components, name, syringes, wasted);
        in.faults().addAll("", mixture.check(), RecordReader.MIXTURE_FIELDS);
        return new ScriptOp.AddMixture(mixture);
    }

    private ScriptOp inject(JsonFields in) {
        UUID id = in.id("id");
        UUID session = in.id("session");
        UUID mixture = in.optionalId("mixture");
        BodyView view = in.word("view", BodyView::ofKey, BodyView.values(), BodyView::key);
        BigDecimal x = in.decimal("x");
        BigDecimal y = in.decimal("y");
        BigDecimal depth = in.decimal("depthMm");
        BigDecimal volume = in.optionalDecimal("mL");
        Technique technique = in.word("technique", Technique::ofKey, Technique.values(), Technique::key);
        String reason = in.optionalText("reason");
        Needle needle = MarkReader.needle(in);
        InjectionRules.checkVolume(volume).ifPresent(problem -> in.faults().addAll("", List.of(problem)));
        if (depth != null) {
            InjectionRules.checkDepth(depth, reason).ifPresent(problem -> in.faults().addAll("", List.of(problem)));
        }
        List<Problem> problems = new ArrayList<>();
        Texts.checkFree("reason", reason, problems);
        in.faults().addAll("", problems);
        Place place = view == null || x == null || y == null
                ? null
                : new Places(bodyMap, in.faults()).placed(in, view, x, y);
        return !clean(in)
                ? null
                : new ScriptOp.AddInjection(
                        new Injection(id, session, 0, mixture, place, depth, volume, technique, reason, needle));
    }

    private ScriptOp mark(JsonFields in) {
        SkinMark mark = new MarkReader(bodyMap, in.faults()).placed(in);
        return mark == null ? null : new ScriptOp.AddMark(mark);
    }

    private static ScriptOp move(JsonFields in) {
        UUID id = in.id("id");
        BodyView view = in.optionalWord("view", BodyView::ofKey, BodyView.values(), BodyView::key);
        BigDecimal x = in.decimal("x");
        BigDecimal y = in.decimal("y");
        return !clean(in) ? null : new ScriptOp.Move(id, view, x, y);
    }

    private static ScriptOp screen(JsonFields in) {
        UUID session = in.id("session");
        Answer rest = in.optionalWord("all", Answer::ofKey, new Answer[] {Answer.NO}, Answer::key);
        if (rest != null && rest != Answer.NO) {
            in.faults().add("/all", "cli.format.word", Answer.NO.key());
        }
        Optional<JsonFields> given = in.optionalObject("answers");
        if (rest == null && given.isEmpty() && clean(in)) {
            in.faults().add("/answers", "cli.format.missing");
        }
        List<ScreeningAnswer> answers = new ArrayList<>();
        given.ifPresent(all -> all.names().forEach(question -> answer(all, question, session).ifPresent(answers::add)));
        return !clean(in) ? null : new ScriptOp.Screen(session, answers, rest != null);
    }

    /** {@code "no"}, or {@code {"answer":"proceed","reason":"…"}}. */
    private static Optional<ScreeningAnswer> answer(JsonFields all, String question, UUID session) {
        Answer answer;
        String reason = null;
        if (all.isObject(question)) {
            JsonFields in = all.optionalObject(question).orElseThrow();
            answer = in.word("answer", Answer::ofKey, Answer.values(), Answer::key);
            reason = in.optionalText("reason");
            in.done();
        } else {
            answer = all.word(question, Answer::ofKey, Answer.values(), Answer::key);
        }
        if (session == null || answer == null) {
            return Optional.empty();
        }
        ScreeningAnswer read = new ScreeningAnswer(session, question, answer, reason, false);
        all.faults().addAll(all.at(question), read.check());
        return Optional.of(read);
    }

    private static ScriptOp sign(JsonFields in) {
        UUID session = in.id("session");
        boolean none = in.has("noEvents") && Boolean.TRUE.equals(in.flag("noEvents"));
        boolean notAsked = in.has("painNotAsked") && Boolean.TRUE.equals(in.flag("painNotAsked"));
        return !clean(in) ? null : new ScriptOp.Sign(session, none, notAsked);
    }

    private static ScriptOp score(JsonFields in) {
        UUID id = in.id("id");
        UUID session = in.optionalId("session");
        UUID course = in.optionalId("course");
        String site = in.text("site");
        PainScale scale = in.word("scale", PainScale::ofKey, PainScale.values(), PainScale::key);
        Aspect aspect = in.optionalWord("aspect", Aspect::ofKey, Aspect.values(), Aspect::key);
        Moment moment = in.word("moment", Moment::ofKey, Moment.values(), Moment::key);
        Integer minutes = in.optionalWhole("afterMinutes", 1, MINUTES_MAX);
        BigDecimal value = in.decimal("value");
        Instant at = in.optionalInstant("at");
        if ((session == null) == (course == null)) {
            in.faults().add("/session", "cli.script.score.owner");
        } else if (course != null && at == null) {
            in.faults().add("/at", "cli.format.missing");
        }
        if (!clean(in)) {
            return null;
        }
        boolean followUp = moment == Moment.FOLLOW_UP;
        in.faults().addAll("", new PainScore(id, id, followUp ? null : session, site, scale,
                aspect == null ? Aspect.UNSPECIFIED : aspect, moment, minutes, value, Instant.EPOCH).check());
        return new ScriptOp.AddScore(id, session, course, site, scale,
                Optional.ofNullable(aspect).orElse(Aspect.UNSPECIFIED), moment, minutes, value, at);
    }
}
