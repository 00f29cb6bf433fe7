package org.mesochart.settings;

import java.util.Optional;

/** Light, dark, high contrast, or as the computer is set. */
public enum Appearance {
    LIGHT("light"),
    DARK("dark"),
    CONTRAST("contrast"),
    SYSTEM("system");

    private final String key;

    Appearance(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public static Optional<Appearance> ofKey(String key) {
        for (Appearance appearance : values()) {
            if (appearance.key.equals(key)) {
                return Optional.of(appearance);
            }
        }
        return Optional.empty();
    }
}
