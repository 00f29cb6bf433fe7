package org.mesochart.document.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.document.map.MapDrawing;
import org.mesochart.document.map.MapLayoutChecks;
import org.mesochart.document.page.Drawing;
import org.mesochart.document.page.PaperFonts;
import org.mesochart.document.page.PaperSize;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.SessionStatus;
import org.mesochart.domain.screening.Answer;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;

@BesideOthers
class SessionSheetTest {
    private static final PaperFonts FONTS = new PaperFonts();
    private static final SessionSheets MODELS = new SessionSheets(SampleSheets.BODY, FONTS);
    private static final SessionSheetPdf SHEETS = new SessionSheetPdf(SampleSheets.BODY);
    private static final char NBSP = '\u00A0';

    private static SessionSheetModel model(SessionSheetInput input, Language language) {
        return MODELS.model(input, new Messages(language), PaperSize.A4, SessionSheets.Fit.EASY);
    }

    private static String text(SessionSheetInput input, Language language) throws IOException {
        try (PDDocument document = Loader.loadPDF(SHEETS.render(input, language, PaperSize.A4))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s*\\R", " ");
        }
    }

    private static String figures(SessionSheetModel.DoseRow row) {
        return (row.volume() + "|" + row.prepared() + "|" + row.given() + "|" + row.wasted()).replace(NBSP, ' ');
    }

    @Test
    void theSampleOfTheDesignIsReckonedExactly() {
        SessionSheetModel model = model(SampleSheets.usual(), Language.ENGLISH);
        SessionSheetModel.DoseGroup a = model.doses().groups().getFirst();
        assertEquals("5 mL 3.2 mL 1.8 mL", (a.volume() + " " + a.given() + " " + a.wasted()).replace(NBSP, ' '));
        assertEquals("26 points", a.points());
        assertEquals("1 mL|20 mg|12.8 mg|7.2 mg", figures(a.rows().get(0)));
        assertEquals("2 mL|100 mg|64 mg|36 mg", figures(a.rows().get(1)));
        assertEquals("2 mL|||", figures(a.rows().get(2)));
        SessionSheetModel.DoseGroup b = model.doses().groups().getLast();
        assertEquals("2 mL 1.2 mL 0.8 mL", (b.volume() + " " + b.given() + " " + b.wasted()).replace(NBSP, ' '));
        assertEquals("2 mL|4 mg|2.4 mg|1.6 mg", figures(b.rows().getFirst()));
        assertEquals("Total: 32 points", model.points().total());
        assertEquals("(left 6, right 26)", model.points().totalSides());
        assertEquals("4.4" + NBSP + "mL", model.points().totalVolume());
        assertEquals("2 points lower, 28.6" + NBSP + "%", model.pain().againstResult());
        assertTrue(model.columns());
    }

    @Test
    void turkishHasItsOwnDecimalsPercentAndWords() {
        SessionSheetModel model = model(SampleSheets.usual(), Language.TURKISH);
        assertEquals("1 mL|20 mg|12,8 mg|7,2 mg", figures(model.doses().groups().getFirst().rows().getFirst()));
        assertEquals("2 puan, %28,6 azalma", model.pain().againstResult());
        assertEquals("3. seans (planlanan 6) · 2 Ekim 2026 Cuma, 10:40", model.letterhead().subtitle());
        assertEquals("Toplam: 32 nokta", model.points().total());
    }

    @Test
    void pointsThatDifferInNothingShareARow() {
        List<String> rows = model(SampleSheets.usual(), Language.ENGLISH).points().rows().stream()
                .map(row -> row.region() + "|" + row.left() + row.right() + row.letter() + "|" + row.technique() + "|"
                        + row.each() + "|" + row.volume())
                .map(row -> row.replace(NBSP, ' '))
                .toList();
        assertEquals(
                List.of(
                        "Upper lumbar paraspinal (L1–L3)|[7–9][1–3]A|papule 2 mm|0.1 mL|0.6 mL",
                        "Lower lumbar paraspinal (L4–S1)|[10–12][4–6]A|papule 2 mm|0.1 mL|0.6 mL",
                        "Quadratus lumborum|[–][13–16]A|papule 2 mm|0.1 mL|0.4 mL",
                        "Posterior iliac crest|[–][17–20]A|papule 2 mm|0.1 mL|0.4 mL",
                        "Sacroiliac joint|[–][21–26]A|point by point 4 mm|0.2 mL|1.2 mL",
                        "Gluteus medius|[–][27–30]B|point by point 4 mm|0.2 mL|0.8 mL",
                        "Piriformis|[–][31–32]B|point by point 4 mm|0.2 mL|0.4 mL"),
                rows);
    }

