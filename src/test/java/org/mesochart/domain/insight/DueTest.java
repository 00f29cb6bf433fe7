package org.mesochart.domain.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.PlanStep;

class DueTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private final CoursePlan plan = new CoursePlan(List.of(new PlanStep(4, 7), new PlanStep(2, 14)));

    @Test
    void theNextSessionFallsInOneOfThreeGroups() {
        assertEquals(Optional.of(new Due(TODAY, Due.Group.TODAY, 0)), due(3, TODAY.minusDays(7)));
        assertEquals(Optional.of(new Due(TODAY.minusDays(4), Due.Group.OVERDUE, 4)), due(2, TODAY.minusDays(11)));
        assertEquals(Optional.of(new Due(TODAY.plusDays(7), Due.Group.NEXT_DAYS, -7)), due(1, TODAY));
    }

    @Test
    void theIntervalChangesWithinThePlan() {
        assertEquals(Optional.of(new Due(TODAY, Due.Group.TODAY, 0)), due(4, TODAY.minusDays(14)));
    }

    @Test
    void nothingIsDueBeyondTheWeekOrThePlanOrWhenTheCourseIsOver() {
        assertEquals(Optional.empty(), due(4, TODAY));
        assertEquals(Optional.empty(), due(6, TODAY.minusDays(30)));
        assertEquals(Optional.empty(), due(0, null));
        assertEquals(Optional.empty(), Due.of(CoursePlan.NONE, CourseStatus.ACTIVE, 2, TODAY, TODAY));
        assertEquals(Optional.empty(), Due.of(plan, CourseStatus.STOPPED, 3, TODAY.minusDays(7), TODAY));
    }

    private Optional<Due> due(int held, LocalDate last) {
        return Due.of(plan, CourseStatus.ACTIVE, held, last, TODAY);
    }
}
