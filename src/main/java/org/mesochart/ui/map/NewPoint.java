package org.mesochart.ui.map;

import java.util.Objects;
import org.mesochart.domain.body.Place;

/** A point that is to be charted: where, and what it gets. */
public record NewPoint(Place place, PointSettings settings) {
    public NewPoint {
        Objects.requireNonNull(place);
        Objects.requireNonNull(settings);
    }

    @Override
    public String toString() {
        return "NewPoint[]";
    }
}
