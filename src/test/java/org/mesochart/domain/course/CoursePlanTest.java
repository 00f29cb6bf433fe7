package org.mesochart.domain.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mesochart.domain.course.CoursePlan.Planned;

class CoursePlanTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 3);
    /** The plan of protocol H: weekly in the first month, every 2 weeks in the second. */
    private final CoursePlan plan = new CoursePlan(List.of(new PlanStep(4, 7), new PlanStep(2, 14)));

    private static List<LocalDate> days(List<Planned> schedule) {
        return schedule.stream().map(Planned::day).toList();
    }

    @Test
    void bothIntervalsGiveTheDaysOfAllSixSessions() {
        List<Planned> schedule = plan.schedule(List.of(FIRST));
        assertEquals(List.of(FIRST, FIRST.plusDays(7), FIRST.plusDays(14), FIRST.plusDays(21), FIRST.plusDays(35),
                FIRST.plusDays(49)), days(schedule));
        assertTrue(schedule.getFirst().held());
        assertTrue(schedule.stream().skip(1).noneMatch(p -> p.held() || p.moved()));
    }

    @Test
    void aMovedSessionMovesThoseAfterIt() {
        CoursePlan moved = plan.withDate(5, LocalDate.of(2026, 12, 10));
        List<Planned> schedule = moved.schedule(List.of(FIRST));
        assertEquals(LocalDate.of(2026, 12, 10), schedule.get(4).day());
        assertTrue(schedule.get(4).moved());
        assertEquals(LocalDate.of(2026, 12, 24), schedule.get(5).day());
        assertFalse(schedule.get(5).moved());
        assertEquals(plan, moved.withDate(5, null));
    }

    @Test
    void theNextSessionIsDueOnTheDaySetByHand() {
        CoursePlan moved = plan.withDate(3, LocalDate.of(2026, 11, 20));
        assertEquals(Optional.of(LocalDate.of(2026, 11, 20)), moved.nextDue(2, FIRST.plusDays(7)));
        assertEquals(Optional.of(FIRST.plusDays(7)), moved.nextDue(1, FIRST));
    }

    @Test
    void aDaySetByHandThatWasOvertakenNoLongerCounts() {
        CoursePlan moved = plan.withDate(3, LocalDate.of(2026, 11, 20));
        LocalDate late = LocalDate.of(2026, 11, 23);
        assertEquals(Optional.of(late.plusDays(7)), moved.nextDue(2, late));
    }

    @Test
    void aSessionCannotBeSetBeforeTheOneBeforeIt() {
        List<LocalDate> held = List.of(FIRST);
        assertEquals("errors.plan.before", plan.checkDate(3, FIRST.plusDays(7), held).orElseThrow().key());
        assertEquals(List.of(3, 2, FIRST.plusDays(7)), plan.checkDate(3, FIRST.minusDays(1), held).orElseThrow().args());
        assertTrue(plan.checkDate(3, FIRST.plusDays(8), held).isEmpty());
    }

    @Test
    void aSessionCannotBeSetAfterALaterOneThatWasSetByHand() {
        CoursePlan moved = plan.withDate(5, LocalDate.of(2026, 12, 10));
        assertEquals("errors.plan.after",
                moved.checkDate(4, LocalDate.of(2026, 12, 10), List.of(FIRST)).orElseThrow().key());
        assertTrue(moved.checkDate(4, LocalDate.of(2026, 12, 9), List.of(FIRST)).isEmpty());
    }

    @Test
    void aSessionThatWasHeldKeepsItsDay() {
        assertEquals("errors.plan.held", plan.checkDate(1, FIRST.plusDays(1), List.of(FIRST)).orElseThrow().key());
    }

    @Test
    void planningFewerSessionsDropsTheDaysOfThoseThatAreGone() {
        CoursePlan moved = plan.withDate(3, FIRST.plusDays(20)).withDate(6, FIRST.plusDays(90));
        assertEquals(List.of(3), List.copyOf(moved.withSteps(List.of(new PlanStep(4, 7))).dates().keySet()));
    }

    @Test
    void threeAWeekKeepsTheDaysOfTheWeek() {
        CoursePlan three = new CoursePlan(List.of(new PlanStep(3, 2), new PlanStep(1, 3), new PlanStep(2, 2),
                new PlanStep(1, 3), new PlanStep(2, 2)));
        LocalDate monday = LocalDate.of(2026, 11, 2);
        List<LocalDate> days = days(three.schedule(List.of(monday)));
        assertEquals(9, days.size());
        assertEquals(monday.plusDays(18), days.getLast());
        assertTrue(days.stream().map(LocalDate::getDayOfWeek).allMatch(d ->
                d == DayOfWeek.MONDAY || d == DayOfWeek.WEDNESDAY || d == DayOfWeek.FRIDAY));
    }

    @Test
    void withoutASessionHeldNoDayCanBeTold() {
        assertEquals(List.of(), plan.schedule(List.of()));
        assertEquals(1, CoursePlan.NONE.schedule(List.of(FIRST)).size());
    }

    @Test
    void theProtocolFollowedStaysWhenThePlanChanges() {
        UUID protocol = UUID.randomUUID();
        assertEquals(protocol,
                plan.withProtocol(protocol).withDate(3, FIRST.plusDays(20)).withSteps(List.of(new PlanStep(6, 7))).protocol());
    }
}
