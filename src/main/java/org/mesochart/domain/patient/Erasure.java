package org.mesochart.domain.patient;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * That a patient was erased: what is kept of the person.
 *
 * @param patientId the id that the record was kept under
 * @param by the practitioner who did it
 */
public record Erasure(UUID patientId, Instant at, UUID by, ErasureReason reason) {
    public Erasure {
        Objects.requireNonNull(patientId);
        Objects.requireNonNull(at);
        Objects.requireNonNull(by);
        Objects.requireNonNull(reason);
    }

    /** The id of this entry: always the same for a patient, so that nobody is erased twice. */
    public UUID id() {
        return id(patientId);
    }

    /** The id of a patient's entry. */
    public static UUID id(UUID patient) {
        return UUID.nameUUIDFromBytes(("erasure/" + patient).getBytes(StandardCharsets.UTF_8));
    }
}
