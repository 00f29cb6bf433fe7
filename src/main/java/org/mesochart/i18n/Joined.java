package org.mesochart.i18n;

import java.util.List;

/** Words put together as the language does it. */
final class Joined {
    private Joined() {}

    /** "a", "a and b", "a, b and c". */
    static String and(List<String> parts, Messages messages) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return messages.text("narrative.and", String.join(", ", parts.subList(0, parts.size() - 1)), parts.getLast());
    }

    /** The text with a capital first letter, by the rules of its language. */
    static String capital(String text, Messages messages) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(messages.locale()) + text.substring(first);
    }

    /** The text with a small first letter, unless it begins with an abbreviation ("NSAID"). */
    static String inner(String text, Messages messages) {
        boolean abbreviation = text.length() < 2 || Character.isUpperCase(text.charAt(1));
        return abbreviation ? text : text.substring(0, 1).toLowerCase(messages.locale()) + text.substring(1);
    }

    /** A full stop, unless the text ends with one or is empty. */
    static String stopped(String text) {
        boolean ended = text.isEmpty() || ".!?…”".indexOf(text.charAt(text.length() - 1)) >= 0;
        return ended ? text : text + '.';
    }
}
