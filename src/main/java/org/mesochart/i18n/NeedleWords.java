package org.mesochart.i18n;

import org.mesochart.domain.session.Needle;

/** A needle in words, the same for the screen and for the sheet. */
public final class NeedleWords {
    private NeedleWords() {}

    /** "4 mm 27G, 45°". */
    public static String of(Needle needle, Messages messages) {
        return messages.text("map.needle", messages.numbers().mm(needle.lengthMm()), needle.gauge(), needle.angleDegrees());
    }
}
