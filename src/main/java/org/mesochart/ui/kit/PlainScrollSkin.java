package org.mesochart.ui.kit;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.ScrollPaneSkin;

/**
 * A scroll pane that keeps no picture of what it shows. With one, every blink of a caret draws the whole page anew into
 * the picture; without it, only what changed is drawn. Set by the stylesheet.
 */
public final class PlainScrollSkin extends ScrollPaneSkin {
    public PlainScrollSkin(ScrollPane pane) {
        super(pane);
        getChildren().stream().filter(child -> child.getStyleClass().contains("viewport"))
                .forEach(viewport -> viewport.setCache(false));
    }
}
