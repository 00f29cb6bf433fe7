package org.mesochart.domain.session;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Words added to a signed session later; the session itself stays as signed. */
public record Addendum(UUID id, UUID sessionId, UUID practitionerId, Instant at, String text) {
    public Addendum {
        Objects.requireNonNull(id);
        Objects.requireNonNull(sessionId);
        Objects.requireNonNull(practitionerId);
        Objects.requireNonNull(at);
        Objects.requireNonNull(text);
    }

    @Override
    public String toString() {
        return "Addendum[" + id + ']';
    }
}
