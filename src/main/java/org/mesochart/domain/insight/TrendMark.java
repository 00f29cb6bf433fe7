package org.mesochart.domain.insight;

import java.time.Instant;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.Judgement;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Session;

/** Something that happened, marked on the axis of time. */
public sealed interface TrendMark {
    Instant at();

    /** Something unwanted after a session. */
    record Event(AdverseEvent event, Session session) implements TrendMark {
        @Override
        public Instant at() {
            return event.at();
        }
    }

    /** The plan became another one. */
    record Plan(PlanChange change) implements TrendMark {
        @Override
        public Instant at() {
            return change.at();
        }
    }

    /** It was decided how the course goes on. */
    record Judged(Judgement judgement) implements TrendMark {
        @Override
        public Instant at() {
            return judgement.at();
        }
    }

    /** A course began. */
    record Began(Course course, Instant at) implements TrendMark {}
}
