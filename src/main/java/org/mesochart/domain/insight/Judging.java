package org.mesochart.domain.insight;

import java.util.List;
import java.util.Optional;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.FollowUpRules;
import org.mesochart.domain.course.Judgement;

/**
 * Whether it is asked how a course goes on, and what its pain has to say to that.
 *
 * @param asked true while nothing was decided that is still good
 * @param held signed sessions with injections
 * @param answers one for each site, scale and aspect, the one that the course is judged by first
 * @param latest what was decided last
 */
public record Judging(boolean asked, int held, List<PainAnswer> answers, Optional<Judgement> latest) {
    public Judging {
        answers = List.copyOf(answers);
    }

    /**
     * A course that goes on is judged once it had so many sessions with injections as the rules say, and once more after
     * some more of them when no pain was at least 30 % less by the time it was judged.
     */
    public static Judging of(CourseHistory course, FollowUpRules rules) {
        int held = (int) course.visits().stream()
                .filter(visit -> visit.session().signed() && visit.injected())
                .count();
        Optional<Judgement> latest = latest(course.judgements());
        // One made of more sessions than there are was made of a draft that is gone.
        Optional<Judgement> good = latest(course.judgements().stream().filter(one -> one.held() <= held).toList());
        boolean due = good.map(last -> held >= rules.judgeAgain() && last.held() < rules.judgeAgain()
                && PainAnswer.of(course.seriesUntil(last.at())).stream().noneMatch(answer -> answer.kind().responded()))
                .orElse(held >= rules.judgeFrom());
        return new Judging(due && course.course().status() == CourseStatus.ACTIVE, held,
                PainAnswer.of(course.series()), latest);
    }

    private static Optional<Judgement> latest(List<Judgement> judgements) {
        return judgements.stream().reduce((one, other) -> other.at().isBefore(one.at()) ? one : other);
    }

    @Override
    public String toString() {
        return "Judging[" + asked + ", " + held + ']';
    }
}
