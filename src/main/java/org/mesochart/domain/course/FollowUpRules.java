package org.mesochart.domain.course;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mesochart.domain.Problem;

/**
 * When the clinic judges a course and when it asks after its patients.
 *
 * @param judgeFrom sessions with injections after which the response is judged first, 1 to 20; 2 by the practice of
 *     judging "after session 2-3"
 * @param judgeAgain sessions after which it is judged once more where pain had not fallen enough, not fewer; 3
 * @param checkDays days after injections on which adverse events are asked for, 1 to 90; 7
 * @param scoreDays days after a course's last session on which its pain score is asked for, 1 to 365; 30, the clinic's
 *     rule of thumb
 */
public record FollowUpRules(int judgeFrom, int judgeAgain, int checkDays, int scoreDays) {
    public static final FollowUpRules USUAL = new FollowUpRules(2, 3, 7, 30);
    public static final int SESSIONS_MAX = 20;
    public static final int CHECK_DAYS_MAX = 90;
    public static final int SCORE_DAYS_MAX = 365;

    private static final UUID ID = UUID.nameUUIDFromBytes("follow-up-rules".getBytes(StandardCharsets.UTF_8));

    /** A chart has one row of them. */
    public UUID id() {
        return ID;
    }

    public List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        range("judgeFrom", judgeFrom, 1, SESSIONS_MAX, problems);
        range("judgeAgain", judgeAgain, Math.max(1, judgeFrom), SESSIONS_MAX, problems);
        range("checkDays", checkDays, 1, CHECK_DAYS_MAX, problems);
        range("scoreDays", scoreDays, 1, SCORE_DAYS_MAX, problems);
        return problems;
    }

    private static void range(String field, int value, int least, int most, List<Problem> problems) {
        if (value < least || value > most) {
            problems.add(Problem.of(field, "errors.followUp.range", least, most));
        }
    }
}
