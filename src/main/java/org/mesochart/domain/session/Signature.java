package org.mesochart.domain.session;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Who signed a session and when.
 *
 * @param chainShort the audit chain's head after signing in its short printed form, for instance 4E7A-19C3-B0D2
 * @param hand the signer as named then, or null for a session signed before this was kept
 * @param imported true when it was signed in another chart: what stands here is history, not proof
 */
public record Signature(
        UUID sessionId, UUID practitionerId, Instant at, String chainShort, Hand hand, boolean imported) {
    /** What a signature stands for. */
    public enum Meaning {
        /** The session took place as charted. */
        PERFORMED("performed"),
        /** A contraindication ended the session: nothing was injected. */
        NOT_PERFORMED("not-performed");

        private final String key;

        Meaning(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        public static Optional<Meaning> ofKey(String key) {
            for (Meaning meaning : values()) {
                if (meaning.key.equals(key)) {
                    return Optional.of(meaning);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * The signer at the time of signing.
     *
     * @param certificate certificate number, or null
     * @param zone where the clinic's clocks stood
     */
    public record Hand(String name, String certificate, ZoneId zone, Meaning meaning) {
        public Hand {
            Objects.requireNonNull(name);
            Objects.requireNonNull(zone);
            Objects.requireNonNull(meaning);
        }

        @Override
        public String toString() {
            return "Hand[" + meaning + ']';
        }
    }

    public Signature {
        Objects.requireNonNull(sessionId);
        Objects.requireNonNull(practitionerId);
        Objects.requireNonNull(at);
        Objects.requireNonNull(chainShort);
    }

    /** A signature of this chart. */
    public Signature(UUID sessionId, UUID practitionerId, Instant at, String chainShort, Hand hand) {
        this(sessionId, practitionerId, at, chainShort, hand, false);
    }

    public Signature(UUID sessionId, UUID practitionerId, Instant at, String chainShort) {
        this(sessionId, practitionerId, at, chainShort, null);
    }
}
