package org.mesochart.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Scrolling to what matters. */
public final class Scrolling {
    private Scrolling() {}

    /** Scrolls the page that a control is in until the control can be seen. */
    public static void reveal(Node control) {
        Node above = control.getParent();
        while (above != null && !(above instanceof ScrollPane)) {
            above = above.getParent();
        }
        if (above instanceof ScrollPane scroll) {
            Node content = scroll.getContent();
            double hidden = content.getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
            if (hidden > 0) {
                var at = content.sceneToLocal(control.localToScene(control.getBoundsInLocal()));
                double wanted = at.getCenterY() - scroll.getViewportBounds().getHeight() / 2;
                scroll.setVvalue(Math.clamp(wanted / hidden, 0, 1));
            }
        }
    }
}
