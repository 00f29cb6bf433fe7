package org.mesochart.ui.session;

import java.util.function.DoubleConsumer;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * A main column with a side column beside it while there is room, and beneath it where there is not. Which of the two is
 * decided while laying out, when width and text size are both known: moving nodes about while styles are applied breaks
 * the pass over them.
 */
final class SideColumns extends Region {
    // As .session-side and .session-columns have it.
    private static final double SIDE_EM = 25.5;
    private static final double GAP_EM = 1.1429;

    private final Region main;
    private final Region side;
    private final double fromEm;
    private DoubleConsumer mainWidth = em -> {};

    /** @param fromEm the width, in letters of the text's size, from which they stand beside each other */
    SideColumns(Region main, Region side, double fromEm) {
        this.main = main;
        this.side = side;
        this.fromEm = fromEm;
        side.getStyleClass().add("session-side");
        getChildren().addAll(main, side);
        setMinWidth(0);
    }

    /** Told the width of the main column, in letters of the text's size, before it is laid out. */
    void onMainWidth(DoubleConsumer listener) {
        mainWidth = listener;
    }

    private double em() {
        return Math.max(1, side.minWidth(-1) / SIDE_EM);
    }

    private boolean wide(double width) {
        return width >= fromEm * em();
    }

    private double mainWidth(double width) {
        return wide(width) ? width - (SIDE_EM + GAP_EM) * em() : width;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return (fromEm + 1) * em();
    }

    @Override
    protected double computePrefHeight(double width) {
        double of = width < 0 ? getWidth() : width;
        double above = main.prefHeight(mainWidth(of));
        return wide(of)
                ? Math.max(above, side.prefHeight(SIDE_EM * em()))
                : above + GAP_EM * em() + side.prefHeight(of);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double em = em();
        double width = mainWidth(getWidth());
        mainWidth.accept(width / em);
        if (wide(getWidth())) {
            main.resizeRelocate(0, 0, width, getHeight());
            side.resizeRelocate(snapPositionX(width + GAP_EM * em), 0, SIDE_EM * em,
                    Math.min(getHeight(), side.prefHeight(SIDE_EM * em)));
        } else {
            double above = main.prefHeight(width);
            main.resizeRelocate(0, 0, width, above);
            side.resizeRelocate(0, snapPositionY(above + GAP_EM * em), width, side.prefHeight(width));
        }
    }
}