    @Test
    void anUnknownVolumeMakesEveryDoseALowerBound() {
        SessionSheetModel model = model(SampleSheets.manyPoints(), Language.ENGLISH);
        assertTrue(model.points().totalVolume().startsWith("at least "));
        SessionSheetModel.DoseGroup c = model.doses().groups().getLast();
        assertTrue(c.given().startsWith("at least "), c.given());
        assertTrue(c.rows().getFirst().given().startsWith("at least "));
        assertFalse(model.doses().groups().getFirst().given().startsWith("at least"));
    }

    @Test
    void moreGivenThanPreparedIsSaidInWords() {
        SessionSheetModel.DoseGroup b = model(SampleSheets.manyPoints(), Language.ENGLISH).doses().groups().get(1);
        assertEquals("2.4" + NBSP + "mL more than prepared", b.wasted());
    }

    @Test
    void pointsThatCannotBeReadAreSaidAndMakeTheTotalsLowerBounds() {
        SessionSheetInput usual = SampleSheets.usual();
        SessionRecord.Unshown two = new SessionRecord.Unshown(2, 0);
        SessionSheetModel model =
                model(SampleSheets.input(usual.patient(), usual.record().withUnshown(two)), Language.ENGLISH);
        String said = "2 points of another version of the body map are counted nowhere here.";
        assertEquals("Total: at least 32 points", model.points().total());
        assertEquals("at least 4.4" + NBSP + "mL", model.points().totalVolume());
        assertEquals(List.of(said), model.points().notes());
        assertEquals("at least 26 points", model.doses().groups().getFirst().points());
        SessionRecord bare = SampleSheets.session(3, "2026-10-02T07:40:00Z", 5, 3, SessionStatus.DRAFT, List.of(),
                SampleSheets.mixtures(3), null).withUnshown(two);
        assertEquals(said, model(SampleSheets.input(usual.patient(), bare), Language.ENGLISH).points().none());
    }

    @Test
    void aSessionThatWasStoppedHasNoPointsAsInjected() {
        SessionSheetInput usual = SampleSheets.draft();
        SessionRecord stopped = SampleSheets.session(3, "2026-10-02T07:40:00Z", 5, -1, SessionStatus.DRAFT,
                SampleSheets.injections(3), SampleSheets.mixtures(3), "x".repeat(400))
                .withScreening(List.of(new ScreeningAnswer(SampleSheets.id(3), "pregnancy", Answer.STOP, null, false)));
        SessionSheetModel model = model(SampleSheets.input(usual.patient(), stopped), Language.ENGLISH);
        assertEquals("No injections given. 32 points are charted and were not given.", model.points().none());
        assertFalse(model.points().any());
        assertFalse(model.points().mapped());
        assertTrue(model.right().stream().noneMatch(section -> section.toString().contains("Papule")));
        assertFalse(model.columns(), "a long note needs the long form");
        String markup = SessionSheetModelRenderer.of().execute(model);
        assertFalse(markup.contains("sec maps"), "no page of its own for one sentence");
        assertTrue(SessionSheetModelRenderer.of().execute(model(SampleSheets.manyPoints(), Language.ENGLISH))
                .contains("sec maps"));
        assertEquals("Enjeksiyon yapılmadı. Kayıtlı 32 nokta uygulanmadı.",
                model(SampleSheets.input(usual.patient(), stopped), Language.TURKISH).points().none());
    }

    @Test
    void everyFitKeepsTheUsualSheetAndItsLeastScale() {
        for (PaperSize paper : PaperSize.values()) {
            for (SessionSheets.Fit fit : SessionSheets.Fit.values()) {
                SessionSheetModel model = MODELS.model(SampleSheets.usual(), new Messages(Language.ENGLISH), paper, fit);
                assertTrue(model.columns(), paper + " " + fit);
                MapDrawing map = (MapDrawing) model.drawings().get(
                        model.points().panels().getFirst().panels().getFirst().picture().id());
                assertTrue(map.frame().scale() >= 1.8, paper + " " + fit);
                assertEquals(fit.css().equals("tight"), model.style().contains("line-height: 1.24"));
            }
        }
    }

