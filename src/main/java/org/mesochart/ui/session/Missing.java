package org.mesochart.ui.session;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mesochart.domain.Problem;
import org.mesochart.domain.session.SigningRules.PainGap;

/**
 * Something missing before the signature, and where it is put right.
 *
 * @param step where to go, or null when it cannot be put right in a step
 * @param control id of the control that takes the focus there, or null for the first thing to do
 * @param points injections to select on the map
 * @param gap the score that is missing, or null
 */
record Missing(Problem problem, Step step, String control, List<UUID> points, PainGap gap) {
    /** The control of the answer about adverse events. */
    static final String EVENTS = "noEvents";

    Missing {
        Objects.requireNonNull(problem);
        points = List.copyOf(points);
    }

    static Missing of(Problem problem, Step step) {
        return new Missing(problem, step, null, List.of(), null);
    }

    static Missing of(Problem problem, Step step, String control) {
        return new Missing(problem, step, control, List.of(), null);
    }

    boolean events() {
        return EVENTS.equals(control);
    }

    @Override
    public String toString() {
        return "Missing[" + problem.key() + ']';
    }
}
