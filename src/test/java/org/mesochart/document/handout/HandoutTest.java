package org.mesochart.document.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.PaperTexts;
import org.mesochart.document.page.Press;
import org.mesochart.document.page.Setting;
import org.mesochart.document.sheet.SampleSheets;
import org.mesochart.document.sheet.SessionSheetInput;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.paper.PaperText;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;

/** What a handout says, in the order in which it is read. */
@BesideOthers
class HandoutTest {
    private static final Press PRESS = new Press(SampleSheets.BODY);

    private static String text(Handout handout, Language language) throws IOException {
        try (PDDocument document = Loader.loadPDF(handout.pdf(PRESS, new Setting(language, PaperSize.A4)))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s*\\R\\s*", " ").replace('\u00A0', ' ').strip();
        }
    }

    private static HandoutModel model(Handout handout, Language language) {
        return new Handouts(
                SampleSheets.BODY, handout, new Setting(language, PaperSize.A4), HandoutStyle.Fit.EASY).model();
    }

    private static String done(Handout handout, Language language) {
        StringBuilder all = new StringBuilder();
        for (HandoutModel.Line line : model(handout, language).done().lines()) {
            all.append(all.isEmpty() ? "" : " ").append(line.label()).append(line.labelled() ? " " : "");
            line.parts().forEach(part -> all.append(part.text()));
        }
        return all.toString().replace('\u00A0', ' ');
    }

    @Test
    void theEnglishHandoutReadsFromTheTitleToTheNumber() throws IOException {
        assertInOrder(text(SampleHandouts.usual(), Language.ENGLISH),
                "Patient handout, version 1, English", "Page 1 of 2", "Çınarlı Pain and Rehabilitation Clinic",
                "Çınarlı Cad. 12/3, 35110 Konak, İzmir", "Nermin Işıldak",
                "Friday 2 October 2026", "After your mesotherapy session",
                "How to look after yourself until your next visit", "What was done today",
                "You had 32 very small injections, 2 to 4 mm deep, in the skin over your lower back and right hip.",
                "The shaded area on the drawing shows where.",
                "Injected: lidocaine (numbs), ketoprofen (eases pain and inflammation), thiocolchicoside (relaxes muscle).",
                "Cream before it: lidocaine and prilocaine (numb the skin).", "What is normal",
                "You can go on with your daily life.", "Your back, seen from behind",
                "Until Sunday 4 October, 11:30", "Do", "Keep the area clean.", "Avoid", "Hot baths and sauna.",
                "Get help at once", "Trouble breathing, swelling of the face, lips or tongue, or fainting", "Call 112",
                "Redness that spreads, pus, fever, a rash, or pain that keeps getting worse, even weeks later",
                "Call us", "0232 555 01 42", "Patient handout, version 1, English", "Page 2 of 2",
                "Your next visit", "Friday 9 October 2026", "Session 4 of 6. Please bring this sheet.",
                "Your pain diary",
                "Once a day, at about the same time, put a cross in one box: how strong was your low back pain when moving?",
                "0 = no pain", "10 = the worst pain you can imagine", "Friday 2 October 0 1 2 3 4 5 6 7 8 9 10",
                "Thursday 8 October 0 1 2 3 4 5 6 7 8 9 10", "Questions for the next visit",
                "Çınarlı Pain and Rehabilitation Clinic", "0232 555 01 42");
    }

    @Test
    void theTurkishHandoutReadsInThePatientsLanguageThoughTheScreenIsEnglish() throws IOException {
        Handout usual = SampleHandouts.usual();
        assertEquals(Language.TURKISH, usual.language(Language.ENGLISH));
        String text = text(usual, usual.language(Language.ENGLISH));
        assertInOrder(text, "2 Ekim 2026 Cuma", "Mezoterapi seansınızdan sonra", "Bugün ne yapıldı?",
                "Belinize ve sağ kalçanıza, derinin 2–4 mm derinliğine 32 küçük enjeksiyon yapıldı. Çizimdeki koyu alan"
                        + " yerlerini gösterir.",
                "Enjekte edilen ilaçlar: lidokain (uyuşturur), ketoprofen (ağrıyı ve iltihabı azaltır), tiyokolşikosid"
                        + " (kası gevşetir).",
                "Öncesinde sürülen krem: lidokain ve prilokain (deriyi uyuşturur).", "Neler normaldir?",
                "4 Ekim Pazar, saat 11:30’a kadar", "Yapın", "Kaçının", "Hemen yardım isteyin", "112’yi arayın",
                "Bizi arayın", "Hasta bilgilendirme, sürüm 1, Türkçe", "Sayfa 2 / 2", "Bir sonraki randevunuz",
                "9 Ekim 2026 Cuma", "4. seans (planlanan 6). Lütfen bu kâğıdı yanınızda getirin.", "Ağrı günlüğünüz",
                "Hareket ederken bel ağrınız ne kadar şiddetliydi?", "Cuma 2 Ekim", "Perşembe 8 Ekim",
                "Bir sonraki gelişte sormak istedikleriniz");
        for (String never : List.of("MC-00412", "LD26", "EM-7", "mg", "mL", "Penicillin", "myofascial", "1971", "Dr Selin")) {
            assertFalse(text.contains(never), never);
        }
    }

