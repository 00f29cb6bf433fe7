package org.mesochart.document.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.document.page.CheckedPages;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.PaperWords;
import org.mesochart.document.page.Press;
import org.mesochart.document.page.Setting;
import org.mesochart.document.sheet.HostileTexts;
import org.mesochart.document.sheet.SampleSheets;
import org.mesochart.domain.course.Assessment;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.Judgement;
import org.mesochart.domain.course.PainSite;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.Syringes;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Measure;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.OutcomeScore;
import org.mesochart.domain.paper.PaperKind;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.Addendum.Correction;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Consent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.stock.Substances;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.Signer;
import org.mesochart.storage.TestCharts;

/** Everything charted of a patient stands in the record on paper. */
@Tag("slow-once")
@BesideOthers
class PatientRecordTest {
    private static final Press PRESS = new Press(SampleSheets.BODY);

    private Chart chart;
    private Patient patient;

    @BeforeEach
    void fill(@TempDir Path folder) throws Exception {
        chart = TestCharts.create(folder);
        patient = TestCharts.aPatient();
        Course course = TestCharts.aCourse(patient.id());
        chart.patients().add(patient);
        chart.courses().add(course);
        chart.assessments().put(new Assessment(course.id(), "Facet joints", List.of(new PainSite("low back", Set.of(),
                Set.of(Aspect.MOVEMENT), "3 weeks", null, null, "warmth")), "well", "ramipril", "paracetamol", null));
        session(course, 2, true);
        session(course, 1, false);
        chart.judgements().put(new Judgement(UUID.randomUUID(), course.id(), 1, Judgement.Choice.CHANGE, "other drug",
                TestCharts.NOW));
        chart.printouts().put(new Printout(UUID.randomUUID(), PaperKind.SESSION_SHEET, Language.TURKISH, Printout.Deed.PRINTED,
                new Printout.About(patient.id(), course.id(), null), TestCharts.NOW, 2, null, null));
    }

    private void session(Course course, int daysAgo, boolean signed) throws Exception {
        Session session = TestCharts.aSession(course.id(), TestCharts.NOW.minus(Duration.ofDays(daysAgo)));
        chart.sessions().add(session);
        chart.scores().add(TestCharts.aScore(session, Moment.BEFORE, 8 - daysAgo));
        Mixture mixture = TestCharts.aMixture(session.id());
        chart.mixtures().add(mixture);
        for (String y : List.of("112", "110", "108")) {
            chart.injections().add(TestCharts.anInjection(session.id(), mixture.id(), "-5", y));
        }
        chart.marks().add(TestCharts.aMark(session.id()));
        chart.outcomes().put(new OutcomeScore(UUID.randomUUID(), course.id(), session.id(), Measure.KOOS, BigDecimal.TEN,
                session.at()));
        chart.details().put(SessionDetails.none(session.id()).withAntisepsis("chlorhexidine 2 %").withAdvice("no sauna"));
        TestCharts.screen(chart, session.id());
        if (signed) {
            try (var passphrase = TestCharts.passphrase(); Signer signer = chart.signer(passphrase)) {
                chart.sessions().sign(session.id(), signer, Substances.NONE);
            }
            chart.sessions().addendum(session.id(), "Depth mistyped.", "typing error",
                    List.of(new Correction("Point 1, depth", "2 mm", "3 mm")));
            chart.adverseEvents().add(new AdverseEvent(UUID.randomUUID(), session.id(), AdverseEvent.Kind.BRUISE,
                    AdverseEvent.Severity.MILD, true, session.at().plusSeconds(3600), "two cm", List.of()));
        }
    }

    private static String made(PatientRecord record, String name, Language language, PaperSize paper) throws Exception {
        byte[] pdf = record.pdf(PRESS, new Setting(language, paper));
        String which = "patient-record-" + name + "-" + paper.key() + "-" + language.key();
        return CheckedPages.of(pdf, which);
    }

