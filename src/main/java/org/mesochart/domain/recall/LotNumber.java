package org.mesochart.domain.recall;

import org.mesochart.domain.text.Folding;

/** Lot numbers as people copy them from a vial: "ld-2406 " and "LD2406" are one. A recall must miss none of them. */
public final class LotNumber {
    private LotNumber() {}

    /** The one spelling that two writings of the same number share: letters and digits only. */
    public static String plain(String number) {
        return Folding.fold(number).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** False when either holds no letter and no digit. */
    public static boolean same(String one, String other) {
        String plain = plain(one);
        return !plain.isEmpty() && plain.equals(plain(other));
    }
}
