package org.mesochart.domain.patient;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.mesochart.domain.Problem;

/**
 * How long the clinic keeps a record after its last entry. There is none until the clinic sets one: how long is asked for
 * depends on the country and on what the clinic is, and no one figure has a source.
 *
 * @param years 1 to 100
 */
public record Retention(int years) {
    public static final int YEARS_MAX = 100;

    private static final UUID ID = UUID.nameUUIDFromBytes("retention".getBytes(StandardCharsets.UTF_8));

    /** A patient whose last entry is older than that. */
    public record Over(UUID patientId, String name, Instant last) {
        @Override
        public String toString() {
            return "Over[" + patientId + ']';
        }
    }

    /** A chart has one row of it, or none. */
    public static UUID id() {
        return ID;
    }

    public List<Problem> check() {
        return years < 1 || years > YEARS_MAX
                ? List.of(Problem.of("years", "errors.retention.range", 1, YEARS_MAX))
                : List.of();
    }

    /** Last entries before this are older; the day itself is not. */
    public Instant before(LocalDate today, ZoneId zone) {
        return today.minusYears(years).atStartOfDay(zone).toInstant();
    }
}
