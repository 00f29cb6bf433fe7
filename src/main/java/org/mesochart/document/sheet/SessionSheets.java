package org.mesochart.document.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.map.MapPanels;
import org.mesochart.document.map.PointRows;
import org.mesochart.document.page.Drawing;
import org.mesochart.document.page.Fact;
import org.mesochart.document.page.FactSection;
import org.mesochart.document.page.Letterheads;
import org.mesochart.document.page.PaperFonts;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.Running;
import org.mesochart.document.page.PaperWords;
import org.mesochart.document.page.PatientStrip;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.i18n.EventSentence;
import org.mesochart.i18n.Messages;

/** Words and rounds a session for paper. Holds no text of its own and no state; the same input gives the same sheet. */
public final class SessionSheets {
    /** More points, mixtures or rows than these need the long form (paper design, page breaks). */
    private static final int MOST_POINTS = 60;

    private static final int MOST_MIXTURES = 3;
    private static final int MOST_ROWS = 12;
    private static final int LONGEST_NOTE = 350;
    private static final int LONGEST_ASSESSMENT = 350;
    private static final int LONGEST_ALLERGIES = 70;

    private final BodyMap bodyMap;
    private final PaperFonts fonts;

    SessionSheets(BodyMap bodyMap, PaperFonts fonts) {
        this.bodyMap = bodyMap;
        this.fonts = fonts;
    }

    /**
     * How tightly the usual sheet is set, tried in this order until the signature stands on the first page.
     *
     * @param mapSteps scale steps below the largest that fits
     */
    enum Fit {
        EASY(0, "easy"),
        SMALLER_MAP(1, "easy"),
        TIGHT(1, "tight"),
        TIGHTEST(2, "tight");

        static final List<Fit> TIGHTER = List.of(SMALLER_MAP, TIGHT, TIGHTEST);

        private final int mapSteps;
        private final String css;

        Fit(int mapSteps, String css) {
            this.mapSteps = mapSteps;
            this.css = css;
        }

        String css() {
            return css;
        }
    }

    SessionSheetModel model(SessionSheetInput input, Messages messages, PaperSize paper, Fit fit) {
        PaperWords words = new PaperWords(messages);
        Map<UUID, String> letters = new LinkedHashMap<>();
        for (Mixture mixture : input.record().mixtures()) {
            letters.put(mixture.id(), mixture.letter());
        }
        List<Injection> injections = input.given();
        Map<String, Drawing> drawings = new LinkedHashMap<>();
        SheetPoints points = new SheetPoints(words, letters, drawings, bodyMap);
        MapPanels panels = new MapPanels(
                bodyMap, fonts, words, letters, input.patient().heightCm(), injections.size());
        double columnMm = SheetStyle.RIGHT_COLUMN_MM;
        List<SkinMark> marks = input.record().marks();
        boolean empty = injections.isEmpty() && marks.isEmpty();
        Optional<MapPanels.Panel> inColumn = empty || tooMuch(input, letters)
                ? Optional.empty()
                : panels.inColumn(injections, marks, columnMm, SheetStyle.mapHeightMm(paper), fit.mapSteps);
        boolean columns = inColumn.isPresent() || empty && !tooMuch(input, letters);
        List<List<MapPanels.Panel>> rows = empty
                ? List.of()
                : columns ? List.of(List.of(inColumn.orElseThrow())) : panels.onPages(
                        injections, marks, SheetStyle.textWidthMm(paper), SheetStyle.mapsHeightMm(paper));

        Session session = input.record().session();
        FactSection indication = new SheetAssessment(words, bodyMap).section(input);
        FactSection screening = SheetScreening.section(words, input);
        boolean wide = SheetAssessment.length(input) > LONGEST_ASSESSMENT;
        List<FactSection> left = new ArrayList<>(wide ? List.of() : List.of(indication));
        List<FactSection> right = new ArrayList<>();
        (columns || wide ? left : right).add(screening);
        SheetTechnique.section(words, input).ifPresent((columns ? left : right)::add);
        Optional<FactSection> note = Optional.ofNullable(session.note())
                .map(text -> new FactSection(words.text("documents.note"), List.of(new Fact("", text, false))));
        if (columns) {
            note.ifPresent(left::add);
        }
        Fact allergies = PatientStrip.allergies(words, input.patient().allergies());
        return new SessionSheetModel(
                messages.language().key(),
                title(words, input),
                SheetStyle.of(paper, words, fit) + PatientStrip.room(input.patient()),
                columns,
                running(words, input),
                input.draft() ? Optional.of(words.text("documents.draft.watermark")) : Optional.empty(),
                Letterheads.of(words, input.clinic(), input.papers(), words.text("documents.title"),
                        sessionLine(words, input), SheetSignature.marks(words, input), drawings),
                PatientStrip.facts(words, input.patient(), input.record().weightKg(input.patient().weightKg()),
                        session.localTime().toLocalDate()),
                allergies,
                allergies.value().length() > LONGEST_ALLERGIES,
                left,
                right,
                wide ? Optional.of(indication) : Optional.empty(),
                columns ? Optional.empty() : note,
                points.section(input, rows, columns),
                new SheetDoses(words, points).section(input),
                new SheetPain(words, input, drawings).section(!columns),
                after(words, input),
                SheetSignature.of(words, input),
                SheetSignature.addenda(words, input),
                drawings);
    }

