package org.mesochart.ui.kit;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** As wide as its place and as high as its content; it scrolls only where it is left less. No stop for the focus. */
public final class FittedScroll extends ScrollPane {
    private final Region content;

    public FittedScroll(Region content) {
        super(content);
        this.content = content;
        setFitToWidth(true);
        setFocusTraversable(false);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinHeight(0);
        // A scroll pane keeps its content's wish for another height to itself.
        content.needsLayoutProperty().subscribe(needs -> {
            if (needs) {
                requestLayout();
            }
        });
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = width < 0 ? width : width - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + content.prefHeight(inner) + snappedBottomInset();
    }
}
