package org.mesochart.ui.map;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A mixture's mark beside text: shape, letter and colour, 18 px. The words beside it are what is spoken. */
public final class MarkIcon extends StackPane {
    private static final List<String> LETTERS = List.of("a", "b", "c", "d", "e", "f");

    /** @param letterIndex 0 for mixture A to 5 for F; -1 for none */
    public MarkIcon(int letterIndex) {
        Region shape = new Region();
        Label letter = new Label();
        letter.getStyleClass().add("mark-icon-letter");
        shape.getStyleClass().add("mark-icon-shape");
        getStyleClass().addAll("mark-icon", letterIndex < 0 ? "mark-none" : "mark-" + LETTERS.get(letterIndex));
        letter.setText(letterIndex < 0 ? "" : String.valueOf((char) ('A' + letterIndex)));
        getChildren().addAll(shape, letter);
        setMouseTransparent(true);
    }
}
