package org.mesochart.i18n;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that the program speaks. */
public final class Languages {
    /** English with day before month, as the texts are written. */
    public static final Locale ENGLISH = Locale.of("en", "GB");

    public static final Locale TURKISH = Locale.of("tr", "TR");

    /** All of them, English first. */
    public static final List<Locale> ALL = List.of(ENGLISH, TURKISH);

    private Languages() {
    }

    /** Turkish for any Turkish locale, English for every other. */
    public static Locale nearest(Locale wanted) {
        return isTurkish(wanted) ? TURKISH : ENGLISH;
    }

    /** The language with this code, "en" or "tr". */
    public static Optional<Locale> byCode(String code) {
        return ALL.stream().filter(language -> language.getLanguage().equals(code)).findFirst();
    }

    static boolean isTurkish(Locale locale) {
        return locale.getLanguage().equals("tr");
    }
}
