package org.mesochart.ui.map;

import javafx.scene.canvas.GraphicsContext;

/** The shape of a mixture's mark: the second sign, beside the letter, that does not need colour. */
enum MarkShape {
    CIRCLE(1, 0, 1.28),
    SQUARE(0.9, 0, 1.28),
    TRIANGLE(0.62, 0.16, 1),
    DIAMOND(0.86, 0, 1.15),
    HEXAGON(0.97, 0, 1.2),
    CROSS(1.04, 0, 1.05);

    private static final double CROSS_ARM = 0.46;
    private static final double SIN_60 = Math.sqrt(3) / 2;

    /** Distance of the edges from the middle, as a part of the core radius; same ink for every shape. */
    private final double apothem;

    /** How far the letter sits below the middle, as a part of the core radius. */
    final double letterDrop;

    /** Height of the letter as a part of the core radius. */
    final double letterSize;

    MarkShape(double apothem, double letterDrop, double letterSize) {
        this.apothem = apothem;
        this.letterDrop = letterDrop;
        this.letterSize = letterSize;
    }

    /** The shape of a letter, 0 for A; a point of no mixture is a circle. */
    static MarkShape of(int letter) {
        return letter < 0 ? CIRCLE : values()[letter];
    }

    /** How far the shape reaches from its middle with the edge moved outward. */
    double reach(double radius, double outward) {
        double a = apothem * radius + outward;
        return switch (this) {
            case CIRCLE, CROSS -> a;
            case SQUARE -> a * Math.sqrt(2);
            case TRIANGLE -> a * 2;
            case DIAMOND -> a * Math.sqrt(2);
            case HEXAGON -> a / SIN_60;
        };
    }

    /** Traces the shape around a middle, its edge moved outward by a constant distance, corners left sharp. */
    void trace(GraphicsContext gc, double x, double y, double radius, double outward) {
        double a = apothem * radius + outward;
        gc.beginPath();
        switch (this) {
            case CIRCLE -> gc.arc(x, y, a, a, 0, 360);
            case SQUARE -> gc.rect(x - a, y - a, 2 * a, 2 * a);
            case TRIANGLE -> polygon(gc, x, y, 0, -2 * a, 2 * a * SIN_60, a, -2 * a * SIN_60, a);
            case DIAMOND -> {
                double r = a * Math.sqrt(2);
                polygon(gc, x, y, 0, -r, r, 0, 0, r, -r, 0);
            }
            case HEXAGON -> {
                double r = a / SIN_60;
                polygon(gc, x, y, 0, -r, a, -r / 2, a, r / 2, 0, r, -a, r / 2, -a, -r / 2);
            }
            case CROSS -> {
                double b = CROSS_ARM * radius + outward;
                polygon(gc, x, y, -b, -a, b, -a, b, -b, a, -b, a, b, b, b, b, a, -b, a, -b, b, -a, b, -a, -b, -b, -b);
            }
        }
        gc.closePath();
    }

    private static void polygon(GraphicsContext gc, double x, double y, double... corners) {
        for (int i = 0; i < corners.length; i += 2) {
            if (i == 0) {
                gc.moveTo(x + corners[0], y + corners[1]);
            } else {
                gc.lineTo(x + corners[i], y + corners[i + 1]);
            }
        }
    }
}
