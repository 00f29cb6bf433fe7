package org.mesochart.ui.thenandnow;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Icons;

/** What the maps show: any of a few, each on or off, with a tick beside those that are on. */
final class Toggles extends HBox {
    private final Messages messages;

    Toggles(Messages messages) {
        this.messages = messages;
        getStyleClass().add("segments");
        setMaxWidth(USE_PREF_SIZE);
        setMinWidth(USE_PREF_SIZE);
    }

    void add(String id, String key, BooleanProperty on, String place) {
        FontIcon tick = Icons.of("mdi2c-check");
        ToggleButton button = new ToggleButton(messages.text(key));
        button.setId(id);
        button.setAccessibleText(messages.text("thenandnow.show", button.getText()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add(place);
        button.selectedProperty().bindBidirectional(on);
        button.selectedProperty().subscribe(selected -> button.setGraphic(selected ? tick : null));
        getChildren().add(button);
    }
}
