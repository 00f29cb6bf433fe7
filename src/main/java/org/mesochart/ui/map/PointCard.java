package org.mesochart.ui.map;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.mesochart.domain.session.Injection;

/** The card beside the point under the pointer, else beside the only selected one. */
final class PointCard extends VBox {
    private final MapView view;
    private final Label title = new Label();
    private final Label region = new Label();

    PointCard(MapView view) {
        this.view = view;
        getStyleClass().addAll("map-tip");
        title.getStyleClass().add("map-tip-title");
        region.getStyleClass().add("map-small");
        getChildren().addAll(title, region);
        setMouseTransparent(true);
        setVisible(false);
    }

    void show(Viewport at, double edge) {
        PointsModel model = view.model();
        Optional<Injection> one = Optional.ofNullable(model.hovered().get())
                .flatMap(model::point)
                .or(() -> model.selection().size() == 1
                        ? model.point(model.selection().iterator().next())
                        : Optional.empty())
                .filter(p -> p.place().view() == model.view().get() && view.pointMove().ids().isEmpty());
        setVisible(one.isPresent());
        one.ifPresent(p -> {
            title.setText(view.text().hover(p));
            region.setText(view.text().region(p.place()));
            applyCss();
            autosize();
            double x = MapPainter.x(model.figure(), p.place(), at);
            double y = MapPainter.y(model.figure(), p.place(), at);
            boolean fitsRight = x + 24 + getWidth() < at.width() - edge;
            double left = fitsRight ? x + 22 : x - 22 - getWidth();
            MapOverlays.place(this, left, Math.clamp(y - getHeight() - 14, 4, Math.max(4, at.height() - getHeight() - 4)));
        });
    }
}
