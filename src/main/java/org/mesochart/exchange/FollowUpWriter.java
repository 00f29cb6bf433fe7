package org.mesochart.exchange;

import org.mesochart.domain.course.FollowUp;
import org.mesochart.domain.course.FollowUpRules;
import org.mesochart.domain.course.Judgement;

/** Writes what was decided about courses, what became of what was due, and when the clinic asks. */
final class FollowUpWriter {
    private final JsonOut out;

    FollowUpWriter(JsonOut out) {
        this.out = out;
    }

    void judgement(Judgement judgement) {
        out.text("id", judgement.id());
        out.number("held", judgement.held());
        out.text("choice", judgement.choice().key());
        out.text("reason", judgement.reason());
        out.text("at", judgement.at());
    }

    void followUp(FollowUp followUp) {
        out.text("id", followUp.id());
        out.text("kind", followUp.kind().key());
        out.text("about", followUp.about());
        out.text("deed", followUp.deed().key());
        out.text("day", followUp.day());
        out.text("reason", followUp.reason());
        out.text("at", followUp.at());
    }

    void rules(FollowUpRules rules) {
        out.number("judgeFrom", rules.judgeFrom());
        out.number("judgeAgain", rules.judgeAgain());
        out.number("checkDays", rules.checkDays());
        out.number("scoreDays", rules.scoreDays());
    }
}
