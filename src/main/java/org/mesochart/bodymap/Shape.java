package org.mesochart.bodymap;

import java.util.Objects;
import java.util.Optional;

/**
 * One stroke or filling of the drawing, in paint order the same for screen and paper.
 *
 * @param kind what it is; tells the painter colour and stroke width
 * @param path in body centimetres
 * @param clip nothing may be painted outside this closed path; given for the two rims
 * @param strokeCm width of the stroke in body centimetres, finer on hands and feet; 0 for a filling
 * @param when at which size of the figure it is drawn
 */
public record Shape(Kind kind, Path path, Optional<Path> clip, double strokeCm, When when) {

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
        /** The wide stroke of the lighter tone along the edge. */
        RIM_OUTER(2.6),
        /** The narrow stroke of the darker tone along the edge. */
        RIM_INNER(1.1),
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
        Objects.requireNonNull(clip, "clip");
        Objects.requireNonNull(when, "when");
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
