package org.mesochart.ui.map;

import javafx.animation.PauseTransition;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.input.TouchPoint;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * Fingers on the map. One presses and drags like the pointer, under a loupe, and held still opens the menu; two zoom and
 * pan, whatever the tool. The pointer's own events come from the toolkit beside these.
 */
final class MapTouch {
    private static final Duration HELD = Duration.millis(500);
    /** A finger is never quite still, pixels. */
    private static final double STILL = 8;

    private final MapView view;
    private final MapPointer pointer;
    private final Loupe loupe;
    private final MapMenu menu;
    private final PauseTransition held = new PauseTransition(HELD);
    private double startX;
    private double startY;
    private boolean scrolling;

    MapTouch(MapView view, MapPointer pointer, Loupe loupe, MapMenu menu) {
        this.view = view;
        this.pointer = pointer;
        this.loupe = loupe;
        this.menu = menu;
        held.setOnFinished(e -> {
            end();
            pointer.giveUp();
            menu.open(startX, startY);
        });
    }

    void install(Region on) {
        on.addEventHandler(TouchEvent.TOUCH_PRESSED, this::press);
        on.addEventHandler(TouchEvent.TOUCH_MOVED, this::move);
        on.addEventHandler(TouchEvent.TOUCH_RELEASED, e -> end());
        on.addEventHandler(ZoomEvent.ZOOM, e -> {
            view.zoomTo(view.viewport().pxPerCm() * e.getZoomFactor(), e.getX(), e.getY());
            e.consume();
        });
        // Fingers begin and end a scroll; a wheel does neither.
        on.addEventHandler(ScrollEvent.SCROLL_STARTED, e -> scrolling = true);
        on.addEventHandler(ScrollEvent.SCROLL_FINISHED, e -> scrolling = false);
        // Before the pointer's handler, which takes every scroll for a wheel's.
        on.addEventFilter(ScrollEvent.SCROLL, this::scroll);
    }

    private void press(TouchEvent e) {
        if (e.getTouchCount() > 1) {
            end();
            pointer.giveUp();
            return;
        }
        TouchPoint at = e.getTouchPoint();
        startX = at.getX();
        startY = at.getY();
        held.playFromStart();
        loupe.show(startX, startY, view.palette());
    }

    private void move(TouchEvent e) {
        TouchPoint at = e.getTouchPoint();
        if (Math.hypot(at.getX() - startX, at.getY() - startY) > STILL) {
            held.stop();
        }
        if (e.getTouchCount() == 1 && loupe.isVisible()) {
            loupe.show(at.getX(), at.getY(), view.palette());
        }
    }

    private void end() {
        held.stop();
        loupe.hide();
    }

    private void scroll(ScrollEvent e) {
        boolean oneFinger = e.isDirect() && e.getTouchCount() < 2;
        boolean fingers = scrolling || e.isInertia() || e.isDirect() || e.getDeltaX() != 0 && e.getDeltaY() != 0;
        if (oneFinger) {
            // One finger on the glass draws: the tool sees it as a drag.
            e.consume();
        } else if (fingers) {
            view.moveTo(view.viewport().panned(e.getDeltaX(), e.getDeltaY()));
            e.consume();
        }
    }
}
