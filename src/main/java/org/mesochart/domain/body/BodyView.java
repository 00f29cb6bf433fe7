package org.mesochart.domain.body;

import java.util.Objects;
import java.util.Optional;

/**
 * A view of the reference figure. Each view has its own plane, in centimetres on a figure 175 cm tall.
 *
 * <p>Front and back: x from the midline, positive toward the patient's left in both; y height above the floor.
 * Sides: x is the distance forward of the plumb line, y height above the floor.
 */
public enum BodyView {
    FRONT("front"),
    BACK("back"),
    LEFT("left"),
    RIGHT("right");

    private final String key;

    BodyView(String key) {
        this.key = key;
    }

    /** The stable name used in storage, exchange and message keys. */
    public String key() {
        return key;
    }

    /** The view with this key, or empty if the key names none. */
    public static Optional<BodyView> ofKey(String key) {
        for (BodyView view : values()) {
            if (Objects.equals(view.key, key)) {
                return Optional.of(view);
            }
        }
        return Optional.empty();
    }
}
