package org.mesochart.trend;

/**
 * What the trend is drawn with, on the screen and on paper alike. Lengths are the surface's own (pixels, millimetres),
 * origin at the upper left, y downward.
 */
public interface Pen {
    /** Colours by what they are for. */
    enum Ink {
        TEXT, MUTED, SURFACE, GRID, VISIT, MODERATE, SUBSTANTIAL, FIRST, SECOND, THIRD, ACCENT, ON_ACCENT, WARNING
    }

    /** Where text lies from its anchor. */
    enum Align { LEFT, CENTRE, RIGHT }

    /** A line; on and off are the lengths of its dashes, 0 and 0 for a whole one. */
    record Edge(Ink ink, double width, double on, double off) {}

    /** The height of body text. */
    double em();

    /** @param size in em */
    double width(String text, double size);

    void line(double x1, double y1, double x2, double y2, Edge edge);

    /**
     * @param round radius of the corners
     * @param fill null for none
     * @param edge null for none
     */
    void box(double x, double y, double width, double height, double round, Ink fill, Edge edge);

    void circle(double x, double y, double r, Ink fill, Edge edge);

    /** A closed outline. */
    void polygon(double[] xs, double[] ys, Ink fill, Edge edge);

    /**
     * One line of text.
     *
     * @param y its middle
     * @param size in em
     */
    void text(String text, double x, double y, double size, Ink ink, Align align);
}
