package org.mesochart.domain.insight;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.Judgement;
import org.mesochart.domain.course.PlanStep;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.MixtureTotals;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Lifetime;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionStatus;
import org.mesochart.storage.TestCharts;

/** A course put together for the trend, without a chart. */
public final class TrendSamples {
    public static final ZoneId ZONE = TestCharts.ZONE;
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    public static final LocalDate BORN = LocalDate.of(1972, 3, 12);
    public static final Lifetime LIFETIME = Lifetime.of(BORN, TODAY, ZONE);
    public static final String BACK = "low back";

    private static final UUID PATIENT = new UUID(7, 7);

    public final UUID id = UUID.randomUUID();
    private final int number;
    private final CourseStatus status;
    private final Instant start;
    private final List<Visit> visits = new ArrayList<>();
    private final List<PainScore> scores = new ArrayList<>();
    private final List<PlanChange> changes = new ArrayList<>();
    private final List<Judgement> judgements = new ArrayList<>();
    private String indication = "Low back pain";

    public TrendSamples(int number, CourseStatus status, String firstDay) {
        this.number = number;
        this.status = status;
        start = LocalDate.parse(firstDay).atTime(10, 0).atZone(ZONE).toInstant();
    }

    /** A weekly course that goes on and began three weeks ago. */
    public static TrendSamples active() {
        return new TrendSamples(1, CourseStatus.ACTIVE, "2026-11-03");
    }

    public TrendSamples of(String what) {
        indication = what;
        return this;
    }

    /** The next session, signed, of so many points. */
    public Session session(int days, int points) {
        return session(start.plus(Duration.ofDays(days)), points, SessionStatus.SIGNED);
    }

    public Session session(Instant at, int points, SessionStatus state) {
        Session session = new Session(UUID.randomUUID(), id, visits.size() + 1, at, ZONE, state, null);
        Mixture mixture = TestCharts.aMixture(session.id()).withLetter("A");
        BigDecimal given = new BigDecimal("0.1").multiply(BigDecimal.valueOf(points));
        visits.add(new Visit(session, false, false, List.of(MixtureTotals.of(mixture, points, given, false)),
                points == 0 ? Visit.Points.NONE
                        : new Visit.Points(points, given, 0, 0, new BigDecimal("2"), new BigDecimal("4")),
                List.of()));
        return session;
    }

    public void event(AdverseEvent.Kind kind, int daysLater) {
        Visit last = visits.removeLast();
        List<AdverseEvent> events = new ArrayList<>(last.events());
        events.add(new AdverseEvent(UUID.randomUUID(), last.session().id(), kind, AdverseEvent.Severity.MILD, false,
                last.session().at().plus(Duration.ofDays(daysLater)), null, List.of()));
        visits.add(new Visit(last.session(), false, false, last.mixtures(), last.points(), events));
    }

    public void plan(int days, PlanStep... steps) {
        changes.add(new PlanChange(start.plus(Duration.ofDays(days)), new CoursePlan(List.of(steps))));
    }

    public void judged(int days, int held, Judgement.Choice choice) {
        judgements.add(new Judgement(UUID.randomUUID(), id, held, choice, "why", start.plus(Duration.ofDays(days))));
    }

    public PainScore before(Session session, String site, PainScale scale, Aspect aspect, int value) {
        return score(session, site, scale, aspect, Moment.BEFORE, null, value, session.at());
    }

    public PainScore after(Session session, String site, PainScale scale, Aspect aspect, int minutes, int value) {
        return score(session, site, scale, aspect, Moment.AFTER, minutes, value,
                session.at().plus(Duration.ofMinutes(minutes)));
    }

    public PainScore followUp(int days, String site, PainScale scale, Aspect aspect, int value) {
        return score(null, site, scale, aspect, Moment.FOLLOW_UP, null, value, start.plus(Duration.ofDays(days)));
    }

    public PainScore score(Session session, String site, PainScale scale, Aspect aspect, Moment moment, Integer minutes,
                           int value, Instant at) {
        PainScore score = new PainScore(UUID.randomUUID(), id, session == null ? null : session.id(), site, scale,
                aspect, moment, minutes, BigDecimal.valueOf(value), at);
        scores.add(score);
        return score;
    }

    public CourseHistory history() {
        Course course = new Course(id, PATIENT, number, indication, null,
                new CoursePlan(List.of(new PlanStep(4, 7), new PlanStep(2, 14))), status, start);
        return new CourseHistory(course, visits, scores, changes, judgements, LIFETIME);
    }

    public Trend trend() {
        return trend(TrendChoice.ofCourse(id), List.of(history()));
    }

    public static Trend trend(TrendChoice choice, Collection<CourseHistory> all) {
        return Trend.of(List.copyOf(all), choice, BORN, TODAY, ZONE);
    }

    // samples of the gallery