    @Test
    void theTextCanBeReadBackAsTyped() throws IOException {
        String english = text(SampleSheets.usual(), Language.ENGLISH);
        for (String expected : List.of(
                "Mesotherapy session sheet",
                "Session 3 of 6 · Fri 2 Oct 2026, 10:40",
                "Çınarlı Pain and Rehabilitation Clinic",
                "Nermin Işıldak",
                "14 Mar 1971 (55 years)",
                "Penicillin (rash, 1998)",
                "Chronic low back pain, myofascial; course 2, 6 sessions",
                "Upper lumbar paraspinal",
                "Ketoprofen 100 mg/2 mL",
                "Signed in the chart 2 Oct 2026, 11:24 (UTC+3)",
                "Record chain 4E7A-19C3-B0D2",
                "Page 1 of 1")) {
            assertTrue(english.contains(expected), expected + " in:\n" + english);
        }
        String turkish = text(SampleSheets.usual(), Language.TURKISH);
        for (String expected : List.of(
                "Mezoterapi seans formu",
                "Doğum tarihi",
                "Endikasyon ve değerlendirme",
                "Enjeksiyon noktaları",
                "Üst lomber paraspinal",
                "İmza ve kaşe",
                "%28,6 azalma",
                "Sayfa 1 / 1")) {
            assertTrue(turkish.contains(expected), expected + " in:\n" + turkish);
        }
    }

    @Test
    void ligaturesDoNotChangeWhatWasTyped() throws IOException {
        String text = text(
                SampleSheets.input(
                        SampleSheets.patient("Fıfli Iflah ğüşöçıİ ĞÜŞÖÇ"),
                        SampleSheets.session(3, "2026-10-02T07:40:00Z", 5, 3, SessionStatus.SIGNED)),
                Language.TURKISH);
        assertTrue(text.contains("Fıfli Iflah ğüşöçıİ ĞÜŞÖÇ"), text);
    }

    @Test
    void figuresAreWrittenTheCarefulWay() throws IOException {
        for (Language language : Language.values()) {
            for (SessionSheetInput input : List.of(SampleSheets.usual(), SampleSheets.manyPoints())) {
                String text = text(input, language).replace(NBSP, ' ');
                none(text, "(?<![0-9])[.,][0-9]");
                none(text, "[0-9][.,][0-9]*0(?![0-9]) ?(mL|mg|mm)");
                none(text, "(?i)\\bcc\\b");
                none(text, "(?i)\\b(ml|MG|Ml)\\b(?<!mL)(?<!mg)");
                none(text, "null|NaN|Optional");
            }
        }
    }

    private static void none(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertFalse(matcher.find(), () -> pattern + " finds '" + matcher.group() + "' in:\n" + text);
    }

    @Test
    void marksSayDraftAndAmendedAndCopyAndNeverBoth() throws IOException {
        String draft = text(SampleSheets.draft(), Language.ENGLISH);
        assertTrue(draft.contains("Draft, not signed"));
        assertTrue(draft.contains("Not signed. This is a draft; the record can still change."));
        assertFalse(draft.contains("Record chain"));
        String amended = text(SampleSheets.amended(), Language.ENGLISH);
        assertTrue(amended.contains("Amended: 2 addenda, last 5 Oct 2026"));
        assertTrue(amended.contains("Copy 2, printed 6 Oct 2026"));
        assertTrue(amended.contains("SF24171"));
        assertFalse(amended.toLowerCase(Locale.ROOT).contains("draft"));
    }

    @Test
    void whatWasNotRecordedIsSaidAndNeverZero() throws IOException {
        SessionSheetInput usual = SampleSheets.usual();
        SessionSheetInput bare = SampleSheets.input(
                new org.mesochart.domain.patient.Patient(
                        usual.patient().id(), null, "A", null, null, null, null, null, null,
                        org.mesochart.domain.patient.Allergies.NOT_ASKED, null, null, false),
                new org.mesochart.domain.session.SessionRecord(
                        usual.record().session(), List.of(), List.of(), List.of(), List.of(), Optional.empty()));
        SessionSheetInput alone = new SessionSheetInput(bare.clinic(), bare.practitioner(), bare.patient(), bare.course(),
                bare.record(), List.of(), bare.signature(), List.of(), Optional.empty());
        String text = text(alone, Language.ENGLISH);
        assertTrue(text.contains("No injections are charted in this session."));
        assertTrue(text.contains("No mixture is charted in this session."));
        assertTrue(text.contains("not asked"));
        none(text, "(?<=[a-z:] )0(?! ?[–0-9])| 0 m[Lg]");
    }

