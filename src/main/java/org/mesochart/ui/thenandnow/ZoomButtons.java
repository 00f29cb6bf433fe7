package org.mesochart.ui.thenandnow;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.map.SharedSight;

/** Larger, smaller and all of both maps. */
final class ZoomButtons extends HBox {
    private static final double ZOOM = 1.25;

    private final Messages messages;

    ZoomButtons(Messages messages, SharedSight sight) {
        this.messages = messages;
        getStyleClass().addAll("map-float", "map-zoom");
        add("mdi2m-minus", "map.zoomOut", () -> sight.zoom(1 / ZOOM));
        add("mdi2p-plus", "map.zoomIn", () -> sight.zoom(ZOOM));
        add("mdi2f-fit-to-page-outline", "map.fit", sight::fit);
    }

    private void add(String icon, String key, Runnable deed) {
        Button button = new Button(null, Icons.of(icon));
        button.getStyleClass().addAll("icon-button", "flat");
        button.setAccessibleText(messages.text(key));
        button.setTooltip(new Tooltip(messages.text(key)));
        button.setOnAction(event -> deed.run());
        getChildren().add(button);
    }
}
