package org.mesochart.ui.session;

import java.util.Locale;

/** The steps of a session, free to visit in any order. */
public enum Step {
    ASSESS,
    SCREEN,
    PREPARE,
    INJECT,
    OBSERVE,
    SIGN;

    /** How far a step is, told by shape and word. */
    public enum State {
        OPEN,
        DONE,
        MISSING
    }

    /** For message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int number() {
        return ordinal() + 1;
    }
}
