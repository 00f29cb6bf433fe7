package org.mesochart.ui.preferences;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Cards;
import org.mesochart.ui.kit.Icons;

/** A card of one row: what can be done, what it means, and the button that opens it. */
public final class DeedSection implements PreferencesSection {
    private final VBox card;

    /** @param key of the name; with ".meaning" and ".deed" of what it means and of the button */
    public DeedSection(Messages messages, String icon, String key, Runnable deed) {
        Label name = new Label(messages.text(key));
        name.getStyleClass().add("medium");
        Label meaning = new Label(messages.text(key + ".meaning"));
        meaning.getStyleClass().add("second");
        meaning.setWrapText(true);
        meaning.setMinHeight(Region.USE_PREF_SIZE);
        VBox words = new VBox(name, meaning);
        words.setMinWidth(0);
        words.getStyleClass().add("row-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        Button open = new Button(messages.text(key + ".deed"));
        open.setId(key.replace('.', '-'));
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setOnAction(event -> deed.run());
        HBox row = new HBox(Icons.large(icon), words, open);
        row.getStyleClass().add("row");
        card = Cards.list(null, row);
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
