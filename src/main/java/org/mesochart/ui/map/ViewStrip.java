package org.mesochart.ui.map;

import javafx.geometry.Pos;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.mesochart.domain.body.BodyView;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Segments;

/** The views of the body and the close-ups. */
final class ViewStrip extends HBox {
    private final PointsModel model;
    private final Segments<BodyView> views;
    private final CloseUpsMenu closeUps;
    private boolean switching;

    ViewStrip(MapView view, Messages messages) {
        model = view.model();
        views = new Segments<>(messages.text("map.views"), BodyView.WHOLE_BODY, v -> messages.text("map.view." + v.key()));
        views.getStyleClass().add("map-float");
        views.setId("views");
        closeUps = new CloseUpsMenu(view, messages);
        getStyleClass().add("map-views");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(views, closeUps);
        show();
        views.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> view.surface().requestFocus());
        views.valueProperty().subscribe(v -> {
            if (v != null && !switching) {
                model.showView(v);
            }
        });
    }

    /** Shows where the map is. */
    void show() {
        switching = true;
        boolean whole = model.closeUp().get() == null;
        views.setValue(whole ? model.view().get() : null);
        closeUps.show(model.closeUp().get());
        switching = false;
    }

    CloseUpsMenu closeUps() {
        return closeUps;
    }
}
