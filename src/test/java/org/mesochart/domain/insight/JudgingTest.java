package org.mesochart.domain.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mesochart.domain.insight.TrendSamples.BACK;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.FollowUpRules;
import org.mesochart.domain.course.Judgement.Choice;
import org.mesochart.domain.insight.PainAnswer.Kind;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionStatus;

@BesideOthers
class JudgingTest {
    private static final int ROUNDS = 2000;

    @Test
    void thirtyAndFiftyPercentAreInside() {
        assertEquals(Kind.NOT, answer(PainScale.NRS, 10, 8));
        assertEquals(Kind.MODERATE, answer(PainScale.NRS, 10, 7));
        assertEquals(Kind.MODERATE, answer(PainScale.NRS, 8, 5));
        assertEquals(Kind.SUBSTANTIAL, answer(PainScale.NRS, 8, 4));
        assertEquals(Kind.NOT, answer(PainScale.VAS, 70, 50));
        assertEquals(Kind.MODERATE, answer(PainScale.VAS, 70, 49));
        assertEquals(Kind.MODERATE, answer(PainScale.VAS, 51, 26));
        assertEquals(Kind.SUBSTANTIAL, answer(PainScale.VAS, 50, 25));
        assertEquals(Kind.NOT, answer(PainScale.NRS, 3, 8));
        assertEquals(Kind.ZERO_BASELINE, answer(PainScale.NRS, 0, 3));
    }

    private static Kind answer(PainScale scale, int from, int to) {
        TrendSamples course = TrendSamples.active();
        course.before(course.session(0, 10), BACK, scale, Aspect.REST, from);
        course.before(course.session(7, 10), BACK, scale, Aspect.REST, to);
        return judging(course).answers().getFirst().kind();
    }

    @Test
    void whatCannotBeJudgedSaysWhy() {
        TrendSamples course = TrendSamples.active();
        Session first = course.session(0, 10);
        Session second = course.session(7, 10);
        course.before(first, BACK, PainScale.NRS, Aspect.REST, 8);
        course.after(first, BACK, PainScale.NRS, Aspect.REST, 20, 2);
        course.after(second, BACK, PainScale.NRS, Aspect.REST, 20, 1);
        course.before(second, "right knee", PainScale.NRS, Aspect.REST, 4);
        course.before(first, "neck", PainScale.NRS, Aspect.REST, 0);
        course.before(second, "neck", PainScale.NRS, Aspect.REST, 3);
        assertEquals(List.of(Kind.NO_SCORE_SINCE, Kind.ZERO_BASELINE, Kind.NO_BASELINE),
                judging(course).answers().stream().map(PainAnswer::kind).toList());
    }

    @Test
    void oneScaleDoesNotAnswerForAnother() {
        TrendSamples course = TrendSamples.active();
        course.before(course.session(0, 10), BACK, PainScale.NRS, Aspect.REST, 8);
        course.before(course.session(7, 10), BACK, PainScale.VAS, Aspect.REST, 30);
        assertEquals(List.of(Kind.NO_SCORE_SINCE, Kind.NO_BASELINE),
                judging(course).answers().stream().map(PainAnswer::kind).toList());
    }

    @Test
    void itIsAskedFromTheSecondSessionWithInjectionsUntilItIsAnswered() {
        TrendSamples course = TrendSamples.active();
        course.session(0, 10);
        course.session(7, 0);
        assertFalse(judging(course).asked());
        course.session(14, 10);
        assertTrue(judging(course).asked());
        assertEquals(2, judging(course).held());
        assertFalse(Judging.of(course.history(), new FollowUpRules(3, 3, 7, 30)).asked());
        course.judged(15, 2, Choice.CONTINUE);
        assertFalse(judging(course).asked());
    }

    @Test
    void aDraftCountsForNothingNorDoesWhatWasDecidedOfOneThatIsGone() {
        TrendSamples course = TrendSamples.active();
        course.session(0, 10);
        course.session(course.history().visits().getFirst().session().at().plusSeconds(604_800), 10, SessionStatus.DRAFT);
        assertFalse(judging(course).asked());
        assertEquals(1, judging(course).held());
        TrendSamples other = TrendSamples.active();
        other.session(0, 10);
        other.session(7, 10);
        other.judged(8, 3, Choice.CONTINUE);
        assertTrue(judging(other).asked());
    }

    @Test
    void itIsAskedOnceMoreAfterTheThirdWhenNothingHadAnsweredByThen() {
        assertTrue(again(8, 6));
        assertTrue(again(10, 8));
        assertFalse(again(10, 7));
        TrendSamples judgedLater = course(10, 8);
        judgedLater.judged(15, 3, Choice.CONTINUE);
        assertFalse(judging(judgedLater).asked());
        TrendSamples twice = course(10, 8);
        twice.judged(8, 2, Choice.CONTINUE);
        twice.judged(15, 3, Choice.CHANGE);
        assertFalse(judging(twice).asked());
    }

    /** Ten points less a day after the decision change nothing about what was known when it was made. */
    private static boolean again(int from, int to) {
        TrendSamples course = course(from, to);
        course.judged(8, 2, Choice.CONTINUE);
        course.followUp(9, BACK, PainScale.NRS, Aspect.REST, 0);
        return judging(course).asked();
    }

    private static TrendSamples course(int from, int to) {
        TrendSamples course = TrendSamples.active();
        course.before(course.session(0, 10), BACK, PainScale.NRS, Aspect.REST, from);
        course.before(course.session(7, 10), BACK, PainScale.NRS, Aspect.REST, to);
        course.session(14, 10);
        return course;
    }

    @Test
    void ofACourseThatIsOverNothingIsAsked() {
        for (CourseStatus status : List.of(CourseStatus.FINISHED, CourseStatus.STOPPED)) {
            TrendSamples course = new TrendSamples(1, status, "2026-11-03");
            course.session(0, 10);
            course.session(7, 10);
            assertFalse(judging(course).asked());
        }
    }

    @Test
    void eachSeriesStandsByItsOwnWholeNumbers() {
        Random random = new Random(604);
        for (int round = 0; round < ROUNDS; round++) {
            TrendSamples course = TrendSamples.active();
            PainScale scale = random.nextBoolean() ? PainScale.NRS : PainScale.VAS;
            int sessions = 1 + random.nextInt(4);
            Integer from = null;
            Integer to = null;
            for (int i = 0; i < sessions; i++) {
                Session session = course.session(7 * i, 5);
                if (random.nextInt(3) > 0) {
                    int value = random.nextInt(scale.max() + 1);
                    course.before(session, BACK, scale, Aspect.REST, value);
                    if (i == 0) {
                        from = value;
                    } else {
                        to = value;
                    }
                }
                course.after(session, BACK, scale, Aspect.REST, 15, random.nextInt(scale.max() + 1));
            }
            Kind kind = judging(course).answers().getFirst().kind();
            assertEquals(expected(from, to), kind, "round " + round);
            assertEquals(sessions >= 2, judging(course).asked());
        }
    }

    private static Kind expected(Integer from, Integer to) {
        if (from == null) {
            return Kind.NO_BASELINE;
        }
        if (from == 0) {
            return Kind.ZERO_BASELINE;
        }
        if (to == null) {
            return Kind.NO_SCORE_SINCE;
        }
        return 2 * to <= from ? Kind.SUBSTANTIAL : 10 * to <= 7 * from ? Kind.MODERATE : Kind.NOT;
    }

    private static Judging judging(TrendSamples course) {
        return Judging.of(course.history(), FollowUpRules.USUAL);
    }
}
