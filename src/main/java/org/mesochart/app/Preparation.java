package org.mesochart.app;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.ButtonSkin;
import javafx.scene.control.skin.HyperlinkSkin;
import javafx.scene.control.skin.LabelSkin;
import javafx.scene.control.skin.ScrollPaneSkin;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.control.skin.ToggleButtonSkin;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Theme;

/**
 * Loads what the first screen is made of on the second core, while the first makes the window: fonts, icons, texts,
 * and the classes behind the controls. Nothing made here is shown; controls may be made on any thread until they are.
 */
final class Preparation {
    private Preparation() {
    }

    static Messages run(Language language) {
        new TextFieldSkin(new TextField(" ")).dispose();
        Theme.loadFonts();
        Icons.of("mdi2e-eye-outline");
        new ScrollPaneSkin(new ScrollPane()).dispose();
        new ButtonSkin(new Button(" ")).dispose();
        new ToggleButtonSkin(new ToggleButton(" ")).dispose();
        new HyperlinkSkin(new Hyperlink(" ")).dispose();
        new LabelSkin(new Label(" ")).dispose();
        return new Messages(language);
    }
}
