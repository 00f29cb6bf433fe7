package org.mesochart.domain.text;

import java.util.Objects;

/** Words in both languages, for a message that is written before it is known who reads it. */
public record Bilingual(String english, String turkish) {
    public Bilingual {
        Objects.requireNonNull(english);
        Objects.requireNonNull(turkish);
    }

    public String in(Language language) {
        return language == Language.TURKISH ? turkish : english;
    }

    /** The same words within a sentence: without the capital they begin with, unless it is one of several. */
    public Bilingual inSentence() {
        return new Bilingual(lower(english, Language.ENGLISH), lower(turkish, Language.TURKISH));
    }

    /** They may be somebody's own: not for logs. */
    @Override
    public String toString() {
        return "Bilingual[]";
    }

    private static String lower(String text, Language language) {
        boolean acronym = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return text.isEmpty() || acronym
                ? text
                : text.substring(0, 1).toLowerCase(language.locale()) + text.substring(1);
    }
}
