package org.mesochart.vault;

/**
 * A data key of an earlier version as it is stored: wrapped under the newest one, which alone is in the slots.
 *
 * @param version from 1
 * @param wrapped sealed, and bound to its own version and to that of the newest; 61 bytes
 */
public record OlderKey(int version, byte[] wrapped) {
    public OlderKey {
        wrapped = wrapped.clone();
    }

    @Override
    public byte[] wrapped() {
        return wrapped.clone();
    }

    @Override
    public String toString() {
        return "OlderKey[" + version + "]";
    }
}