    @Test
    void everythingStandsInItInOrderInBothLanguages() throws Exception {
        PatientRecord record = PatientRecord.of(chart, patient.id()).orElseThrow();
        for (PaperSize paper : PaperSize.values()) {
            String english = made(record, "usual", Language.ENGLISH, paper);
            CheckedPages.inOrder(english, List.of("Patient record", "Person", "Şükran Aydın", "Phone 0532 555 01 42",
                    "Identity number kept in the chart, not printed here", "penicillin (rash)", "Course 1", "Low back pain",
                    "weekly × 4, then every 2 weeks × 2", "Decision Decided on 24 Nov 2026, after 1 session: change. Reason: other drug", "Facet joints", "helped by: warmth", "paracetamol", "Session 1,",
                    "Signed in the chart", "Dr. Elif Kaya", "Record chain", "chlorhexidine 2 %", "Bruise, mild",
                    "two cm", "Advice no sauna", "Screening", "Pregnancy, acute infection", "drug allergy no", "Mixtures and doses", "Mixture A",
                    "Lidocaine hydrochloride 20 mg/mL LD2406 03/2028 1 mL", "20 mg 1.5 mg 18.5 mg", "3 points", "Painted areas",
                    "Injection points", "Back · Mixture A · papule · needle not recorded", "Right upper lumbar paraspinal",
                    "2 mm 0.1 mL 1 (−5; 112), 2 (−5; 110), 3 (−5; 108)", "Pain", "low back, on movement, NRS 0–10 before", "KOOS: 10", "Addenda",
                    "Depth mistyped. Reason: typing error Point 1, depth: 2 mm; correct: 3 mm.", "Session 2,",
                    "Draft, not signed", "Documents that left the chart", "printed, 2 copies", "Who changed what",
                    "Dr. Elif Kaya added patient", "point", "signed"));
            assertFalse(english.contains("10000000146"));
            String turkish = made(record, "usual", Language.TURKISH, paper);
            CheckedPages.inOrder(turkish, List.of("Hasta kaydı", "kayıtta saklanıyor, burada yazdırılmadı", "1. kür", "Enjeksiyon noktaları",
                    "· Karışım A · papül", "2 mm 0,1 mL 1 (−5; 112), 2 (−5; 110), 3 (−5; 108)", "Kim neyi değiştirdi", "ekledi"));
        }
        assertEquals("record-" + chart.patients().find(patient.id()).orElseThrow().chartNumber() + "-2026-11-24.pdf",
                record.fileName(Language.ENGLISH));
        assertFalse((record + " " + record.content()).contains("kran"));
    }

    @Test
    void theIdentityNumberIsPrintedOnlyWhenAskedFor() throws Exception {
        PatientRecord record = PatientRecord.of(chart, patient.id()).orElseThrow().withIdentityNumber();
        assertTrue(made(record, "identity", Language.ENGLISH, PaperSize.A4).contains("Identity number 10000000146"));
    }

