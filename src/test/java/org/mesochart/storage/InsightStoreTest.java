package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.FollowUp;
import org.mesochart.domain.course.Judgement;
import org.mesochart.domain.insight.Criteria;
import org.mesochart.domain.insight.Facet;
import org.mesochart.domain.insight.Insight;
import org.mesochart.domain.insight.Kind;
import org.mesochart.domain.insight.Leaving;
import org.mesochart.domain.insight.Share;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.screening.Answer;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.screening.TheTen;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.stock.Substances;

/** Insight out of a real chart. */
@BesideOthers
class InsightStoreTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Criteria NRS = new Criteria(PainScale.NRS, Aspect.MOVEMENT, null, null, Map.of());

    @TempDir
    private Path folder;

    private Chart chart;

    @BeforeEach
    void aChart() {
        chart = TestCharts.create(folder);
    }

    @Test
    void aCourseIsReadWithWhatMostOfItsPointsHave() {
        Course course = course();
        Session first = session(course, 14, 8, true);
        session(course, 7, 4, true);
        chart.injections().add(TestCharts.anInjection(first.id(), null, "-3", "100"));
        chart.adverseEvents().add(new AdverseEvent(UUID.randomUUID(), first.id(), AdverseEvent.Kind.BRUISE,
                AdverseEvent.Severity.MILD, true, first.at(), null, List.of()));
        Insight insight = insight(NRS, List.of(Facet.values()));
        assertEquals(List.of(List.of("Low back pain", "low back",
                        "Diclofenac sodium 25 mg/mL + Lidocaine hydrochloride 20 mg/mL + Sodium chloride 0.9 %",
                        "papule", "2", "paraspinal_lumbar_upper/left", "")),
                insight.groups().stream().map(Insight.Group::values).toList());
        assertEquals(new Share(1, 1), insight.all().atLeast50());
        assertEquals(Optional.of(new BigDecimal("4")), insight.all().medianLess());
        assertEquals(2, insight.all().sessions());
        assertEquals(1, insight.all().events());
        assertEquals(1, insight.all().bySession().size());
        assertEquals(new Share(0, 1), insight.all().left());
        assertEquals(List.of("2"), insight.choices().get(Facet.DEPTH));
        assertEquals(List.of(""), insight.choices().get(Facet.PRACTITIONER));
    }

    @Test
    void whoSignedTheSessionsIsThePractitioner() {
        Course course = course();
        Session first = session(course, 14, 8, true);
        TestCharts.screen(chart, first.id());
        try (var passphrase = TestCharts.passphrase(); Signer signer = chart.signer(passphrase)) {
            chart.sessions().sign(first.id(), signer, Substances.NONE);
        } catch (org.mesochart.vault.WrongPassphraseException wrong) {
            throw new IllegalStateException(wrong);
        }
        session(course, 7, 4, true);
        session(course, 6, 4, true);
        // The two drafts are nobody's.
        assertEquals(List.of(chart.practitioner().id().toString()),
                insight(NRS, List.of(Facet.PRACTITIONER)).groups().getFirst().values());
    }

    @Test
    void sessionsWithoutInjectionsAndThoseStoppedDoNotCount() {
        Course course = course();
        session(course, 21, 9, false);
        Session stopped = session(course, 14, 8, true);
        chart.screening().putAll(List.of(
                new ScreeningAnswer(stopped.id(), TheTen.QUESTIONS.getFirst().key(), Answer.STOP, null, false)));
        assertEquals(0, insight(NRS, List.of(Facet.INDICATION)).all().patients());
        session(course, 7, 6, true);
        Insight insight = insight(NRS, List.of(Facet.INDICATION));
        assertEquals(1, insight.all().sessions());
        assertEquals(0, insight.all().atLeast30().of());
        assertEquals(0, insight.all().withoutBaseline());
    }

    @Test
    void onlyTheScaleAskedForIsLookedAt() {
        Course course = course();
        session(course, 14, 8, true);
        session(course, 7, 4, true);
        assertEquals(List.of(new Kind(PainScale.NRS, Aspect.MOVEMENT)), chart.insights().kinds());
        Criteria rest = new Criteria(PainScale.NRS, Aspect.REST, null, null, Map.of());
        Insight insight = insight(rest, List.of(Facet.INDICATION));
        assertEquals(1, insight.all().withoutBaseline());
        assertEquals(0, insight.all().changed());
    }

    @Test
    void theReadingTellsHowFarItIsAndEndsWhenTold() {
        session(course(), 14, 8, true);
        List<Long> told = new java.util.ArrayList<>();
        Optional<Insight> ended = chart.insights().of(NRS, List.of(Facet.REGION), TODAY, (done, of) -> {
            told.add(done);
            return false;
        });
        assertEquals(Optional.empty(), ended);
        assertEquals(List.of(0L), told);
        assertTrue(chart.insights().of(NRS, List.of(Facet.REGION), TODAY, (done, of) -> done < of).isEmpty());
    }

    @Test
    void aChartClosedWhileItIsReadLeavesItsLogInItsFile() throws Exception {
        Path place = folder.resolve("closed");
        ChartFile.NewChart made = TestCharts.createFile(place);
        made.chart().patients().add(TestCharts.aPatient());
        StorageException closed = assertThrows(StorageException.class,
                () -> made.chart().insights().of(NRS, List.of(Facet.REGION), TODAY, (done, of) -> {
                    made.file().close();
                    return true;
                }));
        assertEquals(StorageException.Kind.CLOSED, closed.kind());
        made.chart().close();
        try (var files = Files.list(place)) {
            assertEquals(List.of(), files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("-wal") || name.endsWith("-shm")).toList());
        }
    }

    @Test
    void thatThePatientsOfAGroupWereListedIsNoted() {
        session(course(), 14, 8, true);
        Insight insight = insight(NRS, List.of(Facet.TECHNIQUE));
        UUID noted = InsightStore.noted(List.of(Facet.TECHNIQUE));
        assertEquals(List.of(), chart.audit().of(noted));
        assertEquals(List.of("Şükran Aydın"), chart.insights().members(insight, insight.groups().getFirst()).stream()
                .map(member -> member.patient().name()).toList());
        assertEquals(List.of("list"), chart.audit().of(noted).stream().map(Audit::action).toList());
        assertTrue(chart.verify().findings().isEmpty());
    }

    @Test
    void whatThePlanCountsIsWhatTheListOfWhatIsDueCounts() {
        Course course = course();
        session(course, 200, 8, true);
        session(course, 193, 6, false);
        session(course, 186, 6, false);
        session(course, 179, 6, false);
        session(course, 104, 6, false);
        assertEquals(Leaving.STAYED, insight(NRS, List.of(Facet.SITE)).groups().getFirst().patients().getFirst().leaving(),
                "five of six held, the sixth was due 90 days ago");
        assertEquals(1, insight(NRS, List.of(Facet.SITE)).all().sessions());
    }

    @Test
    void painfulPlacesCanBeToldApart() {
        for (String site : List.of("knee", "neck")) {
            Session session = session(course(), 14, 8, true);
            chart.scores().add(new PainScore(UUID.randomUUID(), session.courseId(), session.id(), site, PainScale.NRS,
                    Aspect.MOVEMENT, Moment.BEFORE, null, new BigDecimal("8"), session.at().minusSeconds(60)));
        }
        assertEquals(List.of(List.of("knee"), List.of("neck")),
                insight(NRS, List.of(Facet.SITE)).groups().stream().map(Insight.Group::values).toList());
        Criteria knee = new Criteria(PainScale.NRS, Aspect.MOVEMENT, null, null, Map.of(Facet.SITE, "Knee"));
        assertEquals(1, insight(knee, List.of(Facet.REGION)).all().patients());
    }

    @Test
    void whyAPatientLeftIsToldWithTheListOnly() {
        Course lost = course();
        session(lost, 200, 8, true);
        chart.followUps().add(new FollowUp(UUID.randomUUID(), lost.id(), FollowUp.Kind.SESSION, null, FollowUp.Deed.LOST,
                null, "moved to Ankara", TestCharts.NOW.minus(Duration.ofDays(100))));
        stop(lost);
        Course stopped = course();
        session(stopped, 14, 8, true);
        chart.judgements().add(new Judgement(UUID.randomUUID(), stopped.id(), 2, Judgement.Choice.STOP, "no response",
                TestCharts.NOW.minus(Duration.ofDays(1))));
        stop(stopped);
        Course silent = course();
        session(silent, 200, 8, true);
        Insight insight = insight(NRS, List.of(Facet.INDICATION));
        assertEquals(new Share(3, 3), insight.all().left());
        assertEquals(2, insight.all().leftWithReason());
        Map<UUID, String> reasons = new java.util.HashMap<>();
        chart.insights().members(insight, insight.groups().getFirst()).forEach(member ->
                reasons.put(member.result().planned().courseId(), String.valueOf(member.reason())));
        assertEquals(Map.of(lost.id(), "moved to Ankara", stopped.id(), "no response", silent.id(), "null"), reasons);
    }

    @Test
    void aReasonThatWasOvertakenIsNeitherCountedNorShown() {
        Course judgedOn = course();
        session(judgedOn, 30, 8, true);
        judge(judgedOn, Judgement.Choice.STOP, "no response", 20);
        judge(judgedOn, Judgement.Choice.CONTINUE, null, 10);
        stop(judgedOn);
        Course cameAgain = course();
        session(cameAgain, 30, 8, true);
        judge(cameAgain, Judgement.Choice.STOP, "no response", 20);
        followUp(cameAgain, FollowUp.Deed.LOST, null, "moved", 19);
        session(cameAgain, 10, 6, true);
        stop(cameAgain);
        Course found = course();
        session(found, 30, 8, true);
        followUp(found, FollowUp.Deed.LOST, null, "moved", 20);
        followUp(found, FollowUp.Deed.POSTPONED, TODAY, null, 10);
        stop(found);
        Course reopened = course();
        session(reopened, 200, 8, true);
        judge(reopened, Judgement.Choice.STOP, "no response", 190);
        Course stands = course();
        session(stands, 30, 8, true);
        judge(stands, Judgement.Choice.CONTINUE, null, 25);
        followUp(stands, FollowUp.Deed.LOST, null, "moved", 20);
        judge(stands, Judgement.Choice.STOP, "no response", 10);
        stop(stands);
        Insight insight = insight(NRS, List.of(Facet.INDICATION));
        assertEquals(new Share(5, 5), insight.all().left());
        assertEquals(1, insight.all().leftWithReason());
        assertEquals(List.of("no response"), chart.insights().members(insight, insight.groups().getFirst()).stream()
                .map(member -> member.reason()).filter(java.util.Objects::nonNull).toList());
    }

    private void judge(Course course, Judgement.Choice choice, String reason, int daysAgo) {
        chart.judgements().add(new Judgement(UUID.randomUUID(), course.id(), 1, choice, reason,
                TestCharts.NOW.minus(Duration.ofDays(daysAgo))));
    }

    private void followUp(Course course, FollowUp.Deed deed, LocalDate day, String reason, int daysAgo) {
        chart.followUps().add(new FollowUp(UUID.randomUUID(), course.id(), FollowUp.Kind.SESSION, null, deed, day, reason,
                TestCharts.NOW.minus(Duration.ofDays(daysAgo))));
    }

    private void stop(Course course) {
        chart.courses().change(chart.courses().find(course.id()).orElseThrow().withStatus(CourseStatus.STOPPED));
    }

    private Insight insight(Criteria criteria, List<Facet> by) {
        return chart.insights().of(criteria, by, TODAY, (done, of) -> true).orElseThrow();
    }

    private Course course() {
        Patient patient = TestCharts.aPatient();
        chart.patients().add(patient);
        Course course = TestCharts.aCourse(patient.id());
        chart.courses().add(course);
        return course;
    }

    private Session session(Course course, int daysAgo, int before, boolean injected) {
        Session session = TestCharts.aSession(course.id(), TestCharts.NOW.minus(Duration.ofDays(daysAgo)));
        chart.sessions().add(session);
        chart.scores().add(TestCharts.aScore(session, Moment.BEFORE, before));
        chart.scores().add(TestCharts.aScore(session, Moment.AFTER, 0));
        if (injected) {
            Mixture mixture = TestCharts.aMixture(session.id());
            chart.mixtures().add(mixture);
            chart.injections().add(TestCharts.anInjection(session.id(), mixture.id(), "3", "100"));
            chart.injections().add(TestCharts.anInjection(session.id(), mixture.id(), "4", "100"));
        }
        return session;
    }
}
