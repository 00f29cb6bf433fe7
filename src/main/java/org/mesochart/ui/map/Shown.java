package org.mesochart.ui.map;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.mesochart.domain.session.Injection;

/**
 * What a setting shows for several points.
 *
 * @param value the value all have, or null when it is unknown or they differ
 * @param mixed true when they differ
 */
public record Shown<T>(T value, boolean mixed) {
    static <T> Shown<T> of(List<Injection> points, Function<Injection, T> what) {
        T first = what.apply(points.getFirst());
        boolean mixed = points.stream().anyMatch(p -> !Objects.equals(what.apply(p), first));
        return new Shown<>(mixed ? null : first, mixed);
    }

    public Optional<T> known() {
        return Optional.ofNullable(value);
    }

    /** Values of a patient's points stay out of logs. */
    @Override
    public String toString() {
        return "Shown[]";
    }
}
