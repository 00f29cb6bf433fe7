package org.mesochart.ui.map;

import java.util.Objects;
import org.mesochart.domain.session.Injection;

/**
 * A point of an earlier session.
 *
 * @param letter of its mixture in that session: 0 for A to 5 for F, -1 for none
 */
public record EarlierPoint(Injection point, int letter) {
    public EarlierPoint {
        Objects.requireNonNull(point);
    }

    @Override
    public String toString() {
        return "EarlierPoint[]";
    }
}
