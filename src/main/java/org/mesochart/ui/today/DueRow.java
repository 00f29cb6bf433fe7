package org.mesochart.ui.today;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.FollowUp.Kind;
import org.mesochart.domain.insight.Due;
import org.mesochart.domain.insight.Reminder;

/**
 * Something that is due, as a row of the list.
 *
 * @param held sessions of the course so far
 * @param last day of the latest of them, or null
 * @param number of the session to start, or of the one that a check or a score follows
 * @param after days after that session by the clinic's rule
 * @param scale of the main series, empty without a score
 * @param scores of the main series, earliest first; those after injections left out
 */
record DueRow(UUID patient, String name, LocalDate born, Course course, Reminder reminder, Due due, int held,
              LocalDate last, int number, int after, String scale, List<BigDecimal> scores) {

    Kind kind() {
        return reminder.kind();
    }

    /** Whether it can be done now; what is due later is only looked at. */
    boolean now() {
        return due.group() != Due.Group.NEXT_DAYS;
    }

    /** Whether it is about the same thing as another row. */
    boolean same(DueRow other) {
        return other != null && course.id().equals(other.course.id()) && kind() == other.kind()
                && java.util.Objects.equals(reminder.about(), other.reminder.about());
    }

    @Override
    public String toString() {
        return "DueRow[" + course.id() + ']';
    }
}
