package org.mesochart.domain.pain;

import java.util.Optional;

/** What the pain feels like, in the words patients use. */
public enum PainQuality {
    BURNING("burning"),
    STABBING("stabbing"),
    ACHING("aching"),
    ELECTRIC("electric"),
    PRESSURE("pressure"),
    CRAMPING("cramping"),
    TINGLING("tingling"),
    ITCHING("itching"),
    NUMB("numb"),
    OTHER("other");

    private final String key;

    PainQuality(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public static Optional<PainQuality> ofKey(String key) {
        for (PainQuality quality : values()) {
            if (quality.key.equals(key)) {
                return Optional.of(quality);
            }
        }
        return Optional.empty();
    }
}
