package org.mesochart.ui.patients;

import java.util.function.Supplier;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.control.TextArea;
import org.mesochart.ui.kit.Field;

/** What the forms of patient and course have in common. */
final class Forms {
    private Forms() {
    }

    /** Shows what the model says is wrong with an input beside its field, as long as both live. */
    static <K> void problems(ObservableMap<K, String> problems, K input, Field field) {
        problems.addListener((MapChangeListener<K, String>) change -> {
            if (change.getKey().equals(input)) {
                field.setProblem(problems.get(input));
            }
        });
        field.setProblem(problems.get(input));
    }

    /** Calls when the focus leaves the control or anything within it. */
    static void onLeaving(Node control, Runnable left) {
        control.focusWithinProperty().subscribe((was, is) -> {
            if (was && !is) {
                left.run();
            }
        });
    }

    /** Tab leaves a text area instead of writing a tab; Enter still makes a line. */
    static void tabLeaves(TextArea area) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                event.consume();
                area.requestFocusTraversal(event.isShiftDown()
                        ? javafx.scene.TraversalDirection.PREVIOUS
                        : javafx.scene.TraversalDirection.NEXT);
            }
        });
    }

    /** Keeps what has the focus in sight. */
    static ScrollPane scrolling(Node content, Supplier<Node> focused) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.focusOwnerProperty().subscribe(owner -> reveal(scroll, content, focused.get()));
            }
        });
        return scroll;
    }

    private static void reveal(ScrollPane scroll, Node content, Node owner) {
        if (owner == null || !within(content, owner)) {
            return;
        }
        double height = content.getBoundsInLocal().getHeight();
        double view = scroll.getViewportBounds().getHeight();
        if (height <= view) {
            return;
        }
        var at = content.sceneToLocal(owner.localToScene(owner.getBoundsInLocal()));
        double top = scroll.getVvalue() * (height - view);
        double margin = 24;
        if (at.getMinY() - margin < top) {
            scroll.setVvalue(Math.max(0, at.getMinY() - margin) / (height - view));
        } else if (at.getMaxY() + margin > top + view) {
            scroll.setVvalue(Math.min(1, (at.getMaxY() + margin - view) / (height - view)));
        }
    }

    private static boolean within(Node parent, Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == parent) {
                return true;
            }
        }
        return false;
    }
}
