package org.mesochart.ui.patients;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.insight.PainSeries;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.session.Session;

/**
 * What the trend draws, worked out without a drawing: pain from 0 to 10 over real time. VAS is drawn divided by ten.
 *
 * @param lines at most {@link #LINES}
 * @param planned days on which sessions of the plan will be due, if it is kept
 * @param baseline of the first line on the axis of 0 to 10; empty: no bands
 */
record Trend(
        List<Line> lines, int linesLeftOut, List<Visit> visits, List<Visit> planned, Optional<BigDecimal> baseline,
        LocalDate today, Instant from, Instant to) {

    static final int LINES = 3;
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal MODERATE_LEFT = new BigDecimal("0.7");
    private static final BigDecimal SUBSTANTIAL_LEFT = new BigDecimal("0.5");

    /** @param y 0 to 10 */
    record Dot(PainScore score, BigDecimal y, boolean joined, boolean gapBefore) {
    }

    /** One site, scale and aspect. */
    record Line(PainSeries series, List<Dot> dots) {
    }

    /** A session held or planned. */
    record Visit(int number, Instant at) {
    }

    static Trend of(List<PainSeries> series, List<Session> sessions, CoursePlan plan, CourseStatus status,
                    LocalDate today, ZoneId zone) {
        List<Session> held = sessions.stream().sorted(Comparator.comparing(Session::at)).toList();
        List<Line> lines = series.stream().limit(LINES).map(one -> new Line(one, dots(one, held))).toList();
        List<Visit> visits = held.stream().map(session -> new Visit(session.number(), session.at())).toList();
        List<Visit> planned = status == CourseStatus.ACTIVE ? planned(plan, held, today, zone) : List.of();
        Optional<BigDecimal> baseline = series.stream().findFirst()
                .flatMap(main -> main.baseline().map(score -> onAxis(main.scale(), score.value())))
                .filter(value -> value.signum() > 0);
        List<Instant> moments = new ArrayList<>();
        visits.forEach(visit -> moments.add(visit.at()));
        planned.forEach(visit -> moments.add(visit.at()));
        lines.forEach(line -> line.dots().forEach(dot -> moments.add(dot.score().at())));
        if (status == CourseStatus.ACTIVE || moments.isEmpty()) {
            moments.add(today.atStartOfDay(zone).toInstant());
        }
        return new Trend(lines, Math.max(0, series.size() - LINES), visits, planned, baseline, today,
                moments.stream().min(Comparator.naturalOrder()).orElseThrow(),
                moments.stream().max(Comparator.naturalOrder()).orElseThrow());
    }

    static BigDecimal onAxis(PainScale scale, BigDecimal value) {
        return scale == PainScale.VAS ? value.divide(TEN) : value;
    }

    /** At or below this a score is at least 30 % less than the baseline. */
    Optional<BigDecimal> moderateFrom() {
        return baseline.map(MODERATE_LEFT::multiply);
    }

    /** At or below this a score is at least 50 % less than the baseline. */
    Optional<BigDecimal> substantialFrom() {
        return baseline.map(SUBSTANTIAL_LEFT::multiply);
    }

    // A line is never drawn over a score that was not taken. Scores after the injections are missed only where this
    // series is scored after injections at all.
    private static List<Dot> dots(PainSeries series, List<Session> sessions) {
        boolean after = series.scores().stream().anyMatch(score -> score.moment() == Moment.AFTER);
        List<Dot> dots = new ArrayList<>();
        PainScore before = null;
        for (PainScore score : series.scores()) {
            boolean gap = before != null && missedBetween(before, score, series, sessions, after);
            dots.add(new Dot(score, onAxis(series.scale(), score.value()), before != null && !gap, gap));
            before = score;
        }
        return dots;
    }

    private static boolean missedBetween(PainScore first, PainScore second, PainSeries series, List<Session> sessions,
                                         boolean after) {
        int from = place(first, sessions);
        int to = place(second, sessions);
        for (int place = from + 1; place < to; place++) {
            Moment moment = switch (place % 3) {
                case 0 -> Moment.BEFORE;
                case 1 -> Moment.AFTER;
                default -> Moment.FOLLOW_UP; // nobody is expected to call
            };
            boolean expected = moment == Moment.BEFORE || moment == Moment.AFTER && after;
            if (expected && !taken(series, sessions.get(place / 3).id(), moment)) {
                return true;
            }
        }
        return false;
    }

    // Before session k is place 3k, after it 3k + 1, a follow-up between it and the next 3k + 2.
    private static int place(PainScore score, List<Session> sessions) {
        int last = -1;
        for (int k = 0; k < sessions.size(); k++) {
            Session session = sessions.get(k);
            if (session.id().equals(score.sessionId())) {
                return 3 * k + (score.moment() == Moment.AFTER ? 1 : 0);
            }
            if (!session.at().isAfter(score.at())) {
                last = k;
            }
        }
        return 3 * last + 2;
    }

    private static boolean taken(PainSeries series, UUID session, Moment moment) {
        return series.scores().stream()
                .anyMatch(score -> session.equals(score.sessionId()) && score.moment() == moment);
    }

    private static List<Visit> planned(CoursePlan plan, List<Session> held, LocalDate today, ZoneId zone) {
        List<Visit> planned = new ArrayList<>();
        if (held.isEmpty()) {
            return planned;
        }
        int done = held.size();
        int number = held.stream().mapToInt(Session::number).max().orElse(0);
        LocalDate last = held.getLast().localTime().toLocalDate();
        Optional<LocalDate> due = plan.nextDue(done, last);
        while (due.isPresent()) {
            // One that is late can be held today at the earliest.
            LocalDate day = due.get().isBefore(today) ? today : due.get();
            planned.add(new Visit(++number, day.atTime(12, 0).atZone(zone).toInstant()));
            due = plan.nextDue(++done, day);
        }
        return planned;
    }
}
