package org.mesochart.vault;

/**
 * The 32 characters of a recovery key (digits and capitals without I, L, O, U, as in Crockford's base 32) and
 * its check character: a sum over the field with 32 elements with a different weight for each place, which
 * notices every single wrong character and every exchange of two.
 */
final class RecoveryAlphabet {
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    /** x^5 + x^2 + 1, a primitive polynomial over the field with two elements. */
    private static final int POLYNOMIAL = 0b100101;

    private RecoveryAlphabet() {
    }

    static char symbol(int value) {
        return SYMBOLS.charAt(value);
    }

    /** 0 to 31, or -1 for what is not in the alphabet. Both Turkish forms of i count as the digit 1. */
    static int value(char typed) {
        char capital = typed >= 'a' && typed <= 'z' ? (char) (typed - 'a' + 'A') : typed;
        return switch (capital) {
            case 'I', 'L', 'ı', 'İ' -> 1;
            case 'O' -> 0;
            default -> SYMBOLS.indexOf(capital);
        };
    }

    static char check(int group, char[] characters, int start, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            // Horner's rule: the first place gets the highest power, the last the first, the check itself none.
            sum = timesX(sum ^ SYMBOLS.indexOf(characters[start + i]));
        }
        return symbol(sum ^ group);
    }

    private static int timesX(int value) {
        int doubled = value << 1;
        return (doubled & 0b100000) == 0 ? doubled : doubled ^ POLYNOMIAL;
    }
}
