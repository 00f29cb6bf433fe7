package org.mesochart.ui;

import atlantafx.base.controls.ModalPane;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Tooltip;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/**
 * What opens over a screen while any test runs: each dialog and each menu must have what {@link AccessibleControls} asks
 * for, and as long as a dialog is open nothing behind it has the focus. Looks at each once. UI thread only.
 */
final class OverTheScreen {
    /** From the window's root: the stack of the whole window, and what a test puts round it. */
    private static final int DEPTH = 3;
    private static final Set<Node> SEEN = Collections.newSetFromMap(new WeakHashMap<>());

    private OverTheScreen() {
    }

    static void check() {
        for (Window window : List.copyOf(Window.getWindows())) {
            if (!window.isShowing() || window instanceof Tooltip || window.getScene() == null) {
                continue;
            }
            Parent root = window.getScene().getRoot();
            if (window instanceof PopupWindow) {
                once(root);
            } else {
                dialogs(root, DEPTH);
            }
        }
    }

    private static void dialogs(Parent parent, int deep) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child instanceof ModalPane pane) {
                if (pane.isDisplay() && pane.getContent() instanceof Parent content) {
                    once(content);
                    focusWithin(content);
                }
            } else if (deep > 1 && child instanceof Parent further) {
                dialogs(further, deep - 1);
            }
        }
    }

    private static void once(Parent opened) {
        if (SEEN.add(opened)) {
            // It may have come after the pulse that was waited for: asked before its own, its texts have no room yet.
            Parent root = opened.getScene().getRoot();
            root.applyCss();
            root.layout();
            List<String> wrong = AccessibleControls.in(opened);
            if (!wrong.isEmpty()) {
                throw new AssertionError(String.join("\n", wrong));
            }
        }
    }

    private static void focusWithin(Parent dialog) {
        Node focused = dialog.getScene().getFocusOwner();
        Node at = focused;
        while (at != null && at != dialog) {
            at = at.getParent();
        }
        if (at == null) {
            throw new AssertionError("The focus is not in the open dialog " + dialog + " but at " + focused);
        }
    }
}