    /** Two aspects, a bruise, a changed plan, a score not taken. */
    public static TrendSamples usual() {
        TrendSamples course = active();
        int[] before = {8, 6, 5};
        int[] after = {6, 5, 3};
        for (int i = 0; i < 3; i++) {
            Session session = course.session(7 * i, 24 + 4 * Math.min(i, 1));
            course.before(session, BACK, PainScale.NRS, Aspect.MOVEMENT, before[i]);
            course.after(session, BACK, PainScale.NRS, Aspect.MOVEMENT, 15, after[i]);
            course.after(session, BACK, PainScale.NRS, Aspect.MOVEMENT, 90, after[i] - 1);
            course.before(session, BACK, PainScale.NRS, Aspect.REST, 5 - i);
            if (i != 1) {
                course.after(session, BACK, PainScale.NRS, Aspect.REST, 15, 4 - i);
            }
        }
        course.event(AdverseEvent.Kind.BRUISE, 1);
        course.plan(10, new PlanStep(3, 7), new PlanStep(2, 28));
        course.followUp(17, BACK, PainScale.NRS, Aspect.MOVEMENT, 4);
        return course;
    }

    /** Three places on two scales, and a fourth line that is left out. */
    public static TrendSamples threeSites() {
        TrendSamples course = active();
        for (int i = 0; i < 3; i++) {
            Session session = course.session(7 * i, 20);
            course.before(session, BACK, PainScale.NRS, Aspect.UNSPECIFIED, 8 - 2 * i);
            course.before(session, "right knee", PainScale.VAS, Aspect.UNSPECIFIED, 61 - 9 * i);
            course.before(session, "neck", PainScale.NRS, Aspect.UNSPECIFIED, 4 - i);
            course.before(session, "left shoulder", PainScale.NRS, Aspect.REST, 7 - i);
        }
        return course;
    }

    /** Two hundred sessions in four years, every seventh without a score. */
    public static TrendSamples many() {
        TrendSamples course = new TrendSamples(1, CourseStatus.ACTIVE, "2023-01-10");
        for (int i = 0; i < 200; i++) {
            Session session = course.session(7 * i, 50);
            if (i % 7 != 3) {
                course.before(session, BACK, PainScale.NRS, Aspect.MOVEMENT, Math.max(1, 9 - i / 25));
                course.after(session, BACK, PainScale.NRS, Aspect.MOVEMENT, 20, Math.max(0, 7 - i / 25));
            }
            if (i % 40 == 5) {
                course.event(AdverseEvent.Kind.BRUISE, 1);
            }
        }
        return course;
    }

    /** Sessions, and no score at all. */
    public static TrendSamples missing() {
        TrendSamples course = active();
        course.session(0, 12);
        course.session(7, 14);
        return course;
    }

    /** Everything that must be explained. */
    public static TrendSamples odd() {
        TrendSamples course = active();
        Session first = course.session(0, 12);
        Session second = course.session(14, 12);
        Session third = course.session(7, 12);
        course.session(start(course).plus(Duration.ofDays(8)), 0, SessionStatus.DRAFT);
        Session last = course.session(18, 12);
        course.before(first, BACK, PainScale.NRS, Aspect.REST, 0);
        course.before(second, BACK, PainScale.NRS, Aspect.REST, 3);
        course.before(third, BACK, PainScale.NRS, Aspect.REST, 2);
        course.score(third, BACK, PainScale.NRS, Aspect.REST, Moment.AFTER, 10, 1, third.at().minusSeconds(3600));
        course.before(last, BACK, PainScale.VAS, Aspect.REST, 25);
        course.followUp(20, BACK, PainScale.VAS, Aspect.REST, 20);
        course.followUp(20, BACK, PainScale.VAS, Aspect.REST, 30);
        course.followUp(40, BACK, PainScale.VAS, Aspect.REST, 15);
        course.score(null, BACK, PainScale.NRS, Aspect.REST, Moment.FOLLOW_UP, null, 9,
                LocalDate.of(1960, 1, 1).atStartOfDay(ZONE).toInstant());
        return course;
    }

    /** An older course of another place, one of the same, and the one that goes on. */
    public static List<CourseHistory> three() {
        TrendSamples knee = new TrendSamples(1, CourseStatus.STOPPED, "2025-10-20").of("Right knee, degenerative");
        for (int i = 0; i < 2; i++) {
            knee.before(knee.session(14 * i, 10), "right knee", PainScale.NRS, Aspect.MOVEMENT, 6 - i);
        }
        TrendSamples back = new TrendSamples(2, CourseStatus.FINISHED, "2026-02-27").of("Low back pain");
        for (int i = 0; i < 6; i++) {
            back.before(back.session(7 * i, 24), BACK, PainScale.NRS, Aspect.MOVEMENT, 7 - i);
        }
        return List.of(knee.history(), back.history(), usualNumbered(3));
    }

    private static CourseHistory usualNumbered(int number) {
        CourseHistory usual = usual().history();
        return new CourseHistory(usual.course().withNumber(number), usual.visits(), usual.scores(), usual.planChanges(),
                usual.judgements(), LIFETIME);
    }

    private static Instant start(TrendSamples course) {
        return course.start;
    }
}
