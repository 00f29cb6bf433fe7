package org.mesochart.domain.pain;

import java.util.Optional;

/** When a score was taken, seen from the injections. */
public enum Moment {
    BEFORE("before"),
    AFTER("after"),
    FOLLOW_UP("follow-up");

    private final String key;

    Moment(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public static Optional<Moment> ofKey(String key) {
        for (Moment moment : values()) {
            if (moment.key.equals(key)) {
                return Optional.of(moment);
            }
        }
        return Optional.empty();
    }
}
