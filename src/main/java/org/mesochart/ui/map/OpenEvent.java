package org.mesochart.ui.map;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Injection;

/** A place that an adverse event is linked to which is not over, of this session or an earlier one of the course. */
public record OpenEvent(Place place, AdverseEvent.Kind kind) {
    /** How far around the place it counts, centimetres on skin (tokens, "Open adverse event"). */
    public static final double RADIUS_CM = 1.25;

    /**
     * The places of those events that are not over.
     *
     * @param point the point with this id, if there still is one
     */
    public static List<OpenEvent> of(List<AdverseEvent> events, Function<UUID, Optional<Injection>> point) {
        return events.stream()
                .filter(e -> !e.resolved())
                .flatMap(e -> e.points().stream()
                        .map(point)
                        .flatMap(Optional::stream)
                        .map(p -> new OpenEvent(p.place(), e.kind())))
                .toList();
    }

    @Override
    public String toString() {
        return "OpenEvent[]";
    }
}
