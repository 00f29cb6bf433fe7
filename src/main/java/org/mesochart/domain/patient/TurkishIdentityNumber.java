package org.mesochart.domain.patient;

/**
 * The Turkish national identity number: eleven digits, the first not zero, the last two check digits.
 * The tenth is (7 x sum of odd places - sum of even places) mod 10, the eleventh the sum of the first ten mod 10.
 */
public final class TurkishIdentityNumber {
    private static final int LENGTH = 11;

    private TurkishIdentityNumber() {}

    /** True when the text is such a number and both check digits agree. */
    public static boolean isValid(String text) {
        if (text == null || text.length() != LENGTH || text.charAt(0) == '0') {
            return false;
        }
        int odd = 0;
        int even = 0;
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
            if (i < 9) {
                if (i % 2 == 0) {
                    odd += c - '0';
                } else {
                    even += c - '0';
                }
            }
        }
        int tenth = Math.floorMod(7 * odd - even, 10);
        int eleventh = (odd + even + tenth) % 10;
        return text.charAt(9) - '0' == tenth && text.charAt(10) - '0' == eleventh;
    }
}
