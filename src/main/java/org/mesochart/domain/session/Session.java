package org.mesochart.domain.session;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mesochart.domain.Problem;
import org.mesochart.domain.text.Texts;

/**
 * One visit in a course.
 *
 * @param number first, second ... session of the course, from 1; given by the chart, 0 before
 * @param at when the visit took place
 * @param zone the clinic's time zone on that day
 * @param note free text, or null
 */
public record Session(
        UUID id, UUID courseId, int number, Instant at, ZoneId zone, SessionStatus status, String note) {

    public Session {
        Objects.requireNonNull(id);
        Objects.requireNonNull(courseId);
        Objects.requireNonNull(at);
        Objects.requireNonNull(zone);
        Objects.requireNonNull(status);
        note = Texts.tidy(note);
    }

    public ZonedDateTime localTime() {
        return at.atZone(zone);
    }

    public boolean signed() {
        return status == SessionStatus.SIGNED;
    }

    public Session withNumber(int now) {
        return new Session(id, courseId, now, at, zone, status, note);
    }

    public Session withAt(Instant now) {
        return new Session(id, courseId, number, now, zone, status, note);
    }

    public Session withNote(String now) {
        return new Session(id, courseId, number, at, zone, status, now);
    }

    /** Everything wrong with it; empty when nothing is. */
    public List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        Texts.checkFree("note", note, problems);
        return problems;
    }

    @Override
    public String toString() {
        return "Session[" + id + ']';
    }
}
