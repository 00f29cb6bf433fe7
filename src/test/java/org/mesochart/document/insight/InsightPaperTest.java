package org.mesochart.document.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.document.page.CheckedPages;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.Press;
import org.mesochart.document.page.Setting;
import org.mesochart.document.sheet.HostileTexts;
import org.mesochart.document.sheet.SampleSheets;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.insight.Criteria;
import org.mesochart.domain.insight.Facet;
import org.mesochart.domain.insight.Insight;
import org.mesochart.domain.insight.TreatedCourse;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.TestCharts;

/** Practice insight on paper. */
@Tag("slow-once")
@BesideOthers
class InsightPaperTest {
    private static final Press PRESS = new Press(SampleSheets.BODY);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void theFiguresStandAsOnTheScreenAndSmallGroupsInCounts() throws Exception {
        List<TreatedCourse> courses = new ArrayList<>();
        for (int to : new int[] {7, 5, 5, 2, 9, 0}) {
            courses.add(course("Low back pain", 10, to));
        }
        courses.add(course("Muscle pain", 8, 2));
        courses.add(course("<b>" + HostileTexts.LONG, 8, 2));
        Criteria criteria = new Criteria(PainScale.NRS, Aspect.MOVEMENT, LocalDate.of(2026, 1, 1), null,
                Map.of(Facet.TECHNIQUE, "papule"));
        InsightPaper paper = paper(courses, criteria);
        assertEquals(Printout.About.NOBODY, paper.about());
        assertEquals("insight-2026-11-24.pdf", paper.fileName(Language.ENGLISH));
        for (PaperSize size : PaperSize.values()) {
            CheckedPages.inOrder(made(paper, "usual", Language.ENGLISH, size), List.of("Practice insight", "24 Nov 2026",
                    "Technique", "papule", "Period", "since 1 Jan 2026", "Scale", "NRS, on movement", "Made",
                    "At least 50 % less pain", "75 %", "6 of 8 patients", "Responders by session number",
                    "What to know before reading", "Within a course one site", "Indication", "Patients", "n",
                    "Low back pain", "6", "6", "83.3 %", "66.7 %", "−5", "Muscle pain · small group, n < 5", "1", "1", "1 of 1",
                    "All together", "8", "8", "87.5 %", "75 %", "Session", "87.5", "75", "n = 8"));
        }
        CheckedPages.inOrder(made(paper, "usual", Language.TURKISH, PaperSize.A4), List.of("Sonuçlar", "Dönem",
                "1 Oca 2026 gününden beri", "Ağrıda en az %50 azalma", "%75", "Okumadan önce", "Endikasyon", "küçük grup",
                "Tümü", "%87,5"));
        assertFalse((paper + " " + paper.insight()).contains("Low back"));
    }

    @Test
    void nothingThatFitsIsSaidAndManyGroupsRunOverPages() throws Exception {
        Criteria criteria = new Criteria(PainScale.VAS, Aspect.REST, null, null, Map.of());
        assertTrue(made(paper(List.of(), criteria), "none", Language.ENGLISH, PaperSize.A4)
                .contains("No course with injections fits."));
        List<TreatedCourse> courses = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            courses.add(course("Indication " + i, 8, 2));
        }
        String text = made(paper(courses, new Criteria(PainScale.NRS, Aspect.MOVEMENT, null, null, Map.of())), "long",
                Language.ENGLISH, PaperSize.LETTER);
        assertTrue(text.contains("Indication 59"));
        assertTrue(text.split("Events per 100", -1).length > 2, "head on every page");
    }

    private static InsightPaper paper(List<TreatedCourse> courses, Criteria criteria) {
        Insight.Reading reading = new Insight.Reading(criteria, List.of(Facet.INDICATION), TODAY);
        courses.forEach(reading::add);
        return new InsightPaper(TestCharts.clinic(), TestCharts.practitioner(), reading.result(), Map.of(),
                LocalDateTime.of(2026, 11, 24, 10, 0));
    }

    private static String made(InsightPaper paper, String name, Language language, PaperSize size) throws Exception {
        return CheckedPages.of(paper.pdf(PRESS, new Setting(language, size)),
                "insight-" + name + "-" + size.key() + "-" + language.key());
    }

    private static TreatedCourse course(String indication, int from, int to) {
        UUID id = UUID.randomUUID();
        List<Session> sessions = new ArrayList<>();
        List<PainScore> scores = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Session session = TestCharts.aSession(id, TestCharts.NOW.minus(Duration.ofDays(14 - 7L * i)));
            sessions.add(session);
            scores.add(new PainScore(UUID.randomUUID(), id, session.id(), "low back", PainScale.NRS, Aspect.MOVEMENT,
                    Moment.BEFORE, null, BigDecimal.valueOf(i == 0 ? from : to), session.at()));
        }
        return new TreatedCourse(UUID.randomUUID(), id, CoursePlan.NONE, CourseStatus.ACTIVE, null, sessions, 2, TODAY,
                Map.of(Facet.INDICATION, indication, Facet.TECHNIQUE, "papule"), scores, 0, false);
    }
}
