package org.mesochart.domain.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.FollowUp;
import org.mesochart.domain.course.FollowUp.Deed;
import org.mesochart.domain.course.FollowUp.Kind;
import org.mesochart.domain.course.FollowUpRules;
import org.mesochart.domain.course.PlanStep;

@BesideOthers
class ReminderTest {
    private static final LocalDate LAST = LocalDate.of(2026, 11, 3);
    private static final Instant AT = Instant.parse("2026-11-03T07:00:00Z");
    private static final UUID COURSE = UUID.randomUUID();
    private static final UUID SESSION = UUID.randomUUID();
    private static final CoursePlan WEEKLY = new CoursePlan(List.of(new PlanStep(4, 7), new PlanStep(2, 14)));
    private static final CoursePlan FORTNIGHTLY = new CoursePlan(List.of(new PlanStep(4, 14)));

    private CoursePlan plan = WEEKLY;
    private CourseStatus status = CourseStatus.ACTIVE;
    private int held = 3;
    private CourseDays.Last last = last(true, true, false);
    private boolean scored = true;
    private LocalDate asked;
    private final List<FollowUp> entries = new ArrayList<>();

    private static CourseDays.Last last(boolean signed, boolean injected, boolean answered) {
        return new CourseDays.Last(SESSION, AT, LAST, signed, injected, answered);
    }

    private List<String> due() {
        return Reminder.of(new CourseDays(plan, status, held, last, scored, asked, entries), FollowUpRules.USUAL).stream()
                .map(each -> each.kind().key() + " " + each.day()).toList();
    }

    private FollowUp entry(Kind kind, UUID about, Deed deed, LocalDate day, String reason) {
        FollowUp entry = new FollowUp(UUID.randomUUID(), COURSE, kind, about, deed, day, reason, AT.plusSeconds(60));
        assertEquals(List.of(), entry.check());
        entries.add(entry);
        return entry;
    }

    @Test
    void theNextSessionIsDueByThePlanAndAWeeklyCourseIsAskedForEventsThen() {
        assertEquals(List.of("session 2026-11-10"), due());
    }

    @Test
    void theCheckComesAWeekAfterInjectionsUnlessTheNextSessionIsDueByThen() {
        plan = FORTNIGHTLY;
        assertEquals(List.of("check 2026-11-10", "session 2026-11-17"), due());
        plan = FORTNIGHTLY.withDate(4, LAST.plusDays(7));
        assertEquals(List.of("session 2026-11-10"), due());
        plan = WEEKLY.withDate(4, LAST.plusDays(8));
        assertEquals(List.of("check 2026-11-10", "session 2026-11-11"), due());
    }

    @Test
    void thereIsNoCheckWhereNothingWasInjectedOrThePatientWasAsked() {
        plan = FORTNIGHTLY;
        last = last(true, false, false);
        assertEquals(List.of("session 2026-11-17"), due());
        last = last(true, true, true);
        assertEquals(List.of("session 2026-11-17"), due());
        last = last(true, true, false);
        entry(Kind.CHECK, SESSION, Deed.DONE, null, null);
        assertEquals(List.of("session 2026-11-17"), due());
    }

    @Test
    void whatWasDoneAfterAnotherSessionSaysNothingOfThisOne() {
        plan = FORTNIGHTLY;
        entry(Kind.CHECK, UUID.randomUUID(), Deed.DONE, null, null);
        assertEquals(List.of("check 2026-11-10", "session 2026-11-17"), due());
    }

    @Test
    void aDraftIsASessionThatHasBegun() {
        last = last(false, true, false);
        assertEquals(List.of(), due());
        last = null;
        held = 0;
        assertEquals(List.of(), due());
    }

    @Test
    void aScoreIsAskedAMonthAfterThePlanIsUsedUpOrTheCourseFinished() {
        held = 6;
        assertEquals(List.of("check 2026-11-10", "score 2026-12-03"), due());
        held = 3;
        status = CourseStatus.FINISHED;
        assertEquals(List.of("check 2026-11-10", "score 2026-12-03"), due());
        plan = CoursePlan.NONE;
        assertEquals(List.of("check 2026-11-10", "score 2026-12-03"), due());
        status = CourseStatus.ACTIVE;
        assertEquals(List.of("check 2026-11-10"), due(), "without a plan nobody knows whether the last session was the last");
    }

    @Test
    void aScoreTakenAtHalfTimeOrLaterTellsTheSame() {
        held = 6;
        asked = LAST.plusDays(14);
        assertEquals(List.of("check 2026-11-10", "score 2026-12-03"), due());
        asked = LAST.plusDays(15);
        assertEquals(List.of("check 2026-11-10"), due());
        asked = null;
        scored = false;
        assertEquals(List.of("check 2026-11-10"), due(), "there is nothing to compare it with");
    }