    @Test
    void hostileTextIsPrintedAsTyped() throws IOException {
        String text = text(HostileTexts.input(), Language.ENGLISH).replaceAll("\\s+", " ");
        assertTrue(text.contains(HostileTexts.MARKUP.substring(0, 20)), text);
        assertTrue(text.contains("{{title}}"));
        assertTrue(text.contains("<script>"));
        assertTrue(text.contains(HostileTexts.SQL));
        assertTrue(text.contains("smile \uD83D\uDE00 and pill \uFFFD"), "an unknown character leaves its box");
        assertTrue(text.contains(HostileTexts.HEBREW), text);
        assertTrue(text.contains("\u0645\u0631\u062D\u0628\u0627"), text);
        assertTrue(text.contains("END"));
        assertFalse(text.contains("\u0000"));
    }

    @Test
    void theTitleOfThePdfAndItsFileDoNotNameThePatient() throws IOException {
        try (PDDocument document = Loader.loadPDF(SHEETS.render(SampleSheets.usual(), Language.TURKISH, PaperSize.A4))) {
            assertEquals(
                    "Mezoterapi seans formu, MC-00412, 2 Eki 2026",
                    document.getDocumentInformation().getTitle());
            assertEquals("tr", document.getDocumentCatalog().getLanguage());
        }
        assertEquals(
                "session-sheet-MC-00412-2026-10-02.pdf", new SessionSheet(SampleSheets.usual()).fileName(Language.ENGLISH));
        assertEquals("session-sheet-MC-1-2-2026-10-02.pdf", new SessionSheet(HostileTexts.input()).fileName(Language.ENGLISH));
    }

    @Test
    void theMapIsToldInWordsFromTheSameModel() {
        SessionSheetModel model = model(SampleSheets.usual(), Language.ENGLISH);
        String alt = model.points().panels().getFirst().panels().getFirst().picture().alt().replace(NBSP, ' ');
        assertTrue(
                alt.startsWith("Body map, lower back and pelvis, seen from behind. Lower back: 16 points, left 6, right 10,"
                        + " 2 mm, 0.1 mL each, 1.6 mL. Pelvis: 16 points, all right; 4 at 2 mm, 12 at 4 mm; 2.8 mL. Upper"
                        + " lumbar paraspinal (L1–L3), right: 1–3, left: 7–9, mixture A, 2 mm."),
                alt);
        assertTrue(alt.endsWith("Left and right are the patient's."), alt);
        assertEquals(
                "Pain, low back, on movement, NRS 0–10: session 1 before 7, after 5; session 2 before 6, after not"
                        + " recorded; session 3 before 5, after 3",
                model.pain().trend().orElseThrow().alt());
    }

    @Test
    void noLabelOfTheMapTouchesAPointOrAnotherLabel() {
        for (int points : new int[] {32, 99, 200}) {
            for (SessionSheetInput input : List.of(SampleSheets.usual(), SampleSheets.manyPoints(), crowded(points))) {
                for (Drawing drawing : model(input, Language.TURKISH).drawings().values()) {
                    if (drawing instanceof MapDrawing map) {
                        MapLayoutChecks.nothingOverlaps(map);
                    }
                }
            }
        }
    }

    @Test
    void everyPointOfALargeSessionIsDrawnAndNumbered() {
        SessionSheetModel model = model(SampleSheets.manyPoints(), Language.ENGLISH);
        List<Integer> drawn = new ArrayList<>();
        model.drawings().values().forEach(drawing -> {
            if (drawing instanceof MapDrawing map) {
                map.layout().dots().forEach(dot -> drawn.add(dot.point().number()));
                MapLayoutChecks.everyPointIsNumbered(map);
            }
        });
        assertEquals(200, drawn.stream().distinct().count());
        assertEquals(200, drawn.size());
    }

    /** Points a few millimetres apart, in a patch. */
    private static SessionSheetInput crowded(int points) {
        List<Injection> injections = new ArrayList<>();
        List<Injection> sample = SampleSheets.injections(3);
        for (int i = 0; i < points; i++) {
            double x = -2 - (i % 10) * 1.1;
            double y = 112 - i / 10 * 1.2;
            Injection like = sample.get(i % sample.size());
            injections.add(new Injection(
                    SampleSheets.id(80_000 + i), like.sessionId(), i + 1, like.mixtureId(),
                    SampleSheets.BODY
                            .figure(org.mesochart.domain.body.BodyView.BACK)
                            .place(x, y)
                            .orElseThrow(),
                    like.depthMm(), new BigDecimal("0.1"), like.technique(), null, null));
        }
        return SampleSheets.input(
                SampleSheets.patient("A B"),
                SampleSheets.session(3, "2026-10-02T07:40:00Z", 5, 3, SessionStatus.SIGNED, injections,
                        SampleSheets.mixtures(3), null));
    }
}
