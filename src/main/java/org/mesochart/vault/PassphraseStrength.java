package org.mesochart.vault;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Judges a new passphrase without a network or a large dictionary. Wanted: at least 12 characters or 4 words.
 * What a guesser tries first counts little: repeats, runs of the alphabet or the keyboard, well-known words.
 * A judgement, not a proof: what is long enough may be used, told to be weak where it is; the practitioner decides,
 * and the key derivation slows the guesser for all.
 */
public final class PassphraseStrength {
    static final int LEAST_CHARACTERS = 12;
    static final int LEAST_WORDS = 4;
    private static final int LEAST_WORD_LETTERS = 3;
    /** Characters that count, after repeats, runs and common words are taken out. */
    private static final int FAIR_FROM = 8;
    private static final int STRONG_FROM = 16;
    private static final int LEAST_DIFFERENT = 4;

    /** How good, for the meter. */
    public enum Level { TOO_SHORT, WEAK, FAIR, STRONG }

    /** Why not, or {@link #NONE}: the sentence beside the field follows from it. */
    public enum Reason { NONE, TOO_SHORT, REPEATED_CHARACTERS, REPEATED_WORDS, SEQUENCE, COMMON, TOO_SIMPLE }

    /**
     * @param acceptable whether it may be used: long enough, and not one character over and over
     * @param level      for the meter; a weak one may be used, and is told to be weak
     * @param reason     the chief reason against it, or {@link Reason#NONE}
     */
    public record Assessment(boolean acceptable, Level level, Reason reason) {
        private static Assessment refused(Level level, Reason reason) {
            return new Assessment(false, level, reason);
        }

        private static Assessment weak(Reason reason) {
            return new Assessment(true, Level.WEAK, reason);
        }
    }

    private PassphraseStrength() {
    }

    public static Assessment assess(CharSequence typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        int[] folded = PassphrasePatterns.fold(text);
        try {
            return assess(folded, PassphrasePatterns.words(folded), kinds(text));
        } finally {
            Arrays.fill(folded, 0);
        }
    }

    private static Assessment assess(int[] folded, String[] words, int kinds) {
        boolean phrase = words.length >= LEAST_WORDS
                && Arrays.stream(words).allMatch(w -> w.length() >= LEAST_WORD_LETTERS
                        && w.codePoints().allMatch(Character::isLetter));
        if (folded.length < LEAST_CHARACTERS && !phrase) {
            return Assessment.refused(Level.TOO_SHORT, Reason.TOO_SHORT);
        }
        if (Arrays.stream(folded).distinct().count() < LEAST_DIFFERENT) {
            return Assessment.refused(Level.WEAK, Reason.REPEATED_CHARACTERS);
        }
        Set<String> differentWords = new HashSet<>(Arrays.asList(words));
        if (words.length > 1 && differentWords.size() <= words.length / 2) {
            return Assessment.weak(Reason.REPEATED_WORDS);
        }
        if (PassphrasePatterns.repeatsABlock(folded)) {
            return Assessment.weak(Reason.REPEATED_CHARACTERS);
        }
        if (PassphrasePatterns.isKnownPhrase(folded)) {
            return Assessment.weak(Reason.COMMON);
        }
        PassphrasePatterns.Count count = PassphrasePatterns.count(folded);
        if (count.effective() < FAIR_FROM) {
            return Assessment.weak(count.chiefReason());
        }
        if (count.effective() < STRONG_FROM && Arrays.stream(folded).allMatch(PassphraseStrength::isNoLetter)) {
            // Telephone numbers and dates: few to try, and known to those around.
            return Assessment.weak(Reason.TOO_SIMPLE);
        }
        boolean strong = phrase
                ? differentWords.size() > LEAST_WORDS && count.effective() >= STRONG_FROM
                : count.effective() >= STRONG_FROM || count.effective() >= LEAST_CHARACTERS && kinds >= 3;
        return new Assessment(true, strong ? Level.STRONG : Level.FAIR, Reason.NONE);
    }

    private static boolean isNoLetter(int c) {
        return !Character.isLetter(c);
    }

    /** Small letters, capitals, digits, everything else: how many of these four occur. */
    private static int kinds(String text) {
        return (int) text.codePoints()
                .map(c -> Character.isDigit(c) ? 0 : Character.isUpperCase(c) ? 1 : Character.isLetter(c) ? 2 : 3)
                .distinct().count();
    }
}
