package org.mesochart.ui.preferences;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Icons;

/** What can be set or done, what it means, and the control for it. */
final class SettingRow extends HBox {
    /**
     * @param key of the name; with ".meaning" of what it means
     * @param more below the words
     */
    SettingRow(Messages messages, String icon, String key, Node control, Node... more) {
        Label name = new Label(messages.text(key));
        name.getStyleClass().add("medium");
        Label meaning = new Label(messages.text(key + ".meaning"));
        meaning.getStyleClass().add("second");
        meaning.setWrapText(true);
        meaning.setMinHeight(Region.USE_PREF_SIZE);
        VBox words = new VBox(name, meaning);
        words.getChildren().addAll(more);
        words.setMinWidth(0);
        words.getStyleClass().add("row-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(Icons.large(icon), words, control);
        getStyleClass().add("row");
    }
}
