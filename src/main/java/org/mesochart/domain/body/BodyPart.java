package org.mesochart.domain.body;

import java.util.Objects;

/**
 * A region of the whole body on a side of the patient.
 *
 * @param region its key, as in the body map's tables
 */
public record BodyPart(String region, Side side) {
    public BodyPart {
        Objects.requireNonNull(region);
        Objects.requireNonNull(side);
    }

    /** Where a patient is treated stays out of logs and messages. */
    @Override
    public String toString() {
        return "BodyPart[]";
    }
}
