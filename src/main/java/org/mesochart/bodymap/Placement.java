package org.mesochart.bodymap;

import java.util.List;
import org.mesochart.domain.body.Place;

/** What the Line or Area tool would place: shown before it is committed. */
public sealed interface Placement {

    /** At most as many points are placed in one deed. */
    int MAX_POINTS = 1000;

    /** Points are never placed nearer to each other than this, centimetres on skin. */
    double MIN_SPACING_CM = 0.1;

    /** Why nothing can be placed. */
    enum Reason {
        /** More than {@link #MAX_POINTS}. */
        TOO_MANY,
        /** Nearer than {@link #MIN_SPACING_CM}, or so many that they would be. */
        TOO_CLOSE,
        /** No skin is chosen, or no point asked for. */
        NOTHING
    }

    /**
     * Points at a spacing.
     *
     * @param places in order: areas row by row from top to bottom, in a row from the patient's left, in side views from
     *     the front; lines from the press point
     * @param spacingCm between neighbours, on skin
     * @param madeEven whether one point more was placed than asked for, so that both sides have as many
     */
    record Placed(List<Place> places, double spacingCm, boolean madeEven) implements Placement {
        public Placed {
            places = List.copyOf(places);
        }

        /** Where the points lie is clinical data. */
        @Override
        public String toString() {
            return "Placed[" + places.size() + "]";
        }
    }

    /** Nothing, and why. */
    record Refused(Reason reason) implements Placement {}

    /** Whether a spacing can be placed at all; not a number cannot. */
    static boolean possible(double spacingCm) {
        return spacingCm >= MIN_SPACING_CM;
    }
}
