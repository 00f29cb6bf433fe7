package org.mesochart.ui.patients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.FollowUp;
import org.mesochart.domain.insight.PainSeries;
import org.mesochart.domain.insight.Reminder;
import org.mesochart.domain.insight.Trend;
import org.mesochart.domain.insight.TrendChoice;
import org.mesochart.domain.pain.Lifetime;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.ResultSentence;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Practice;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Tasks;

@BesideOthers
class PatientViewModelTest {
    @TempDir
    private Path folder;

    private Chart chart;
    private UUID sukran;
    private final Messages english = new Messages(Language.ENGLISH);

    @BeforeEach
    void aPractice() {
        chart = TestCharts.create(folder);
        sukran = Practice.fill(chart);
    }

    @Test
    void theResultIsOneSentenceInBothLanguages() {
        PatientPage page = shown(sukran).page().get();
        ResultSentence sentence = new ResultSentence(english, TestCharts.clock());
        assertEquals("Bel, on movement: NRS 8 → 4 in 3 sessions, 50 % less, substantial.",
                sentence.result(page.series(), page.shown().orElseThrow().sessions()).replace('\u00A0', ' '));
        assertEquals("Last score 20 Nov 2026, at a follow-up.", sentence.last(page.series()));
        ResultSentence turkish = new ResultSentence(new Messages(Language.TURKISH), TestCharts.clock());
        assertEquals("Bel, hareketle: 3 seansta NRS 8 → 4, %50 azalma, belirgin.",
                turkish.result(page.series(), page.shown().orElseThrow().sessions()));
    }

    @Test
    void aChangeOfTwoPointsIsNotCalledNothing() {
        var session = TestCharts.aSession(UUID.randomUUID(), TestCharts.NOW);
        List<PainSeries> series = PainSeries.of(List.of(TestCharts.aScore(session, Moment.BEFORE, 9),
                new PainScore(UUID.randomUUID(), session.courseId(), null, TestCharts.aScore(session, Moment.BEFORE, 9).site(),
                        PainScale.NRS, TestCharts.aScore(session, Moment.BEFORE, 9).aspect(), Moment.FOLLOW_UP, null,
                        BigDecimal.valueOf(7), TestCharts.NOW.plusSeconds(86_400))), TestCharts.NOW,
                Lifetime.of(null, LocalDate.of(2100, 1, 1), TestCharts.ZONE));
        String said = new ResultSentence(english, TestCharts.clock()).result(series, List.of(session));
        assertTrue(said.endsWith("below 30 %, but at least 2 points.") || said.endsWith("below 30 %, but at least 2 points."), said);
        assertTrue(new ResultSentence(new Messages(Language.TURKISH), TestCharts.clock()).result(series, List.of(session))
                .endsWith("en az 2 puan."));
    }

    @Test
    void thePrimaryDeedIsTheNextSessionOrTheDraft() {
        assertEquals("Start session 4", shown(sukran).sessionWords().get());
        UUID nermin = chart.patients().index().search("nermin", 1).getFirst().id();
        assertEquals("Continue session 1", shown(nermin).sessionWords().get());
        UUID alone = chart.patients().index().search("ışıl", 1).getFirst().id();
        PatientViewModel model = shown(alone);
        assertEquals("New course", model.sessionWords().get());
        assertTrue(model.courseShown().isEmpty());
    }

