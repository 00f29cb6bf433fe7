package org.mesochart.ui.preferences;

import java.util.List;

/** What an administrator does about one who works with the chart, and what is typed for it. */
enum PractitionerDeed {
    ADD("add", Input.NAME, Input.TITLE, Input.CERTIFICATE, Input.FRESH, Input.AGAIN, Input.OWN),
    CHANGE("change", Input.NAME, Input.TITLE, Input.CERTIFICATE),
    ADMINISTRATOR("administrator", Input.OWN),
    NO_ADMINISTRATOR("noAdministrator", Input.OWN),
    DISABLE("disable", Input.OWN),
    ENABLE("enable", Input.RECOVERY, Input.FRESH, Input.AGAIN),
    RESET("reset", Input.RECOVERY, Input.FRESH, Input.AGAIN),
    /** The same for who does it. */
    RESET_OWN("resetOwn", Input.RECOVERY, Input.FRESH, Input.AGAIN);

    /** A field of the dialog. */
    enum Input {
        NAME("preferences.practitioner.name"),
        TITLE("preferences.practitioner.title"),
        CERTIFICATE("preferences.practitioner.certificate"),
        RECOVERY("welcome.recoveryKey"),
        FRESH("practitioners.first"),
        AGAIN("welcome.again"),
        OWN("practitioners.ownPassphrase");

        private final String label;

        Input(String label) {
            this.label = label;
        }

        /** Message key of its label. */
        String label() {
            return label;
        }

        boolean secret() {
            return this == FRESH || this == AGAIN || this == OWN;
        }
    }

    private final String key;
    private final List<Input> inputs;

    PractitionerDeed(String key, Input... inputs) {
        this.key = key;
        this.inputs = List.of(inputs);
    }

    /** Beginning of its message keys: its name in a menu; with ".title", ".text", ".deed" and ".done". */
    String key() {
        return "practitioners." + key;
    }

    List<Input> inputs() {
        return inputs;
    }
}
