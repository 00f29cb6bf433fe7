package org.mesochart.domain.patient;

import java.util.Optional;

/** Sex as recorded for the patient. */
public enum Sex {
    FEMALE("female"),
    MALE("male"),
    OTHER("other");

    private final String key;

    Sex(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public static Optional<Sex> ofKey(String key) {
        for (Sex sex : values()) {
            if (sex.key.equals(key)) {
                return Optional.of(sex);
            }
        }
        return Optional.empty();
    }
}
