package org.mesochart.vault;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What guessers try first (runs, repeats, well-known words), looked for after folding case and accents. */
final class PassphrasePatterns {
    /** Q and F keyboards, Turkish letters folded. */
    private static final List<String> KEYBOARD_ROWS = List.of(
            "1234567890", "qwertyuiopgu", "asdfghjklsi", "zxcvbnmoc",
            "qazwsxedcrfvtgbyhnujmikolp",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm", "fggiodrnhpqw", "uieautkmlys");
    /** Folded as {@link #fold} does. Each counts as one character, however long. */
    private static final List<String> COMMON_WORDS = List.of(
            "passphrase", "password", "parola", "sifre", "welcome", "hosgeldin", "iloveyou", "seniseviyorum",
            "letmein", "admin", "mesochart", "mezoterapi", "mesotherapy", "istanbul", "ankara", "izmir", "turkiye",
            "turkey", "ataturk", "fenerbahce", "galatasaray", "besiktas", "trabzonspor", "klinik", "clinic",
            "doktor", "doctor", "hastane", "hospital", "hasta", "patient", "qwerty", "merhaba", "hello", "master",
            "dragon", "monkey", "football", "baseball", "sunshine", "princess", "superman", "mustafa", "mehmet",
            "ahmet", "bismillah", "allah", "canim", "askim", "secret", "gizli", "test", "deneme", "login", "giris");
    private static final Set<String> KNOWN_PHRASES = Set.of("correcthorsebatterystaple", "tobeornottobe",
            "maytheforcebewithyou", "nevergonnagiveyouup", "korkmasonmezbusafaklarda");

    private PassphrasePatterns() {
    }

    /** What is left of a text, and what took most away. */
    record Count(int effective, int repeated, int runs, int common) {
        PassphraseStrength.Reason chiefReason() {
            int most = Math.max(repeated, Math.max(runs, common));
            if (most == 0) {
                return PassphraseStrength.Reason.TOO_SIMPLE;
            }
            return most == common ? PassphraseStrength.Reason.COMMON
                    : most == runs ? PassphraseStrength.Reason.SEQUENCE
                    : PassphraseStrength.Reason.REPEATED_CHARACTERS;
        }
    }

    /** One folded code point for each code point of {@code text}: small, without accents, both Turkish i alike. */
    static int[] fold(String text) {
        return text.codePoints().map(c -> {
            int small = c == 'ı' || c == 'İ' ? 'i' : Character.toLowerCase(c);
            return small < 128 ? small
                    : Normalizer.normalize(Character.toString(small), Normalizer.Form.NFD).codePointAt(0);
        }).toArray();
    }

    /** The parts between spaces and hyphens. */
    static String[] words(int[] folded) {
        return Arrays.stream(new String(folded, 0, folded.length).split("[\\s\\p{Pd}]+"))
                .filter(w -> !w.isEmpty()).toArray(String[]::new);
    }

    static boolean isKnownPhrase(int[] folded) {
        return KNOWN_PHRASES.contains(String.join("", words(folded)));
    }

    /** Whether the text is one block written again and again ("abcabcabcabc", "sunny4sunny4"). */
    static boolean repeatsABlock(int[] text) {
        for (int block = 1; block <= text.length / 2; block++) {
            int i = block;
            while (i < text.length && text[i] == text[i - block]) {
                i++;
            }
            if (i == text.length && block < 12) {
                return true;
            }
        }
        return false;
    }

    static Count count(int[] folded) {
        String text = plainLetters(folded);
        boolean[] gone = new boolean[folded.length];
        int common = 0;
        for (String word : COMMON_WORDS) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                common += strike(gone, at + 1, at + word.length());
            }
        }
        int repeated = 0;
        int runs = 0;
        for (int i = 2; i < folded.length; i++) {
            if (folded[i] == folded[i - 1] && folded[i] == folded[i - 2]) {
                repeated += strike(gone, i, i + 1);
            } else if (continuesRun(folded[i - 2], folded[i - 1], folded[i])) {
                runs += strike(gone, i, i + 1);
            }
        }
        int separators = 0;
        for (int i = 0; i < folded.length; i++) {
            boolean between = Character.isWhitespace(folded[i])
                    || Character.getType(folded[i]) == Character.DASH_PUNCTUATION;
            separators += between ? strike(gone, i, i + 1) : 0;
        }
        return new Count(folded.length - repeated - runs - common - separators, repeated, runs, common);
    }

    private static int strike(boolean[] gone, int from, int to) {
        int struck = 0;
        for (int i = from; i < to; i++) {
            struck += gone[i] ? 0 : 1;
            gone[i] = true;
        }
        return struck;
    }

    private static boolean continuesRun(int first, int second, int third) {
        int step = second - first;
        if (Math.abs(step) == 1 && third - second == step && Character.isLetterOrDigit(third)) {
            return true;
        }
        String three = new String(new int[] {first, second, third}, 0, 3);
        String reversed = new StringBuilder(three).reverse().toString();
        return KEYBOARD_ROWS.stream().anyMatch(row -> row.contains(three) || row.contains(reversed));
    }

    /** With the usual stand-ins read as letters ("p@ssw0rd"), one character for each code point. */
    private static String plainLetters(int[] folded) {
        StringBuilder out = new StringBuilder(folded.length);
        for (int c : folded) {
            out.append(switch (c) {
                case '@', '4' -> 'a';
                case '0' -> 'o';
                case '1', '!' -> 'i';
                case '3' -> 'e';
                case '5', '$' -> 's';
                case '7' -> 't';
                default -> c < 128 ? (char) c : '\uFFFD';
            });
        }
        return out.toString();
    }
}
