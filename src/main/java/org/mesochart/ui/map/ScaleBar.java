package org.mesochart.ui.map;

import java.math.BigDecimal;
import java.util.Arrays;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.bodymap.Figure;
import org.mesochart.bodymap.Skin;
import org.mesochart.i18n.Messages;

/** How long some centimetres are on the skin in the middle of the map; where the skin turns away, only about. */
final class ScaleBar extends VBox {
    private static final double[] STEPS = {0.5, 1, 2, 5, 10, 20};
    private static final double LEAST_PX = 28;
    private static final double LEAST_SKIN_PX = 12;

    /** Pixels of some centimetres of skin. */
    record Length(double cm, double px, boolean about) {}

    private final PointsModel model;
    private final Messages messages;
    private final Region line = new Region();
    private final Label text = new Label();

    ScaleBar(PointsModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().addAll("map-float", "map-scale");
        line.getStyleClass().add("map-scale-line");
        text.getStyleClass().add("map-small");
        text.setId("scale");
        getChildren().addAll(line, text);
        setMouseTransparent(true);
    }

    void show(Viewport at) {
        Length length = length(model.figure(), at);
        line.setMinWidth(length.px());
        line.setMaxWidth(length.px());
        String cm = messages.numbers().cm(BigDecimal.valueOf(length.cm()));
        text.setText(messages.text(length.about() ? "map.scale.about" : "map.scale", cm));
    }

    /**
     * A round length that can be read off, as it is drawn where the map's middle lies: shorter than in the plane of the
     * drawing where the skin turns away.
     */
    static Length length(Figure figure, Viewport at) {
        double x = Math.clamp(figure.screenX(at.centreX()), figure.bounds().minX(), figure.bounds().maxX());
        double y = Math.clamp(figure.screenY(at.centreY()), figure.bounds().minY(), figure.bounds().maxY());
        Skin skin = Skin.of(figure.view());
        double s = skin.s(x, y);
        double cm = Arrays.stream(STEPS)
                .filter(step -> step * at.pxPerCm() >= LEAST_PX && drawn(skin, s, y, step) * at.pxPerCm() >= LEAST_SKIN_PX)
                .findFirst()
                .orElse(STEPS[STEPS.length - 1]);
        double px = drawn(skin, s, y, cm) * at.pxPerCm();
        return new Length(cm, px, skin.aboutUncertain(x, y));
    }

    private static double drawn(Skin skin, double s, double y, double cm) {
        return Math.abs(skin.x(s + cm / 2, y) - skin.x(s - cm / 2, y));
    }
}
