package org.mesochart.domain.pain;

import java.math.BigDecimal;
import java.time.Instant;
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

    private static final Comparator<PainScore> IN_TIME = Comparator.comparing(PainScore::at)
            .thenComparing(score -> score.moment() == Moment.AFTER ? 1 : 0);

    /**
     * @param series the scores of one course, site, scale and aspect, in any order
     * @param firstInjection when the course's first session took place
     * @return empty when there is no score before that, or none later to compare
     */
    public static Optional<Outcome> of(List<PainScore> series, Instant firstInjection) {
        Optional<PainScore> latest =
                series.stream().filter(s -> s.moment() != Moment.AFTER).max(IN_TIME);
        return baseline(series, firstInjection).flatMap(
                from -> latest.filter(to -> to.at().isAfter(from.at())).map(to -> new Outcome(from, to)));
    }

    /** The last score of the series before the first injection of the course. */
    public static Optional<PainScore> baseline(List<PainScore> series, Instant firstInjection) {
        return series.stream()
                .filter(s -> s.moment() != Moment.AFTER && !s.at().isAfter(firstInjection))
                .max(IN_TIME);
    }

    /**
     * Every later score against the baseline, in the order of time, those minutes after injections too: a course of one
     * session has figures as well.
     *
     * @param series as for {@link #of}
     * @return empty without a baseline
     */
    public static List<PainChange> changes(List<PainScore> series, Instant firstInjection) {
        return baseline(series, firstInjection)
                .map(from -> series.stream()
                        .filter(to -> IN_TIME.compare(to, from) > 0)
                        .sorted(IN_TIME)
                        .map(to -> new PainChange(from, to))
                        .toList())
                .orElse(List.of());
    }

    /** Latest against baseline. */
    public PainChange change() {
        return new PainChange(baseline, latest);
    }

    /** Percent less than the baseline, negative when worse; empty with a baseline of 0. Rounded to 0.1 for display. */
    public Optional<BigDecimal> percentLess() {
        return change().percentLess();
    }

    /** The band, from the exact values: 30 and 50 are inside. */
    public Optional<Band> band() {
        return change().band();
    }

    @Override
    public String toString() {
        return "Outcome[" + baseline.id() + ", " + latest.id() + ']';
    }
}
