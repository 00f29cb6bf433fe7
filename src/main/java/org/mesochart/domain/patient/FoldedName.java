package org.mesochart.domain.patient;

import java.util.Arrays;
import org.mesochart.domain.text.Folding;

/**
 * A name as {@link Folding} spells it, with the place each folded letter comes from, because folding changes lengths
 * ("ß" becomes "ss", a combining accent nothing). Reused from name to name, so that 100,000 of them make no garbage.
 */
final class FoldedName {
    // Latin with all Turkish letters; anything beyond goes the long way through Folding.
    private static final int COMMON = 0x180;
    private static final String[] FOLDED = new String[COMMON];

    static {
        for (char c = 0; c < COMMON; c++) {
            FOLDED[c] = isSpace(c) ? " " : Folding.fold(String.valueOf(c));
        }
    }

    private char[] letters = new char[64];
    private int[] from = new int[64];
    private int[] to = new int[64];
    private int length;

    FoldedName read(String name) {
        length = 0;
        int at = 0;
        while (at < name.length()) {
            int point = name.codePointAt(at);
            int next = at + Character.charCount(point);
            String folded = point < COMMON
                    ? FOLDED[point]
                    : isSpace(point) ? " " : Folding.fold(Character.toString(point));
            for (int i = 0; i < folded.length(); i++) {
                put(folded.charAt(i), at, next);
            }
            if (folded.isEmpty() && length > 0) {
                to[length - 1] = next;
            }
            at = next;
        }
        if (length > 0 && letters[length - 1] == ' ') {
            length--;
        }
        return this;
    }

    /** Nothing of the name read last stays. */
    void forget() {
        Arrays.fill(letters, ' ');
        length = 0;
    }

    private void put(char letter, int start, int end) {
        if (letter == ' ' && (length == 0 || letters[length - 1] == ' ')) {
            return;
        }
        if (length == letters.length) {
            letters = Arrays.copyOf(letters, 2 * length);
            from = Arrays.copyOf(from, 2 * length);
            to = Arrays.copyOf(to, 2 * length);
        }
        letters[length] = letter;
        from[length] = start;
        to[length] = end;
        length++;
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    int length() {
        return length;
    }

    char at(int index) {
        return letters[index];
    }

    void copyTo(char[] target, int offset) {
        System.arraycopy(letters, 0, target, offset, length);
    }

    /** True where a word begins: at the start and after anything that is neither letter nor digit. */
    boolean wordStartsAt(int index) {
        return startsWord(letters, 0, index);
    }

    static boolean startsWord(char[] text, int start, int index) {
        return !separates(text[index]) && (index == start || separates(text[index - 1]));
    }

    private static boolean separates(char c) {
        return !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9') && (c < 0x80 || !Character.isLetterOrDigit(c)
                && !Character.isSurrogate(c) && Character.getType(c) != Character.COMBINING_SPACING_MARK
                && Character.getType(c) != Character.OTHER_SYMBOL);
    }

    /** The range of the original name that the folded letters from first (inclusive) to end (exclusive) come from. */
    int[] original(int first, int end) {
        return new int[] {from[first], to[end - 1]};
    }

    @Override
    public String toString() {
        return "FoldedName[…]";
    }
}
