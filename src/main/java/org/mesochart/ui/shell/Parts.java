package org.mesochart.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/** F6: from one part of the screen to the next, round and round. */
final class Parts {
    private Parts() {
    }

    /** Puts the focus on the first thing of the part after (or before) the one that has it. */
    static void move(List<Node> parts, Node focused, int direction) {
        List<Node> usable = parts.stream().filter(part -> part != null && first(part).isPresent()).toList();
        if (usable.isEmpty()) {
            return;
        }
        int at = -1;
        for (int i = 0; i < usable.size(); i++) {
            if (contains(usable.get(i), focused)) {
                at = i; // the last one wins: a part inside a part is the nearer one
            }
        }
        int next = at < 0 ? (direction > 0 ? 0 : usable.size() - 1) : Math.floorMod(at + direction, usable.size());
        first(usable.get(next)).ifPresent(Node::requestFocus);
    }

    private static boolean contains(Node part, Node focused) {
        for (Node node = focused; node != null; node = node.getParent()) {
            if (node == part) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Node> first(Node node) {
        if (!node.isVisible() || !node.isManaged() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        if (node instanceof Parent parent) {
            return parent.getChildrenUnmodifiable().stream().map(Parts::first).flatMap(Optional::stream).findFirst();
        }
        return Optional.empty();
    }
}
