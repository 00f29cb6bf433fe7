package org.mesochart.ui.kit;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * A title with its deeds at the right. The title is never cut: where it and the deeds have no room beside each other the deeds
 * go beneath it, from the left, in as many lines as they need, and the title itself takes more lines when one is too short.
 */
public final class TitleRow extends Region {
    private final Label title;
    private final List<Node> deeds;

    /** @param deeds in their order; one that is not managed takes no room */
    public TitleRow(Label title, Node... deeds) {
        this.title = title;
        this.deeds = List.of(deeds);
        title.setWrapText(true);
        getChildren().add(title);
        getChildren().addAll(deeds);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return shown().stream().mapToDouble(TitleRow::width).max().orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return title.prefWidth(-1) + gap() + deedsWidth();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? computePrefWidth(-1) : width;
        return arrange(room, false);
    }

    @Override
    protected void layoutChildren() {
        arrange(getWidth(), true);
    }

    // Answers with the height that all need; moves them only if asked to.
    private double arrange(double width, boolean move) {
        double line = shown().stream().mapToDouble(TitleRow::height).max().orElse(0);
        boolean beside = title.prefWidth(-1) + gap() + deedsWidth() <= width + 0.5;
        double titleHeight = beside ? Math.max(line, title.prefHeight(-1)) : title.prefHeight(width);
        if (move) {
            title.resizeRelocate(0, 0, beside ? width - deedsWidth() - gap() : width, titleHeight);
        }
        double x = beside ? width - deedsWidth() : 0;
        double y = beside ? (titleHeight - line) / 2 : titleHeight + gap();
        for (Node deed : shown()) {
            double own = width(deed);
            if (x > 0 && x + own > width + 0.5) {
                x = 0;
                y += line + gap();
            }
            if (move) {
                deed.resizeRelocate(snapPositionX(x), snapPositionY(y + (line - height(deed)) / 2), own, height(deed));
            }
            x += own + gap();
        }
        return beside || shown().isEmpty() ? titleHeight : y + line;
    }

    private List<Node> shown() {
        return deeds.stream().filter(Node::isManaged).toList();
    }

    private double deedsWidth() {
        return shown().stream().mapToDouble(deed -> width(deed) + gap()).sum() - gap();
    }

    private static double width(Node deed) {
        return Math.max(deed.minWidth(-1), deed.prefWidth(-1));
    }

    private static double height(Node deed) {
        return Math.max(deed.minHeight(-1), deed.prefHeight(-1));
    }

    // 8 px at 14 px text; a title is 24 px there.
    private double gap() {
        return Math.round(title.getFont().getSize() / 3);
    }
}
