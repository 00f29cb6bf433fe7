package org.mesochart.ui.kit;

import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;

/**
 * How a part of the window looked, and where it was: pixels, without words for a screen reader and without anything to
 * press.
 *
 * @param place in the window's content, px
 */
public record StillPicture(Image image, Rectangle2D place) {
    /** A picture of a node that is in a window, as it is now. */
    public static StillPicture of(Node node) {
        Bounds drawn = node.getLayoutBounds();
        Bounds inParent = node.localToParent(drawn);
        Bounds inScene = node.localToScene(drawn);
        double sharp = node.getScene().getWindow().getOutputScaleX();
        SnapshotParameters how = new SnapshotParameters();
        how.setFill(Color.TRANSPARENT);
        how.setTransform(Transform.scale(sharp, sharp));
        how.setViewport(new Rectangle2D(inParent.getMinX() * sharp, inParent.getMinY() * sharp,
                Math.max(1, inParent.getWidth() * sharp), Math.max(1, inParent.getHeight() * sharp)));
        return new StillPicture(node.snapshot(how, null), new Rectangle2D(inScene.getMinX(), inScene.getMinY(),
                inScene.getWidth(), inScene.getHeight()));
    }
}
