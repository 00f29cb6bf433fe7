package org.mesochart.ui.erasure;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.mesochart.ui.kit.Icons;

/** Lines of text as these dialogs have them. */
final class Lines {
    private Lines() {}

    static Label wrapped(String... styles) {
        Label label = new Label();
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    static Label message(String icon, String style) {
        Label label = wrapped(style);
        label.setGraphic(Icons.small(icon));
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    static void say(Label label, String text) {
        label.setText(text == null ? "" : text);
        shown(label, text != null && !text.isEmpty());
    }

    static void shown(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }
}
