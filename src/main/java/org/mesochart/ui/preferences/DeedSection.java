package org.mesochart.ui.preferences;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Cards;

/** A card of one row: what can be done, what it means, and the button that opens it. */
public final class DeedSection implements PreferencesSection {
    private final VBox card;

    /** @param key of the name; with ".meaning" and ".deed" of what it means and of the button */
    public DeedSection(Messages messages, String icon, String key, Runnable deed) {
        Button open = new Button(messages.text(key + ".deed"));
        open.setId(key.replace('.', '-'));
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setOnAction(event -> deed.run());
        card = Cards.list(null, new SettingRow(messages, icon, key, open));
    }

    @Override
    public Node root() {
        return card;
    }

    @Override
    public void activate() {
        // Nothing is read before the button is pressed.
    }

    @Override
    public void deactivate() {
        // Nothing is kept.
    }
}
