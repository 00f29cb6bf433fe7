package org.mesochart.domain.insight;

import java.time.LocalDate;
import org.mesochart.domain.course.CourseStatus;

/** Whether a patient left a course before its plan ended. */
public enum Leaving {
    /** The course has no plan, so there is nothing to leave early. */
    UNPLANNED,
    /** The plan was held, is going on, or the course was finished early with its goal reached. */
    STAYED,
    /** Left, and why is not written down. */
    WITHOUT_REASON,
    /** Left, with a reason. */
    WITH_REASON;

    /** A course still open whose next session is overdue by more days than this counts as left. The clinic's rule of thumb, no published figure. */
    public static final int DAYS_OVERDUE = 90;

    static Leaving of(TreatedCourse course, LocalDate today) {
        int held = course.held();
        int planned = course.plan().sessions();
        if (planned == 0) {
            return UNPLANNED;
        }
        if (held >= planned || course.status() == CourseStatus.FINISHED) {
            return STAYED;
        }
        boolean left = course.status() == CourseStatus.STOPPED
                || course.plan().nextDue(held, course.last())
                        .filter(due -> due.plusDays(DAYS_OVERDUE).isBefore(today))
                        .isPresent();
        return !left ? STAYED : course.reasonKept() ? WITH_REASON : WITHOUT_REASON;
    }
}
