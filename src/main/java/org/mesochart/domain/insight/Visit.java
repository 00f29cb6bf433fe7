package org.mesochart.domain.insight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mesochart.domain.mixture.Amount;
import org.mesochart.domain.mixture.MixtureTotals;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionRecord;

/**
 * What a trend tells of a session: its sums, without every point.
 *
 * @param notPerformed true when it was signed as not performed
 * @param stopped true when an answer of the screening ended it: nothing counts as given
 * @param mixtures what was given of each, in the order of their letters
 * @param points all injections together, of no mixture too; none in a session that was stopped
 */
public record Visit(Session session, boolean notPerformed, boolean stopped, List<MixtureTotals> mixtures, Points points,
                    List<AdverseEvent> events) {
    /**
     * Injections counted.
     *
     * @param knownMl millilitres where the volume is known
     * @param withoutVolume how many have no known volume
     * @param unshown how many this program cannot read; they are not in the count
     * @param shallowestMm null without injections
     * @param deepestMm null without injections
     */
    public record Points(int count, BigDecimal knownMl, int withoutVolume, int unshown, BigDecimal shallowestMm,
                         BigDecimal deepestMm) {
        public static final Points NONE = new Points(0, BigDecimal.ZERO, 0, 0, null, null);

        /** Two groups together. */
        public Points and(Points more) {
            return new Points(count + more.count, knownMl.add(more.knownMl), withoutVolume + more.withoutVolume,
                    unshown + more.unshown, extreme(shallowestMm, more.shallowestMm, -1),
                    extreme(deepestMm, more.deepestMm, 1));
        }

        /** Millilitres; empty when no volume is known of points that are there. */
        public Optional<BigDecimal> volumeMl() {
            return atLeast() && knownMl.signum() == 0 ? Optional.empty() : Optional.of(knownMl);
        }

        /** True when more was given than {@link #knownMl} tells. */
        public boolean atLeast() {
            return withoutVolume + unshown > 0;
        }

        private static BigDecimal extreme(BigDecimal one, BigDecimal other, int sign) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return one.compareTo(other) * sign > 0 ? one : other;
        }
    }

    public Visit {
        Objects.requireNonNull(session);
        mixtures = List.copyOf(mixtures);
        points = stopped ? Points.NONE : points;
        Objects.requireNonNull(points);
        events = List.copyOf(events);
    }

    public static Visit of(SessionRecord record) {
        List<Injection> all = record.injections();
        Comparator<BigDecimal> order = Comparator.naturalOrder();
        Points points = new Points(
                all.size(),
                all.stream().map(Injection::volumeMl).filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                (int) all.stream().filter(point -> point.volumeMl() == null).count(),
                record.unshown().points(),
                all.stream().map(Injection::depthMm).min(order).orElse(null),
                all.stream().map(Injection::depthMm).max(order).orElse(null));
        return new Visit(record.session(), record.notPerformed(), record.stopped(), record.totals(), points,
                record.adverseEvents());
    }

    /** True when it counts as a session of the course. */
    public boolean held() {
        return !notPerformed;
    }

    /** True when something was injected. */
    public boolean injected() {
        return points.count() + points.unshown() > 0;
    }

    /** What was given of each substance and unit; none in a session that was stopped. */
    public List<Amount> given() {
        List<Amount> amounts = new ArrayList<>();
        if (!stopped) {
            mixtures.forEach(mixture -> amounts.addAll(mixture.amounts()));
        }
        return Amount.sum(amounts);
    }

    @Override
    public String toString() {
        return "Visit[" + session.id() + ']';
    }
}
