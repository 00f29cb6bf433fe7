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

    /** The rectangle with a margin on all sides. */
    public Bounds grown(double by) {
        return new Bounds(minX - by, minY - by, maxX + by, maxY + by);
    }

    /** Whether the two have a point in common, edges included. */
    public boolean meets(Bounds other) {
        return minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY;
    }

    /** Whether the point lies within, edges included. */
    public boolean contains(double x, double y) {
        return x >= minX && x <= maxX && y >= minY && y <= maxY;
    }
}
