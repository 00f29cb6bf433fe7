package org.mesochart.document.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.page.PaperSize;
import org.mesochart.domain.course.Assessment;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.PainSite;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Measure;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.OutcomeScore;
import org.mesochart.domain.pain.PainQuality;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.screening.Answer;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.domain.session.Addendum.Correction;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.stock.Substances;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.Signer;
import org.mesochart.storage.TestCharts;

/** What the sheet of a stored session says of the clinical record. */
@BesideOthers
class SheetOfTheRecordTest {
    private static final SessionSheetPdf SHEETS = new SessionSheetPdf(BodyMap.load());

    private Chart chart;
    private Session session;

    @BeforeEach
    void open(@TempDir Path folder) {
        chart = TestCharts.create(folder);
        Patient patient = TestCharts.aPatient();
        Course course = TestCharts.aCourse(patient.id());
        session = TestCharts.aSession(course.id(), TestCharts.NOW.minus(Duration.ofDays(2)));
        chart.patients().add(patient);
        chart.courses().add(course);
        chart.sessions().add(session);
    }

    private String text(Language language) throws Exception {
        return text(SheetInputs.of(chart, session.id()).orElseThrow(), language);
    }

    private static String text(SessionSheetInput input, Language language) throws Exception {
        try (PDDocument document = Loader.loadPDF(SHEETS.render(input, language, PaperSize.A4))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s*\\R", " ").replace('\u00A0', ' ');
        }
    }

    private void sign() throws Exception {
        try (var passphrase = TestCharts.passphrase(); Signer signer = chart.signer(passphrase)) {
            chart.sessions().sign(session.id(), signer, Substances.NONE);
        }
    }

    private static void assertHas(String text, String wanted) {
        assertTrue(text.contains(wanted), () -> "no \"" + wanted + "\" in: " + text);
    }

    private void score(int minutes, int value) {
        chart.scores().add(new PainScore(java.util.UUID.randomUUID(), session.courseId(), session.id(), "low back",
                PainScale.NRS, Aspect.UNSPECIFIED, minutes == 0 ? Moment.BEFORE : Moment.AFTER,
                minutes == 0 ? null : minutes, java.math.BigDecimal.valueOf(value),
                session.at().plusSeconds(60L * minutes)));
    }

    @Test
    void whatWasEditedAfterSigningIsSaidToBeAsOfNow() throws Exception {
        UUID patient = chart.courses().find(session.courseId()).orElseThrow().patientId();
        assertTrue(chart.audit().changedAfter(TestCharts.NOW.minusSeconds(1), List.of(patient)));
        assertFalse(chart.audit().changedAfter(TestCharts.NOW, List.of(patient)));
        assertFalse(chart.audit().changedAfter(TestCharts.NOW.minusSeconds(1), List.of(UUID.randomUUID())));
        assertFalse(text(Language.ENGLISH).contains("edited after signing"));
        SessionSheetInput input = SheetInputs.of(chart, session.id()).orElseThrow()
                .withEditedAsOf(Optional.of(LocalDate.of(2026, 11, 24)));
        assertHas(text(input, Language.ENGLISH),
                "Patient, course or assessment were edited after signing; they are shown as of 24 Nov 2026");
        assertHas(text(input, Language.TURKISH), "imzadan sonra düzenlendi; 24 Kas 2026 tarihindeki");
    }

