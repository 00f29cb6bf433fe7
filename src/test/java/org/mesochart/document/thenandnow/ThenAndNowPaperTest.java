package org.mesochart.document.thenandnow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.document.Papers;
import org.mesochart.document.page.CheckedPages;
import org.mesochart.document.page.Paper;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.Press;
import org.mesochart.document.page.Setting;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.insight.SessionPair;
import org.mesochart.domain.paper.PaperKind;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.Chart;
import org.mesochart.storage.CourseToCompare;
import org.mesochart.storage.TestCharts;

/** Then and now on paper: the figures of the screen, both maps, and how many points each region got. */
@Tag("slow-once")
@BesideOthers
class ThenAndNowPaperTest {
    private static final Press PRESS = new Press(CourseToCompare.BODY);

    @TempDir
    private Path folder;

    private static String made(Paper paper, String name, Language language, PaperSize size) throws Exception {
        return CheckedPages.of(paper.pdf(PRESS, new Setting(language, size)),
                "then-and-now-" + name + "-" + size.key() + "-" + language.key());
    }

    @Test
    void theFiguresAndSentencesOfTheScreenStandOnIt() throws Exception {
        try (Chart chart = TestCharts.create(folder)) {
            CourseToCompare course = new CourseToCompare(chart, Language.ENGLISH).filled();
            ThenAndNowPaper paper = ThenAndNowPaper.of(chart, course.course).orElseThrow();
            assertEquals(new SessionPair(0, 3), paper.input().pair());
            for (PaperSize size : PaperSize.values()) {
                String english = made(paper, "usual", Language.ENGLISH, size);
                CheckedPages.inOrder(english, List.of("2 pages", "Then and now", "Course 1 · sessions 1 and 4",
                        "Session 4 is a draft, not signed", "Şükran Aydın", "penicillin (rash)", "Low back pain",
                        "painful regions halved or better", "Session 1 · 3 Nov 2026",
                        "24 points · NRS 8 on movement", "Session 4 · 24 Nov 2026, draft", "30 points · NRS 3 on movement", "Mixture A",
                        "Pain and points by region", "Session 1 Session 2 Session 3 Session 4 Points", "62.5 % less",
                        "Total 24 24 24 30 102", "Density",
                        "points by region in sessions 1 to 4", "102 points", "What is to be known", "no longer painted; whether",
                        "Painful area about", "now, on the", "Injected from session 1 up to"));
                assertFalse(english.contains("→"));
                assertTrue(english.contains("8, now 3"));
            }
            CheckedPages.inOrder(made(paper, "usual", Language.TURKISH, PaperSize.A4), List.of("Önce ve şimdi",
                    "1. kür · 1. ve 4. seans", "Kısaca", "Yakınma", "Ağrılı bölgeler", "1. seans · 3 Kas 2026",
                    "4. seans · 24 Kas 2026, taslak", "Değişim", "%62,5 azalma", "Toplam 24 24 24 30 102",
                    "Yoğunluk", "102 nokta", "8, şimdi 3"));
            assertEquals("then-and-now-1042-", paper.fileName(Language.ENGLISH).substring(0, 18));
            assertFalse((paper + " " + paper.input()).contains("kran"));
        }
    }

    @Test
    void severalPartsOfTheBodyAndManySessionsRunOn() throws Exception {
        try (Chart chart = TestCharts.create(folder)) {
            CourseToCompare course = new CourseToCompare(chart, Language.TURKISH);
            for (int i = 0; i < 8; i++) {
                Session session = course.visit(8 - i, List.of(CourseToCompare.ellipse(4, 102, 4, 6, 8 - i)), 24, 6);
                course.point(session, BodyView.FRONT, 9, 48);
                course.point(session, BodyView.FRONT, -9, 49);
            }
            String turkish = made(ThenAndNowPaper.of(chart, course.course).orElseThrow(), "long", Language.TURKISH, PaperSize.A4);
            CheckedPages.inOrder(turkish, List.of("1. ve 8. seans", "Toplam 256", "Yoğunluk", "1–8. seanslarda"));
            assertFalse(turkish.contains("5. seans 6. seans"), "more sessions than columns");
        }
    }

    @Test
    void whatIsMissingIsSaidAndHostileWordsStayWords() throws Exception {
        try (Chart chart = TestCharts.create(folder)) {
            CourseToCompare course = new CourseToCompare(chart, Language.ENGLISH);
            Course hostile = new Course(UUID.randomUUID(), course.patient, 0, "<b>{{title}} & \"quoted\" </td>", null,
                    CoursePlan.NONE, CourseStatus.ACTIVE, Instant.parse("2026-11-01T09:00:00Z"));
            chart.courses().add(hostile);
            Session one = TestCharts.aSession(hostile.id()).withNumber(1);
            Session two = TestCharts.aSession(hostile.id()).withNumber(2);
            chart.sessions().add(one);
            chart.sessions().add(two);
            assertEquals(Optional.empty(), ThenAndNowPaper.of(chart, hostile.id()), "nothing is charted");
            assertEquals(List.of(PaperKind.COURSE_SUMMARY),
                    Papers.ofCourse(chart, hostile.id()).stream().map(Paper::kind).toList());
            assertEquals(List.of(), Papers.ofSessions(chart, one.id(), UUID.randomUUID()));
            Paper paper = Papers.ofSessions(chart, two.id(), one.id()).getFirst();
            assertEquals(new Printout.About(course.patient, hostile.id(), two.id()), paper.about());
            CheckedPages.inOrder(made(paper, "nothing", Language.ENGLISH, PaperSize.LETTER), List.of("sessions 1 and 2",
                    "<b>{{title}} & \"quoted\" </td>", "No pain is painted in session 1: there is nothing to compare with",
                    "No pain and no points in the two sessions."));
        }
    }

    @Test
    void aCourseWithTwoChartedSessionsOffersIt() throws Exception {
        try (Chart chart = TestCharts.create(folder)) {
            CourseToCompare course = new CourseToCompare(chart, Language.ENGLISH).filled();
            assertTrue(Papers.ofCourse(chart, course.course).stream().anyMatch(each -> each.kind() == PaperKind.THEN_AND_NOW));
        }
    }
}
