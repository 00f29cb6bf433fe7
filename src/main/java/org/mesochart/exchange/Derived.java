package org.mesochart.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mesochart.domain.mixture.Amount;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Exact;
import org.mesochart.domain.mixture.MixtureTotals;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Outcome;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.SessionRecord;

/** What follows from the record and stands in a file for its readers: doses, counts of points, change of pain. */
final class Derived {
    private Derived() {
    }

    /** How many points lie in a region, on one side. */
    record Points(String region, String side, int count) {}

    /** @param mixtures doses of each mixture */
    record OfSession(List<MixtureTotals> mixtures, List<Points> points) {
        static OfSession of(SessionRecord record) {
            return new OfSession(record.totals(), Derived.points(record.injections()));
        }
    }

    /** How pain of one site changed, on one scale. */
    record Pain(String site, PainScale scale, Aspect aspect, Outcome outcome) {
        @Override
        public String toString() {
            return "Pain[" + scale + ", " + aspect + ']';
        }
    }

    /**
     * @param sessions how many sessions are in the course
     * @param atLeast true when a volume is unknown: what was given is a lower bound
     * @param amounts one a substance and unit, in the order they were first used
     */
    record OfCourse(
            int sessions,
            BigDecimal preparedMl,
            BigDecimal givenMl,
            boolean atLeast,
            List<Amount> amounts,
            List<Points> points,
            List<Pain> pain) {
        BigDecimal wastedMl() {
            return preparedMl.subtract(givenMl);
        }
    }

    private static List<Points> points(List<Injection> injections) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        injections.forEach(point -> counts.computeIfAbsent(point.place().region(), region -> new TreeMap<>())
                .merge(point.place().side().key(), 1, Integer::sum));
        List<Points> points = new ArrayList<>();
        counts.forEach((region, sides) -> sides.forEach((side, n) -> points.add(new Points(region, side, n))));
        return points;
    }

    /** Adds up a course's sessions, one at a time. */
    static final class Course {
        private record Substance(String name, DoseUnit unit) {}

        private final Map<Substance, Amount> amounts = new LinkedHashMap<>();
        private final List<Injection> injections = new ArrayList<>();
        private int sessions;
        private BigDecimal prepared = BigDecimal.ZERO;
        private BigDecimal given = BigDecimal.ZERO;
        private boolean atLeast;
        private Instant firstInjection;

        void add(SessionRecord record) {
            sessions++;
            injections.addAll(record.injections());
            Instant at = record.session().at();
            if (!record.injections().isEmpty() && (firstInjection == null || at.isBefore(firstInjection))) {
                firstInjection = at;
            }
            for (MixtureTotals totals : record.totals()) {
                prepared = prepared.add(totals.preparedMl());
                given = given.add(totals.givenMl());
                atLeast |= totals.atLeast();
                totals.amounts().forEach(each ->
                        amounts.merge(new Substance(each.substance(), each.unit()), each, Course::sum));
            }
        }

        private static Amount sum(Amount one, Amount other) {
            Exact prepared = one.prepared().plus(other.prepared());
            return new Amount(one.substance(), one.unit(), prepared, one.given().plus(other.given()),
                    one.atLeast() || other.atLeast());
        }

        /** @param scores every pain score of the course */
        OfCourse result(List<PainScore> scores) {
            return new OfCourse(sessions, prepared, given, atLeast, List.copyOf(amounts.values()),
                    Derived.points(injections), pain(scores));
        }

        private List<Pain> pain(List<PainScore> scores) {
            record Series(String site, PainScale scale, Aspect aspect) {}
            Map<Series, List<PainScore>> series = new LinkedHashMap<>();
            scores.stream().sorted(ChartWriter.BY_TIME).forEach(score -> series
                    .computeIfAbsent(new Series(score.site(), score.scale(), score.aspect()), key -> new ArrayList<>())
                    .add(score));
            List<Pain> pain = new ArrayList<>();
            series.forEach((of, all) -> {
                Optional<Outcome> outcome =
                        firstInjection == null ? Optional.empty() : Outcome.of(all, firstInjection);
                outcome.ifPresent(o -> pain.add(new Pain(of.site(), of.scale(), of.aspect(), o)));
            });
            return pain;
        }
    }
}
