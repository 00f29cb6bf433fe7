package org.mesochart.i18n;

import java.util.regex.Pattern;

/** Spaces around what was typed or pasted, no-break spaces among them (String.strip leaves those). */
final class Spaces {
    private static final Pattern AROUND = Pattern.compile("^[\\s\\u00A0\\u2007\\u202F]+|[\\s\\u00A0\\u2007\\u202F]+$");

    private Spaces() {
    }

    static String strip(String typed) {
        return AROUND.matcher(typed).replaceAll("");
    }
}
