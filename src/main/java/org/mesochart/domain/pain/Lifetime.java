package org.mesochart.domain.pain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * When a patient's scores can have been taken. One dated before the birth or later than today was dated wrongly: it stays
 * in the chart and is told of, and it is neither a baseline nor a result.
 *
 * @param from first moment inside
 * @param until first moment after it
 */
public record Lifetime(Instant from, Instant until) {
    public Lifetime {
        Objects.requireNonNull(from);
        Objects.requireNonNull(until);
    }

    /**
     * From the day of birth to the end of a day.
     *
     * @param born null when it is not known
     * @param today the last day inside
     */
    public static Lifetime of(LocalDate born, LocalDate today, ZoneId zone) {
        return new Lifetime(born == null ? Instant.MIN : born.atStartOfDay(zone).toInstant(),
                today.plusDays(1).atStartOfDay(zone).toInstant());
    }

    public boolean holds(PainScore score) {
        return !score.at().isBefore(from) && score.at().isBefore(until);
    }

    /** Those of the scores that can have been taken when they say. */
    public List<PainScore> in(List<PainScore> scores) {
        return scores.stream().filter(this::holds).toList();
    }

    @Override
    public String toString() {
        return "Lifetime[]";
    }
}
