package org.mesochart.app;

import java.util.List;
import javafx.scene.text.Font;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Theme;

/**
 * Loads what the first screen needs on the second core, while the first makes the window: fonts and texts. No
 * control is made here: the first one would set JavaFX's own style sheet, sometimes after ours.
 */
final class Preparation {
    private static final List<String> FIRST_AREAS = List.of("shell", "welcome");

    private Preparation() {
    }

    static Messages run(Language language) {
        Theme.loadFonts();
        Font.getDefault(); // asks the system for its fonts; else the first control does, on the window's thread
        Messages messages = new Messages(language);
        messages.read(FIRST_AREAS);
        return messages;
    }
}
