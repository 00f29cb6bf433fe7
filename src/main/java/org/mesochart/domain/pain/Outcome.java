package org.mesochart.domain.pain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How pain answered at one site, on one scale. Baseline is the last score before the first injection of the course; it
 * is compared with the latest score taken before an injection or at a follow-up, because a score minutes after one
 * has the local anaesthetic in it. Bands: at least 30 % less is moderate, at least 50 % substantial (IMMPACT,
 * inclusive); without a baseline, or with a baseline of 0, there is no percentage.
 */
public record Outcome(PainScore baseline, PainScore latest) {
    /** How much less pain, in the words of IMMPACT. */
    public enum Band {
        NONE("none"),
        MODERATE("moderate"),
        SUBSTANTIAL("substantial");

        private final String key;

        Band(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal MODERATE = new BigDecimal(30);
    private static final BigDecimal SUBSTANTIAL = new BigDecimal(50);

    /**
     * @param series the scores of one course, site, scale and aspect, in any order
     * @param firstInjection when the course's first session took place
     * @return empty when there is no score before that, or none later to compare
     */
    public static Optional<Outcome> of(List<PainScore> series, java.time.Instant firstInjection) {
        Comparator<PainScore> byTime = Comparator.comparing(PainScore::at);
        List<PainScore> untouched =
                series.stream().filter(s -> s.moment() != Moment.AFTER).sorted(byTime).toList();
        Optional<PainScore> baseline = untouched.stream()
                .filter(s -> !s.at().isAfter(firstInjection))
                .max(byTime);
        Optional<PainScore> latest = untouched.isEmpty() ? Optional.empty() : Optional.of(untouched.getLast());
        return baseline.flatMap(
                from -> latest.filter(to -> to.at().isAfter(from.at())).map(to -> new Outcome(from, to)));
    }

    /** Percent less than the baseline, negative when worse; empty with a baseline of 0. Rounded to 0.1 for display. */
    public Optional<BigDecimal> percentLess() {
        if (baseline.value().signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(baseline.value()
                .subtract(latest.value())
                .multiply(HUNDRED)
                .divide(baseline.value(), 1, RoundingMode.HALF_UP)
                .stripTrailingZeros());
    }

    /** The band, from the exact values: 30 and 50 are inside. */
    public Optional<Band> band() {
        if (baseline.value().signum() == 0) {
            return Optional.empty();
        }
        BigDecimal less = baseline.value().subtract(latest.value()).multiply(HUNDRED);
        if (less.compareTo(SUBSTANTIAL.multiply(baseline.value())) >= 0) {
            return Optional.of(Band.SUBSTANTIAL);
        }
        return Optional.of(
                less.compareTo(MODERATE.multiply(baseline.value())) >= 0 ? Band.MODERATE : Band.NONE);
    }
}
