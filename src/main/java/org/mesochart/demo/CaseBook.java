package org.mesochart.demo;

import java.util.List;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.patient.Allergies;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Technique;
import org.mesochart.domain.text.Language;

/** The invented people of the demo chart and their treatments. Any likeness is chance. */
final class CaseBook {
    private CaseBook() {
    }

    /** A text in both languages. */
    record Text(String english, String turkish) {
        String in(Language language) {
            return language == Language.TURKISH ? turkish : english;
        }
    }

    /** @param day days after the session */
    record Unwanted(
            int session, int day, AdverseEvent.Kind kind, AdverseEvent.Severity severity, boolean resolved, Text note) {}

    /**
     * A course.
     *
     * @param plan sessions x days: "4x7,2x14"
     * @param before NRS before each session held, "-" where it was not asked, "x7" where it was 7 and the
     *     screening ended the session
     * @param relief how much lower a quarter of an hour after
     * @param daysAgo days since the latest session
     * @param special what sets it apart
     */
    record Treatment(
            Text indication,
            Text site,
            Text goal,
            Points points,
            Recipe recipe,
            Technique technique,
            String depthMm,
            String plan,
            String before,
            int relief,
            int daysAgo,
            CourseStatus status,
            Special special,
            List<Unwanted> unwanted) {

        Treatment with(Special now) {
            return new Treatment(indication, site, goal, points, recipe, technique, depthMm, plan, before, relief,
                    daysAgo, status, now, unwanted);
        }

        Treatment with(Unwanted... events) {
            return new Treatment(indication, site, goal, points, recipe, technique, depthMm, plan, before, relief,
                    daysAgo, status, special, List.of(events));
        }

        @Override
        public String toString() {
            return "Treatment[]";
        }
    }

    /** What sets a course apart from the others. */
    enum Special {
        NONE,
        /** Pain at 10, 30, 60, 90 and 120 minutes. */
        LABOUR,
        /** Three sessions a week; pain again 30 and 90 days after the last. */
        THREE_A_WEEK,
        /** The third session used a lot past its expiry, with a reason. */
        EXPIRED_LOT,
        /** The second session has 200 points. */
        TWO_HUNDRED,
        /** A session of today is still a draft. */
        DRAFT_TODAY,
        /** Deeper than 4 mm, with a reason. */
        DEEP,
        /** A call is planned for today. */
        CALL
    }

    /** @param sex f or m */
    record Person(
            String name,
            char sex,
            int bornYear,
            String weightKg,
            String heightCm,
            String phone,
            Allergies.State allergies,
            Text substance,
            Text reaction,
            Text alert,
            Language language,
            List<Treatment> treatments) {

        @Override
        public String toString() {
            return "Person[]";
        }
    }

    static Text text(String english, String turkish) {
        return new Text(english, turkish);
    }
}
