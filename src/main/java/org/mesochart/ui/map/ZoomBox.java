package org.mesochart.ui.map;

import java.math.BigDecimal;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Icons;

/** How closely the map looks: buttons, and the per cent to type. */
final class ZoomBox extends HBox {
    private final MapView view;
    private final Messages messages;
    private final TextField percent = new TextField();

    ZoomBox(MapView view, Messages messages) {
        this.view = view;
        this.messages = messages;
        Button out = icon("mdi2m-minus", "map.zoomOut", () -> view.zoom(1 / MapKeys.ZOOM));
        Button in = icon("mdi2p-plus", "map.zoomIn", () -> view.zoom(MapKeys.ZOOM));
        Button fit = icon("mdi2f-fit-to-page-outline", "map.fit", view::fitPoints);
        percent.getStyleClass().add("map-percent");
        percent.setId("zoom");
        percent.setPrefColumnCount(4);
        percent.setAlignment(Pos.CENTER);
        percent.setAccessibleText(messages.text("map.zoom"));
        percent.setOnAction(e -> readPercent());
        percent.focusedProperty().subscribe(on -> {
            if (!on) {
                readPercent();
            }
        });
        getStyleClass().addAll("map-float", "map-zoom");
        setAlignment(Pos.CENTER);
        getChildren().addAll(out, percent, in, fit);
    }

    private Button icon(String literal, String key, Runnable deed) {
        Button button = new Button(null, Icons.of(literal));
        button.getStyleClass().addAll("icon-button", "flat");
        button.setAccessibleText(messages.text(key));
        button.setTooltip(new Tooltip(messages.text(key)));
        button.setOnAction(e -> deed.run());
        return button;
    }

    private void readPercent() {
        if (view.viewport() == null) {
            return;
        }
        String typed = percent.getText().replace("%", "").strip();
        Optional<BigDecimal> number = messages.numbers().parse(typed);
        number.filter(n -> n.intValue() != view.viewport().percent()).ifPresent(n -> view.zoomTo(n.doubleValue()));
        show(view.viewport());
    }

    void show(Viewport at) {
        percent.setText(messages.numbers().percent(BigDecimal.valueOf(at.percent())));
    }
}
