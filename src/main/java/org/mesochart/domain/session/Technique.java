package org.mesochart.domain.session;

import java.util.Optional;

/** How the needle is used; usual depths from the technique table of the field (training texts, PMC3359685). */
public enum Technique {
    INTRAEPIDERMIC("intraepidermic"),
    PAPULE("papule"),
    NAPPAGE("nappage"),
    POINT_BY_POINT("point-by-point");

    private final String key;

    Technique(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public static Optional<Technique> ofKey(String key) {
        for (Technique technique : values()) {
            if (technique.key.equals(key)) {
                return Optional.of(technique);
            }
        }
        return Optional.empty();
    }
}
