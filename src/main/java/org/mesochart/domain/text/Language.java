package org.mesochart.domain.text;

import java.util.Locale;
import java.util.Optional;

/** A language the product speaks, on screen and on paper. */
public enum Language {
    ENGLISH("en"),
    TURKISH("tr");

    private final String key;

    Language(String key) {
        this.key = key;
    }

    /** {@code en} or {@code tr}. */
    public String key() {
        return key;
    }

    public Locale locale() {
        return this == TURKISH ? Locale.of("tr", "TR") : Locale.of("en", "GB");
    }

    public static Optional<Language> ofKey(String key) {
        for (Language language : values()) {
            if (language.key.equals(key)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
