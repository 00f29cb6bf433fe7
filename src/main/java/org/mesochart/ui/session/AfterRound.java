package org.mesochart.ui.session;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One measurement after the injections: all sites are asked at the same time. */
final class AfterRound {
    private final int key;
    private final StringProperty minutes;

    /** @param key tells the rounds of a session apart on the screen */
    AfterRound(int key, String minutes) {
        this.key = key;
        this.minutes = new SimpleStringProperty(minutes);
    }

    int key() {
        return key;
    }

    /** How long after the injections, as typed; empty is "not noted". */
    StringProperty minutes() {
        return minutes;
    }
}
