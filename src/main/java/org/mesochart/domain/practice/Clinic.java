package org.mesochart.domain.practice;

import java.util.Objects;
import org.mesochart.domain.text.Language;

/**
 * The clinic as it stands on its letterhead.
 *
 * @param address one line, or null
 * @param phone the number patients call, or null
 * @param licence mesotherapy unit licence number, or null
 * @param language the language of the screen and of new patients' papers
 */
public record Clinic(String name, String address, String phone, String licence, Language language) {
    public Clinic {
        Objects.requireNonNull(name);
        Objects.requireNonNull(language);
    }
}
