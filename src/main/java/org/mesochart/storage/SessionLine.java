package org.mesochart.storage;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A session as it stands in a list.
 *
 * @param notPerformed true when it was signed as not performed
 * @param points injections charted
 */
public record SessionLine(
        UUID sessionId, UUID patientId, int number, Instant at, ZoneId zone, boolean notPerformed, int points) {

    @Override
    public String toString() {
        return "SessionLine[" + sessionId + ']';
    }
}
