package org.mesochart.domain.body;

import java.util.Objects;
import java.util.Optional;

/** A side of the body: always the patient's, never the viewer's. */
public enum Side {
    LEFT("left"),
    RIGHT("right"),
    MIDLINE("midline");

    private final String key;

    Side(String key) {
        this.key = key;
    }

    /** The stable name used in storage, exchange and message keys. */
    public String key() {
        return key;
    }

    /** The other half of the body; the midline is its own mirror image. */
    public Side mirrored() {
        return switch (this) {
            case LEFT -> RIGHT;
            case RIGHT -> LEFT;
            case MIDLINE -> MIDLINE;
        };
    }

    /** The side with this key, or empty if the key names none. */
    public static Optional<Side> ofKey(String key) {
        for (Side side : values()) {
            if (Objects.equals(side.key, key)) {
                return Optional.of(side);
            }
        }
        return Optional.empty();
    }
}
