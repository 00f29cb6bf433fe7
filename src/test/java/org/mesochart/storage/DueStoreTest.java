package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.FollowUp;
import org.mesochart.domain.course.FollowUp.Deed;
import org.mesochart.domain.course.FollowUp.Kind;
import org.mesochart.domain.course.FollowUpRules;
import org.mesochart.domain.course.PlanStep;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.Measure;
import org.mesochart.domain.pain.OutcomeScore;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionStatus;
import org.mesochart.domain.stock.Substances;

/** What is due, read from a real chart. */
@BesideOthers
class DueStoreTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir
    private Path folder;

    private ChartFile file;
    private Chart chart;

    @BeforeEach
    void chart() {
        ChartFile.NewChart made = TestCharts.createFile(folder);
        file = made.file();
        chart = made.chart();
    }

    @AfterEach
    void close() {
        chart.close();
        file.close();
    }

    private Course course(int sessions, int every) {
        Patient patient = TestCharts.aPatient();
        chart.patients().add(patient);
        Course course = TestCharts.aCourse(patient.id()).withPlan(new CoursePlan(List.of(new PlanStep(sessions, every))));
        chart.courses().add(course);
        return course;
    }

    private Session held(Course course, Instant at, ZoneId zone) throws Exception {
        Session session = new Session(UUID.randomUUID(), course.id(), 0, at, zone, SessionStatus.DRAFT, null);
        chart.sessions().add(session);
        Mixture mixture = TestCharts.aMixture(session.id());
        chart.mixtures().add(mixture);
        chart.injections().add(TestCharts.anInjection(session.id(), mixture.id(), "3", "110"));
        TestCharts.screen(chart, session.id());
        try (var passphrase = TestCharts.passphrase(); Signer signer = chart.signer(passphrase)) {
            chart.sessions().sign(session.id(), signer, Substances.NONE);
        }
        return session;
    }

    private Session held(Course course, int daysAgo) throws Exception {
        return held(course, TestCharts.NOW.minus(Duration.ofDays(daysAgo)), TestCharts.ZONE);
    }

    private List<String> due() {
        return chart.due().on(TODAY, 99).read().stream()
                .map(item -> item.kind().key() + " " + item.number() + " " + item.due().day()).toList();
    }

    private AdverseEvent bruise(Session session, Duration after) {
        return new AdverseEvent(UUID.randomUUID(), session.id(), AdverseEvent.Kind.BRUISE, AdverseEvent.Severity.MILD, true,
                session.at().plus(after), null, List.of());
    }

    @Test
    void anEventOfTheFirstDaysDoesNotAnswerTheCheckOneOfLaterDoes() throws Exception {
        Course course = course(3, 30);
        Session session = TestCharts.aSession(course.id(), TestCharts.NOW.minus(Duration.ofDays(10)));
        chart.sessions().add(session);
        Mixture mixture = TestCharts.aMixture(session.id());
        chart.mixtures().add(mixture);
        chart.injections().add(TestCharts.anInjection(session.id(), mixture.id(), "3", "110"));
        chart.adverseEvents().add(bruise(session, Duration.ofMinutes(10)));
        TestCharts.screen(chart, session.id());
        try (var passphrase = TestCharts.passphrase(); Signer signer = chart.signer(passphrase)) {
            chart.sessions().sign(session.id(), signer, Substances.NONE);
        }
        assertEquals(List.of("check 1 2026-11-21"), due());
        chart.adverseEvents().add(bruise(session, Duration.ofDays(3)));
        assertEquals(List.of("check 1 2026-11-21"), due());
        chart.adverseEvents().add(bruise(session, Duration.ofDays(4)));
        assertEquals(List.of(), due());
    }

    @Test
    void theClinicsOwnDaysCount() throws Exception {
        held(course(3, 30), 10);
        chart.followUpRules().put(new FollowUpRules(2, 3, 14, 60));
        assertEquals(List.of("check 1 2026-11-28"), due());
        assertEquals(14, chart.due().on(TODAY, 9).read().getFirst().after());
    }

    @Test
    void whoCameAgainIsAskedThen() throws Exception {
        Course course = course(3, 30);
        held(course, 10);
        chart.sessions().add(TestCharts.aSession(course.id(), TestCharts.NOW.minus(Duration.ofDays(1))));
        assertEquals(List.of(), due());
    }

    @Test
    void aScoreOrATotalBetweenTheVisitsAnswersTheScore() throws Exception {
        Course course = course(1, 7);
        Session session = held(course, 31);
        done(course, session);
        assertEquals(List.of(), due(), "nothing was ever scored");
        chart.outcomes().put(new OutcomeScore(UUID.randomUUID(), course.id(), null, Measure.ODI, BigDecimal.TEN,
                TestCharts.NOW.minus(Duration.ofDays(20))));
        assertEquals(List.of("score 1 2026-11-23"), due());
        chart.outcomes().put(new OutcomeScore(UUID.randomUUID(), course.id(), null, Measure.ODI, BigDecimal.ONE,
                TestCharts.NOW.minus(Duration.ofDays(15))));
        assertEquals(List.of(), due());
    }

    private void done(Course course, Session session) {
        chart.followUps().add(new FollowUp(UUID.randomUUID(), course.id(), Kind.CHECK, session.id(), Deed.DONE, null, null,
                TestCharts.NOW));
    }

    @Test
    void theDayOfASessionIsThatOfItsZone() throws Exception {
        // The clocks go forward in Berlin on 29 March 2026 and back on 25 October; half past eleven at night is the next
        // day in UTC in New York and the day before in Istanbul's half past midnight.
        held(course(2, 30), Instant.parse("2026-10-25T22:30:00Z"), ZoneId.of("Europe/Berlin"));
        held(course(2, 31), Instant.parse("2026-10-24T21:30:00Z"), ZoneId.of("Europe/Istanbul"));
        held(course(2, 32), Instant.parse("2026-11-01T04:30:00Z"), ZoneId.of("America/New_York"));
        assertEquals(List.of("session 2 2026-11-24", "session 2 2026-11-25", "session 2 2026-12-03"),
                chart.due().on(TODAY.plusDays(2), 99).read().stream().filter(item -> item.kind() == Kind.SESSION)
                        .map(item -> "session " + item.number() + ' ' + item.due().day()).toList());
    }

    @Test
    void aCallIsDueInACourseWithoutASessionToo() {
        Course course = course(3, 7);
        FollowUp call = new FollowUp(UUID.randomUUID(), course.id(), Kind.CALL, null, Deed.PLANNED, TODAY, "Zxqv",
                TestCharts.NOW);
        chart.followUps().add(call);
        assertEquals(List.of("call 0 2026-11-24"), due());
        DueItem item = chart.due().on(TODAY, 9).read().getFirst();
        assertEquals("Zxqv", item.reminder().reason());
        assertFalse((item + " " + item.reminder() + " " + call).contains("Zxqv"));
    }

    @Test
    void whatIsLeftOutIsOverdueLongestAndCounted() throws Exception {
        held(course(2, 7), 30);
        held(course(2, 7), 20);
        held(course(2, 7), 7);
        DueStore.Items items = chart.due().on(TODAY, 2);
        assertEquals(List.of(LocalDate.of(2026, 11, 11), TODAY),
                items.read().stream().map(item -> item.due().day()).toList());
        assertEquals(1, items.more());
    }

    @Test
    void whatIsOverdueForAQuarterOfAYearHasLeftTheList() throws Exception {
        held(course(2, 7), 97);
        assertEquals(List.of("session 2 2026-08-26"), due());
        held(course(2, 7), 98);
        assertEquals(List.of("session 2 2026-08-26"), due());
    }

    @Test
    void ofAPatientWhoIsLostNothingIsDueUntilTheCourseIsTakenUpAgain() throws Exception {
        Course course = course(3, 14);
        held(course, 14);
        assertEquals(List.of("check 1 2026-11-17", "session 2 2026-11-24"), due());
        chart.followUps().add(new FollowUp(UUID.randomUUID(), course.id(), Kind.SESSION, null, Deed.LOST, null, "moved",
                TestCharts.NOW));
        chart.courses().change(course.withStatus(CourseStatus.STOPPED));
        assertEquals(List.of(), due());
        chart.courses().change(course);
        assertEquals(2, due().size());
    }
}
