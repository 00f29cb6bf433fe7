package org.mesochart.domain.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
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
 * @param follow what was done about it and what came of it
 */
public record AdverseEvent(
        UUID id,
        UUID sessionId,
        Kind kind,
        Severity severity,
        boolean resolved,
        Instant at,
        String note,
        List<UUID> points,
        Follow follow) {

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

    /** What came of it. */
    public enum Outcome {
        RESOLVED, RESOLVING, ONGOING, LASTING, UNKNOWN;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static java.util.Optional<Outcome> ofKey(String key) {
            return java.util.Arrays.stream(values()).filter(o -> o.key().equals(key)).findFirst();
        }
    }

    /**
     * What was done about an event and what came of it. Everything may be missing (null).
     *
     * @param what what it was, for {@link Kind#OTHER}
     * @param action what was done
     * @param outcome {@link Outcome#RESOLVED} exactly when the event is resolved
     * @param lots lot numbers that are suspected
     * @param reportedOn the day it was reported to the authority
     * @param reportNumber the authority's number
     */
    public record Follow(
            String what, String action, Outcome outcome, List<String> lots, LocalDate reportedOn,
            String reportNumber) {
        public static final Follow NONE = new Follow(null, null, null, List.of(), null, null);

        public Follow {
            what = Texts.tidy(what);
            action = Texts.tidy(action);
            lots = lots.stream().map(String::strip).filter(l -> !l.isEmpty()).distinct().sorted().toList();
            reportNumber = Texts.tidy(reportNumber);
        }

        @Override
        public String toString() {
            return "Follow[…]";
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
        Objects.requireNonNull(follow);
    }

    public AdverseEvent(UUID id, UUID sessionId, Kind kind, Severity severity, boolean resolved, Instant at, String note,
            List<UUID> points) {
        this(id, sessionId, kind, severity, resolved, at, note, points, Follow.NONE);
    }

    public AdverseEvent withPoints(List<UUID> now) {
        return new AdverseEvent(id, sessionId, kind, severity, resolved, at, note, now, follow);
    }

    public AdverseEvent withFollow(Follow now) {
        boolean over = now.outcome() == null ? resolved : now.outcome() == Outcome.RESOLVED;
        return new AdverseEvent(id, sessionId, kind, severity, over, at, note, points, now);
    }

    /**
     * An event is something after the session began, and it has happened.
     *
     * @param sessionAt when the session took place
     * @param zone where it took place: the day of a report is told there
     */
    public List<Problem> checkTime(Instant sessionAt, ZoneId zone, Instant now) {
        List<Problem> problems = new ArrayList<>();
        if (at.truncatedTo(ChronoUnit.MINUTES).isBefore(sessionAt.truncatedTo(ChronoUnit.MINUTES))) {
            problems.add(Problem.of("at", "errors.event.early"));
        }
        // Clocks of two programs differ, and times are typed in whole minutes.
        if (at.isAfter(now.plusSeconds(60))) {
            problems.add(Problem.of("at", "errors.event.future"));
        }
        if (follow.reportedOn() != null) {
            if (follow.reportedOn().isAfter(LocalDate.ofInstant(now, zone))) {
                problems.add(Problem.of("reportedOn", "errors.event.reportedLater"));
            } else if (follow.reportedOn().isBefore(LocalDate.ofInstant(at, zone))) {
                problems.add(Problem.of("reportedOn", "errors.event.reportedEarlier"));
            }
        }
        return problems;
    }

    /**
     * Of an event that was signed with its session, what, where, when and how bad stay. What came of it may change, and
     * points and words may be added.
     */
    public List<Problem> checkSigned(AdverseEvent now) {
        List<Problem> problems = new ArrayList<>();
        signed("kind", kind == now.kind && Objects.equals(follow.what(), now.follow.what())
                && now.points.containsAll(points), problems);
        signed("severity", severity == now.severity, problems);
        signed("day", at.equals(now.at), problems);
        signed("note", note == null || now.note != null && now.note.startsWith(note), problems);
        return problems;
    }

    private static void signed(String field, boolean kept, List<Problem> problems) {
        if (!kept) {
            problems.add(Problem.of(field, "errors.event.signed"));
        }
    }

    public List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        if (kind == Kind.OTHER && follow.what() == null && note == null) {
            problems.add(Problem.of("what", "errors.event.words"));
        }
        Texts.checkFree("note", note, problems);
        Texts.checkLine("what", follow.what(), problems);
        Texts.checkFree("action", follow.action(), problems);
        Texts.checkLine("reportNumber", follow.reportNumber(), problems);
        follow.lots().forEach(lot -> Texts.checkLine("lots", lot, problems));
        if (follow.outcome() != null && resolved != (follow.outcome() == Outcome.RESOLVED)) {
            problems.add(Problem.of("outcome", "errors.event.outcome"));
        }
        return problems;
    }

    @Override
    public String toString() {
        return "AdverseEvent[" + id + ']';
    }
}
