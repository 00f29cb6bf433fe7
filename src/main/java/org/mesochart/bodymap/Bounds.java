package org.mesochart.bodymap;

/** A rectangle in body centimetres; for front and back it is the same left and right of the midline. */
public record Bounds(double minX, double minY, double maxX, double maxY) {

    /** Centimetres across. */
    public double width() {
        return maxX - minX;
    }

    /** Centimetres from bottom to top. */
    public double height() {
        return maxY - minY;
    }

    /** Whether the point lies within, edges included. */
    public boolean contains(double x, double y) {
        return x >= minX && x <= maxX && y >= minY && y <= maxY;
    }
}
