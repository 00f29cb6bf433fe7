package org.mesochart.ui.kit;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;

/**
 * Shows where the focus is whenever a key brought it there. JavaFX shows it after Tab alone; here arrow keys, the command finder and dialogs
 * move it too. After a press with a pointer it is not shown, as everywhere.
 */
public final class FocusRing {
    private static final PseudoClass VISIBLE = PseudoClass.getPseudoClass("focus-visible");

    private boolean byKey;

    private FocusRing() {
    }

    /** From now on in this scene. Once for each. */
    public static void install(Scene scene) {
        FocusRing ring = new FocusRing();
        scene.addEventFilter(InputEvent.ANY, ring::noted);
        scene.focusOwnerProperty().addListener((observed, was, is) -> ring.moved(was, is));
    }

    private void noted(InputEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            byKey = true;
        } else if (event.getEventType() == MouseEvent.MOUSE_PRESSED || event.getEventType() == TouchEvent.TOUCH_PRESSED) {
            byKey = false;
        }
    }

    // Where JavaFX shows it of itself, it takes it back of itself.
    private void moved(Node was, Node is) {
        if (was != null && !was.isFocusVisible()) {
            was.pseudoClassStateChanged(VISIBLE, false);
        }
        if (is != null && byKey) {
            is.pseudoClassStateChanged(VISIBLE, true);
        }
    }
}
