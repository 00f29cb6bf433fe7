package org.mesochart.domain.text;

import java.text.Normalizer;

/**
 * One spelling for all the ways a name is typed, for searching only: "sukru" finds "Şükrü", and "IŞIK", "ışık" and
 * "isik" are one. Case, the two Turkish i's, accents and runs of spaces do not count; letters of other scripts stay.
 * The default locale plays no part.
 */
public final class Folding {
    private Folding() {
    }

    /** The folded text; ASCII text of lower-case letters and single spaces folds to itself. */
    public static String fold(String text) {
        if (isFolded(text)) {
            return text;
        }
        String parts = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(parts.length());
        parts.codePoints().forEach(point -> append(folded, point));
        int end = folded.length();
        return end > 0 && folded.charAt(end - 1) == ' ' ? folded.substring(0, end - 1) : folded.toString();
    }

    /** True when two names are one, typed in two ways. */
    public static boolean same(String one, String other) {
        return fold(one).equals(fold(other));
    }

    private static void append(StringBuilder folded, int point) {
        switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> {
                if (Character.isWhitespace(point)) {
                    space(folded);
                }
            }
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> space(folded);
            default -> letter(folded, point);
        }
    }

    private static void space(StringBuilder folded) {
        if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
        }
    }

    private static void letter(StringBuilder folded, int point) {
        switch (point) {
            case 'ı' -> folded.append('i');
            case 'ß', 'ẞ' -> folded.append("ss");
            case 'æ', 'Æ' -> folded.append("ae");
            case 'ø', 'Ø' -> folded.append('o');
            case 'ł', 'Ł' -> folded.append('l');
            case 'đ', 'Đ', 'ð', 'Ð' -> folded.append('d');
            // Character.toLowerCase knows no locale: I gives i here, also on a Turkish computer.
            default -> folded.appendCodePoint(Character.toLowerCase(point));
        }
    }

    private static boolean isFolded(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean inner = c == ' ' && i > 0 && i < length - 1 && text.charAt(i - 1) != ' ';
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || inner)) {
                return false;
            }
        }
        return true;
    }
}
