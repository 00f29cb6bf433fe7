package org.mesochart.storage;

import java.time.LocalDate;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.FollowUp.Kind;
import org.mesochart.domain.insight.Due;
import org.mesochart.domain.insight.Reminder;
import org.mesochart.domain.patient.Patient;

/**
 * Something that is due.
 *
 * @param held sessions of the course so far, without those that were not performed
 * @param lastNumber number of the latest of them, 0 before the first
 * @param last its day, or null
 * @param nextNumber number of the session to be held next; those not performed have numbers too
 * @param after days after the session that a check or a score is asked for by the clinic's rule, else 0
 */
public record DueItem(
        Patient patient, Course course, Reminder reminder, Due due, int held, int lastNumber, LocalDate last,
        int nextNumber, int after) {

    public Kind kind() {
        return reminder.kind();
    }

    /** The session to be held, or the one that a check or a score follows; 0 for a call. */
    public int number() {
        return switch (kind()) {
            case SESSION -> nextNumber;
            case CALL -> 0;
            case CHECK, SCORE -> lastNumber;
        };
    }

    /** Sessions of the plan. */
    public int planned() {
        return course.plan().sessions();
    }

    @Override
    public String toString() {
        return "DueItem[" + course.id() + ']';
    }
}
