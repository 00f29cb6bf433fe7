package org.mesochart.domain.body;

import java.util.Objects;
import java.util.Optional;

/** A part of the body near which an injection point is worth a second look. */
public enum SensitiveSpot {
    EYE("eye"),
    NIPPLE("nipple"),
    MOUTH("mouth"),
    GENITALS("genitals");

    private final String key;

    SensitiveSpot(String key) {
        this.key = key;
    }

    /** The stable name used in tables and message keys. */
    public String key() {
        return key;
    }

    /** The spot with this key, or empty if the key names none. */
    public static Optional<SensitiveSpot> ofKey(String key) {
        for (SensitiveSpot spot : values()) {
            if (Objects.equals(spot.key, key)) {
                return Optional.of(spot);
            }
        }
        return Optional.empty();
    }
}