    private boolean tooMuch(SessionSheetInput input, Map<UUID, String> letters) {
        String note = input.record().session().note();
        return input.given().size() > MOST_POINTS
                || input.record().mixtures().size() > MOST_MIXTURES
                || PointRows.of(input.given(), letters, bodyMap).rows().size() > MOST_ROWS
                || SheetAssessment.length(input) > LONGEST_ASSESSMENT
                || note != null && note.length() > LONGEST_NOTE;
    }

    private static String title(PaperWords words, SessionSheetInput input) {
        LocalDate day = input.record().session().localTime().toLocalDate();
        return words.text(
                "documents.title.pdf",
                words.text("documents.title"),
                words.orNotRecorded(input.patient().chartNumber()),
                words.messages().dates().day(day));
    }

    private static String sessionLine(PaperWords words, SessionSheetInput input) {
        Session session = input.record().session();
        int planned = input.course().plan().sessions();
        String which = planned == 0
                ? words.text("documents.session.number", session.number())
                : words.text("documents.session.number.of", session.number(), planned);
        return which + " · " + words.messages().dates().title(session.localTime().toLocalDateTime());
    }

    private static Running running(PaperWords words, SessionSheetInput input) {
        List<String> foot = new ArrayList<>(List.of(words.text("documents.foot.title")));
        if (input.patient().chartNumber() != null) {
            foot.add(input.patient().chartNumber());
        }
        foot.add(input.draft()
                ? words.text("documents.draft")
                : words.text("documents.chain", input.signature().orElseThrow().chainShort()));
        if (!input.draft()) {
            foot.addAll(SheetSignature.marks(words, input));
        }
        return new Running(
                PatientStrip.head(words, input.patient()),
                words.text("documents.foot.title") + " · " + sessionLine(words, input),
                String.join(" · ", foot));
    }

    private static FactSection after(PaperWords words, SessionSheetInput input) {
        List<Fact> facts = new ArrayList<>();
        EventSentence sentence = new EventSentence(words.messages());
        List<String> events = new ArrayList<>();
        for (AdverseEvent event : input.record().adverseEvents()) {
            events.add(PaperWords.capital(
                    sentence.full(event, input.record(), input.entered().get(event.id())), words.messages()));
        }
        String none = input.record().details().noEvents() ? words.text("documents.events.none") : words.notRecorded();
        if (!input.record().notPerformed() || !events.isEmpty()) {
            facts.add(new Fact(
                    words.text("documents.events"), events.isEmpty() ? none : String.join("\n", events), false));
        }
        if (input.record().details().advice() != null) {
            facts.add(new Fact(words.text("documents.advice"), input.record().details().advice(), false));
        }
        int next = input.record().session().number() + 1;
        SheetFacts.nextDue(input.course(), input.record(), input.earlier()).ifPresent(due -> facts.add(new Fact(
                words.text("documents.next"),
                words.text("documents.next.planned", words.messages().dates().titleDay(due), next),
                true)));
        return new FactSection(words.text("documents.after.heading"), facts);
    }

    /** Time of signing with its offset: "2 Oct 2026, 11:24 (UTC+3)". */
    static String moment(PaperWords words, Instant at, ZoneId zone) {
        return words.messages().dates().momentWithZone(at, zone);
    }
}
