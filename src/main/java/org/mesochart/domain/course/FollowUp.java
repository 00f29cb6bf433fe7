package org.mesochart.domain.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.domain.Problem;
import org.mesochart.domain.text.Texts;

/**
 * What became of something that was due in a course. The latest one about the same thing counts.
 *
 * @param about the session that a check or a score follows, the first entry of a call; null for the course's next
 *     session, and for a call's first entry
 * @param day the day it was planned for or put off to; null when it is over
 * @param reason why; needed when the patient is lost to follow-up
 * @param at when it was written down
 */
public record FollowUp(
        UUID id, UUID courseId, Kind kind, UUID about, Deed deed, LocalDate day, String reason, Instant at) {
    /** What was due. */
    public enum Kind {
        /** The next session of the course. */
        SESSION("session"),
        /** A call that was planned by hand. */
        CALL("call"),
        /** Asking for adverse events some days after injections. */
        CHECK("check"),
        /** A pain score some weeks after the last session. */
        SCORE("score");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        public static Optional<Kind> ofKey(String key) {
            for (Kind each : values()) {
                if (each.key.equals(key)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }
    }

    /** What became of it. */
    public enum Deed {
        /** Planned by hand; calls only. */
        PLANNED("planned"),
        POSTPONED("postponed"),
        DONE("done"),
        /** The patient does not come any more. */
        LOST("lost");

        private final String key;

        Deed(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        /** Whether it is still to be done, on a day. */
        public boolean open() {
            return this == PLANNED || this == POSTPONED;
        }

        public static Optional<Deed> ofKey(String key) {
            for (Deed each : values()) {
                if (each.key.equals(key)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }
    }

    public FollowUp {
        Objects.requireNonNull(id);
        Objects.requireNonNull(courseId);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(deed);
        Objects.requireNonNull(at);
        reason = Texts.tidy(reason);
    }

    /** What it is about: a call's first entry is about itself. */
    public UUID thread() {
        return about != null ? about : kind == Kind.CALL ? id : courseId;
    }

    public List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        if (deed.open() == (day == null)) {
            problems.add(Problem.of("day", deed.open() ? "errors.followUp.day" : "errors.followUp.noDay"));
        }
        if ((deed == Deed.PLANNED) != (kind == Kind.CALL && about == null)) {
            problems.add(Problem.of("deed", "errors.followUp.planned"));
        }
        if ((kind == Kind.CHECK || kind == Kind.SCORE) && about == null || kind == Kind.SESSION && about != null) {
            problems.add(Problem.of("about", "errors.followUp.about"));
        }
        if (deed == Deed.LOST && reason == null) {
            problems.add(Problem.of("reason", "errors.followUp.lost"));
        }
        Texts.checkFree("reason", reason, problems);
        return problems;
    }

    @Override
    public String toString() {
        return "FollowUp[" + id + ']';
    }
}
