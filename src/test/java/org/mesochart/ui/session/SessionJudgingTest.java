package org.mesochart.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.Judgement;
import org.mesochart.domain.course.Judgement.Choice;
import org.mesochart.domain.insight.PainAnswer;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.stock.Substances;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.Signer;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Practice;
import org.mesochart.ui.kit.judging.JudgementModel;

/** How a course goes on, asked in the session that is begun. */
@BesideOthers
class SessionJudgingTest {
    @TempDir
    private Path folder;
    private SessionFixture f;
    private UUID course;
    private Session draft;
    private SessionViewModel model;

    @BeforeEach
    void aFourthSessionIsBegun() {
        f = new SessionFixture(folder, Language.ENGLISH);
        course = f.chart.courses().ofPatient(Practice.one(f.chart)).getFirst().id();
        draft = TestCharts.aSession(course, TestCharts.NOW);
        f.chart.sessions().add(draft);
        model = f.session(draft);
        model.load();
    }

    private JudgementModel judgement() {
        return model.judgement();
    }

    private Course stored() {
        return f.chart.courses().find(course).orElseThrow();
    }

    private void stop() {
        judgement().choice().set(Choice.STOP);
        judgement().reason().set("no better");
        assertTrue(judgement().record());
    }

    @Test
    void itIsAskedAsOnThePageOfThePatientAndBlocksNothing() {
        assertTrue(judgement().shown().get().judging().asked());
        assertEquals(3, judgement().shown().get().judging().held());
        assertEquals(Optional.of(4), judgement().shown().get().begun());
        model.step().set(Step.SCREEN);
        model.step().set(Step.ASSESS);
        judgement().choice().set(Choice.CONTINUE);
        assertTrue(judgement().record());
        assertFalse(judgement().shown().get().judging().asked());
        Judgement stored = f.chart.judgements().ofCourse(course).getFirst();
        assertEquals(3, stored.held());
        assertEquals("Undo decision to continue", model.undoText().get());
        model.undo();
        assertEquals(List.of(), f.chart.judgements().ofCourse(course));
        assertTrue(judgement().shown().get().judging().asked());
        model.redo();
        assertEquals(List.of(stored), f.chart.judgements().ofCourse(course));
        assertEquals(List.of(), f.chart.verify().findings());
    }

    @Test
    void aStopLeavesTheDraftWhichCanStillBeFinishedAndSigned() throws Exception {
        stop();
        assertEquals(CourseStatus.STOPPED, stored().status());
        assertEquals(CourseStatus.STOPPED, model.course().status());
        assertFalse(f.chart.sessions().find(draft.id()).orElseThrow().signed());
        model.assessment().text(AssessmentModel.Word.GOAL).set("work whole shifts");
        model.flush();
        assertEquals(CourseStatus.STOPPED, stored().status(), "what is typed later does not start it again");
        assertEquals("work whole shifts", stored().goal());
        assertEquals(Optional.empty(), model.review().facts().nextDue());
        TestCharts.screen(f.chart, draft.id());
        Mixture mixture = TestCharts.aMixture(draft.id());
        f.chart.mixtures().add(mixture);
        f.chart.injections().add(TestCharts.anInjection(draft.id(), mixture.id(), "3.1", "100"));
        f.chart.scores().add(TestCharts.aScore(draft, Moment.BEFORE, 5));
        f.chart.scores().add(TestCharts.aScore(draft, Moment.AFTER, 3));
        try (var passphrase = TestCharts.passphrase(); Signer signer = f.chart.signer(passphrase)) {
            f.chart.sessions().sign(draft.id(), signer, Substances.NONE);
        }
        assertTrue(f.chart.sessions().find(draft.id()).orElseThrow().signed());
        assertEquals(CourseStatus.STOPPED, stored().status());
    }

    @Test
    void aStopTakenBackAmongOtherDeedsGivesTheCourseBackAsItWas() {
        Course before = stored();
        stop();
        model.assessment().text(AssessmentModel.Word.GOAL).set("walk");
        model.flush();
        model.undo();
        model.undo();
        assertEquals(before, stored());
        assertEquals(List.of(), f.chart.judgements().ofCourse(course));
        model.redo();
        assertEquals(CourseStatus.STOPPED, stored().status());
    }

    @Test
    void aScoreTypedNowCountsInWhatIsToldOfTheResponse() {
        PainAnswer.Kind first = kind();
        model.scores().sites().getFirst().score(Moment.BEFORE, Aspect.MOVEMENT).text().set("8");
        model.flush();
        assertEquals(8, f.chart.scores().ofCourse(course).stream()
                .filter(score -> draft.id().equals(score.sessionId())).findFirst().orElseThrow().value().intValue());
        assertTrue(first.responded() && !kind().responded());
    }

    private PainAnswer.Kind kind() {
        return judgement().shown().get().judging().answers().getFirst().kind();
    }

    @Test
    void aSignedSessionAsksNothing() {
        SessionViewModel signed = f.session(f.chart.sessions().ofCourse(course).getFirst());
        signed.load();
        assertNull(signed.judgement().shown().get());
    }
}