    @Test
    void whatIsLeftOfAMixtureTheConsentTheSyringesAndTheCreamAreToldInFull() {
        RecordContent content = PatientRecord.of(chart, patient.id()).orElseThrow().content();
        Session session = content.courses().getFirst().sessions().getFirst().record().session();
        Mixture a = TestCharts.aMixture(session.id()).withLetter("A").withSyringes(new Syringes(2, new BigDecimal("5")));
        Mixture b = TestCharts.aMixture(session.id()).withLetter("B");
        Injection point = TestCharts.anInjection(session.id(), a.id(), "-5", "112").withNumber(1);
        SessionRecord record = new SessionRecord(session, List.of(a, b), List.of(point,
                point.withNumber(2).withVolume(null), point.withNumber(3).withMixture(b.id()).withVolume(new BigDecimal("4.5"))),
                List.of(), List.of(), Optional.empty())
                .withDetails(SessionDetails.none(session.id()).withTopical(new Topical("Lidocaine cream", List.of(
                        new Ingredient("Lidocaine base", new BigDecimal("40"), DoseUnit.MILLIGRAM)), "C1", null, BigDecimal.TWO, 60)))
                .withConsent(Optional.of(new Consent(session.id(), Consent.Status.REFUSED, LocalDate.of(2026, 11, 20), "3",
                        "wants to think")));
        List<RecordModel.Block> blocks = new RecordSessions(new PaperWords(new Messages(Language.ENGLISH)), SampleSheets.BODY,
                content).blocks(new RecordContent.SessionPart(record, List.of(), Map.of()));
        String facts = blocks.getFirst().facts().stream().map(fact -> fact.label() + ": " + fact.value())
                .collect(Collectors.joining("\n")).replace('\u00A0', ' ');
        CheckedPages.inOrder(facts, List.of("Consent: refused · 20 Nov 2026 · form version 3 · wants to think",
                "On the skin: Lidocaine cream, 2 g", "applied: Lidocaine base 80 mg", "Syringes: A: 2 of 5 mL"));
        String doses = blocks.stream().filter(block -> block.heading().equals("Mixtures and doses"))
                .flatMap(block -> block.table().orElseThrow().rows().stream())
                .map(row -> row.cells().getLast().lead() + row.cells().getLast().text())
                .collect(Collectors.joining("|")).replace('\u00A0', ' ');
        CheckedPages.inOrder(doses, List.of("at most 19.5 mg", "at most 3.9 mL", "2.5 mg more than prepared",
                "0.5 mL more than prepared"));
    }

    @Test
    void nobodyHasNoRecordAndHostileTextsStayText() throws Exception {
        assertTrue(PatientRecord.of(chart, UUID.randomUUID()).isEmpty());
        var hostile = HostileTexts.input();
        RecordContent usual = PatientRecord.of(chart, patient.id()).orElseThrow().content();
        String ten = HostileTexts.MARKUP + " word".repeat(2000);
        RecordContent content = new RecordContent(hostile.clinic(), usual.papers(), hostile.practitioner(), usual.made(),
                hostile.patient(), List.of(new RecordContent.CoursePart(hostile.course(),
                        new Assessment(hostile.course().id(), ten, List.of(), HostileTexts.ARABIC, null, null, null),
                        List.of(new RecordContent.SessionPart(hostile.record(), List.of(), java.util.Map.of())), List.of(), List.of(), List.of())),
                usual.questions(), usual.people(), List.of(), usual.trail(), usual.chain());
        String text = made(new PatientRecord(content, false), "hostile", Language.ENGLISH, PaperSize.A4);
        assertTrue(text.contains("<b>Bold</b> & \"quoted\" {{title}} </td><script>alert(1)</script>"));
        assertTrue(text.split("word", -1).length > 2600);
    }

    @Test
    void aLongRecordRunsOverPagesWithHeadsOnEach() throws Exception {
        RecordContent usual = PatientRecord.of(chart, patient.id()).orElseThrow().content();
        PatientRecord record = new PatientRecord(LongRecord.of(usual, 6, 50), false);
        byte[] pdf = record.pdf(PRESS, new Setting(Language.ENGLISH, PaperSize.A4));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replace('\u00A0', ' ');
            assertTrue(document.getNumberOfPages() > 3);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper one = new PDFTextStripper();
                one.setStartPage(page);
                one.setEndPage(page);
                String shown = one.getText(document).replace('\u00A0', ' ');
                int group = shown.lastIndexOf("Back · Mixture A");
                assertTrue(group < 0 || shown.indexOf("5; 1", group) > 0, "a group alone at the foot of page " + page);
            }
            assertEquals(300, Pattern.compile("\\d+\\s\\(\u2212?5;\\s1\\d\\d\\)").matcher(text).results().count());
        }
    }
}
