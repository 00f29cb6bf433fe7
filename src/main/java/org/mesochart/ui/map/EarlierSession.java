package org.mesochart.ui.map;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.domain.body.BodyView;

/**
 * A session before this one, as it is offered to be shown beneath.
 *
 * @param number of the session in its course
 * @param otherCourse what is treated in the course it belongs to, when that is not the course of this session
 * @param points how many there are in each view that has any
 */
public record EarlierSession(
        UUID session, int number, LocalDate date, Optional<String> otherCourse, Map<BodyView, Integer> points) {

    public EarlierSession {
        Objects.requireNonNull(session);
        Objects.requireNonNull(date);
        Objects.requireNonNull(otherCourse);
        points = Map.copyOf(points);
    }

    /** Points in all views. */
    public int count() {
        return points.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public String toString() {
        return "EarlierSession[" + session + ']';
    }
}