    @Test
    void theDrawingIsToldInWords() {
        assertEquals("Drawing of your back. The injections are in: lower back, right hip.", alt(Language.ENGLISH));
        assertEquals("Sırtınızın çizimi. Enjeksiyon yerleri: bel, sağ kalça.", alt(Language.TURKISH));
    }

    private static String alt(Language language) {
        return model(SampleHandouts.usual(), language).done().panels().getFirst().getFirst().picture().alt();
    }

    @Test
    void needleAloneAndNothingAtAllAreSaidAsTheyAre() {
        Handout dry = SampleHandouts.points(12, BigDecimal.ZERO);
        assertEquals("You had 12 very small pricks of the needle, 2 mm deep, in the skin over your lower back. The shaded"
                + " area on the drawing shows where. Nothing was injected. Only the needle was used. Cream before it:"
                + " lidocaine and prilocaine (numb the skin).", done(dry, Language.ENGLISH));
        Handout nothing = SampleHandouts.notPerformed();
        assertEquals("Bugün enjeksiyon yapılmadı. Sorularınız olursa bizi arayın.", done(nothing, Language.TURKISH));
        assertTrue(model(nothing, Language.TURKISH).care().isEmpty(), "nothing was done, so nothing is to be avoided");
        assertEquals("You had 1 very small injection, 2 mm deep, in the skin over your lower back. The shaded area on the"
                + " drawing shows where.", done(SampleHandouts.missing(), Language.ENGLISH));
    }

    @Test
    void pointsThatCannotBeReadAreCountedAndNoDrawingIsClaimed() {
        SessionSheetInput usual = SampleHandouts.notPerformed().session();
        Handout unread = new Handout(SampleHandouts.with(usual, usual.record().withUnshown(new SessionRecord.Unshown(12, 0))),
                List.of(), SampleHandouts.PRODUCTS);
        assertEquals("You had at least 12 very small injections in the skin.", done(unread, Language.ENGLISH));
        assertEquals("Derinize en az 12 küçük enjeksiyon yapıldı.", done(unread, Language.TURKISH));
        assertFalse(model(unread, Language.ENGLISH).done().mapped());
    }

    @Test
    void aDepthStaysWithItsUnit() {
        for (Language language : Language.values()) {
            String told = model(SampleHandouts.usual(), language).done().lines().getFirst().parts().stream()
                    .map(PaperTexts.Part::text).collect(Collectors.joining());
            assertTrue(told.contains("4\u00A0mm"), told);
        }
    }

    @Test
    void withoutAPatientsLanguageItIsTheScreens() {
        SessionSheetInput usual = SampleSheets.usual();
        Patient known = usual.patient();
        Patient patient = new Patient(known.id(), known.chartNumber(), known.name(), known.born(), known.sex(), null, null, null,
                null, known.allergies(), null, null, false);
        Handout handout = new Handout(SampleSheets.input(patient, usual.record()), List.of(), List.of());
        assertEquals(Language.ENGLISH, handout.language(Language.ENGLISH));
        assertEquals(Language.TURKISH, handout.language(Language.TURKISH));
    }

