package org.mesochart.ui.map;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.mesochart.bodymap.Figure;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Side;
import org.mesochart.i18n.Messages;

/** The patient's left and right, pinned at both edges of the map however closely one looks. */
final class SideLetters {
    private static final double PX = 14;

    private final Supplier<Figure> figure;
    private final Messages messages;
    private final VBox left = box();
    private final VBox right = box();

    /** @param figure the one in view */
    SideLetters(Supplier<Figure> figure, Messages messages) {
        this.figure = figure;
        this.messages = messages;
        left.setId("sideAtLeft");
        right.setId("sideAtRight");
        show();
    }

    private static VBox box() {
        Label letter = new Label();
        letter.getStyleClass().add("map-side-letter");
        Label word = new Label();
        word.getStyleClass().add("map-small");
        VBox box = new VBox(letter, word);
        box.getStyleClass().addAll("map-float", "map-side");
        box.setAlignment(Pos.CENTER);
        box.setMouseTransparent(true);
        return box;
    }

    List<Node> nodes() {
        return List.of(left, right);
    }

    /** The patient's left is at the viewer's right in front, at the viewer's left behind; other views show one side. */
    void show() {
        BodyView now = figure.get().view();
        right.setVisible(now.side().isEmpty());
        if (now.side().isPresent()) {
            word(left, now.side().get());
        } else {
            boolean leftAtLeft = figure.get().screenX(1) < 0;
            word(left, leftAtLeft ? Side.LEFT : Side.RIGHT);
            word(right, leftAtLeft ? Side.RIGHT : Side.LEFT);
        }
    }

    private void word(VBox box, Side side) {
        Label letter = (Label) box.getChildren().get(0);
        Label spelt = (Label) box.getChildren().get(1);
        letter.setText(messages.text("map.letter." + side.key()));
        spelt.setText(messages.text("regions.side." + side.key()));
        box.setUserData(side);
        // Where the letter is already the word, one of them is enough.
        boolean twice = spelt.getText().equals(letter.getText());
        spelt.setVisible(!twice);
        spelt.setManaged(!twice);
    }

    void layout(double w, double h, double edge) {
        MapOverlays.place(left, edge, (h - left.getHeight()) / 2);
        MapOverlays.place(right, w - edge - right.getWidth(), (h - right.getHeight()) / 2);
    }

    /** Text size against 14 px: marks grow with it. */
    double textScale() {
        Label letter = (Label) left.getChildren().get(0);
        return letter.getScene() == null ? 1 : Math.clamp(letter.getFont().getSize() / (PX * 1.29), 1, 1.5);
    }
}
