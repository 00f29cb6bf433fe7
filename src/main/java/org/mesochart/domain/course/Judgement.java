package org.mesochart.domain.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.domain.Problem;
import org.mesochart.domain.text.Texts;

/**
 * What was decided about a course once its response could be judged.
 *
 * @param held sessions with injections until then, from 1
 * @param reason why; may be null only when the course simply goes on
 * @param at when it was decided
 */
public record Judgement(UUID id, UUID courseId, int held, Choice choice, String reason, Instant at) {
    /** How the course goes on. */
    public enum Choice {
        CONTINUE("continue"),
        CHANGE("change"),
        STOP("stop");

        private final String key;

        Choice(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        public static Optional<Choice> ofKey(String key) {
            for (Choice each : values()) {
                if (each.key.equals(key)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }
    }

    /** More sessions than any course has. */
    public static final int HELD_MAX = 10_000;

    public Judgement {
        Objects.requireNonNull(id);
        Objects.requireNonNull(courseId);
        Objects.requireNonNull(choice);
        Objects.requireNonNull(at);
        reason = Texts.tidy(reason);
    }

    public List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        if (held < 1 || held > HELD_MAX) {
            problems.add(Problem.of("held", "errors.judgement.held"));
        }
        if (choice != Choice.CONTINUE && reason == null) {
            problems.add(Problem.of("reason", "errors.judgement.reason"));
        }
        Texts.checkFree("reason", reason, problems);
        return problems;
    }

    @Override
    public String toString() {
        return "Judgement[" + id + ']';
    }
}