    @Test
    void theDiaryGoesToTheDayBeforeTheNextVisit() {
        assertEquals(7, model(SampleHandouts.usual(), Language.ENGLISH).diary().days().size());
        assertEquals(14, model(SampleHandouts.monthly(), Language.ENGLISH).diary().days().size());
        HandoutModel unplanned = model(SampleHandouts.missing(), Language.TURKISH);
        assertEquals(7, unplanned.diary().days().size());
        assertEquals("Planlanmış randevunuz yok. Gerekirse bizi arayın.", unplanned.next().text());
        SessionSheetInput usual = SampleSheets.usual();
        Handout ended = SampleHandouts.of(with(usual, usual.course().withStatus(CourseStatus.FINISHED)));
        assertFalse(model(ended, Language.ENGLISH).next().planned(), "a course that is over has no next visit");
    }

    private static SessionSheetInput with(SessionSheetInput input, Course course) {
        return new SessionSheetInput(input.clinic(), input.practitioner(), input.patient(), course, input.record(),
                input.earlier(), input.signature(), List.of(), Optional.empty());
    }

    @Test
    void adviceHoldsForTheHoursTheClinicChose() {
        SessionSheetInput usual = SampleSheets.usual();
        Handout day = SampleHandouts.of(usual.withPapers(usual.papers().withAftercareHours(24)));
        assertEquals("Until Sunday 4 October, 11:30",
                model(SampleHandouts.usual(), Language.ENGLISH).care().orElseThrow().until());
        SessionRecord unscored = usual.record();
        Handout hour = SampleHandouts.of(SampleHandouts.with(usual, new SessionRecord(unscored.session(), unscored.mixtures(),
                unscored.injections(), List.of(), List.of(), Optional.empty())));
        assertEquals("Until Sunday 4 October, 12:00", model(hour, Language.ENGLISH).care().orElseThrow().until(),
                "40 minutes past ten and an hour, rounded up");
        Handout short24 = new Handout(day.session().withPapers(usual.papers().withAftercareHours(24)), List.of(),
                SampleHandouts.PRODUCTS);
        assertEquals("3 Ekim Cumartesi, saat 11:30’a kadar",
                model(short24, Language.TURKISH).care().orElseThrow().until());
    }

    @Test
    void withoutANumberToCallItIsNotPrintedAndSaysWhy() {
        String key = SampleHandouts.missing().hindrance().orElseThrow();
        assertTrue(new Messages(Language.TURKISH).text(key).contains("telefon numarası"));
        assertTrue(SampleHandouts.usual().hindrance().isEmpty());
    }

    @Test
    void theVersionCountsTheClinicsChangesInThatLanguage() {
        Handout own = new Handout(SampleHandouts.usual().session(),
                List.of(new PaperText("handout.normal", Language.TURKISH, "Kızarıklık.\nMorluk.", 3)), List.of());
        assertEquals(Optional.of("4"), own.version(Language.TURKISH));
        assertEquals(Optional.of("1"), own.version(Language.ENGLISH));
        assertTrue(own.wording(Language.TURKISH).orElseThrow().contains("normal: Kızarıklık.\nMorluk."));
        assertEquals(List.of("Kızarıklık.", "Morluk."),
                model(own, Language.TURKISH).care().orElseThrow().normal().items());
        assertEquals("Hasta bilgilendirme, sürüm 4, Türkçe", model(own, Language.TURKISH).foot());
    }

    @Test
    void itIsReadFromTheChart(@TempDir Path folder) {
        try (Chart chart = TestCharts.create(folder)) {
            Patient patient = TestCharts.aPatient();
            Course course = TestCharts.aCourse(patient.id());
            Session session = TestCharts.aSession(course.id());
            chart.patients().add(patient);
            chart.courses().add(course);
            chart.sessions().add(session);
            chart.paperTexts().put(new PaperText("handout.next", Language.TURKISH, "Gelin.", 1));
            Handout handout = Handout.of(chart, session.id()).orElseThrow();
            assertEquals(session.id(), handout.about().sessionId());
            assertEquals(Optional.of("2"), handout.version(Language.TURKISH));
            assertFalse(handout.fileName(Language.TURKISH).contains(patient.name()));
            assertTrue(Handout.of(chart, UUID.randomUUID()).isEmpty());
        }
    }

    private static void assertInOrder(String text, String... wanted) {
        int at = 0;
        for (String each : wanted) {
            int found = text.indexOf(each, at);
            assertTrue(found >= 0, () -> "not there, or not in its order: \"" + each + "\" in: " + text);
            at = found + each.length();
        }
    }
}
