package org.mesochart.ui.kit;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** A flat bar that shows how much of something is used. Its words stand beside it: the bar alone says nothing. */
public final class ShareBar extends Region {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final Region filled = new Region();
    private double share;

    public ShareBar() {
        getStyleClass().add("share-bar");
        filled.getStyleClass().add("share-bar-filled");
        filled.setManaged(false);
        setAccessibleRole(AccessibleRole.NODE);
        getChildren().add(filled);
    }

    /**
     * @param now 0 to 1; more fills the bar
     * @param over draws it as a thing to be mended
     */
    public void show(double now, boolean over) {
        share = Math.clamp(now, 0, 1);
        pseudoClassStateChanged(DANGER, over);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        filled.resizeRelocate(0, 0, snapSizeX(getWidth() * share), getHeight());
    }
}
