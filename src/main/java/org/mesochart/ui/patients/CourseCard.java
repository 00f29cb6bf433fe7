package org.mesochart.ui.patients;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.FollowUp;
import org.mesochart.domain.course.FollowUpRules;
import org.mesochart.domain.insight.CourseDays;
import org.mesochart.domain.insight.CourseHistory;
import org.mesochart.domain.insight.PainSeries;
import org.mesochart.domain.insight.Reminder;
import org.mesochart.domain.insight.Visit;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.session.Session;

/**
 * A course as its card tells it.
 *
 * @param sessions first one first
 * @param notPerformed those of them that a contraindication ended
 * @param scores all scores of the course
 * @param main the series that the course is judged by: the first; empty without a score
 * @param followUps in the order they were written
 */
record CourseCard(
        Course course, List<Session> sessions, Set<UUID> notPerformed, List<PainScore> scores,
        Optional<PainSeries> main, List<FollowUp> followUps) {

    static CourseCard of(CourseHistory history, List<FollowUp> followUps) {
        return new CourseCard(history.course(), history.visits().stream().map(Visit::session).toList(),
                history.visits().stream().filter(Visit::notPerformed).map(visit -> visit.session().id())
                        .collect(Collectors.toSet()),
                history.scores(), history.series().stream().findFirst(), followUps);
    }

    /** The sessions that count: all but those signed as not performed. */
    List<Session> held() {
        return sessions.stream().filter(session -> !notPerformed.contains(session.id())).toList();
    }

    /** The draft that waits to be continued. */
    Optional<Session> draft() {
        return sessions.stream().filter(session -> !session.signed()).findFirst();
    }

    /** Calls that are planned, the earliest first. */
    List<Reminder> calls() {
        return Reminder.of(days(), FollowUpRules.USUAL).stream().filter(each -> each.kind() == FollowUp.Kind.CALL).toList();
    }

    /** Why the patient does not come any more. */
    Optional<String> lost() {
        return Reminder.lostEntry(days()).map(FollowUp::reason);
    }

    // As far as calls and the lost need it.
    private CourseDays days() {
        List<Session> held = held();
        CourseDays.Last last = held.isEmpty() ? null : new CourseDays.Last(held.getLast().id(), held.getLast().at(),
                held.getLast().localTime().toLocalDate(), held.getLast().signed(), false, true);
        return new CourseDays(course.plan(), course.status(), held.size(), last, false, null, followUps);
    }

    int nextNumber() {
        return sessions.stream().mapToInt(Session::number).max().orElse(0) + 1;
    }

    @Override
    public String toString() {
        return "CourseCard[" + course.id() + ']';
    }
}
