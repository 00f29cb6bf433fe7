package org.mesochart.app;

import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Theme;

/**
 * Loads what the first screen needs on the second core, while the first makes the window: fonts, icons, texts. No
 * control is made here: the first one would set JavaFX's own style sheet, sometimes after ours.
 */
final class Preparation {
    private Preparation() {
    }

    static Messages run(Language language) {
        Theme.loadFonts();
        Icons.of("mdi2e-eye-outline");
        return new Messages(language);
    }
}
