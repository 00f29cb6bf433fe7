package org.mesochart.ui.patients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
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
import org.mesochart.domain.course.FollowUpRules;
import org.mesochart.domain.course.Judgement;
import org.mesochart.domain.course.Judgement.Choice;
import org.mesochart.domain.course.PlanStep;
import org.mesochart.domain.insight.PainAnswer;
import org.mesochart.domain.insight.TrendSamples;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.JudgementWords;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.ResultSentence;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Practice;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.judging.JudgementModel;

@BesideOthers
class JudgementModelTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 4);

    @TempDir
    private Path folder;

    private final FullDisk disk = new FullDisk();
    private final SaveState saveState = new SaveState();

    private Chart chart;
    private UUID course;
    private PatientViewModel page;
    private JudgementModel model;

    @BeforeEach
    void aPatientAfterThreeSessions() {
        chart = TestCharts.create(folder);
        UUID sukran = Practice.one(chart);
        course = chart.courses().ofPatient(sukran).getFirst().id();
        disk.full = false;
        open(sukran, TestCharts.clock());
    }

    private void open(UUID patient, Clock clock) {
        page = new PatientViewModel(chart, disk, saveState, new Messages(Language.ENGLISH), clock);
        page.show(patient);
        model = page.judgement();
    }

    private Course stored() {
        return chart.courses().find(course).orElseThrow();
    }

    private void moveDay(int session, LocalDate day) {
        chart.courses().change(stored().withPlan(stored().plan().withDate(session, day)));
    }

    @Test
    void aStopStopsTheCourseAndBothAreTakenBackByName() {
        assertTrue(model.shown().get().judging().asked());
        model.choice().set(Choice.STOP);
        model.reason().set("  no better after three  ");
        assertTrue(model.record());
        Judgement stored = chart.judgements().ofCourse(course).getFirst();
        assertEquals("no better after three", stored.reason());
        assertEquals(3, stored.held());
        assertEquals(CourseStatus.STOPPED, chart.courses().find(course).orElseThrow().status());
        assertFalse(model.shown().get().judging().asked());
        assertNull(model.choice().get());
        assertEquals("", model.reason().get());
        assertEquals("Undo decision to stop", model.undoWords().get());
        model.undo();
        assertEquals(List.of(), chart.judgements().ofCourse(course));
        assertEquals(CourseStatus.ACTIVE, chart.courses().find(course).orElseThrow().status());
        assertTrue(model.shown().get().judging().asked());
        assertEquals("Redo decision to stop", model.redoWords().get());
        model.redo();
        assertEquals(List.of(stored), chart.judgements().ofCourse(course));
        assertEquals(List.of(), chart.verify().findings());
    }

    @Test
    void thatNothingElseFallsDueIsSaidOfACourseThatIsStillStopped() {
        chart.sessions().add(TestCharts.aSession(course, TestCharts.NOW));
        page.reload();
        model.choice().set(Choice.STOP);
        model.reason().set("no better");
        assertTrue(model.record());
        assertEquals(Optional.of(4), JudgementModel.left(model.shown().get(), null));
        chart.courses().change(stored().withStatus(CourseStatus.ACTIVE));
        page.reload();
        assertEquals(Optional.empty(), JudgementModel.left(model.shown().get(), null));
    }

    @Test
    void aSessionThatIsBegunIsNamedSoThatAStopTellsThatItStays() {
        assertEquals(Optional.empty(), model.shown().get().begun());
        chart.sessions().add(TestCharts.aSession(course, TestCharts.NOW));
        page.reload();
        assertEquals(Optional.of(4), model.shown().get().begun());
        model.choice().set(Choice.STOP);
        model.reason().set("no better");
        model.record();
        assertEquals(4, page.page().get().shown().orElseThrow().draft().orElseThrow().number());
        assertEquals("Continue session 4", page.sessionWords().get());
    }

    @Test
    void whatIsMissingIsSaidBesideItsFieldAndNothingIsWritten() {
        assertFalse(model.record());
        assertEquals("judge.choice.none", model.choiceProblem().get().key());
        model.choice().set(Choice.CHANGE);
        assertNull(model.choiceProblem().get());
        assertFalse(model.record());
        assertEquals("errors.judgement.reason", model.reasonProblem().get().key());
        assertEquals(List.of(), chart.judgements().ofCourse(course));
        model.choice().set(Choice.CONTINUE);
        assertNull(model.reasonProblem().get());
        assertTrue(model.record());
        assertTrue(model.record());
        assertEquals(1, chart.judgements().ofCourse(course).size());
        assertFalse(model.shown().get().planOffered());
    }

    @Test
    void aChangeOffersThePlanWhichIsTakenBackByItself() {
        model.choice().set(Choice.CHANGE);
        model.reason().set("other mixture");
        model.record();
        assertTrue(model.shown().get().planOffered());
        var before = chart.courses().find(course).orElseThrow().plan();
        model.plan(List.of(new PlanStep(6, 14)));
        assertEquals(6, chart.courses().find(course).orElseThrow().plan().sessions());
        assertEquals("Undo change of the plan", model.undoWords().get());
        model.undo();
        assertEquals(before, chart.courses().find(course).orElseThrow().plan());
        assertEquals(1, chart.judgements().ofCourse(course).size());
    }

    @Test
    void whatTheDiskDidNotTakeWaitsBeforeWhatIsDoneNextAndIsWrittenOnce() {
        disk.full = true;
        model.choice().set(Choice.STOP);
        model.reason().set("no better");
        model.record();
        assertEquals("no better", model.reason().get());
        disk.full = false;
        page.planCall(DAY, "how it goes");
        page.archive();
        assertEquals(3, assertInstanceOf(SaveState.NotSaved.class, saveState.state()).count());
        page.reload();
        assertTrue(model.record());
        assertEquals(List.of(), chart.judgements().ofCourse(course));
        saveState.retry();
        assertInstanceOf(SaveState.Saved.class, saveState.state());
        assertEquals(1, chart.judgements().ofCourse(course).size());
        assertEquals(CourseStatus.STOPPED, stored().status());
        assertEquals(1, chart.followUps().ofCourse(course).size());
        assertTrue(chart.patients().find(page.patient()).orElseThrow().archived());
        model.undo();
        assertEquals(List.of(), chart.followUps().ofCourse(course));
        model.undo();
        assertEquals(CourseStatus.ACTIVE, stored().status());
        assertTrue(model.shown().get().judging().asked());
    }

    @Test
    void whatWaitsCanBeTakenBackAndDecidedOtherwise() {
        model.choice().set(Choice.CHANGE);
        model.reason().set("other mixture");
        disk.full = true;
        model.record();
        model.undo();
        model.choice().set(Choice.CONTINUE);
        model.record();
        saveState.retry();
        assertEquals(3, assertInstanceOf(SaveState.NotSaved.class, saveState.state()).count());
        disk.full = false;
        saveState.retry();
        assertEquals(List.of(Choice.CONTINUE),
                chart.judgements().ofCourse(course).stream().map(Judgement::choice).toList());
    }

    @Test
    void aStatusLeavesThePlanThatWaitedBeforeIt() {
        disk.full = true;
        model.plan(List.of(new PlanStep(5, 14)));
        page.changeStatus(CourseStatus.FINISHED);
        disk.full = false;
        saveState.retry();
        assertEquals(5, stored().plan().sessions());
        assertEquals(CourseStatus.FINISHED, stored().status());
    }

    @Test
    void whatTheChartDoesNotAcceptIsSaidAndCanBeRecordedAgain() {
        open(page.patient(), Clock.offset(TestCharts.clock(), Duration.ofHours(1)));
        model.choice().set(Choice.CONTINUE);
        model.record();
        assertEquals("errors.judgement.future", page.refused().get().key());
        assertFalse(saveState.state() instanceof SaveState.NotSaved);
        assertEquals(List.of(), chart.judgements().ofCourse(course));
        assertFalse(model.canUndo().get());
        model.record();
        page.archive();
        assertNull(page.refused().get());
    }

    @Test
    void aDaySetSinceThePlanWasChangedStays() {
        UUID protocol = UUID.randomUUID();
        int sessions = stored().plan().sessions();
        moveDay(sessions, DAY.plusDays(60));
        page.reload();
        model.plan(List.of(new PlanStep(4, 14)));
        assertEquals(Map.of(), stored().plan().dates());
        moveDay(4, DAY);
        chart.courses().change(stored().withPlan(stored().plan().withProtocol(protocol)));
        model.undo();
        assertEquals(sessions, stored().plan().sessions());
        assertEquals(Map.of(4, DAY, sessions, DAY.plusDays(60)), stored().plan().dates());
        assertEquals(protocol, stored().plan().protocol());
        moveDay(4, null);
        moveDay(sessions, DAY.plusDays(61));
        model.redo();
        assertEquals(Map.of(), stored().plan().dates());
        model.undo();
        assertEquals(Map.of(sessions, DAY.plusDays(61)), stored().plan().dates());
    }

    @Test
    void whatIsTypedStaysWhenThePageIsReadAgainAndGoesWithTheCourse() {
        model.choice().set(Choice.CHANGE);
        model.reason().set("half a");
        page.reload();
        assertEquals("half a", model.reason().get());
        chart.followUpRules().put(new FollowUpRules(4, 4, 7, 30));
        page.reload();
        assertEquals("", model.reason().get());
        assertFalse(model.shown().get().judging().asked());
    }

    @Test
    void theFiguresAreNamedInBothLanguages() {
        TrendSamples sample = TrendSamples.active();
        Session first = sample.session(0, 10);
        Session second = sample.session(7, 10);
        sample.before(first, "right knee", PainScale.NRS, Aspect.REST, 8);
        sample.before(second, "right knee", PainScale.NRS, Aspect.REST, 3);
        sample.before(first, "low back", PainScale.NRS, Aspect.UNSPECIFIED, 7);
        sample.before(second, "low back", PainScale.NRS, Aspect.UNSPECIFIED, 6);
        sample.before(second, "neck", PainScale.VAS, Aspect.MOVEMENT, 40);
        List<PainAnswer> answers = sample.history().series().stream().map(PainAnswer::of).toList();
        assertEquals(List.of("Responded (at least 30 % less): Right knee, at rest, NRS 8 → 3, 62.5 % less.",
                "Not: Low back, NRS 7 → 6, 14.3 % less.",
                "Cannot be judged: Neck, on movement, VAS (no score before the first injection)."),
                words(Language.ENGLISH, answers, 3));
        assertEquals(List.of("Yanıt var (en az %30 azalma): Right knee, dinlenirken, NRS 8 → 3, %62,5 azalma.",
                "Yanıt yok: Low back, NRS 7 → 6, %14,3 azalma.",
                "Değerlendirilemiyor: Neck, hareketle, VAS (ilk enjeksiyondan önce skor yok)."),
                words(Language.TURKISH, answers, 3));
        assertEquals("Not: Low back, NRS 7 → 6, 14.3 % less; 1 more.",
                words(Language.ENGLISH, List.of(answers.get(1), answers.getFirst(), answers.getFirst()), 1).get(1));
        assertEquals(List.of("No pain score was recorded: there is nothing to judge the response by."),
                words(Language.ENGLISH, List.of(), 1));
    }

    private static List<String> words(Language language, List<PainAnswer> answers, int most) {
        Messages messages = new Messages(language);
        return new JudgementWords(messages, new ResultSentence(messages, TestCharts.clock()), TestCharts.ZONE)
                .answers(answers, most).stream().map(line -> line.replace('\u00A0', ' ')).toList();
    }
}
