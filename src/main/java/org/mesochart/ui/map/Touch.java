package org.mesochart.ui.map;

import javafx.scene.input.MouseEvent;

/**
 * The pointer on the map.
 *
 * @param px pixels from the map's left edge
 * @param py pixels from its upper edge
 * @param shift whether Shift is held
 * @param shortcut whether the platform's shortcut key is held: Ctrl, on macOS Command
 * @param clicks how many presses in a row
 */
record Touch(double px, double py, boolean shift, boolean shortcut, int clicks) {
    static Touch of(MouseEvent e) {
        return new Touch(e.getX(), e.getY(), e.isShiftDown(), e.isShortcutDown(), e.getClickCount());
    }

    double distance(Touch other) {
        return Math.hypot(px - other.px, py - other.py);
    }

    @Override
    public String toString() {
        return "Touch[]";
    }
}
