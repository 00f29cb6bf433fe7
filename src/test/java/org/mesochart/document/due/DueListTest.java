package org.mesochart.document.due;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.document.page.CheckedPages;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.Press;
import org.mesochart.document.page.Setting;
import org.mesochart.document.sheet.HostileTexts;
import org.mesochart.document.sheet.SampleSheets;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.FollowUp;
import org.mesochart.domain.course.FollowUp.Deed;
import org.mesochart.domain.course.FollowUp.Kind;
import org.mesochart.domain.insight.Due;
import org.mesochart.domain.insight.Reminder;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.stock.Substances;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.Chart;
import org.mesochart.storage.DueItem;
import org.mesochart.storage.Signer;
import org.mesochart.storage.TestCharts;

/** Who is due, on paper. */
@Tag("slow-once")
@BesideOthers
class DueListTest {
    private static final Press PRESS = new Press(SampleSheets.BODY);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static void treated(Chart chart, String name, int daysAgo) throws Exception {
        Patient patient = TestCharts.aPatient(name);
        Course course = TestCharts.aCourse(patient.id());
        Session session = TestCharts.aSession(course.id(), TestCharts.NOW.minus(Duration.ofDays(daysAgo)));
        chart.patients().add(patient);
        chart.courses().add(course);
        chart.sessions().add(session);
        Mixture mixture = TestCharts.aMixture(session.id());
        chart.mixtures().add(mixture);
        chart.injections().add(TestCharts.anInjection(session.id(), mixture.id(), "-5", "112"));
        TestCharts.screen(chart, session.id());
        try (var passphrase = TestCharts.passphrase(); Signer signer = chart.signer(passphrase)) {
            chart.sessions().sign(session.id(), signer, Substances.NONE);
        }
    }

    private static String made(DueList list, String name, Language language, PaperSize paper) throws Exception {
        byte[] pdf = list.pdf(PRESS, new Setting(language, paper));
        String which = "due-list-" + name + "-" + paper.key() + "-" + language.key();
        return CheckedPages.of(pdf, which);
    }

    @Test
    void thoseDueStandInOrderWithPhoneAndLastSession(@TempDir Path folder) throws Exception {
        Chart chart = TestCharts.create(folder);
        treated(chart, "Soon Enough", 3);
        treated(chart, "Şükran Today", 7);
        treated(chart, "Long Late", 11);
        treated(chart, "Not Yet", 0);
        DueList list = DueList.of(chart);
        assertEquals(Printout.About.NOBODY, list.about());
        for (PaperSize paper : PaperSize.values()) {
            CheckedPages.inOrder(made(list, "usual", Language.ENGLISH, paper), List.of("Due list", "24 Nov 2026", "4, overdue",
                    "Due on", "Overdue", "20 Nov 2026 4 days late", "Long Late · born 12 Mar 1972 · no.", "0532 555 01 42",
                    "Session 2 of 6 · Low back pain", "13 Nov 2026", "Today", "24 Nov 2026", "Şükran Today", "Next 7 days",
                    "28 Nov 2026", "Soon Enough", "1 Dec 2026", "Not Yet"));
            CheckedPages.inOrder(made(list, "usual", Language.TURKISH, paper), List.of("Sırası gelenler", "Gecikenler", "4 gün gecikti",
                    "Bugün", "Önümüzdeki 7 gün"));
        }
        assertEquals("due-list-2026-11-24.pdf", list.fileName(Language.ENGLISH));
        assertFalse((list + " " + list.rows()).contains("Late"));
    }

    @Test
    void callsChecksAndScoresAreOnTheListToo(@TempDir Path folder) throws Exception {
        Chart chart = TestCharts.create(folder);
        treated(chart, "Was Treated", 7);
        Course course = chart.courses().ofPatient(chart.patients().all().getFirst().id()).getFirst();
        chart.courses().change(course.withStatus(CourseStatus.FINISHED));
        Session session = chart.sessions().ofCourse(course.id()).getFirst();
        chart.scores().add(new PainScore(UUID.randomUUID(), course.id(), null, "low back", PainScale.NRS, Aspect.REST,
                Moment.FOLLOW_UP, null, BigDecimal.ONE, TestCharts.NOW.minus(Duration.ofDays(5))));
        chart.followUps().add(new FollowUp(UUID.randomUUID(), course.id(), Kind.SCORE, session.id(), Deed.POSTPONED,
                TODAY.plusDays(2), "abroad", TestCharts.NOW));
        chart.followUps().add(new FollowUp(UUID.randomUUID(), course.id(), Kind.CALL, null, Deed.PLANNED,
                TODAY.minusDays(1), "ask about the <cream>", TestCharts.NOW));
        DueList list = DueList.of(chart);
        CheckedPages.inOrder(made(list, "kinds", Language.ENGLISH, PaperSize.A4), List.of("3, overdue", "Overdue",
                "23 Nov 2026", "Follow-up call · Low back pain · ask about the <cream>", "Today", "1-week check for",
                "Next 7 days", "26 Nov 2026", "Score 30 days after the last session", "put off: abroad"));
        CheckedPages.inOrder(made(list, "kinds", Language.TURKISH, PaperSize.LETTER), List.of("Kontrol araması",
                "1. hafta advers olay kontrolü", "Son seanstan 30 gün sonra skor", "ertelendi: abroad"));
    }

    private static DueItem item(Patient patient, int number, String indication) {
        Course course = TestCharts.aCourse(patient.id()).withIndication(indication);
        return new DueItem(patient, course, new Reminder(Kind.SESSION, null, TODAY.minusDays(2), null),
                new Due(TODAY.minusDays(2), Due.Group.OVERDUE, 2), number - 1, number - 1, TODAY.minusDays(9), number, 0);
    }

    @Test
    void anEmptyListSaysSoAndALongOneRunsOverPages() throws Exception {
        DueList none = new DueList(TestCharts.clinic(), TestCharts.practitioner(), List.of(), LocalDateTime.of(2026, 11, 24, 10, 0));
        DueList beyond = new DueList(none.clinic(), none.by(), List.of(item(TestCharts.aPatient(), 7,
                "Low back pain")), none.made());
        String more = made(beyond, "beyond", Language.ENGLISH, PaperSize.A4);
        assertTrue(more.contains("Session 7 · Low back pain") && !more.contains("7 of 6"), more);
        assertTrue(made(none, "none", Language.ENGLISH, PaperSize.A4).contains("Nothing is due in the next 7 days."));
        List<DueItem> rows = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            rows.add(item(i == 3 ? HostileTexts.input().patient() : TestCharts.aPatient("Şükran Aydın " + i), 2,
                    i == 4 ? HostileTexts.LONG : "Low back pain"));
        }
        String text = made(new DueList(TestCharts.clinic(), TestCharts.practitioner(), rows, none.made()), "long",
                Language.ENGLISH, PaperSize.LETTER);
        assertTrue(text.contains("<b>Bold</b> & \"quoted\" {{title}}"), text);
        assertTrue(text.split("Due on", -1).length > 4, "head on every page");
        assertTrue(text.contains("Şükran Aydın 79"));
    }
}
