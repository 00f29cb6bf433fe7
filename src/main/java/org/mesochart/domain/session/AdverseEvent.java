package org.mesochart.domain.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mesochart.domain.Problem;
import org.mesochart.domain.text.Texts;

/**
 * Something unwanted after a session; may come weeks later, so it is recorded beside the session, signed or not.
 *
 * @param note what, where and what was done, or null
 * @param points the injections of the session that it is linked to, each once, in the order of their ids; none = not
 *     told
 */
public record AdverseEvent(
        UUID id,
        UUID sessionId,
        Kind kind,
        Severity severity,
        boolean resolved,
        Instant at,
        String note,
        List<UUID> points) {

    /** The kinds to pick from (clinical.md, outcome). */
    public enum Kind {
        PAIN_AT_SITE, BRUISE, BLEEDING, REDNESS, SWELLING, ITCHING, LOCAL_INFECTION, ALLERGIC_REACTION, NAUSEA,
        VOMITING, DIZZINESS, HYPOTENSION, FATIGUE, NUMBNESS, HEADACHE, BURNING, OTHER;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static java.util.Optional<Kind> ofKey(String key) {
            return java.util.Arrays.stream(values()).filter(k -> k.key().equals(key)).findFirst();
        }
    }

    /** How bad it was. */
    public enum Severity {
        MILD, MODERATE, SEVERE;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static java.util.Optional<Severity> ofKey(String key) {
            return java.util.Arrays.stream(values()).filter(s -> s.key().equals(key)).findFirst();
        }
    }

    public AdverseEvent {
        Objects.requireNonNull(id);
        Objects.requireNonNull(sessionId);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(at);
        note = Texts.tidy(note);
        points = points.stream().distinct().sorted(Comparator.comparing(UUID::toString)).toList();
    }

    public AdverseEvent withPoints(List<UUID> now) {
        return new AdverseEvent(id, sessionId, kind, severity, resolved, at, note, now);
    }

    public List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        Texts.checkFree("note", note, problems);
        return problems;
    }

    @Override
    public String toString() {
        return "AdverseEvent[" + id + ']';
    }
}
