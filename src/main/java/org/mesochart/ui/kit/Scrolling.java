package org.mesochart.ui.kit;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Subscription;

/** Scrolling to what matters. */
public final class Scrolling {
    private Scrolling() {}

    /** Scrolls the page that a control is in until the control can be seen. */
    public static void reveal(Node control) {
        ScrollPane scroll = around(control);
        if (scroll == null) {
            return;
        }
        Node content = scroll.getContent();
        double hidden = content.getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden > 0) {
            var at = content.sceneToLocal(control.localToScene(control.getBoundsInLocal()));
            double wanted = at.getCenterY() - scroll.getViewportBounds().getHeight() / 2;
            scroll.setVvalue(Math.clamp(wanted / hidden, 0, 1));
        }
    }

    /**
     * Scrolls to a control, and again as often as it is moved by parts of its page that are read from the disk and
     * come later; one that can be used only then takes the focus. Until the user presses a key or a button or scrolls.
     */
    public static void follow(Node control) {
        reveal(control);
        ScrollPane scroll = around(control);
        if (scroll == null) {
            return;
        }
        Subscription[] following = new Subscription[1];
        EventHandler<InputEvent> ends = event -> {
            if (event.getEventType() == KeyEvent.KEY_PRESSED || event.getEventType() == MouseEvent.MOUSE_PRESSED
                    || event.getEventType() == ScrollEvent.SCROLL) {
                following[0].unsubscribe();
            }
        };
        scroll.addEventFilter(InputEvent.ANY, ends);
        // After layout alone: what listens to where a control is, and moves it, would call itself.
        Runnable laidOut = () -> reveal(control);
        Scene scene = control.getScene();
        scene.addPostLayoutPulseListener(laidOut);
        following[0] = Subscription.combine(() -> scene.removePostLayoutPulseListener(laidOut),
                () -> scroll.removeEventFilter(InputEvent.ANY, ends),
                control.sceneProperty().subscribe((before, none) -> following[0].unsubscribe()),
                control.disabledProperty().subscribe((before, disabled) -> {
                    if (!disabled) {
                        control.requestFocus();
                    }
                }));
    }

    private static ScrollPane around(Node control) {
        Node above = control.getParent();
        while (above != null && !(above instanceof ScrollPane)) {
            above = above.getParent();
        }
        return (ScrollPane) above;
    }
}
