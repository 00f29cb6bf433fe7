package org.mesochart.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.FollowUpRules;
import org.mesochart.domain.course.Judgement;
import org.mesochart.domain.insight.CourseHistory;
import org.mesochart.domain.insight.Judging;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.session.Session;
import org.mesochart.edit.EditStack;
import org.mesochart.storage.Chart;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.judging.JudgementModel;

/** Whether the course is to be judged now that its next session is begun, by the scores on the screen too. */
final class SessionJudging {
    /** The course as it is stored, and when it is judged. */
    record Read(CourseHistory history, FollowUpRules rules) {
        /** Reads on the calling thread; empty for a signed session, in which nothing is decided any more. */
        static Optional<Read> of(Chart chart, Session session, Course course) {
            return session.signed()
                    ? Optional.empty()
                    : chart.histories().ofPatient(course.patientId()).stream()
                            .filter(each -> each.course().id().equals(course.id()))
                            .findFirst()
                            .map(history -> new Read(history, chart.followUpRules().get()));
        }

        @Override
        public String toString() {
            return "Read[]";
        }
    }

    private final Chart chart;
    private final AssessmentModel assessment;
    private final ScoresModel scores;
    private final JudgementModel model;
    private final List<Judgement> decided = new ArrayList<>();
    private Read read;
    private Session session;

    SessionJudging(Chart chart, Context context, EditStack edits, AssessmentModel assessment, ScoresModel scores) {
        this.chart = chart;
        this.assessment = assessment;
        this.scores = scores;
        model = new JudgementModel(context.messages(), context.clock(), edits, new Decisions());
        scores.revision().addListener((o, was, now) -> tell());
        assessment.course().addListener((o, was, now) -> tell());
    }

    JudgementModel model() {
        return model;
    }

    void show(Session of, Optional<Read> found) {
        session = of;
        read = found.orElse(null);
        decided.clear();
        found.ifPresent(now -> decided.addAll(now.history().judgements()));
        tell();
    }

    /** After signing nothing is decided here. */
    void end() {
        show(session, Optional.empty());
    }

    private void tell() {
        model.show(Optional.ofNullable(read).map(this::now), true);
    }

    private JudgementModel.Shown now(Read from) {
        CourseHistory stored = from.history();
        List<PainScore> all = Stream.concat(
                stored.scores().stream().filter(score -> !session.id().equals(score.sessionId())),
                scores.scores().stream()).toList();
        CourseHistory now = new CourseHistory(assessment.course().get(), stored.visits(), all, stored.planChanges(),
                decided, stored.lifetime());
        return new JudgementModel.Shown(now.course(), Judging.of(now, from.rules()), Optional.of(session.number()));
    }

    private final class Decisions implements JudgementModel.Keeper {
        @Override
        public boolean readOnly() {
            return chart.readOnly();
        }

        @Override
        public void put(Judgement judgement, UnaryOperator<Course> with) {
            decided.add(judgement);
            write(with, () -> chart.judgements().put(judgement));
        }

        @Override
        public void remove(Judgement judgement, UnaryOperator<Course> with) {
            decided.remove(judgement);
            write(with, () -> chart.judgements().remove(judgement.id()));
        }

        @Override
        public void change(UUID course, UnaryOperator<Course> how) {
            write(how, () -> { });
        }

        private void write(UnaryOperator<Course> with, Runnable deed) {
            assessment.set(with.apply(assessment.course().get()), deed);
            tell();
        }
    }
}
