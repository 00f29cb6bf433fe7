package org.mesochart.i18n;

import java.util.Locale;
import org.mesochart.domain.text.Language;

/** From the computer's languages to the ones that the program speaks. */
public final class Languages {
    private Languages() {
    }

    /** Turkish for any Turkish locale, English for every other. */
    public static Language nearest(Locale wanted) {
        return isTurkish(wanted) ? Language.TURKISH : Language.ENGLISH;
    }

    static boolean isTurkish(Locale locale) {
        return locale.getLanguage().equals("tr");
    }
}
