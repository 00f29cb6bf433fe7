package org.mesochart.ui.map;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import org.mesochart.domain.body.Place;

/**
 * What one tool does between a press and its release. Panning, zooming and picking marks come before; a tool sees what is
 * left. Every gesture ends in {@link #release} or {@link #cancel}.
 */
interface MapTool extends MapLayer {
    /** A gesture begins where no mark was picked. */
    void press(Touch at);

    /** The pointer moves while pressed, also outside the window. */
    void drag(Touch from, Touch at);

    /** The gesture ends inside the window. */
    void release(Touch from, Touch at);

    /** The gesture is given up: Esc, or released outside the window. Nothing of it stays. */
    void cancel();

    /** The pointer moves without being pressed. */
    default void hover(Touch at) {}

    /** The pointer left the map. */
    default void leave() {}

    /** The keyboard's pointer moved. */
    default void crossHairMoved() {}

    /** Whether a press on a mark picks it before the tool sees it. */
    default boolean picks() {
        return true;
    }

    /** The pointer's look over a place of the body, or outside it. */
    default Cursor cursor(Optional<Place> over) {
        return Cursor.DEFAULT;
    }

    /** A key that the tool wants before the map does. */
    default boolean key(KeyEvent e) {
        return false;
    }

    /** What the tool has to tell besides where the pointer is. */
    default Optional<String> told() {
        return Optional.empty();
    }

    /** The tool is put away: what it proposed is given up. */
    default void putAway() {
        cancel();
    }

    @Override
    default void paint(GraphicsContext gc, Viewport at, MapPalette palette) {}
}
