package org.mesochart.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SkinMark;

/** One line of a script, as read: its fields are of the right type and in range; what it refers to is not yet known. */
public sealed interface ScriptOp {
    /** The id of what it adds, changes or signs. */
    UUID id();

    record AddPatient(Patient patient) implements ScriptOp {
        @Override
        public UUID id() {
            return patient.id();
        }
    }

    /** @param startedAt null: when the line is carried out first */
    record AddCourse(UUID id, UUID patient, String indication, String goal, CoursePlan plan, Instant startedAt)
            implements ScriptOp {
        @Override
        public String toString() {
            return "AddCourse[" + id + ']';
        }
    }

    record AddSession(Session session) implements ScriptOp {
        @Override
        public UUID id() {
            return session.id();
        }
    }

    record AddMixture(Mixture mixture) implements ScriptOp {
        @Override
        public UUID id() {
            return mixture.id();
        }
    }

    record AddInjection(Injection injection) implements ScriptOp {
        @Override
        public UUID id() {
            return injection.id();
        }
    }

    record AddMark(SkinMark mark) implements ScriptOp {
        @Override
        public UUID id() {
            return mark.id();
        }
    }

    /** @param view null: the view that the point is in */
    record Move(UUID id, BodyView view, BigDecimal x, BigDecimal y) implements ScriptOp {
        @Override
        public String toString() {
            return "Move[" + id + ']';
        }
    }

    record Remove(UUID id) implements ScriptOp {}

    /**
     * @param session where it was taken, or null with a course
     * @param course the course of a follow-up without a visit, or null with a session
     * @param at null: the session's time, and the minutes after it
     */
    record AddScore(
            UUID id,
            UUID session,
            UUID course,
            String site,
            PainScale scale,
            Aspect aspect,
            Moment moment,
            Integer afterMinutes,
            BigDecimal value,
            Instant at)
            implements ScriptOp {
        @Override
        public String toString() {
            return "AddScore[" + id + ']';
        }
    }

    /**
     * Answers of a session's screening.
     *
     * @param id the session's
     * @param restNo every question asked and not answered yet is answered "no"
     */
    record Screen(UUID id, List<ScreeningAnswer> answers, boolean restNo) implements ScriptOp {}

    /**
     * @param noEvents adverse events were asked for and there was none
     * @param painNotAsked pain after was not asked where it was before and no score follows
     */
    record Sign(UUID id, boolean noEvents, boolean painNotAsked) implements ScriptOp {}
}
