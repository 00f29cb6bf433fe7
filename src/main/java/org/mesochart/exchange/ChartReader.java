package org.mesochart.exchange;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.domain.Problem;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.patient.Allergies;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.patient.PatientRules;
import org.mesochart.domain.patient.Sex;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.InjectionRules;
import org.mesochart.domain.session.Needle;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionStatus;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.domain.session.Technique;
import org.mesochart.domain.text.Language;
import org.mesochart.domain.text.Texts;
import org.mesochart.exchange.ChartContent.Found;
import org.mesochart.exchange.ChartContent.FoundCourse;
import org.mesochart.exchange.ChartContent.FoundPatient;
import org.mesochart.exchange.ChartContent.FoundSession;
import org.mesochart.exchange.ChartContent.Origin;
import org.mesochart.exchange.ChartContent.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** Reads a file of the exchange format whole and checks it against itself, without a chart. */
final class ChartReader {
    private static final int NUMBER_MAX = 1_000_000;
    private static final int MINUTES_MAX = 1440;

    private final Faults faults;
    private final LocalDate today;
    private final Places places;
    private final MarkReader marks;
    private final Set<UUID> ids = new HashSet<>();
    private final ChartContent content = new ChartContent();

    ChartReader(Faults faults, LocalDate today, BodyMap bodyMap) {
        this.faults = faults;
        this.today = today;
        this.places = new Places(bodyMap, faults);
        this.marks = new MarkReader(bodyMap, faults);
    }

    /** What was read; only of use when there are no faults. */
    ChartContent read(InputStream in) {
        try (JsonParser parser = Json.strict().createParser(in)) {
            readTop(parser);
        } catch (JacksonException broken) {
            // Its message quotes the file; line and column say enough.
            var where = broken.getLocation();
            faults.add("", "cli.format.json", where == null ? 0 : where.getLineNr(), where == null ? 0 : where.getColumnNr());
        }
        return content;
    }