    @Test
    void aSignedSheetNamesSignerLateEntryAndCorrectionsBesideTheOriginal() throws Exception {
        chart.mixtures().add(TestCharts.aMixture(session.id()));
        Mixture mixture = chart.sessions().record(session.id()).orElseThrow().mixtures().getFirst();
        chart.injections().add(TestCharts.anInjection(session.id(), mixture.id(), "5", "112"));
        int[] minutes = {0, 10, 30, 60, 90};
        for (int i = 0; i < minutes.length; i++) {
            score(minutes[i], 8 - i);
        }
        chart.details().put(chart.details().of(session.id())
                .withAntisepsis("chlorhexidine 2 %").withAdvice("no sauna until tomorrow"));
        TestCharts.screen(chart, session.id());
        sign();
        chart.sessions().addendum(session.id(), "Depth mistyped.", "typing error",
                List.of(new Correction("Point 1, depth", "2 mm", "3 mm")));
        String english = text(Language.ENGLISH);
        assertHas(english, "chlorhexidine 2 %");
        assertHas(english, "7 (10 min after)");
        assertHas(english, "4 (90 min after)");
        assertHas(english, "None seen");
        assertHas(english, "no sauna until tomorrow");
        assertHas(english, "Took place 22 Nov 2026, 10:00, entered 24 Nov 2026, 10:00");
        assertHas(english, "Dr. Elif Kaya");
        assertHas(english, "MZT-2019-1187");
        assertHas(english, "24 Nov 2026, 10:00 (UTC+3)");
        assertHas(english, "Amended: 1 addendum");
        assertHas(english, "Depth mistyped. Reason: typing error");
        assertHas(english, "Point 1, depth 2 mm 3 mm");
        String turkish = text(Language.TURKISH);
        assertHas(turkish, "Yapıldığı zaman: 22 Kas 2026, 10:00; kayda girişi: 24 Kas 2026, 10:00");
        assertHas(turkish, "Görülmedi");
        assertHas(turkish, "Gerekçe: typing error");
    }

    @Test
    void aReasonForAnAllergyIsPrintedAlsoForAClassThatThisProgramDoesNotKnow() throws Exception {
        chart.screening().putAll(List.of(
                new ScreeningAnswer(session.id(), "allergy:foo", Answer.PROCEED, "tolerated in May", false),
                new ScreeningAnswer(session.id(), "allergy:named:traumafix", Answer.PROCEED, "tolerated in June", false)));
        String english = text(Language.ENGLISH);
        assertHas(english, "Allergy to foo");
        assertHas(english, "Allergy to traumafix");
        assertHas(english, "tolerated in June");
        assertHas(text(Language.TURKISH), "traumafix alerjisi");
    }

    private void given(Duration before, int pain) {
        session = TestCharts.aSession(session.courseId(), TestCharts.NOW.minus(before));
        chart.sessions().add(session);
        session = chart.sessions().find(session.id()).orElseThrow();
        score(0, pain);
        Mixture mixture = TestCharts.aMixture(session.id());
        chart.mixtures().add(mixture);
        chart.injections().add(TestCharts.anInjection(session.id(), mixture.id(), "5", "112"));
    }

    @Test
    void painIsComparedWithTheFirstSessionThatWasGiven() throws Exception {
        score(0, 9);
        chart.screening().put(new ScreeningAnswer(session.id(), "pregnancy", Answer.STOP, null, false));
        given(Duration.ofDays(1), 8);
        Session first = session;
        given(Duration.ZERO, 4);
        assertHas(text(Language.ENGLISH), "Against session 2");
        assertHas(text(Language.ENGLISH), "4 points lower, 50 %");
        assertEquals(Set.of(first.id(), session.id()), chart.sessions().injected(session.courseId()));
    }

    @Test
    void aSheetOfASessionNotPerformedSaysSoAndPlansNothing() throws Exception {
        score(0, 8);
        TestCharts.screen(chart, session.id());
        chart.screening().putAll(List.of(new ScreeningAnswer(session.id(), "pregnancy", Answer.STOP, null, false)));
        sign();
        String english = text(Language.ENGLISH);
        assertHas(english, "Not performed");
        assertHas(english, "Signed in the chart as not performed");
        assertFalse(english.contains("Next visit"), english);
        assertHas(text(Language.TURKISH), "Uygulanmadı");
    }

