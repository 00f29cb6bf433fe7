package org.mesochart.domain.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.PlanStep;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.Outcome;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionStatus;

/** What a group's figures are, and what they are not. */
@BesideOthers
class InsightTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Istanbul");
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 20);
    private static final Criteria NRS = new Criteria(PainScale.NRS, Aspect.MOVEMENT, null, null, Map.of());

    @Test
    void theMedianOfPercentagesIsNotThePercentageOfMedians() {
        // Medians 4 -> 1 are 75 %; the patients' own 20, 20, 50, 75 and 75 % have the median 50 %.
        GroupFigures figures = figures(course(10, 8), course(10, 8), course(4, 1), course(4, 1), course(2, 1));
        assertEquals(decimal("50"), figures.medianPercentLess().orElseThrow());
        assertEquals(decimal("2"), figures.medianLess().orElseThrow());
        assertEquals(5, figures.changed());
        // Of six patients the median lies between two; 1/3 is not rounded before it.
        GroupFigures six = figures(course(3, 2), course(3, 2), course(3, 2), course(2, 1), course(2, 1), course(2, 1));
        assertEquals(decimal("41.7"), six.medianPercentLess().orElseThrow());
        assertEquals(decimal("1"), six.medianLess().orElseThrow());
        assertEquals(decimal("-0.5"), figures(course(3, 4), course(2, 2)).medianLess().orElseThrow());
    }

    @Test
    void thirtyAndFiftyPerCentAreInside() {
        GroupFigures figures = figures(course(10, 7), course(10, 5), course(10, 8), course(6, 3), course(7, 5));
        assertEquals(new Share(3, 5), figures.atLeast30());
        assertEquals(new Share(2, 5), figures.atLeast50());
        assertEquals(Optional.of(decimal("60")), figures.atLeast30().percent());
        GroupFigures vas = figures(List.of(course(PainScale.VAS, 100, 70), course(PainScale.VAS, 99, 70)),
                new Criteria(PainScale.VAS, Aspect.MOVEMENT, null, null, Map.of()));
        assertEquals(new Share(1, 2), vas.atLeast30());
    }

    @Test
    void aRespondersSessionIsTheOneBeforeTheScoreAndAGapIsNotBridged() {
        Build course = new Build(4).before(1, 8).after(1, 1).before(2, 6).followUp(9, 5).before(4, 3).followUp(40, 4);
        CourseResult result = result(course);
        // The score of day 9 is one after session 2, whose injections were on day 7.
        assertEquals(List.of(Optional.of(Outcome.Band.NONE), Optional.of(Outcome.Band.MODERATE),
                Optional.of(Outcome.Band.SUBSTANTIAL), Optional.of(Outcome.Band.SUBSTANTIAL)), result.bySession());
        CourseResult gap = result(new Build(3).before(1, 8).before(2, 6).followUp(30, 4));
        assertEquals(List.of(Optional.of(Outcome.Band.NONE), Optional.empty(), Optional.of(Outcome.Band.SUBSTANTIAL)),
                gap.bySession());
        GroupFigures figures = GroupFigures.of(List.of(result, gap));
        assertEquals(List.of(2, 1, 2, 1), figures.bySession().stream().map(each -> each.atLeast30().of()).toList());
    }

    @Test
    void aScoreMinutesAfterInjectionsIsNoResult() {
        CourseResult result = result(new Build(2).before(1, 8).after(1, 0).after(2, 0));
        assertTrue(result.baseline());
        assertFalse(result.measured());
        assertEquals(Optional.empty(), result.less());
        assertEquals(List.of(Optional.empty(), Optional.empty()), result.bySession());
        assertEquals(List.of(), GroupFigures.of(List.of(result)).bySession());
    }

    @Test
    void aScoreBeforeInjectionsMayBeTypedMinutesIntoTheVisit() {
        CourseResult result = result(new Build(2).score(Moment.BEFORE, 1, 8, Duration.ofMinutes(9))
                .score(Moment.BEFORE, 2, 4, Duration.ofDays(7).plusMinutes(9)));
        assertEquals(List.of(Optional.of(Outcome.Band.SUBSTANTIAL), Optional.empty()), result.bySession());
        assertEquals(Optional.of(decimal("4")), result.less());
    }

    @Test
    void withoutABaselineOrWithZeroThereIsNoPercentage() {
        CourseResult none = result(new Build(2).before(2, 5).followUp(20, 3));
        CourseResult zero = result(new Build(2).before(1, 0).before(2, 3));
        assertFalse(none.baseline());
        assertEquals(Optional.empty(), none.less());
        assertEquals(Optional.of(decimal("-3")), zero.less());
        GroupFigures figures = GroupFigures.of(List.of(none, zero));
        assertEquals(1, figures.withoutBaseline());
        assertEquals(new Share(0, 0), figures.atLeast30());
        assertEquals(Optional.empty(), figures.medianPercentLess());
        assertEquals(Optional.of(decimal("-3")), figures.medianLess());
        assertEquals(1, figures.changed());
    }

    @Test
    void sitesAreNeverMixedAndTheFirstOneTellsTheCourse() {
        CourseResult result = result(new Build(2).before(1, 8).at("neck").score(Moment.BEFORE, 1, 4, Duration.ofMinutes(1))
                .before(2, 1).at("Low  BACK").before(2, 7));
        assertEquals(Optional.of(decimal("1")), result.less());
        assertEquals(Optional.of(Outcome.Band.NONE), result.band());
    }

    @Test
    void aPatientWithSeveralCoursesCountsOnceWithTheLatestThatHasAResult() {
        UUID patient = UUID.randomUUID();
        TreatedCourse old = new Build(2).of(patient).before(1, 8).before(2, 8).made();
        TreatedCourse newer = new Build(2).of(patient).from(30).before(1, 8).before(2, 2).made();
        TreatedCourse begun = new Build(1).of(patient).from(60).before(1, 9).made();
        GroupFigures figures = figures(List.of(begun, old, newer), NRS);
        assertEquals(1, figures.patients());
        assertEquals(new Share(1, 1), figures.atLeast50());
        assertEquals(Optional.of(decimal("6")), figures.medianLess());
        assertEquals(5, figures.sessions());
    }

    @Test
    void whoLeftBeforeThePlanEnded() {
        assertEquals(Leaving.WITHOUT_REASON, leaving(new Build(2).status(CourseStatus.STOPPED)));
        assertEquals(Leaving.WITH_REASON, leaving(new Build(2).status(CourseStatus.STOPPED).withReason()));
        assertEquals(Leaving.STAYED, leaving(new Build(2).status(CourseStatus.FINISHED)));
        assertEquals(Leaving.STAYED, leaving(new Build(6).status(CourseStatus.STOPPED)));
        assertEquals(Leaving.UNPLANNED, leaving(new Build(2).plan(CoursePlan.NONE).status(CourseStatus.STOPPED)));
        // The second session was on 9 March, the third due on the 16th; 90 days later is 14 June.
        Build open = new Build(2);
        assertEquals(Leaving.STAYED, Leaving.of(open.made(), LocalDate.of(2026, 6, 14)));
        assertEquals(Leaving.WITHOUT_REASON, Leaving.of(open.made(), LocalDate.of(2026, 6, 15)));
        GroupFigures figures = GroupFigures.of(List.of(result(new Build(2).status(CourseStatus.STOPPED)),
                result(new Build(2).status(CourseStatus.STOPPED).withReason()), result(new Build(2)),
                result(new Build(2).plan(CoursePlan.NONE))));
        assertEquals(new Share(2, 3), figures.left());
        assertEquals(1, figures.leftWithReason());
    }

    @Test
    void whoLeftWithoutAScoreIsNotHiddenByACourseThatHasOne() {
        UUID patient = UUID.randomUUID();
        TreatedCourse measured = new Build(6).of(patient).before(1, 8).before(2, 2).made();
        TreatedCourse left = new Build(1).of(patient).from(100).status(CourseStatus.STOPPED).withReason().made();
        TreatedCourse unplanned = new Build(1).of(patient).from(200).plan(CoursePlan.NONE).made();
        Insight.Group group = insight(List.of(measured, left, unplanned), NRS, Facet.INDICATION).groups().getFirst();
        assertEquals(new Share(1, 1), group.figures().atLeast50());
        assertEquals(new Share(1, 1), group.figures().left());
        assertEquals(1, group.figures().leftWithReason());
        PatientResult own = group.patients().getFirst();
        assertEquals(measured.courseId(), own.told().courseId());
        assertEquals(left.courseId(), own.planned().courseId());
        assertEquals(8, own.sessions());
    }

    @Test
    void aSessionWithoutInjectionsCountsForThePlan() {
        assertEquals(Leaving.STAYED, leaving(new Build(5).alsoHeld(1).status(CourseStatus.STOPPED)));
        // Two injected on 2 and 9 March, one more held on the 16th: the fourth is due on the 23rd, left after 21 June.
        Build open = new Build(2).alsoHeld(1);
        assertEquals(Leaving.STAYED, Leaving.of(open.made(), LocalDate.of(2026, 6, 21)));
        assertEquals(Leaving.WITHOUT_REASON, Leaving.of(open.made(), LocalDate.of(2026, 6, 22)));
    }

    @Test
    void smallGroupsAreToldInCounts() {
        List<TreatedCourse> four = List.of(course(8, 2), course(8, 2), course(8, 2), course(8, 8));
        GroupFigures small = figures(four, NRS);
        assertTrue(small.small());
        assertEquals(Optional.empty(), small.atLeast50().percent());
        assertEquals(Optional.empty(), small.eventsPer100());
        assertEquals(Optional.empty(), small.medianPercentLess());
        assertEquals(Optional.of(decimal("6")), small.medianLess());
        List<TreatedCourse> five = new ArrayList<>(four);
        five.add(new Build(2).before(1, 8).before(2, 2).events(1).made());
        GroupFigures large = figures(five, NRS);
        assertFalse(large.small());
        assertEquals(Optional.of(decimal("80")), large.atLeast50().percent());
        assertEquals(Optional.of(decimal("10")), large.eventsPer100());
        assertEquals(Optional.of(decimal("75")), large.medianPercentLess());
    }

    @Test
    void groupsAreMadeByValueHoweverItIsSpeltAndThePeriodIsOfTheFirstInjections() {
        List<TreatedCourse> courses = List.of(
                new Build(2).facet(Facet.INDICATION, "Kas Ağrısı").before(1, 8).before(2, 4).made(),
                new Build(2).facet(Facet.INDICATION, "kas agrisi").before(1, 8).before(2, 8).made(),
                new Build(2).from(30).facet(Facet.INDICATION, "Migraine").before(1, 8).before(2, 4).made(),
                new Build(2).before(1, 8).before(2, 4).made());
        Insight insight = insight(courses, NRS, Facet.INDICATION);
        assertEquals(List.of(List.of("Kas Ağrısı"), List.of(""), List.of("Migraine")),
                insight.groups().stream().map(Insight.Group::values).toList());
        assertEquals(2, insight.groups().getFirst().figures().patients());
        assertEquals(List.of("Kas Ağrısı", "Migraine", ""), insight.choices().get(Facet.INDICATION));
        Criteria march = new Criteria(PainScale.NRS, Aspect.MOVEMENT, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 31),
                Map.of(Facet.INDICATION, "KAS AĞRISI"));
        assertEquals(2, insight(courses, march, Facet.INDICATION).all().patients());
        Criteria april = new Criteria(PainScale.NRS, Aspect.MOVEMENT, LocalDate.of(2026, 4, 1), null, Map.of());
        assertEquals(1, insight(courses, april, Facet.INDICATION).all().patients());
        Criteria unrecorded = new Criteria(PainScale.NRS, Aspect.MOVEMENT, null, null, Map.of(Facet.INDICATION, ""));
        assertEquals(1, insight(courses, unrecorded, Facet.INDICATION).all().patients());
    }

    @Test
    void depthsAreOfferedByTheirSizeAndNoneLast() {
        List<TreatedCourse> courses = List.of(new Build(1).facet(Facet.DEPTH, "10").made(),
                new Build(1).made(), new Build(1).facet(Facet.DEPTH, "2").made(), new Build(1).facet(Facet.DEPTH, "2.5").made());
        assertEquals(List.of("2", "2.5", "10", ""), insight(courses, NRS, Facet.DEPTH).choices().get(Facet.DEPTH));
    }

    @Test
    void sessionsAndEventsAddUpAndAPatientStandsInEveryGroupOfHis() {
        Random random = new Random(6);
        for (int round = 0; round < 50; round++) {
            List<TreatedCourse> courses = new ArrayList<>();
            // Some have courses in several groups.
            List<UUID> patients = Stream.generate(UUID::randomUUID).limit(1 + random.nextInt(30)).toList();
            for (int i = 0; i < random.nextInt(40); i++) {
                Build course = new Build(1 + random.nextInt(6)).of(patients.get(random.nextInt(patients.size()))).facet(Facet.DEPTH, "" + (1 + random.nextInt(4)))
                        .events(random.nextInt(2));
                for (int session = 1; session <= course.held; session++) {
                    if (random.nextInt(4) > 0) {
                        course.before(session, random.nextInt(11));
                    }
                }
                courses.add(course.made());
            }
            Insight insight = insight(courses, NRS, Facet.DEPTH);
            GroupFigures all = insight.all();
            List<GroupFigures> parts = insight.groups().stream().map(Insight.Group::figures).toList();
            assertEquals(courses.stream().map(c -> List.of(c.patientId(), c.facets().get(Facet.DEPTH))).distinct().count(),
                    parts.stream().mapToInt(GroupFigures::patients).sum());
            assertEquals(courses.stream().map(TreatedCourse::patientId).distinct().count(), all.patients());
            assertEquals(all.sessions(), parts.stream().mapToInt(GroupFigures::sessions).sum());
            for (Insight.Group group : insight.groups()) {
                assertEquals(group.figures().events(), group.patients().stream().mapToInt(PatientResult::events).sum());
                assertEquals(group.figures().sessions(), group.patients().stream().mapToInt(PatientResult::sessions).sum());
            }
            assertEquals(all.events(), parts.stream().mapToInt(GroupFigures::events).sum());
            assertTrue(all.atLeast50().count() <= all.atLeast30().count());
            all.bySession().forEach(each -> assertTrue(each.atLeast30().of() <= all.patients()));
        }
    }

    private static Leaving leaving(Build course) {
        return Leaving.of(course.made(), TODAY);
    }

    private static CourseResult result(Build course) {
        return CourseResult.of(course.made(), TODAY);
    }

    private static TreatedCourse course(int from, int to) {
        return course(PainScale.NRS, from, to);
    }

    private static TreatedCourse course(PainScale scale, int from, int to) {
        return new Build(2).on(scale).before(1, from).before(2, to).made();
    }

    private static GroupFigures figures(TreatedCourse... courses) {
        return figures(List.of(courses), NRS);
    }

    private static GroupFigures figures(List<TreatedCourse> courses, Criteria criteria) {
        return insight(courses, criteria, Facet.INDICATION).all();
    }

    private static Insight insight(List<TreatedCourse> courses, Criteria criteria, Facet by) {
        Insight.Reading reading = new Insight.Reading(criteria, List.of(by), TODAY);
        courses.forEach(reading::add);
        return reading.result();
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    /** A course with weekly sessions and a plan of six. */
    private static final class Build {
        private final UUID id = UUID.randomUUID();
        private final List<PainScore> scores = new ArrayList<>();
        private final Map<Facet, String> facets = new java.util.EnumMap<>(Facet.class);
        private final List<UUID> sessions = new ArrayList<>();
        private final int held;
        private UUID patient = UUID.randomUUID();
        private PainScale scale = PainScale.NRS;
        private String site = "low back";
        private CoursePlan plan = new CoursePlan(List.of(new PlanStep(6, 7)));
        private CourseStatus status = CourseStatus.ACTIVE;
        private Instant start = START;
        private int events;
        private boolean reason;
        private int alsoHeld;

        Build(int held) {
            this.held = held;
            for (int i = 0; i < held; i++) {
                sessions.add(UUID.randomUUID());
            }
        }

        Build of(UUID whose) {
            patient = whose;
            return this;
        }

        Build on(PainScale now) {
            scale = now;
            return this;
        }

        Build at(String place) {
            site = place;
            return this;
        }

        Build from(int days) {
            start = START.plus(Duration.ofDays(days));
            return this;
        }

        Build plan(CoursePlan now) {
            plan = now;
            return this;
        }

        Build status(CourseStatus now) {
            status = now;
            return this;
        }

        Build withReason() {
            reason = true;
            return this;
        }

        /** Weekly sessions without injections after the others. */
        Build alsoHeld(int more) {
            alsoHeld = more;
            return this;
        }

        Build events(int now) {
            events = now;
            return this;
        }

        Build facet(Facet facet, String value) {
            facets.put(facet, value);
            return this;
        }

        Build before(int session, int value) {
            return score(Moment.BEFORE, session, value, Duration.ofDays(7L * (session - 1)));
        }

        Build after(int session, int value) {
            return score(Moment.AFTER, session, value, Duration.ofDays(7L * (session - 1)).plusMinutes(15));
        }

        Build followUp(int day, int value) {
            return score(Moment.FOLLOW_UP, 0, value, Duration.ofDays(day));
        }

        Build score(Moment moment, int session, int value, Duration since) {
            scores.add(new PainScore(UUID.randomUUID(), id, session == 0 ? null : sessions.get(session - 1), site, scale,
                    Aspect.MOVEMENT, moment, moment == Moment.AFTER ? 15 : null, BigDecimal.valueOf(value),
                    start.plus(since)));
            return this;
        }

        TreatedCourse made() {
            List<Session> all = new ArrayList<>();
            for (int i = 0; i < held; i++) {
                all.add(new Session(sessions.get(i), id, i + 1, start.plus(Duration.ofDays(7L * i)), ZONE,
                        SessionStatus.SIGNED, null));
            }
            return new TreatedCourse(patient, id, plan, status, null, all, held + alsoHeld,
                    LocalDate.ofInstant(start.plus(Duration.ofDays(7L * (held + alsoHeld - 1))), ZONE), facets, scores,
                    events, reason);
        }
    }
}
