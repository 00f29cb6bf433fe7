package org.mesochart.ui.map;

import java.util.Objects;
import org.mesochart.domain.session.Injection;

/**
 * A point that is shown and not yet charted.
 *
 * @param point as it would be charted; its number comes with that
 * @param letter 0 for mixture A to 5 for F, -1 for none; the mixture itself may still be to come
 */
public record Proposed(Injection point, int letter) {
    public Proposed {
        Objects.requireNonNull(point, "point");
    }

    Mark mark() {
        return Mark.of(point, letter);
    }

    @Override
    public String toString() {
        return "Proposed[]";
    }
}
