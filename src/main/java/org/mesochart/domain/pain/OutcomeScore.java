package org.mesochart.domain.pain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mesochart.domain.Problem;

/**
 * A total of a questionnaire or a count, at one moment.
 *
 * @param sessionId the session it was taken in, or null for a follow-up without a visit
 */
public record OutcomeScore(
        UUID id, UUID courseId, UUID sessionId, Measure measure, BigDecimal value, Instant at) {
    public OutcomeScore {
        Objects.requireNonNull(id);
        Objects.requireNonNull(courseId);
        Objects.requireNonNull(measure);
        Objects.requireNonNull(at);
        value = value.stripTrailingZeros();
        value = value.scale() < 0 ? value.setScale(0) : value;
    }

    public List<Problem> check() {
        return measure.accepts(value)
                ? List.of()
                : List.of(Problem.of("value", "errors.outcome.value", measure.least(), measure.most()));
    }

    @Override
    public String toString() {
        return "OutcomeScore[" + id + ']';
    }
}
