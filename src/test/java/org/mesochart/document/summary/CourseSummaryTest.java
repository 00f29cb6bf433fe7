package org.mesochart.document.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.document.page.CheckedPages;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.PaperWords;
import org.mesochart.document.page.Press;
import org.mesochart.document.page.Setting;
import org.mesochart.document.page.Table;
import org.mesochart.document.sheet.SampleSheets;
import org.mesochart.domain.course.Judgement;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;

/** What a course summary says, and that its pages hold. */
@Tag("slow-once")
@BesideOthers
class CourseSummaryTest {
    private static final Press PRESS = new Press(SampleSheets.BODY);

    /** Checked, pictured, and its text. */
    private static String made(SummaryInput input, String name, Language language, PaperSize paper) throws Exception {
        byte[] pdf = new CourseSummary(input).pdf(PRESS, new Setting(language, paper));
        String which = "course-summary-" + name + "-" + paper.key() + "-" + language.key();
        return CheckedPages.of(pdf, which);
    }

    @Test
    void theUsualCourseIsToldInOrderOnTwoPages() throws Exception {
        for (PaperSize paper : PaperSize.values()) {
            String english = made(SampleSummaries.usual(), "usual", Language.ENGLISH, paper);
            CheckedPages.inOrder(english, List.of("2 pages", "Course summary", "Course 2 · 18 Sep 2026 to 13 Nov 2026", "Nermin Işıldak",
                    "In short", "Chronic low back pain, myofascial",
                    "6 of 6 planned sessions done (weekly × 4, then every 2 weeks × 2); 148 points, 2 to 4 mm deep",
                    "Low back, on movement, NRS 0–10: from 7 to 2 at follow-up on 13 Nov 2026:",
                    "5 points lower, 71.4 %; substantial (50 % or more)",
                    "Bruise, mild, at point 28, resolved, session 3", "None seen in sessions 1–2, 4–6",
                    "Sessions", "1 18 Sep 2026 24", "7 5 –", "2 25 Sep 2026", "not recorded 1 point lower, 14.3 %", "none",
                    "2 points lower, 28.6 %", "bruise, mild", "4 points lower, 57.1 %", "Follow-up 13 Nov 2026",
                    "5 points lower, 71.4 %", "Total 148", "Mixture A = Lidocaine hydrochloride 2 %, 1 mL", "Prepared",
                    "Cumulative doses", "All points by session", "Region 1 2 3 4 5 6 Total", "Total 24 28 32 26 22 16 148",
                    "Session 1", "24 points", "Session 6", "To", "Practitioner", "Dr Selin Arıkan"));
            String turkish = made(SampleSummaries.usual(), "usual", Language.TURKISH, paper);
            CheckedPages.inOrder(turkish, List.of("2 pages", "Kür özeti", "2. kür · 18 Eyl 2026 – 13 Kas 2026", "Kısaca",
                    "Planlanan 6 seans, yapılan 6", "148 nokta, 2–4 mm derinlik", "başlangıç 7, 13 Kas 2026 kontrolünde 2:",
                    "5 puan, %71,4 azalma; belirgin yanıt (%50 ve üzeri)", "Görülmeyen seanslar: 1–2, 4–6", "Seanslar",
                    "kaydedilmedi", "Toplam 148", "Toplam dozlar", "Seanslara göre tüm noktalar", "Alıcı",
                    "Uygulayan hekim"));
            assertFalse(english.contains("STAYS"), "a note of a session is not for the referral");
        }
    }

    @Test
    void thirtySessionsFlowOnWithTheirSitesApart() throws Exception {
        String english = made(SampleSummaries.thirty(), "thirty", Language.ENGLISH, PaperSize.A4);
        CheckedPages.inOrder(english, List.of("30 sessions done, 6 were planned", "Right knee, at rest, VAS 0–100 mm", "Sessions", "30 28 Sep 2026", "Total",
                "Change from baseline", "Right knee, at rest, VAS 0–100 mm 41 mm 69 mm", "28 mm higher, 68.3 %",
                "Regions by session", "Session 30"));
        assertTrue(english.contains("not recorded"));
        made(SampleSummaries.thirty(), "thirty", Language.TURKISH, PaperSize.LETTER);
    }

    @Test
    void fewAndManyPointsOfUpToFourMixtures() throws Exception {
        CheckedPages.inOrder(made(SampleSummaries.points(3, 1), "3-points", Language.ENGLISH, PaperSize.A4), List.of("Total 3", "3 points"));
        CheckedPages.inOrder(made(SampleSummaries.points(40, 4), "40-points", Language.TURKISH, PaperSize.LETTER),
                List.of("Verilen", "A 0,5 mL, B 0,5 mL, C 0,5 mL, D 0,5 mL", "Toplam 40", "Karışım D", "40 nokta"));
        CheckedPages.inOrder(made(SampleSummaries.points(300, 3), "300-points", Language.TURKISH, PaperSize.A4),
                List.of("Toplam 300", "300 nokta"));
        CheckedPages.inOrder(made(SampleSummaries.points(300, 4), "300-points", Language.ENGLISH, PaperSize.LETTER),
                List.of("Total 300", "Mixture D", "300 points"));
    }

