package org.mesochart.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mesochart.domain.Problem;
import org.mesochart.domain.course.Assessment;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.FollowUp;
import org.mesochart.domain.course.Judgement;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.Measure;
import org.mesochart.domain.pain.OutcomeScore;
import org.mesochart.domain.session.Addendum;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Consent;
import org.mesochart.domain.session.SessionDetails;

/** Reads the lines of a script about courses and sessions that say more than where, what and how much pain. */
final class ScriptRecordReader {
    private ScriptRecordReader() {
    }

    private static boolean clean(JsonFields in) {
        return in.faults().count() == 0;
    }

    static ScriptOp assess(JsonFields in) {
        UUID course = in.id("course");
        if (course == null) {
            return null;
        }
        Assessment assessment = RecordReader.assessment(in, course);
        if (clean(in)) {
            in.faults().addAll("", assessment.check());
        }
        return new ScriptOp.AddAssessment(assessment);
    }

    static ScriptOp plan(JsonFields in) {
        UUID course = in.id("course");
        boolean planned = in.has("plan") || in.has("plannedDates") || in.has("protocol");
        CoursePlan plan = RecordReader.plan(in);
        CourseStatus status = in.optionalWord("status", Reading.ofKey(CourseStatus.values(), CourseStatus::key),
                CourseStatus.values(), CourseStatus::key);
        if (!planned && status == null && clean(in)) {
            in.faults().add("/plan", "cli.format.missing");
        }
        return !clean(in) ? null : new ScriptOp.ChangePlan(course, planned ? plan : null, status);
    }

    static ScriptOp details(JsonFields in) {
        UUID session = in.id("session");
        if (session == null) {
            return null;
        }
        SessionDetails details = RecordReader.details(in, session, null);
        if (clean(in)) {
            in.faults().addAll("", details.check());
        }
        return new ScriptOp.AddDetails(details);
    }

    static ScriptOp consent(JsonFields in) {
        UUID session = in.id("session");
        Consent consent = RecordReader.consent(in, session == null ? new UUID(0, 0) : session);
        if (session == null || consent == null) {
            return null;
        }
        in.faults().addAll("", consent.check());
        return new ScriptOp.AddConsent(consent);
    }

    static ScriptOp judge(JsonFields in) {
        Judgement judgement = FollowUpReader.judgement(in, in.id("id"), in.id("course"));
        if (judgement == null) {
            return null;
        }
        in.faults().addAll("", judgement.check());
        return new ScriptOp.AddJudgement(judgement);
    }

    static ScriptOp remind(JsonFields in) {
        FollowUp reminder = FollowUpReader.followUp(in, in.id("id"), in.id("course"));
        if (reminder == null) {
            return null;
        }
        in.faults().addAll("", reminder.check());
        return new ScriptOp.AddReminder(reminder);
    }

    static ScriptOp outcome(JsonFields in) {
        UUID id = in.id("id");
        UUID session = in.optionalId("session");
        UUID course = in.optionalId("course");
        Measure measure = in.word("measure", Measure::ofKey, Measure.values(), Measure::key);
        BigDecimal value = in.decimal("value");
        Instant at = in.optionalInstant("at");
        if ((session == null) == (course == null)) {
            in.faults().add("/session", "cli.script.score.owner");
        } else if (course != null && at == null) {
            in.faults().add("/at", "cli.format.missing");
        }
        if (!clean(in)) {
            return null;
        }
        in.faults().addAll("", new OutcomeScore(id, id, session, measure, value, Instant.EPOCH).check());
        return new ScriptOp.AddOutcome(id, session, course, measure, value, at);
    }

    static ScriptOp event(JsonFields in) {
        UUID id = in.id("id");
        UUID session = in.id("session");
        AdverseEvent.Kind kind = in.word(
                "kind", AdverseEvent.Kind::ofKey, AdverseEvent.Kind.values(), AdverseEvent.Kind::key);
        AdverseEvent.Severity severity = in.word("severity", AdverseEvent.Severity::ofKey,
                AdverseEvent.Severity.values(), AdverseEvent.Severity::key);
        Instant at = in.instant("at");
        String note = in.optionalText("note");
        List<UUID> points = in.ids("points");
        AdverseEvent.Follow follow =
                in.optionalObject("follow").map(RecordReader::follow).orElse(AdverseEvent.Follow.NONE);
        boolean resolved = in.has("resolved")
                ? in.optionalFlag("resolved")
                : follow.outcome() == AdverseEvent.Outcome.RESOLVED;
        if (!clean(in)) {
            return null;
        }
        AdverseEvent event = new AdverseEvent(id, session, kind, severity, resolved, at, note, points, follow);
        in.faults().addAll("", event.check(), RecordReader.eventFields(in));
        return new ScriptOp.AddEvent(event);
    }

    static ScriptOp wasted(JsonFields in) {
        UUID mixture = in.id("mixture");
        BigDecimal wasted = in.decimal("mL");
        if (!clean(in)) {
            return null;
        }
        for (Problem problem : new Mixture(mixture, mixture, null, List.of(), null, null, wasted).check()) {
            if (problem.field().equals("wastedMl")) {
                in.faults().add("/mL", problem.key(), problem.args().toArray());
            }
        }
        return new ScriptOp.Waste(mixture, wasted);
    }

    static ScriptOp addendum(JsonFields in) {
        UUID id = in.id("id");
        UUID session = in.id("session");
        String text = in.text("text");
        String reason = in.optionalText("reason");
        List<Addendum.Correction> corrections = new ArrayList<>(SignatureReader.corrections(in));
        if (!clean(in)) {
            return null;
        }
        in.faults().addAll("", Addendum.check(text, reason, corrections));
        return new ScriptOp.AddAddendum(id, session, text, reason, corrections);
    }
}
