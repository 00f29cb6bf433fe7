package org.mesochart.domain.mixture;

import java.util.Optional;

/** A unit an ingredient is measured in. Units are never added together. */
public enum DoseUnit {
    MILLIGRAM("mg"),
    MICROGRAM("microgram"),
    IU("IU");

    private final String key;

    DoseUnit(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public static Optional<DoseUnit> ofKey(String key) {
        for (DoseUnit unit : values()) {
            if (unit.key.equals(key)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }
}