    private void readTop(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            faults.add("", "cli.format.object");
            return;
        }
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            seen.add(name);
            parser.nextToken();
            if (!readTopField(parser, name)) {
                return;
            }
        }
        for (String name : List.of("format", "version", "patients")) {
            if (!seen.contains(name)) {
                faults.add(JsonFields.under("", name), "cli.format.missing");
            }
        }
        if (parser.nextToken() != null) {
            faults.add("", "cli.format.after", parser.currentLocation().getLineNr());
        }
    }

    /** False when there is no point in reading on. */
    private boolean readTopField(JsonParser parser, String name) {
        switch (name) {
            case "format" -> {
                JsonNode format = parser.readValueAsTree();
                if (!format.isString() || !format.stringValue().equals(ChartJson.FORMAT)) {
                    faults.add("/format", "cli.format.format", ChartJson.FORMAT);
                    return false;
                }
            }
            case "version" -> {
                JsonNode version = parser.readValueAsTree();
                if (!version.isInt() || version.intValue() != ChartJson.VERSION) {
                    faults.add("/version", "cli.format.version", ChartJson.VERSION);
                    return false;
                }
            }
            case "patients" -> {
                if (parser.currentToken() != JsonToken.START_ARRAY) {
                    faults.add("/patients", "cli.format.list");
                    return false;
                }
                for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                    JsonNode patient = parser.readValueAsTree();
                    patient(new JsonFields(patient, "/patients/" + i, faults));
                }
            }
            default -> {
                faults.add(JsonFields.under("", name), "cli.format.unknown");
                parser.skipChildren();
            }
        }
        return true;
    }

    private UUID ownId(JsonFields in) {
        UUID id = in.id("id");
        if (id != null && !ids.add(id)) {
            faults.add(in.at("id"), "cli.format.twice");
        }
        return id;
    }

    private void patient(JsonFields in) {
        int before = faults.count();
        UUID id = ownId(in);
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
        Boolean archived = in.flag("archived");
        Patient patient = null;
        if (faults.count() == before) {
            patient = new Patient(id, chartNumber, name, born, sex, weight, height, phone, identity, allergies, alerts,
                    language, archived);
            faults.addAll(in.place(), PatientRules.check(patient, today));
        }
        List<FoundCourse> courses = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (JsonFields each : in.objects("courses")) {
            courses.add(course(each, id, numbers));
        }
        in.done();
        content.add(new FoundPatient(patient, in.place(), courses));
    }

    private Integer ownNumber(JsonFields in, Set<Integer> numbers) {
        Integer number = in.whole("number", 1, NUMBER_MAX);
        if (number != null && !numbers.add(number)) {
            faults.add(in.at("number"), "cli.format.number.twice");
        }
        return number;
    }

    private FoundCourse course(JsonFields in, UUID patient, Set<Integer> numbers) {
        int before = faults.count();
        UUID id = ownId(in);
        Integer number = ownNumber(in, numbers);
        String indication = in.text("indication");
        String goal = in.optionalText("goal");
        CoursePlan plan = RecordReader.plan(in);
        CourseStatus status = in.word("status", ofKey(CourseStatus.values(), CourseStatus::key),
                CourseStatus.values(), CourseStatus::key);
        Instant startedAt = in.instant("startedAt");
        Course course = null;
        if (faults.count() == before && patient != null) {
            course = new Course(id, patient, number, indication, goal, plan, status, startedAt);
            faults.addAll(in.place(), course.check());
        }
        List<FoundSession> sessions = new ArrayList<>();
        Set<Integer> sessionNumbers = new HashSet<>();
        for (JsonFields each : in.objects("sessions")) {
            sessions.add(session(each, id, sessionNumbers));
        }
        List<Found<PainScore>> followUps = new ArrayList<>();
        for (JsonFields each : in.objects("followUps")) {
            score(each, id, null, followUps);
        }
        in.done();
        return new FoundCourse(course, in.place(), sessions, followUps);
    }

    private FoundSession session(JsonFields in, UUID course, Set<Integer> numbers) {
        int before = faults.count();
        UUID id = ownId(in);
        Integer number = ownNumber(in, numbers);
        OffsetDateTime at = in.moment("at");
        ZoneId zone = in.optionalZone("zone");
        SessionStatus status = in.word("status", ofKey(SessionStatus.values(), SessionStatus::key),
                SessionStatus.values(), SessionStatus::key);
        String note = in.optionalText("note");
        Session session = null;
        if (faults.count() == before && course != null) {
            session = new Session(
                    id, course, number, at.toInstant(), zone == null ? at.getOffset() : zone, status, note);
            List<Problem> problems = new ArrayList<>();
            Texts.checkFree("note", note, problems);
            faults.addAll(in.place(), problems);
        }
        List<Found<Mixture>> mixtures = new ArrayList<>();
        Set<UUID> mixtureIds = new HashSet<>();
        Set<String> letters = new HashSet<>();
        for (JsonFields each : in.objects("mixtures")) {
            mixture(each, id, letters, mixtureIds, mixtures);
        }
        List<Found<Injection>> injections = new ArrayList<>();
        Set<Integer> injectionNumbers = new HashSet<>();
        Set<UUID> pointIds = new HashSet<>();
        for (JsonFields each : in.objects("injections")) {
            injection(each, id, injectionNumbers, mixtureIds, injections, pointIds);
        }
        List<Found<SkinMark>> painted = new ArrayList<>();
        for (JsonFields each : in.objects("marks")) {
            mark(each, id, painted);
        }
        List<Found<PainScore>> scores = new ArrayList<>();
        for (JsonFields each : in.objects("scores")) {
            score(each, course, id, scores);
        }
        List<Found<AdverseEvent>> events = new ArrayList<>();
        for (JsonFields each : in.objects("adverseEvents")) {
            adverseEvent(each, id, pointIds, events);
        }
        Origin signature = signature(in, status);
        List<Words> addenda = addenda(in, status);
        in.done();
        return new FoundSession(
                session, in.place(), mixtures, injections, painted, scores, events, signature, addenda);
    }

    private void mixture(
            JsonFields in, UUID session, Set<String> letters, Set<UUID> mixtureIds, List<Found<Mixture>> into) {
        int before = faults.count();
        UUID id = ownId(in);
        String letter = in.text("letter");
        if (letter != null && (letter.length() != 1 || !Mixture.LETTERS.contains(letter) || !letters.add(letter))) {
            faults.add(in.at("letter"), "cli.format.letter", Mixture.LETTERS);
        }
        List<Component> components = RecordReader.components(in, id);
        for (int i = 0; i < components.size(); i++) {
            Component component = components.get(i);
            if (component != null && !ids.add(component.id())) {
                faults.add(in.at("components") + '/' + i + "/id", "cli.format.twice");
            }
        }
        in.done();
        if (id != null) {
            mixtureIds.add(id);
        }
        if (faults.count() == before && session != null) {
            into.add(new Found<>(new Mixture(id, session, letter, components), in.place()));
        }
    }

    private void injection(
            JsonFields in,
            UUID session,
            Set<Integer> numbers,
            Set<UUID> mixtures,
            List<Found<Injection>> into,
            Set<UUID> sessionPoints) {
        int before = faults.count();
        UUID id = ownId(in);
        sessionPoints.add(id);
        Integer number = ownNumber(in, numbers);
        UUID mixture = in.optionalId("mixture");
        if (mixture != null && !mixtures.contains(mixture)) {
            faults.add(in.at("mixture"), "cli.format.mixture");
        }
        BodyView view = in.word("view", BodyView::ofKey, BodyView.values(), BodyView::key);
        BigDecimal x = in.decimal("x");
        BigDecimal y = in.decimal("y");
        String region = in.text("region");
        Side side = in.word("side", Side::ofKey, Side.values(), Side::key);
        Integer figureVersion = in.whole("figureVersion", 1, NUMBER_MAX);
        BigDecimal depth = in.decimal("depthMm");
        BigDecimal volume = in.optionalDecimal("mL");
        Technique technique = in.word("technique", Technique::ofKey, Technique.values(), Technique::key);
        String reason = in.optionalText("reason");
        Needle needle = MarkReader.needle(in);
        in.done();
        if (faults.count() > before || session == null) {
            return;
        }
        Place place = places.recorded(in, view, x, y, region, side, figureVersion);
        if (place != null) {
            Injection injection =
                    new Injection(id, session, number, mixture, place, depth, volume, technique, reason, needle);
            faults.addAll(in.place(), InjectionRules.check(injection));
            into.add(new Found<>(injection, in.place()));
        }
    }

    private void mark(JsonFields in, UUID session, List<Found<SkinMark>> into) {
        SkinMark mark = marks.recorded(in, ownId(in), session);
        if (mark != null) {
            into.add(new Found<>(mark, in.place()));
        }
    }

    private void score(JsonFields in, UUID course, UUID session, List<Found<PainScore>> into) {
        int before = faults.count();
        UUID id = ownId(in);
        String site = in.text("site");
        PainScale scale = in.word("scale", PainScale::ofKey, PainScale.values(), PainScale::key);
        Aspect aspect = in.word("aspect", Aspect::ofKey, Aspect.values(), Aspect::key);
        Moment moment = in.word("moment", Moment::ofKey, Moment.values(), Moment::key);
        Integer minutes = in.optionalWhole("afterMinutes", 1, MINUTES_MAX);
        BigDecimal value = in.decimal("value");
        Instant at = in.instant("at");
        in.done();
        if (faults.count() == before && course != null) {
            PainScore score = new PainScore(id, course, session, site, scale, aspect, moment, minutes, value, at);
            faults.addAll(in.place(), score.check());
            into.add(new Found<>(score, in.place()));
        }
    }

    private void adverseEvent(
            JsonFields in, UUID session, Set<UUID> sessionPoints, List<Found<AdverseEvent>> into) {
        int before = faults.count();
        UUID id = ownId(in);
        AdverseEvent.Kind kind = in.word(
                "kind", AdverseEvent.Kind::ofKey, AdverseEvent.Kind.values(), AdverseEvent.Kind::key);
        AdverseEvent.Severity severity = in.word("severity", AdverseEvent.Severity::ofKey,
                AdverseEvent.Severity.values(), AdverseEvent.Severity::key);
        Boolean resolved = in.flag("resolved");
        Instant at = in.instant("at");
        String note = in.optionalText("note");
        List<UUID> points = in.ids("points");
        in.done();
        if (faults.count() == before && session != null) {
            if (!sessionPoints.containsAll(points)) {
                faults.add(in.at("points"), "cli.format.points");
            }
            AdverseEvent event = new AdverseEvent(id, session, kind, severity, resolved, at, note, points);
            faults.addAll(in.place(), event.check());
            into.add(new Found<>(event, in.place()));
        }
    }

    private Origin signature(JsonFields session, SessionStatus status) {
        var fields = session.optionalObject("signature");
        if (fields.isPresent() != (status == SessionStatus.SIGNED) && status != null) {
            faults.add(session.at("signature"), "cli.format.signature");
            return null;
        }
        if (fields.isEmpty()) {
            return null;
        }
        JsonFields in = fields.get();
        String practitioner = practitioner(in);
        Instant at = in.instant("at");
        String chain = line(in, "chain");
        in.done();
        return new Origin(practitioner, at, chain);
    }

    private List<Words> addenda(JsonFields session, SessionStatus status) {
        List<Words> addenda = new ArrayList<>();
        for (JsonFields in : session.objects("addenda")) {
            UUID id = ownId(in);
            String practitioner = practitioner(in);
            Instant at = in.instant("at");
            String text = in.text("text");
            in.done();
            List<Problem> problems = new ArrayList<>();
            Texts.checkFree("text", text, problems);
            faults.addAll(in.place(), problems);
            if (text != null && text.isBlank()) {
                faults.add(in.at("text"), "cli.format.missing");
            }
            if (status == SessionStatus.DRAFT) {
                faults.add(in.place(), "cli.format.addendum");
            }
            addenda.add(new Words(id, practitioner, at, text, in.place()));
        }
        return addenda;
    }

    /** The name of one who signed or wrote elsewhere; the id means nothing in this chart. */
    private String practitioner(JsonFields parent) {
        var fields = parent.optionalObject("practitioner");
        if (fields.isEmpty()) {
            faults.add(parent.at("practitioner"), "cli.format.missing");
            return null;
        }
        JsonFields in = fields.get();
        in.id("id");
        String name = in.has("name") ? line(in, "name") : "?";
        in.done();
        return name;
    }

    private static <T> Function<String, Optional<T>> ofKey(T[] all, Function<T, String> key) {
        return text -> Arrays.stream(all).filter(each -> key.apply(each).equals(text)).findFirst();
    }

    private String line(JsonFields in, String name) {
        String text = in.text(name);
        List<Problem> problems = new ArrayList<>();
        Texts.checkLine(name, text, problems);
        faults.addAll(in.place(), problems);
        return text;
    }
}
