package org.mesochart.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mesochart.domain.dose.DosePeriod;
import org.mesochart.domain.dose.SessionDoses;
import org.mesochart.domain.insight.PainSeries;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Lifetime;
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

    record OfSession(SessionDoses doses, List<Points> points) {
        static OfSession of(SessionRecord record) {
            return new OfSession(SessionDoses.of(record), Derived.points(record.injections()));
        }
    }

    /** How pain of one site changed, on one scale. */
    record Pain(String site, PainScale scale, Aspect aspect, Outcome outcome) {
        @Override
        public String toString() {
            return "Pain[" + scale + ", " + aspect + ']';
        }
    }

    record OfCourse(DosePeriod doses, List<Points> points, List<Pain> pain) {
        /** @param scores every pain score of the course */
        static OfCourse of(List<SessionRecord> records, List<PainScore> scores, Lifetime lifetime) {
            List<Injection> injections = records.stream().flatMap(record -> record.injections().stream()).toList();
            return new OfCourse(DosePeriod.of(records), Derived.points(injections),
                    Derived.pain(scores, PainSeries.firstInjection(records, scores, lifetime), lifetime));
        }
    }

    private static List<Points> points(Collection<Injection> injections) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        injections.forEach(point -> counts.computeIfAbsent(point.place().region(), region -> new TreeMap<>())
                .merge(point.place().side().key(), 1, Integer::sum));
        List<Points> points = new ArrayList<>();
        counts.forEach((region, sides) -> sides.forEach((side, n) -> points.add(new Points(region, side, n))));
        return points;
    }

    private static List<Pain> pain(List<PainScore> scores, Instant firstInjection, Lifetime lifetime) {
        return PainSeries.of(scores, firstInjection, lifetime).stream()
                .flatMap(series -> series.outcome().stream()
                        .map(outcome -> new Pain(series.site(), series.scale(), series.aspect(), outcome)))
                .toList();
    }
}