    @Test
    void aCourseThatWasStoppedIsNotAskedForItsScoreButForEvents() {
        status = CourseStatus.STOPPED;
        assertEquals(List.of("check 2026-11-10"), due());
        held = 6;
        assertEquals(List.of("check 2026-11-10", "score 2026-12-03"), due());
    }

    @Test
    void ofAPatientWhoDoesNotComeAnyMoreNothingIsDueButCallsPlannedSince() {
        held = 6;
        entry(Kind.CALL, null, Deed.PLANNED, LAST.plusDays(20), null);
        entry(Kind.SESSION, null, Deed.LOST, null, "moved away");
        assertEquals(3, due().size(), "taken up again");
        status = CourseStatus.STOPPED;
        assertEquals(List.of(), due());
        entry(Kind.CALL, null, Deed.PLANNED, LAST.plusDays(40), null);
        assertEquals(List.of("call 2026-12-13"), due());
    }

    @Test
    void whoCameAgainIsNotLost() {
        held = 6;
        entry(Kind.SESSION, null, Deed.LOST, null, "moved away");
        last = new CourseDays.Last(SESSION, AT.plusSeconds(86400), LAST, true, true, false);
        status = CourseStatus.FINISHED;
        assertEquals(List.of("check 2026-11-10", "score 2026-12-03"), due());
    }

    @Test
    void callsAreDueUntilTheyAreDone() {
        last = null;
        held = 0;
        FollowUp call = entry(Kind.CALL, null, Deed.PLANNED, LAST, null);
        entry(Kind.CALL, null, Deed.PLANNED, LAST.plusDays(1), "about the cream");
        assertEquals(List.of("call 2026-11-03", "call 2026-11-04"), due());
        entry(Kind.CALL, call.id(), Deed.POSTPONED, LAST.plusDays(5), null);
        assertEquals(List.of("call 2026-11-04", "call 2026-11-08"), due());
        entry(Kind.CALL, call.id(), Deed.DONE, null, null);
        assertEquals(List.of("call 2026-11-04"), due());
    }

    @Test
    void whatWasPutOffIsDueOnItsNewDayWithTheReason() {
        held = 6;
        entry(Kind.CHECK, SESSION, Deed.POSTPONED, LAST.plusDays(9), null);
        entry(Kind.SCORE, SESSION, Deed.POSTPONED, LAST.plusDays(60), "abroad");
        assertEquals(List.of("check 2026-11-12", "score 2027-01-02"), due());
        assertEquals("abroad", Reminder.of(new CourseDays(plan, status, held, last, scored, asked, entries),
                FollowUpRules.USUAL).getLast().reason());
    }

    @Test
    void aSessionsReasonIsToldWhileItsDayIsTheOneItWasPutOffTo() {
        plan = WEEKLY.withDate(4, LAST.plusDays(10));
        entry(Kind.SESSION, null, Deed.POSTPONED, LAST.plusDays(10), "holiday");
        CourseDays course = new CourseDays(plan, status, held, last, scored, asked, entries);
        assertEquals("holiday", Reminder.of(course, FollowUpRules.USUAL).getLast().reason());
        plan = WEEKLY.withDate(4, LAST.plusDays(12));
        course = new CourseDays(plan, status, held, last, scored, asked, entries);
        assertEquals(null, Reminder.of(course, FollowUpRules.USUAL).getLast().reason());
    }

    @Test
    void whoWasReachedAfterAllIsNotLost() {
        plan = FORTNIGHTLY;
        status = CourseStatus.FINISHED;
        entry(Kind.SESSION, null, Deed.LOST, null, "no answer for weeks");
        assertEquals(List.of(), due());
        FollowUp call = entry(Kind.CALL, null, Deed.PLANNED, LAST.plusDays(20), null);
        entry(Kind.CALL, call.id(), Deed.POSTPONED, LAST.plusDays(25), "no answer");
        assertEquals(List.of("call 2026-11-28"), due());
        entry(Kind.CALL, call.id(), Deed.DONE, null, null);
        assertEquals(List.of("check 2026-11-10", "score 2026-12-03"), due());
    }

    @Test
    void theLatestEntryIsTheOneWrittenLastWhereverItCameFrom() {
        plan = FORTNIGHTLY;
        entries.add(new FollowUp(UUID.randomUUID(), COURSE, Kind.CHECK, SESSION, Deed.DONE, null, null,
                AT.plusSeconds(900)));
        entries.add(new FollowUp(UUID.randomUUID(), COURSE, Kind.CHECK, SESSION, Deed.POSTPONED, LAST.plusDays(9), null,
                AT.plusSeconds(300)));
        assertEquals(List.of("session 2026-11-17"), due());
    }
}
