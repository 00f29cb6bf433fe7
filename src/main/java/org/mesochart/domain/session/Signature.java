package org.mesochart.domain.session;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Who signed a session and when.
 *
 * @param chainShort the audit chain's head after signing in its short printed form, for instance 4E7A-19C3-B0D2
 */
public record Signature(UUID sessionId, UUID practitionerId, Instant at, String chainShort) {
    public Signature {
        Objects.requireNonNull(sessionId);
        Objects.requireNonNull(practitionerId);
        Objects.requireNonNull(at);
        Objects.requireNonNull(chainShort);
    }
}