    @Test
    void answersAreNamedOnceTheirQuestionsAreOffAndAllergiesToo() throws Exception {
        ScreeningQuestion own = new ScreeningQuestion("own-7c1f", ScreeningQuestion.Origin.CLINIC, "Metal implant",
                "Metal implant", null, true);
        chart.questions().put(own);
        TestCharts.screen(chart, session.id());
        chart.screening().putAll(List.of(
                new ScreeningAnswer(session.id(), own.key(), Answer.NO, null, false),
                // A further prompt of the program, which this chart has no row of.
                new ScreeningAnswer(session.id(), "diabetes", Answer.PROCEED, "well controlled", false),
                new ScreeningAnswer(session.id(), "allergy:nsaid", Answer.STOP, "severe", false),
                new ScreeningAnswer(session.id(), "allergy:penicillin", Answer.NO, null, false)));
        chart.questions().put(own.withAsked(false));
        String english = text(Language.ENGLISH);
        assertHas(english, "Yes, stop Allergy to an NSAID. severe No injections given.");
        assertHas(english, "metal implant");
        assertHas(english, "allergy to a penicillin");
        assertHas(english, "Yes, proceed Diabetes.");
        assertHas(text(Language.TURKISH), "Evet, dur NSAİİ alerjisi.");
        List<String> items = org.mesochart.i18n.RecordItems.of(SheetFacts.of(chart, session.id()).orElseThrow(),
                        new Messages(Language.ENGLISH), BodyMap.load()).stream()
                .map(item -> item.what())
                .toList();
        assertTrue(items.contains("Screening, metal implant"), items.toString());
    }

    @Test
    void theNextSessionIsDueAfterTheLastThatWasHeld() {
        SessionSheetInput input = SheetInputs.of(chart, session.id()).orElseThrow();
        assertEquals(session.localTime().toLocalDate().plusDays(7),
                SheetFacts.nextDue(input.course(), input.record(), List.of()).orElseThrow());
    }

    private void assess(String health) {
        chart.assessments().put(new Assessment(session.courseId(), "Facet joints", List.of(new PainSite("low back",
                Set.of(PainQuality.ACHING), Set.of(Aspect.MOVEMENT), "3 weeks", null, "worse at night", "warmth")), health,
                "ramipril", "paracetamol", "tablets did not help"));
        chart.details().put(chart.details().of(session.id()).withChanges("new tablets"));
        for (Measure measure : List.of(Measure.KOOS, Measure.PGIC)) {
            chart.outcomes().put(new OutcomeScore(UUID.randomUUID(), session.courseId(), session.id(), measure,
                    BigDecimal.TWO, session.at()));
        }
        score(0, 6);
        chart.mixtures().add(TestCharts.aMixture(session.id()));
        Mixture mixture = chart.sessions().record(session.id()).orElseThrow().mixtures().getFirst();
        chart.injections().add(TestCharts.anInjection(session.id(), mixture.id(), "5", "112"));
        TestCharts.screen(chart, session.id());
    }

    @Test
    void theSheetHasAssessmentChangesAndTotals() throws Exception {
        assess("well");
        sign();
        String english = text(Language.ENGLISH);
        assertHas(english, "Diagnosis Facet joints Pain Low back, aching, on movement, 3 weeks, worse at night, helped by: "
                + "warmth Health today well Medicines ramipril Tried before paracetamol Why now tablets did not help Since last "
                + "visit new tablets");
        assertHas(english, "Other totals: KOOS: 2; PGIC: much improved");
        assertEquals(1, pages());
        String turkish = text(Language.TURKISH);
        assertHas(turkish, "Önceki tedavi paracetamol");
        assertHas(turkish, "PGIC: belirgin biçimde iyi");
    }

    @Test
    void aLongAssessmentRunsOverPagesAndNothingOfItIsLost() throws Exception {
        String told = IntStream.range(0, 550).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        assess(told);
        sign();
        String english = text(Language.ENGLISH);
        IntStream.range(0, 550).forEach(i -> assertHas(english, "word" + i));
        assertHas(english, "Health today word0 word1");
        assertTrue(pages() > 1);
    }

    private int pages() throws Exception {
        SessionSheetInput input = SheetInputs.of(chart, session.id()).orElseThrow();
        byte[] pdf = SHEETS.render(input, Language.ENGLISH, PaperSize.A4);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }
}
