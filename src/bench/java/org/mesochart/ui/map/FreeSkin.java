package org.mesochart.ui.map;

import java.util.List;
import java.util.Random;
import javafx.geometry.Point2D;
import javafx.scene.Node;

/** Where on the map that is shown a click charts a point. */
public final class FreeSkin {
    private final MapView map;
    private final Random random;

    /** @param surface the map as it is found in the window */
    public FreeSkin(Node surface, Random random) {
        map = (MapView) surface.getParent();
        this.random = random;
    }

    /** A place on the figure, in pixels of the map, beside every point and beneath no button. */
    public Point2D any() {
        // A pointer stands on whole pixels.
        while (true) {
            Point2D at = new Point2D(random.nextInt((int) map.getWidth()), random.nextInt((int) map.getHeight()));
            if (map.placeAt(at.getX(), at.getY()).isPresent() && !charted(at) && !covered(at)) {
                return at;
            }
        }
    }

    /** Whether a point is there. */
    public boolean charted(Point2D at) {
        return map.pick(at.getX(), at.getY()).isPresent();
    }

    private boolean covered(Point2D at) {
        List<Node> children = map.getChildrenUnmodifiable();
        return children.subList(children.indexOf(map.surface()) + 1, children.size()).stream()
                .anyMatch(over -> over.isVisible() && !over.isMouseTransparent() && over.getBoundsInParent().contains(at));
    }
}
