package org.mesochart.domain.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.CoursePlan.Planned;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.FollowUp;
import org.mesochart.domain.course.FollowUp.Deed;
import org.mesochart.domain.course.FollowUp.Kind;
import org.mesochart.domain.course.FollowUpRules;
import org.mesochart.domain.course.PlanStep;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionStatus;

/** Due days over clock changes, leap days, changed intervals and moved dates; each seed is in the message. */
@BesideOthers
class DueDaysPropertyTest {
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Europe/Istanbul"), ZoneId.of("Europe/Berlin"), ZoneId.of("America/New_York"));
    private static final List<LocalTime> TIMES = List.of(LocalTime.of(0, 30), LocalTime.of(2, 30), LocalTime.of(23, 30));
    private static final int TRIES = 400;
    private static final UUID COURSE = UUID.randomUUID();

    private static Session session(LocalDate day, LocalTime time, ZoneId zone) {
        return new Session(UUID.randomUUID(), COURSE, 1, ZonedDateTime.of(day, time, zone).toInstant(), zone,
                SessionStatus.DRAFT, null);
    }

    private static CoursePlan plan(Random random) {
        List<PlanStep> steps = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            steps.add(new PlanStep(1 + random.nextInt(4), 1 + random.nextInt(40)));
        }
        return new CoursePlan(steps);
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2023, 1, 1).plusDays(random.nextInt(2200));
    }

    @Test
    void everyDayOfTheseYearsIsTheLocalDayOfItsZoneHoweverLongItLasts() {
        for (ZoneId zone : ZONES) {
            for (LocalTime time : TIMES) {
                for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() < 2029; day = day.plusDays(1)) {
                    LocalDate local = session(day, time, zone).localTime().toLocalDate();
                    assertEquals(day, local, zone + " " + time);
                    LocalDate next = new CoursePlan(List.of(new PlanStep(2, 7))).nextDue(1, local).orElseThrow();
                    assertEquals(7, ChronoUnit.DAYS.between(day, next), zone + " " + day);
                    assertEquals(day.getDayOfWeek(), next.getDayOfWeek());
                    // Seen from one minute to midnight and one minute past it, it is the day before and the day itself.
                    LocalDate before = LocalDate.ofInstant(ZonedDateTime.of(next, LocalTime.MIDNIGHT, zone).minusMinutes(1)
                            .toInstant(), zone);
                    LocalDate after = LocalDate.ofInstant(ZonedDateTime.of(next, LocalTime.MIDNIGHT, zone).plusMinutes(1)
                            .toInstant(), zone);
                    assertEquals(Due.Group.NEXT_DAYS, Due.on(next, before).orElseThrow().group(), zone + " " + day);
                    assertEquals(Due.Group.TODAY, Due.on(next, after).orElseThrow().group(), zone + " " + day);
                }
            }
        }
    }

    @Test
    void aLeapDayIsADayLikeAnyOther() {
        CoursePlan weekly = new CoursePlan(List.of(new PlanStep(4, 7)));
        assertEquals(Optional.of(LocalDate.of(2028, 2, 29)), weekly.nextDue(1, LocalDate.of(2028, 2, 22)));
        assertEquals(Optional.of(LocalDate.of(2028, 3, 7)), weekly.nextDue(2, LocalDate.of(2028, 2, 29)));
        assertEquals(Optional.of(LocalDate.of(2027, 3, 1)), weekly.nextDue(1, LocalDate.of(2027, 2, 22)));
        assertEquals(Optional.of(LocalDate.of(2029, 2, 28)),
                new CoursePlan(List.of(new PlanStep(2, 365))).nextDue(1, LocalDate.of(2028, 2, 29)));
        assertEquals(1, Due.on(LocalDate.of(2028, 2, 29), LocalDate.of(2028, 3, 1)).orElseThrow().daysLate());
    }

    @Test
    void theNextDayAgreesWithTheScheduleAndSessionsFollowEachOther() {
        for (int seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            CoursePlan plan = plan(random);
            List<LocalDate> held = new ArrayList<>(List.of(day(random)));
            for (int i = random.nextInt(plan.sessions()); i > 0; i--) {
                held.add(held.getLast().plusDays(1 + random.nextInt(60)));
            }
            for (int i = 0; i < 6; i++) {
                int number = 1 + random.nextInt(plan.sessions() + 1);
                LocalDate day = held.getLast().plusDays(random.nextInt(90) - 20);
                if (plan.checkDate(number, day, held).isEmpty()) {
                    plan = plan.withDate(number, day);
                }
                if (i == 3) {
                    // Intervals change in the middle of a course.
                    plan = plan.withSteps(plan(random).steps());
                }
            }
            List<Planned> schedule = plan.schedule(held);
            String which = "seed " + seed;
            assertEquals(held, schedule.stream().filter(Planned::held).map(Planned::day).toList(), which);
            assertEquals(plan.nextDue(held.size(), held.getLast()),
                    schedule.stream().filter(each -> !each.held()).findFirst().map(Planned::day), which);
            for (int i = 1; i < schedule.size(); i++) {
                assertTrue(schedule.get(i).day().isAfter(schedule.get(i - 1).day()), which);
                assertEquals(i + 1, schedule.get(i).number(), which);
            }
            // A later last session never makes the next one come earlier, unless a day was set by hand.
            if (plan.dates().isEmpty() && plan.nextDue(held.size(), held.getLast()).isPresent()) {
                assertEquals(plan.nextDue(held.size(), held.getLast()).orElseThrow().plusDays(3),
                        plan.nextDue(held.size(), held.getLast().plusDays(3)).orElseThrow(), which);
            }
        }
    }

    private static CourseDays course(Random random) {
        CoursePlan plan = random.nextInt(6) == 0 ? CoursePlan.NONE : plan(random);
        int held = random.nextInt(plan.sessions() + 2);
        CourseDays.Last last = held == 0 ? null : new CourseDays.Last(UUID.randomUUID(), Instant.EPOCH, day(random),
                random.nextInt(5) > 0, random.nextBoolean(), random.nextInt(3) == 0);
        CourseStatus status = CourseStatus.values()[random.nextInt(3)];
        List<FollowUp> entries = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            entries.add(new FollowUp(UUID.randomUUID(), COURSE, Kind.CALL, null, Deed.PLANNED, day(random), null,
                    Instant.EPOCH));
        }
        LocalDate asked = last != null && random.nextInt(3) == 0 ? last.day().plusDays(random.nextInt(60)) : null;
        return new CourseDays(plan, status, held, last, random.nextBoolean(), asked, entries);
    }

    @Test
    void everythingOpenIsInOneGroupOrFurtherOffOrLongAgo() {
        for (int seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            for (Reminder open : Reminder.of(course(random), FollowUpRules.USUAL)) {
                LocalDate today = open.day().plusDays(random.nextInt(220) - 110);
                Optional<Due> due = Due.on(open.day(), today);
                long late = ChronoUnit.DAYS.between(open.day(), today);
                assertEquals(late <= 90 && late >= -7, due.isPresent(), "seed " + seed);
                due.ifPresent(is -> {
                    assertEquals(late, is.daysLate());
                    assertEquals(late > 0 ? Due.Group.OVERDUE : late == 0 ? Due.Group.TODAY : Due.Group.NEXT_DAYS, is.group());
                });
            }
        }
    }

    @Test
    void whatIsPutOffIsNeverLostAndNothingElseMoves() {
        int put = 0;
        for (int seed = 0; seed < TRIES * 5; seed++) {
            Random random = new Random(seed);
            CourseDays course = course(random);
            for (Reminder open : Reminder.of(course, FollowUpRules.USUAL)) {
                LocalDate to = open.day().plusDays(1 + random.nextInt(120));
                CourseDays after = postponed(course, open, to);
                List<Reminder> now = Reminder.of(after, FollowUpRules.USUAL);
                assertEquals(List.of(to), now.stream().filter(each -> same(each, open)).map(Reminder::day).toList(),
                        "seed " + seed);
                // A session put off may leave the check for events to a call of its own.
                List<Reminder> others = Reminder.of(course, FollowUpRules.USUAL).stream().filter(each -> !same(each, open)).toList();
                assertTrue(now.containsAll(others), "seed " + seed);
                put++;
            }
        }
        assertTrue(put > TRIES, "too few were tried");
    }

    private static boolean same(Reminder one, Reminder other) {
        return one.kind() == other.kind() && java.util.Objects.equals(one.about(), other.about());
    }

    private static CourseDays postponed(CourseDays course, Reminder open, LocalDate to) {
        List<FollowUp> entries = new ArrayList<>(course.followUps());
        entries.add(new FollowUp(UUID.randomUUID(), COURSE, open.kind(), open.about(), Deed.POSTPONED, to, null, Instant.EPOCH));
        CoursePlan plan = open.kind() == Kind.SESSION ? course.plan().withDate(course.held() + 1, to) : course.plan();
        return new CourseDays(plan, course.status(), course.held(), course.last(), course.scored(), course.asked(), entries);
    }
}
