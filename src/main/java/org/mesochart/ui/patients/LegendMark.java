package org.mesochart.ui.patients;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/** The marks of the trend's legend, as the drawing has them. */
final class LegendMark {
    private LegendMark() {
    }

    static Node line(int index) {
        Line line = new Line(0, 0, 26, 0);
        Shape mark = switch (index) {
            case 0 -> new Circle(13, 0, 4);
            case 1 -> new Rectangle(9, -4, 8, 8);
            default -> new Polygon(13, -5, 18, 0, 13, 5, 8, 0);
        };
        line.getStyleClass().addAll("legend-line", "series-" + index);
        mark.getStyleClass().addAll("legend-mark", "series-" + index);
        return new Group(line, mark);
    }

    static Node dot(boolean hollow) {
        Circle dot = new Circle(4.5);
        dot.getStyleClass().add(hollow ? "legend-hollow" : "legend-filled");
        return dot;
    }
}
