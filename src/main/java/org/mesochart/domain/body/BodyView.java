package org.mesochart.domain.body;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A view of the reference figure. Each view has its own plane, in centimetres on a figure 175 cm tall.
 *
 * <p>Front and back: x from the midline, positive toward the patient's left in both; y height above the floor. Sides and
 * the inner side of a knee: x is the distance forward of the plumb line, y height above the floor. Hands: x toward the
 * thumb, y from the wrist crease toward the finger tips. Feet: x toward the big toe's side, y from heel to toes.
 */
public enum BodyView {
    FRONT("front", null),
    BACK("back", null),
    LEFT("left", Side.LEFT),
    RIGHT("right", Side.RIGHT),
    HAND_PALMAR_LEFT("hand_palmar_left", Side.LEFT),
    HAND_PALMAR_RIGHT("hand_palmar_right", Side.RIGHT),
    HAND_DORSAL_LEFT("hand_dorsal_left", Side.LEFT),
    HAND_DORSAL_RIGHT("hand_dorsal_right", Side.RIGHT),
    FOOT_DORSAL_LEFT("foot_dorsal_left", Side.LEFT),
    FOOT_DORSAL_RIGHT("foot_dorsal_right", Side.RIGHT),
    FOOT_PLANTAR_LEFT("foot_plantar_left", Side.LEFT),
    FOOT_PLANTAR_RIGHT("foot_plantar_right", Side.RIGHT),
    KNEE_MEDIAL_LEFT("knee_medial_left", Side.LEFT),
    KNEE_MEDIAL_RIGHT("knee_medial_right", Side.RIGHT);

    /** The views that show the body from head to foot. */
    public static final List<BodyView> WHOLE_BODY = List.of(FRONT, BACK, LEFT, RIGHT);

    private final String key;
    private final Side side;

    BodyView(String key, Side side) {
        this.key = key;
        this.side = side;
    }

    /** The stable name used in storage, exchange and message keys. */
    public String key() {
        return key;
    }

    /** The side of everything seen in this view, or empty where both sides are seen. */
    public Optional<Side> side() {
        return Optional.ofNullable(side);
    }

    /** Whether the body is seen from head to foot. */
    public boolean wholeBody() {
        return WHOLE_BODY.contains(this);
    }

    /**
     * The view that shows the other side in the same way. Where it is another view, a place and its mirror image have
     * the same coordinates; front and back are their own and change the sign of x.
     */
    public BodyView mirrored() {
        if (side == null) {
            return this;
        }
        return ofKey(this == LEFT || this == RIGHT
                ? side.mirrored().key()
                : key.substring(0, key.lastIndexOf('_') + 1) + side.mirrored().key()).orElseThrow();
    }

    /** The view with this key, or empty if the key names none. */
    public static Optional<BodyView> ofKey(String key) {
        return Arrays.stream(values()).filter(view -> Objects.equals(view.key, key)).findFirst();
    }
}
