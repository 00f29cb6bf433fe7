package org.mesochart.domain.insight;

import java.util.List;
import java.util.Objects;
import org.mesochart.domain.pain.Outcome;

/** How one site, on one scale, in one aspect, answered to a course, or why that cannot be said. */
public record PainAnswer(PainSeries series, Kind kind) {
    /** From baseline to the latest score, exact; 30 and 50 % are inside (IMMPACT). */
    public enum Kind {
        /** At least 50 % less. */
        SUBSTANTIAL("substantial"),
        /** At least 30 % less. */
        MODERATE("moderate"),
        /** Below 30 % less. */
        NOT("not"),
        NO_BASELINE("no-baseline"),
        ZERO_BASELINE("zero-baseline"),
        /** No score before later injections and none at a follow-up. */
        NO_SCORE_SINCE("no-score-since");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        /** True from 30 % less. */
        public boolean responded() {
            return this == SUBSTANTIAL || this == MODERATE;
        }

        /** True when there is a percentage. */
        public boolean judged() {
            return responded() || this == NOT;
        }
    }

    public PainAnswer {
        Objects.requireNonNull(series);
        Objects.requireNonNull(kind);
    }

    public static PainAnswer of(PainSeries series) {
        if (series.baseline().isEmpty()) {
            return new PainAnswer(series, Kind.NO_BASELINE);
        }
        if (series.baseline().get().value().signum() == 0) {
            return new PainAnswer(series, Kind.ZERO_BASELINE);
        }
        return new PainAnswer(series, series.outcome().flatMap(Outcome::band).map(band -> switch (band) {
            case SUBSTANTIAL -> Kind.SUBSTANTIAL;
            case MODERATE -> Kind.MODERATE;
            case NONE -> Kind.NOT;
        }).orElse(Kind.NO_SCORE_SINCE));
    }

    static List<PainAnswer> of(List<PainSeries> series) {
        return series.stream().map(PainAnswer::of).toList();
    }

    @Override
    public String toString() {
        return "PainAnswer[" + kind + ']';
    }
}
