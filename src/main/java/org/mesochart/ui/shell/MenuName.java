package org.mesochart.ui.shell;

import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.mesochart.i18n.Messages;

/** The menus, in their order. */
enum MenuName {
    FILE,
    EDIT,
    VIEW,
    PATIENT,
    SESSION,
    TOOLS,
    HELP;

    private String key() {
        return "menu." + name().toLowerCase(Locale.ROOT);
    }

    /** With "_" before the letter that opens it with Alt. */
    String words(Messages messages) {
        return messages.text(key());
    }

    /** The letter that opens it with Alt, by key code: a to z without i, so that every keyboard has it. */
    KeyCode letter(Messages messages) {
        String words = words(messages);
        return KeyCode.getKeyCode(words.substring(words.indexOf('_') + 1).substring(0, 1).toUpperCase(Locale.ROOT));
    }
}
