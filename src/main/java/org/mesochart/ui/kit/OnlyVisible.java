package org.mesochart.ui.kit;

import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * A pane that has those of its parts as children that are visible. A part that is only hidden is styled and gets its skin
 * all the same: a table nobody has asked for costs as much as one that is shown.
 */
public final class OnlyVisible {
    private OnlyVisible() {}

    /** Puts the parts into the pane, in their order, each for as long as it is visible. */
    public static void in(Pane pane, List<Node> parts) {
        parts.forEach(part -> part.visibleProperty().subscribe(visible -> show(pane, parts, part, visible)));
    }

    private static void show(Pane pane, List<Node> parts, Node part, boolean visible) {
        ObservableList<Node> children = pane.getChildren();
        if (!visible) {
            children.remove(part);
        } else if (!children.contains(part)) {
            children.add((int) parts.subList(0, parts.indexOf(part)).stream().filter(children::contains).count(), part);
        }
    }
}
