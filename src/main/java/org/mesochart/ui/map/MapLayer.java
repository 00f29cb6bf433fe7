package org.mesochart.ui.map;

import javafx.scene.canvas.GraphicsContext;

/** Something painted on the map, in pixels of a window onto the figure. */
interface MapLayer {
    void paint(GraphicsContext gc, Viewport at, MapPalette palette);

    /** Whether there is nothing to paint now; in doubt there is something. */
    default boolean empty() {
        return false;
    }
}
