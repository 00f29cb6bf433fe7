package org.mesochart.storage;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * How far the last change of a chart's keys has come.
 *
 * @param version  of the newest keys; 1 while they were never changed
 * @param begunAt  when the newest keys came into use
 * @param by       whose deed it was
 * @param share    how much is sealed anew, 0 to 1
 * @param resealed whether all is sealed anew that can be; then a backup under the new keys is waited for
 * @param finishedAt when the last traces of the older keys were taken out of the file
 * @param finished whether that is done, also where the time cannot be read
 * @param back when a restore brought keys back that had been changed, and nobody has changed them since
 */
public record KeyState(int version, Optional<Instant> begunAt, Optional<UUID> by, double share, boolean resealed,
        Optional<Instant> finishedAt, boolean finished, Optional<Instant> back) {
    static final KeyState NEVER = new KeyState(1, Optional.empty(), Optional.empty(), 0, true, Optional.empty(), true);

    /** Of keys that no restore brought back. */
    public KeyState(int version, Optional<Instant> begunAt, Optional<UUID> by, double share, boolean resealed,
            Optional<Instant> finishedAt, boolean finished) {
        this(version, begunAt, by, share, resealed, finishedAt, finished, Optional.empty());
    }

    KeyState withBack(Optional<Instant> at) {
        return new KeyState(version, begunAt, by, share, resealed, finishedAt, finished, at);
    }

    /** Whether something is left to be done. */
    public boolean goingOn() {
        return !finished;
    }

    public boolean never() {
        return version == 1;
    }
}