    @Test
    void aLateAnswerForAnotherPatientIsDropped() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        Tasks late = new Tasks(waiting::add, waiting::add, Runnable::run, problem -> {
            throw new AssertionError(problem);
        });
        PatientViewModel model = new PatientViewModel(chart, late, new SaveState(), english, TestCharts.clock());
        UUID other = chart.patients().index().search("hasan", 1).getFirst().id();
        model.show(sukran);
        model.show(other);
        Runnable first = waiting.poll();
        Runnable second = waiting.poll();
        second.run();
        first.run();
        assertEquals(other, model.page().get().patient().id());
        model.show(sukran);
        assertNull(model.page().get());
        assertNull(model.banner().get());
    }

    @Test
    void archivingAndFinishingAreWrittenAndCanBeTakenBack() {
        PatientViewModel model = shown(sukran);
        model.archive();
        assertTrue(chart.patients().find(sukran).orElseThrow().archived());
        model.archive();
        assertEquals(false, chart.patients().find(sukran).orElseThrow().archived());
        model.changeStatus(CourseStatus.FINISHED);
        assertEquals(CourseStatus.FINISHED, chart.courses().ofPatient(sukran).getLast().status());
    }

    @Test
    void theTrendBreaksItsLineWhereAScoreIsMissingAndNeverInventsOne() {
        PatientPage page = shown(sukran).page().get();
        CourseCard card = page.shown().orElseThrow();
        Trend trend = Trend.of(page.histories(), TrendChoice.ofCourse(card.course().id()), null,
                TestCharts.clock().instant().atZone(TestCharts.ZONE).toLocalDate(), TestCharts.ZONE);
        assertEquals("joined: false true true true true true true", joined(trend, 0));
        // At rest nothing was scored after session 2: dots before 1, after 1, before 2 | before 3, after 3, follow-up.
        assertEquals("joined: false true true false true true", joined(trend, 1));
        assertTrue(trend.lines().get(1).dots().get(3).gapBefore());
        assertEquals("5.6", trend.bands().getFirst().moderateFrom().toPlainString());
        assertEquals("4.0", trend.bands().getFirst().substantialFrom().toPlainString());
        assertEquals(List.of(4, 5, 6), trend.planned().stream().map(Trend.Planned::number).toList());
    }

    private static String joined(Trend trend, int line) {
        return "joined: " + trend.lines().get(line).dots().stream().map(dot -> Boolean.toString(dot.joined()))
                .collect(Collectors.joining(" "));
    }

    private PatientViewModel shown(UUID patient) {
        PatientViewModel model =
                new PatientViewModel(chart, Tasks.inline(), new SaveState(), english, TestCharts.clock());
        model.show(patient);
        return model;
    }

    @Test
    void aPlannedCallCanBeTakenBackAndPlannedAgain() {
        PatientViewModel model = shown(sukran);
        model.planCall(LocalDate.of(2026, 12, 1), "about the scan");
        FollowUp call = chart.followUps().ofCourse(model.courseShown().orElseThrow()).getLast();
        assertEquals("Undo planned call", model.judgement().undoWords().get());
        model.judgement().undo();
        assertEquals(List.of(), model.page().get().shown().orElseThrow().calls());
        assertTrue(chart.followUps().ofCourse(call.courseId()).stream().noneMatch(each -> each.id().equals(call.id())));
        assertEquals("Redo planned call", model.judgement().redoWords().get());
        model.judgement().redo();
        assertEquals(call, chart.followUps().ofCourse(call.courseId()).getLast());
        assertEquals(1, model.page().get().shown().orElseThrow().calls().size());
        assertTrue(chart.verify().ok());
    }

    @Test
    void aPlannedCallThatIsRefusedIsNotThereToBeTakenBack() {
        PatientViewModel model = shown(sukran);
        model.planCall(null, "no day");
        assertTrue(model.refused().get() != null);
        assertEquals(List.of(), model.page().get().shown().orElseThrow().calls());
        assertEquals("Nothing to undo", model.judgement().undoWords().get());
    }

    @Test
    void aPlannedCallAndWhyAPatientDoesNotComeAnyMoreAreToldOnTheCourse() {
        PatientViewModel model = shown(sukran);
        LocalDate day = LocalDate.of(2026, 12, 1);
        model.planCall(day, "about the scan");
        CourseCard card = model.page().get().shown().orElseThrow();
        assertEquals(List.of(day), card.calls().stream().map(Reminder::day).toList());
        assertEquals("about the scan", card.calls().getFirst().reason());
        assertEquals(Optional.empty(), card.lost());
        chart.followUps().add(new FollowUp(UUID.randomUUID(), card.course().id(), FollowUp.Kind.SESSION, null,
                FollowUp.Deed.LOST, null, "moved away", TestCharts.NOW));
        model.changeStatus(CourseStatus.STOPPED);
        CourseCard over = model.page().get().courses().stream()
                .filter(each -> each.course().id().equals(card.course().id())).findFirst().orElseThrow();
        assertEquals(Optional.of("moved away"), over.lost());
        assertEquals(List.of(), over.calls());
    }
}
