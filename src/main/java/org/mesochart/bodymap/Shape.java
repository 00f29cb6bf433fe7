package org.mesochart.bodymap;

import java.util.Objects;

/**
 * One stroke or filling of the drawing, in paint order the same for screen and paper.
 *
 * @param kind what it is; tells the painter colour and stroke width
 * @param path in body centimetres
 * @param bounds where the path lies, without the width of its stroke
 * @param strokeCm width of the stroke in body centimetres, finer on hands and feet; 0 for a filling
 * @param when at which size of the figure it is drawn
 */
public record Shape(Kind kind, Path path, Bounds bounds, double strokeCm, When when) {

    /** Fine lines are drawn where a body centimetre is at least this long on the screen, pixels; 4 is 100 %. */
    public static final double DETAIL_FROM = 9;

    /** At which size of the figure a line is drawn. */
    public enum When {
        ALWAYS,
        /** Too fine for the whole body: only where the figure is shown large. */
        DETAIL,
        /** Stands for finer lines: only where the figure is shown small. */
        ROUGH
    }

    /** The six things a figure is drawn with; caps and joins of all strokes are round. */
    public enum Kind {
        /** A filling in the colour of skin, no stroke. */
        SKIN(0),
        /** The filling of the wide band of lighter tone within the edge. */
        RIM_OUTER(0),
        /** The filling of the narrow band of darker tone within the edge. */
        RIM_INNER(0),
        /** The line around the body. */
        OUTLINE(0.34),
        /** A line within the body. */
        INNER(0.22),
        /** A line within the body that only hints. */
        FAINT(0.16);

        private final double strokeCm;

        Kind(double strokeCm) {
            this.strokeCm = strokeCm;
        }

        /** Width of the stroke on the whole body, centimetres; 0 for a filling. */
        double strokeCm() {
            return strokeCm;
        }
    }

    public Shape {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(bounds, "bounds");
        Objects.requireNonNull(when, "when");
    }

    Shape(Kind kind, Path path, double strokeCm, When when) {
        this(kind, path, path.bounds(), strokeCm, when);
    }

    /** Whether it is a filling; else it is a stroke. */
    public boolean filled() {
        return kind.strokeCm == 0;
    }

    /** Whether it is drawn in a figure shown large, or small. */
    public boolean drawn(boolean large) {
        return switch (when) {
            case ALWAYS -> true;
            case DETAIL -> large;
            case ROUGH -> !large;
        };
    }
}
