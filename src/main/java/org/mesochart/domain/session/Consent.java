package org.mesochart.domain.session;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.domain.Problem;
import org.mesochart.domain.text.Texts;

/**
 * What became of the consent form in a session. A session has at most one: its id follows from the session's. What was
 * decided before holds until a later session records something else.
 *
 * @param on the day it was handed out, signed, refused or withdrawn; not after the session
 * @param version of the form's words, or null when not known
 * @param note what else there is to say of it, or null
 */
public record Consent(UUID sessionId, Status status, LocalDate on, String version, String note) {
    private static final int FIRST_YEAR = 1900;

    /** What the patient did with the form. */
    public enum Status {
        /** The form was handed out; there is no decision yet. */
        GIVEN("given"),
        SIGNED("signed"),
        REFUSED("refused"),
        WITHDRAWN("withdrawn");

        private final String key;

        Status(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        /** True when the patient said no. */
        public boolean against() {
            return this == REFUSED || this == WITHDRAWN;
        }

        public static Optional<Status> ofKey(String key) {
            return List.of(values()).stream().filter(status -> status.key.equals(key)).findFirst();
        }
    }

    public Consent {
        Objects.requireNonNull(sessionId);
        Objects.requireNonNull(status);
        Objects.requireNonNull(on);
        version = Texts.tidy(version);
        note = Texts.tidy(note);
    }

    public UUID id() {
        return id(sessionId);
    }

    /** The id of a session's consent. */
    public static UUID id(UUID session) {
        return UUID.nameUUIDFromBytes((session + "/consent").getBytes(StandardCharsets.UTF_8));
    }

    public Consent withStatus(Status now) {
        return new Consent(sessionId, now, on, version, note);
    }

    public Consent withOn(LocalDate now) {
        return new Consent(sessionId, status, now, version, note);
    }

    public Consent withVersion(String now) {
        return new Consent(sessionId, status, on, now, note);
    }

    public Consent withNote(String now) {
        return new Consent(sessionId, status, on, version, now);
    }

    /**
     * The one that holds in a session: the latest decision of its own or of an earlier session of the course; a form that
     * was handed out since takes nothing back. Without a decision, the form that was handed out last.
     *
     * @param others the patient's other sessions
     */
    public static Optional<Consent> latest(SessionRecord record, List<SessionRecord> others) {
        Optional<Consent> before = others.stream()
                .filter(e -> e.session().courseId().equals(record.session().courseId()))
                .filter(e -> e.session().number() < record.session().number() && e.consent().isPresent())
                .sorted(Comparator.comparingInt(e -> e.session().number()))
                .map(e -> e.consent())
                .reduce(Optional.empty(), (earlier, later) -> holds(later, earlier));
        return holds(record.consent(), before);
    }

    /** The one that holds of what a session records and of what held before it. */
    public static Optional<Consent> holds(Optional<Consent> own, Optional<Consent> before) {
        return own.filter(Consent::decided)
                .or(() -> before.filter(Consent::decided))
                .or(() -> own)
                .or(() -> before);
    }

    private boolean decided() {
        return status != Status.GIVEN;
    }

    public List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        if (on.getYear() < FIRST_YEAR) {
            problems.add(Problem.of("on", "errors.consent.early"));
        }
        Texts.checkLine("version", version, problems);
        Texts.checkFree("note", note, problems);
        return problems;
    }

    /** @param day of the session */
    public List<Problem> checkDay(LocalDate day) {
        return on.isAfter(day) ? List.of(Problem.of("on", "errors.consent.late")) : List.of();
    }

    @Override
    public String toString() {
        return "Consent[" + sessionId + ']';
    }
}
