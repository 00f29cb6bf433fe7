package org.mesochart.ui.map;

import javafx.beans.property.BooleanProperty;
import javafx.geometry.Side;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Icons;

/** What is shown on the map besides the points. */
final class LayersMenu extends MenuButton {
    private final Messages messages;

    LayersMenu(LayersModel layers, Messages messages) {
        super(messages.text("map.layers"), Icons.of("mdi2l-layers-outline"));
        this.messages = messages;
        setId("layers");
        getStyleClass().addAll("map-float", "map-layers");
        setPopupSide(Side.BOTTOM);
        setMinWidth(USE_PREF_SIZE);
        add("map.layers.regions", layers.regions());
        add("map.layers.pain", layers.pain());
        add("map.layers.events", layers.events());
        add("map.layers.ghost", layers.ghost());
    }

    private void add(String key, BooleanProperty shown) {
        CheckMenuItem item = new CheckMenuItem(messages.text(key));
        item.selectedProperty().bindBidirectional(shown);
        getItems().add(item);
    }
}
