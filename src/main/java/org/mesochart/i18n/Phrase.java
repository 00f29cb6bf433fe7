package org.mesochart.i18n;

import java.util.List;
import java.util.stream.Collectors;

/** A piece of a sentence that a screen may set apart from the rest. */
public record Phrase(String text, Tone tone) {
    /** How a piece is set. */
    public enum Tone {
        PLAIN,
        /** An exception that must not be overlooked. */
        STRONG,
        /** Something that is not there. */
        MISSING
    }

    static Phrase plain(String text) {
        return new Phrase(text, Tone.PLAIN);
    }

    static Phrase strong(String text) {
        return new Phrase(text, Tone.STRONG);
    }

    static Phrase missing(String text) {
        return new Phrase(text, Tone.MISSING);
    }

    /** The pieces as they are read, one space between them. */
    public static String text(List<Phrase> phrases) {
        return phrases.stream().map(Phrase::text).collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return "Phrase[" + tone + ']';
    }
}
