package org.mesochart.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.course.Assessment;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.FollowUp;
import org.mesochart.domain.course.Judgement;
import org.mesochart.domain.dose.Ceiling;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Measure;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.protocol.Protocol;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.domain.session.Addendum;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Consent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.domain.stock.Lot;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.StockMovement;

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

    /** What was found before a course. */
    record AddAssessment(Assessment assessment) implements ScriptOp {
        @Override
        public UUID id() {
            return assessment.id();
        }
    }

    /**
     * A course's plan anew.
     *
     * @param id the course's
     * @param plan null: as it is
     * @param status null: as it is
     */
    record ChangePlan(UUID id, CoursePlan plan, CourseStatus status) implements ScriptOp {}

    record AddConsent(Consent consent) implements ScriptOp {
        @Override
        public UUID id() {
            return consent.id();
        }
    }

    /** What is recorded of a session itself. */
    record AddDetails(SessionDetails details) implements ScriptOp {
        @Override
        public UUID id() {
            return details.id();
        }
    }

    /**
     * @param session where it was taken, or null with a course
     * @param at null: the session's time
     */
    record AddOutcome(UUID id, UUID session, UUID course, Measure measure, BigDecimal value, Instant at)
            implements ScriptOp {
        @Override
        public String toString() {
            return "AddOutcome[" + id + ']';
        }
    }

    record AddEvent(AdverseEvent event) implements ScriptOp {
        @Override
        public UUID id() {
            return event.id();
        }
    }

    record AddJudgement(Judgement judgement) implements ScriptOp {
        @Override
        public UUID id() {
            return judgement.id();
        }
    }

    record AddReminder(FollowUp reminder) implements ScriptOp {
        @Override
        public UUID id() {
            return reminder.id();
        }
    }

    /** @param id the mixture's */
    record Waste(UUID id, BigDecimal wastedMl) implements ScriptOp {}

    record AddAddendum(UUID id, UUID session, String text, String reason, List<Addendum.Correction> corrections)
            implements ScriptOp {
        @Override
        public String toString() {
            return "AddAddendum[" + id + ']';
        }
    }

    record AddProduct(Product product) implements ScriptOp {
        @Override
        public UUID id() {
            return product.id();
        }
    }

    record AddLot(Lot lot) implements ScriptOp {
        @Override
        public UUID id() {
            return lot.id();
        }
    }

    record AddMovement(StockMovement movement) implements ScriptOp {
        @Override
        public UUID id() {
            return movement.id();
        }
    }

    record AddProtocol(Protocol protocol) implements ScriptOp {
        @Override
        public UUID id() {
            return protocol.id();
        }
    }

    record AddQuestion(ScreeningQuestion question) implements ScriptOp {
        @Override
        public UUID id() {
            return question.id();
        }
    }

    record AddCeiling(Ceiling ceiling) implements ScriptOp {
        @Override
        public UUID id() {
            return ceiling.id();
        }
    }
}
