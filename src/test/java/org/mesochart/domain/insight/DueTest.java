package org.mesochart.domain.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;

@BesideOthers
class DueTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void whatIsDueFallsInOneOfThreeGroups() {
        assertEquals(Optional.of(new Due(TODAY.minusDays(90), Due.Group.OVERDUE, 90)), Due.on(TODAY.minusDays(90), TODAY));
        assertEquals(Optional.of(new Due(TODAY.minusDays(1), Due.Group.OVERDUE, 1)), Due.on(TODAY.minusDays(1), TODAY));
        assertEquals(Optional.of(new Due(TODAY, Due.Group.TODAY, 0)), Due.on(TODAY, TODAY));
        assertEquals(Optional.of(new Due(TODAY.plusDays(1), Due.Group.NEXT_DAYS, -1)), Due.on(TODAY.plusDays(1), TODAY));
        assertEquals(Optional.of(new Due(TODAY.plusDays(7), Due.Group.NEXT_DAYS, -7)), Due.on(TODAY.plusDays(7), TODAY));
    }

    @Test
    void whatIsFurtherOffIsNotThereYetAndWhatIsLongAgoHasLeft() {
        assertEquals(Optional.empty(), Due.on(TODAY.plusDays(8), TODAY));
        assertEquals(Optional.empty(), Due.on(TODAY.minusDays(91), TODAY));
    }
}
