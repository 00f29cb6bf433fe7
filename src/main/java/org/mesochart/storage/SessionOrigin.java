package org.mesochart.storage;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.mesochart.domain.session.Signature;
import org.mesochart.domain.session.Signature.Hand;

/**
 * A session's signature as it can be carried to another chart: who signed, when, and what the signature covered. There
 * it is history and no proof, because only the chart it was made in can show that it fits.
 *
 * @param practitioner the signer's name
 * @param chainShort the audit chain's head before signing, in its short printed form
 * @param hand the signer as named then, or null when that was not kept
 * @param content digest of what was charted, hexadecimal, or null when it did not come with the file
 * @param chain the audit chain's head before signing, hexadecimal, or null
 * @param bytes the signature itself, hexadecimal, or null
 */
public record SessionOrigin(
        UUID sessionId,
        UUID practitionerId,
        String practitioner,
        Instant at,
        String chainShort,
        Hand hand,
        String content,
        String chain,
        String bytes) {

    public SessionOrigin {
        Objects.requireNonNull(sessionId);
        Objects.requireNonNull(practitionerId);
        Objects.requireNonNull(practitioner);
        Objects.requireNonNull(at);
        Objects.requireNonNull(chainShort);
    }

    /** A session has at most one: its id follows from the session's. */
    public UUID id() {
        return UUID.nameUUIDFromBytes((sessionId + "/origin").getBytes(StandardCharsets.UTF_8));
    }

    /** The signature as a sheet shows it: the signer's name stands even where the hand was not kept. */
    Signature signature(java.time.ZoneId zone) {
        Hand shown = hand != null ? hand : new Hand(practitioner, null, zone, Signature.Meaning.PERFORMED);
        return new Signature(sessionId, practitionerId, at, chainShort, shown, true);
    }

    @Override
    public String toString() {
        return "SessionOrigin[" + sessionId + ']';
    }
}
