package org.mesochart.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.mesochart.domain.course.FollowUp;
import org.mesochart.domain.course.FollowUpRules;
import org.mesochart.domain.course.Judgement;

/** Reads what was decided about courses, what became of what was due, and when the clinic asks. */
final class FollowUpReader {
    private FollowUpReader() {}

    /** @return null when a field cannot be read */
    static Judgement judgement(JsonFields in, UUID id, UUID course) {
        int before = in.faults().count();
        Integer held = in.whole("held", 1, Judgement.HELD_MAX);
        Judgement.Choice choice =
                in.word("choice", Judgement.Choice::ofKey, Judgement.Choice.values(), Judgement.Choice::key);
        String reason = in.optionalText("reason");
        Instant at = in.instant("at");
        return in.faults().count() > before || id == null || course == null
                ? null : new Judgement(id, course, held, choice, reason, at);
    }

    /** @return null when a field cannot be read */
    static FollowUp followUp(JsonFields in, UUID id, UUID course) {
        int before = in.faults().count();
        FollowUp.Kind kind = in.word("kind", FollowUp.Kind::ofKey, FollowUp.Kind.values(), FollowUp.Kind::key);
        UUID about = in.optionalId("about");
        FollowUp.Deed deed = in.word("deed", FollowUp.Deed::ofKey, FollowUp.Deed.values(), FollowUp.Deed::key);
        LocalDate day = in.optionalDate("day");
        String reason = in.optionalText("reason");
        Instant at = in.instant("at");
        return in.faults().count() > before || id == null || course == null
                ? null : new FollowUp(id, course, kind, about, deed, day, reason, at);
    }

    /** @return null when a field cannot be read */
    static FollowUpRules rules(JsonFields in) {
        int before = in.faults().count();
        Integer from = in.whole("judgeFrom", 1, FollowUpRules.SESSIONS_MAX);
        Integer again = in.whole("judgeAgain", 1, FollowUpRules.SESSIONS_MAX);
        Integer check = in.whole("checkDays", 1, FollowUpRules.CHECK_DAYS_MAX);
        Integer score = in.whole("scoreDays", 1, FollowUpRules.SCORE_DAYS_MAX);
        return in.faults().count() > before ? null : new FollowUpRules(from, again, check, score);
    }
}
