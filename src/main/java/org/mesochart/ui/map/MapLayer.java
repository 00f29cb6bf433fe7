package org.mesochart.ui.map;

import javafx.scene.canvas.GraphicsContext;

/** Something painted on the map, in pixels of a window onto the figure. */
interface MapLayer {
    void paint(GraphicsContext gc, Viewport at, MapPalette palette);
}
