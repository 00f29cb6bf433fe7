package org.mesochart.domain.pain;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the injections did within the session: a score minutes or hours after them, against the score before them. The
 * local anaesthetic is in it, so it is no result of the course and is shown apart from it.
 *
 * @param after the score after, with its minutes where they were noted
 */
public record ImmediateEffect(PainScore before, PainScore after) {
    /** @throws IllegalArgumentException when the two are not before and after of one session */
    public ImmediateEffect {
        if (before.moment() != Moment.BEFORE
                || after.moment() != Moment.AFTER
                || !Objects.equals(before.sessionId(), after.sessionId())) {
            throw new IllegalArgumentException("Not before and after of one session");
        }
    }

    /** Every score after that has one before it in its session, in the order of time; the others have no effect to tell. */
    public static List<ImmediateEffect> of(List<PainScore> scores) {
        return scores.stream()
                .filter(s -> s.moment() == Moment.AFTER)
                .sorted(Comparator.comparing(PainScore::at))
                .flatMap(after -> before(after, scores).map(before -> new ImmediateEffect(before, after)).stream())
                .toList();
    }

    private static Optional<PainScore> before(PainScore after, List<PainScore> scores) {
        return scores.stream()
                .filter(s -> s.moment() == Moment.BEFORE
                        && Objects.equals(s.sessionId(), after.sessionId())
                        && s.sameSeries(after))
                .max(Comparator.comparing(PainScore::at));
    }

    public PainChange change() {
        return new PainChange(before, after);
    }

    @Override
    public String toString() {
        return "ImmediateEffect[" + before.id() + ", " + after.id() + ']';
    }
}
