package org.mesochart.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mesochart.domain.Problem;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.OutcomeScore;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.screening.AllergyMatch;
import org.mesochart.domain.screening.Answer;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Consent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.InjectionRules;
import org.mesochart.domain.session.Needle;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.domain.session.SessionStatus;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.domain.session.Technique;
import org.mesochart.domain.stock.Substances;
import org.mesochart.domain.text.Texts;
import org.mesochart.exchange.ChartContent.Found;
import org.mesochart.exchange.ChartContent.FoundSession;

/** Reads a course's sessions with everything charted in them. */
final class SessionReader {
    private static final Substances SUBSTANCES = Catalogue.substances();

    private final Reading reading;
    private final Faults faults;
    private final CourseReader scores;
    private final SignatureReader signatures;
    private final UUID course;

    /** @param course whose sessions, or null when the course has no readable id */
    SessionReader(Reading reading, CourseReader scores, UUID course) {
        this.reading = reading;
        this.faults = reading.faults();
        this.scores = scores;
        this.signatures = new SignatureReader(reading);
        this.course = course;
    }

    FoundSession read(JsonFields in, Set<Integer> numbers) {
        int before = faults.count();
        UUID id = reading.ownId(in);
        Integer number = reading.ownNumber(in, numbers);
        OffsetDateTime at = in.moment("at");
        ZoneId zone = in.optionalZone("zone");
        SessionStatus status = in.word("status", Reading.ofKey(SessionStatus.values(), SessionStatus::key),
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
        Found<SessionDetails> details = in.optionalObject("details").map(each -> details(each, id)).orElse(null);
        Session of = session;
        Found<Consent> consent = in.optionalObject("consent").flatMap(each -> consent(each, of)).orElse(null);
        List<Found<ScreeningAnswer>> screening = screening(in, id);
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
        List<Found<PainScore>> pain = new ArrayList<>();
        for (JsonFields each : in.objects("scores")) {
            scores.score(each, course, id, pain);
        }
        List<Found<OutcomeScore>> totals = new ArrayList<>();
        for (JsonFields each : in.objects("outcomes")) {
            scores.outcome(each, course, id, totals);
        }
        List<Found<AdverseEvent>> events = new ArrayList<>();
        for (JsonFields each : in.objects("adverseEvents")) {
            adverseEvent(each, id, pointIds, events);
        }
        var signature = signatures.signature(in, id, status);
        var addenda = signatures.addenda(in, id, status);
        in.optionalObject("derived").ifPresent(DerivedReader::session);
        in.done();
        if (status == SessionStatus.SIGNED && id != null) {
            reading.signed(id);
        }
        return new FoundSession(session, in.place(), details, consent, screening, mixtures, injections, painted, pain, totals,
                events, signature, addenda);
    }

    private Found<SessionDetails> details(JsonFields in, UUID session) {
        int before = faults.count();
        SessionDetails details = RecordReader.details(in, session == null ? new UUID(0, 0) : session, reading);
        in.done();
        if (faults.count() == before) {
            faults.addAll(in.place(), details.check());
        }
        return new Found<>(details, in.place());
    }

    private Optional<Found<Consent>> consent(JsonFields in, Session session) {
        Consent consent = RecordReader.consent(in, session == null ? new UUID(0, 0) : session.id());
        in.done();
        if (consent == null) {
            return Optional.empty();
        }
        List<Problem> problems = new ArrayList<>(consent.check());
        if (session != null) {
            problems.addAll(consent.checkDay(session.localTime().toLocalDate()));
        }
        faults.addAll(in.place(), problems);
        return Optional.of(new Found<>(consent, in.place()));
    }

    private List<Found<ScreeningAnswer>> screening(JsonFields session, UUID id) {
        List<Found<ScreeningAnswer>> answers = new ArrayList<>();
        Set<String> questions = new HashSet<>();
        for (JsonFields in : session.objects("screening")) {
            int before = faults.count();
            String question = reading.filledLine(in, "question");
            Answer answer = in.word("answer", Answer::ofKey, Answer.values(), Answer::key);
            String reason = in.optionalText("reason");
            boolean stillNo = in.optionalFlag("stillNo");
            in.done();
            if (question != null && !questions.add(question)) {
                faults.add(in.at("question"), "cli.format.question.twice");
            }
            if (question != null && AllergyMatch.isKey(question) && !AllergyMatch.isKnown(question, SUBSTANCES)) {
                faults.add(in.at("question"), "cli.format.question.allergy");
            }
            if (faults.count() == before && id != null) {
                ScreeningAnswer given = new ScreeningAnswer(id, question, answer, reason, stillNo);
                faults.addAll(in.place(), given.check());
                answers.add(new Found<>(given, in.place()));
            }
        }
        return answers;
    }

    private void mixture(
            JsonFields in, UUID session, Set<String> letters, Set<UUID> mixtureIds, List<Found<Mixture>> into) {
        int before = faults.count();
        UUID id = reading.ownId(in);
        String letter = in.text("letter");
        if (letter != null && (letter.length() != 1 || !Mixture.LETTERS.contains(letter) || !letters.add(letter))) {
            faults.add(in.at("letter"), "cli.format.letter", Mixture.LETTERS);
        }
        List<Component> components = RecordReader.components(in, id, reading);
        for (int i = 0; i < components.size(); i++) {
            Component component = components.get(i);
            if (component != null) {
                reading.own(component.id(), in.at("components") + '/' + i + "/id");
            }
        }
        String name = in.optionalText("name");
        var syringes = RecordReader.syringes(in);
        BigDecimal wasted = in.optionalDecimal("wastedMl");
        in.done();
        if (id != null) {
            mixtureIds.add(id);
        }
        if (faults.count() == before && session != null) {
            Mixture mixture = new Mixture(id, session, letter, components, name, syringes, wasted);
            faults.addAll(in.place(), mixture.check(), RecordReader.MIXTURE_FIELDS);
            into.add(new Found<>(mixture, in.place()));
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
        UUID id = reading.ownId(in);
        sessionPoints.add(id);
        Integer number = reading.ownNumber(in, numbers);
        UUID mixture = in.optionalId("mixture");
        if (mixture != null && !mixtures.contains(mixture)) {
            faults.add(in.at("mixture"), "cli.format.mixture");
        }
        BodyView view = in.word("view", BodyView::ofKey, BodyView.values(), BodyView::key);
        BigDecimal x = in.decimal("x");
        BigDecimal y = in.decimal("y");
        String region = in.text("region");
        Side side = in.word("side", Side::ofKey, Side.values(), Side::key);
        Integer figureVersion = in.whole("figureVersion", 1, Reading.NUMBER_MAX);
        BigDecimal depth = in.decimal("depthMm");
        BigDecimal volume = in.optionalDecimal("mL");
        Technique technique = in.word("technique", Technique::ofKey, Technique.values(), Technique::key);
        String reason = in.optionalText("reason");
        Needle needle = MarkReader.needle(in);
        in.done();
        if (faults.count() > before || session == null) {
            return;
        }
        Place place = reading.places().recorded(in, view, x, y, region, side, figureVersion);
        if (place != null) {
            Injection injection =
                    new Injection(id, session, number, mixture, place, depth, volume, technique, reason, needle);
            faults.addAll(in.place(), InjectionRules.check(injection));
            into.add(new Found<>(injection, in.place()));
        }
    }

    private void mark(JsonFields in, UUID session, List<Found<SkinMark>> into) {
        SkinMark mark = reading.marks().recorded(in, reading.ownId(in), session);
        if (mark != null) {
            into.add(new Found<>(mark, in.place()));
        }
    }

    private void adverseEvent(
            JsonFields in, UUID session, Set<UUID> sessionPoints, List<Found<AdverseEvent>> into) {
        int before = faults.count();
        UUID id = reading.ownId(in);
        AdverseEvent.Kind kind = in.word(
                "kind", AdverseEvent.Kind::ofKey, AdverseEvent.Kind.values(), AdverseEvent.Kind::key);
        AdverseEvent.Severity severity = in.word("severity", AdverseEvent.Severity::ofKey,
                AdverseEvent.Severity.values(), AdverseEvent.Severity::key);
        Boolean resolved = in.flag("resolved");
        Instant at = in.instant("at");
        String note = in.optionalText("note");
        List<UUID> points = in.ids("points");
        AdverseEvent.Follow follow =
                in.optionalObject("follow").map(RecordReader::follow).orElse(AdverseEvent.Follow.NONE);
        in.done();
        if (faults.count() == before && session != null) {
            if (!sessionPoints.containsAll(points)) {
                faults.add(in.at("points"), "cli.format.points");
            }
            AdverseEvent event = new AdverseEvent(id, session, kind, severity, resolved, at, note, points, follow);
            faults.addAll(in.place(), event.check(), RecordReader.eventFields(in));
            into.add(new Found<>(event, in.place()));
        }
    }
}