    private static String leftOver(SummaryInput input) {
        PaperWords words = new PaperWords(new Messages(Language.ENGLISH));
        String lidocaine = new SummaryDoses(words, input).section().orElseThrow().table().orElseThrow().rows().getFirst()
                .cells().stream().map(Table.Cell::text).collect(Collectors.joining("|"));
        return (new SummarySessions(words, input).section().notes().getFirst() + " " + lidocaine).replace('\u00A0', ' ');
    }

    @Test
    void wasteIsNotMadeLessByWhatWasGivenBeyondAndIsAnUpperBoundOnlyWhereItWasNotMeasured() {
        String measured = leftOver(SampleSummaries.leftOver("0.5"));
        assertTrue(measured.contains("Prepared 4 mL, given at least 1.8 mL, wasted 2.3 mL; 0.5 mL more than prepared."), measured);
        assertTrue(measured.endsWith("|at least 36 mg|80 mg|46 mg; 10 mg more than prepared|3|at least 30 mg"), measured);
        String derived = leftOver(SampleSummaries.leftOver(null));
        assertTrue(derived.contains("wasted at most 2.7 mL; 0.5 mL more than prepared."), derived);
        assertTrue(derived.contains("|at most 54 mg; 10 mg more than prepared|3|"), derived);
    }

    @Test
    void draftsAndSessionsNotPerformedAreSaidAndUnknownVolumesMakeAtLeast() throws Exception {
        String english = made(SampleSummaries.draftAndStopped(), "draft-stopped", Language.ENGLISH, PaperSize.A4);
        CheckedPages.inOrder(english, List.of("Session 3 is a draft, not signed", "2 of 6 planned sessions done", "1 session not performed",
                "25 Sep 2026, not performed", "2 Oct 2026, draft 200", "at least", "seen from the front"));
        assertFalse(english.contains("STAYS"));
        made(SampleSummaries.draftAndStopped(), "draft-stopped", Language.TURKISH, PaperSize.A4);
    }

    @Test
    void whatWasDecidedIsToldInOneLine() throws Exception {
        SummaryInput usual = SampleSummaries.usual();
        SummaryInput judged = new SummaryInput(usual.clinic(), usual.papers(), usual.practitioner(), usual.patient(),
                usual.course(), usual.assessment(), usual.records(), usual.scores(), usual.outcomes(), usual.chain(),
                usual.printed(), usual.planChanges(), List.of(new Judgement(UUID.randomUUID(), usual.course().id(), 2,
                        Judgement.Choice.CONTINUE, null, Instant.parse("2026-09-26T09:00:00Z"))));
        CheckedPages.inOrder(made(judged, "judged", Language.TURKISH, PaperSize.A4),
                List.of("Kısaca", "Karar Karar (26 Eyl 2026, 2 seanstan sonra): sürdürülecek.", "Seanslar"));
    }

    @Test
    void aCourseWithoutAnythingSaysSoAndMakesNothingUp() throws Exception {
        String english = made(SampleSummaries.nothing(), "nothing", Language.ENGLISH, PaperSize.A4);
        CheckedPages.inOrder(english, List.of("1 pages", "fibromyalgia", "0 sessions done; course stopped", "No pain score recorded.",
                "not recorded", "No session is charted"));
        assertFalse(english.contains("%"));
        String unscored = made(SampleSummaries.unscored(), "unscored", Language.ENGLISH, PaperSize.A4);
        CheckedPages.inOrder(unscored, List.of("No pain score recorded.", "Bruise, mild", "Total 35"));
        assertFalse(unscored.contains("% lower"));
    }

    @Test
    void hostileAndVeryLongTextsStayText() throws Exception {
        String text = made(SampleSummaries.hostile(), "hostile", Language.ENGLISH, PaperSize.A4);
        assertTrue(text.contains("<b>Bold</b> & \"quoted\" {{title}} </td><script>alert(1)</script>"), text);
        assertEquals(2000, text.split(" word", -1).length - 1);
    }

    @Test
    void neitherFileNorTypesNameThePatient() {
        CourseSummary summary = new CourseSummary(SampleSummaries.usual());
        assertEquals("course-summary-MC-00412-2026-11-13.pdf", summary.fileName(Language.ENGLISH));
        assertEquals("kur-ozeti-MC-00412-2026-11-13.pdf", summary.fileName(Language.TURKISH));
        assertFalse((summary + " " + summary.input()).contains("Nermin"));
    }
}
