package org.mesochart.domain.insight;

import java.time.Instant;
import java.util.Objects;
import org.mesochart.domain.course.CoursePlan;

/** The plan of a course was changed: from then on it is this one. */
public record PlanChange(Instant at, CoursePlan plan) {
    public PlanChange {
        Objects.requireNonNull(at);
        Objects.requireNonNull(plan);
    }
}
