package org.mesochart.domain.pain;

import java.util.Optional;

/** What the patient was doing when the pain was scored. */
public enum Aspect {
    UNSPECIFIED("unspecified"),
    REST("rest"),
    MOVEMENT("movement");

    private final String key;

    Aspect(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public static Optional<Aspect> ofKey(String key) {
        for (Aspect aspect : values()) {
            if (aspect.key.equals(key)) {
                return Optional.of(aspect);
            }
        }
        return Optional.empty();
    }
}
