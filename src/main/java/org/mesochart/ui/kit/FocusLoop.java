package org.mesochart.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Keeps the Tab key in what is modal: after its last control comes its first, never what lies behind. */
final class FocusLoop {
    private FocusLoop() {
    }

    static void in(Parent modal) {
        modal.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && wrap(modal, event.isShiftDown())) {
                event.consume();
            }
        });
    }

    private static boolean wrap(Parent modal, boolean back) {
        List<Node> stops = new ArrayList<>();
        gather(modal, stops);
        if (stops.isEmpty()) {
            return true;
        }
        Node end = back ? stops.getFirst() : stops.getLast();
        if (!within(modal.getScene().getFocusOwner(), end)) {
            return false;
        }
        (back ? stops.getLast() : stops.getFirst()).requestFocus();
        return true;
    }

    private static void gather(Parent parent, List<Node> stops) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child.isVisible() && !child.isDisabled()) {
                if (child.isFocusTraversable()) {
                    stops.add(child);
                }
                if (child instanceof Parent further) {
                    gather(further, stops);
                }
            }
        }
    }

    private static boolean within(Node node, Node outer) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == outer) {
                return true;
            }
        }
        return false;
    }
}
