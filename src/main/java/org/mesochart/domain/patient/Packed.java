package org.mesochart.domain.patient;

import org.mesochart.domain.text.Folding;

/**
 * The first ten letters of a word in one long, six bits each from the top, so that a prefix is one comparison and the
 * order of longs is the order of words. Letters outside the alphabet share one code: an equal long is then a
 * likely match, to be confirmed on the text.
 */
final class Packed {
    static final int LETTERS = 10;
    private static final int BITS = 6;
    private static final int OTHER = 63;
    private static final String TURKISH = "abcçdefgğhıijklmnoöpqrsştuüvwxyz";
    private static final int COMMON = 0x180;
    private static final byte[] ORDER = new byte[COMMON];

    static {
        for (char c = 0; c < COMMON; c++) {
            ORDER[c] = (byte) order(c);
        }
    }

    private Packed() {}

    /** A folded word, or its first ten letters. */
    static long word(char[] text, int start, int end) {
        long key = 0;
        int length = Math.min(end - start, LETTERS);
        for (int i = 0; i < length; i++) {
            key |= (long) code(text[start + i]) << shift(i);
        }
        return key;
    }

    static long word(FoldedName folded) {
        long key = 0;
        int length = Math.min(folded.length(), LETTERS);
        for (int i = 0; i < length; i++) {
            key |= (long) code(folded.at(i)) << shift(i);
        }
        return key;
    }

    /** Whether every letter has a code of its own and none is left out, so that equal longs are equal words. */
    static boolean exact(char[] word) {
        if (word.length > LETTERS) {
            return false;
        }
        for (char c : word) {
            if (code(c) == OTHER) {
                return false;
            }
        }
        return true;
    }

    /** The bits that a prefix of so many letters decides. */
    static long mask(int letters) {
        return letters >= LETTERS ? -1L << shift(LETTERS - 1) : -1L << shift(letters - 1);
    }

    /** A name's place in the Turkish alphabet by ten letters from the skipped on; space comes before every letter. */
    static long order(String name, int skip) {
        long key = 0;
        int places = -skip;
        boolean space = true;
        for (int i = 0; i < name.length() && places < LETTERS; i++) {
            char c = name.charAt(i);
            int code = c < COMMON ? ORDER[c] : order(c);
            if (code == 0 || code == 1 && space) {
                continue;
            }
            space = code == 1;
            if (places >= 0) {
                key |= (long) code << shift(places);
            }
            places++;
        }
        return key;
    }

    // 0 = plays no part, 1 = space, then digits, then letters.
    private static int order(char c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return 1;
        }
        if (c >= '0' && c <= '9') {
            return 2 + c - '0';
        }
        // The one place where I is ı and İ is i: the alphabet's order is a Turkish reader's.
        int lower = c == 'I' ? 'ı' : c == 'İ' ? 'i' : Character.toLowerCase(c);
        int at = TURKISH.indexOf(lower);
        if (at < 0) {
            String folded = Folding.fold(String.valueOf(c));
            at = folded.isEmpty() ? -1 : TURKISH.indexOf(folded.charAt(0));
            if (at < 0) {
                return Character.isLetter(c) || Character.isSurrogate(c) ? OTHER : 0;
            }
        }
        return 12 + at;
    }

    private static int code(char c) {
        if (c >= 'a' && c <= 'z') {
            return 1 + c - 'a';
        }
        return c >= '0' && c <= '9' ? 27 + c - '0' : OTHER;
    }

    private static int shift(int place) {
        // One bit spare at the top keeps the long positive, so that signed order is the order of letters.
        return 62 - BITS - place * BITS + 1;
    }
}
