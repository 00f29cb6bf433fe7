package org.mesochart.domain.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.FollowUp;
import org.mesochart.domain.course.FollowUp.Deed;
import org.mesochart.domain.course.FollowUp.Kind;
import org.mesochart.domain.course.FollowUpRules;
import org.mesochart.domain.insight.CourseDays.Last;

/**
 * Something that is still to be done in a course, however far off or late; {@link Due} says whether a list shows it.
 *
 * @param about as {@link FollowUp#about} of an entry that says what became of it
 * @param day the day it is due
 * @param reason why it was put off to that day, or null
 */
public record Reminder(Kind kind, UUID about, LocalDate day, String reason) {

    /**
     * What is to be done, the earliest first.
     *
     * <ul>
     * <li>The next session of an active course on the day of its plan; a draft is a session that has begun.
     * <li>A check for adverse events {@link FollowUpRules#checkDays} after the latest session with injections. Not when
     *     the next session comes on that day or before it, nor after the patient was asked.
     * <li>A score {@link FollowUpRules#scoreDays} after the last session of a course that is finished or whose plan is
     *     used up, where there are scores to compare it with. Not when one was taken between the visits since, after at
     *     least half of these days: it tells the same.
     * <li>Calls that were planned.
     * </ul>
     *
     * What was put off is due on its new day; a session's new day is in the plan. Of a course that is
     * over and whose patient does not come any more nothing is due but calls planned since.
     */
    public static List<Reminder> of(CourseDays course, FollowUpRules rules) {
        List<Reminder> due = new ArrayList<>();
        int lost = lost(course);
        if (lost < 0 && course.last() != null && course.last().signed()) {
            Optional<Reminder> session = session(course);
            session.ifPresent(due::add);
            check(course, rules, session).ifPresent(due::add);
            score(course, rules, session.isEmpty()).ifPresent(due::add);
        }
        due.addAll(calls(course, lost));
        due.sort(Comparator.comparing(Reminder::day).thenComparing(Reminder::kind));
        return List.copyOf(due);
    }

    private static Optional<Reminder> session(CourseDays course) {
        if (course.status() != CourseStatus.ACTIVE) {
            return Optional.empty();
        }
        return course.plan().nextDue(course.held(), course.last().day()).map(day -> new Reminder(Kind.SESSION, null, day,
                latest(course, Kind.SESSION, null)
                        .filter(entry -> entry.deed() == Deed.POSTPONED && day.equals(entry.day()))
                        .map(FollowUp::reason)
                        .orElse(null)));
    }

    private static Optional<Reminder> check(CourseDays course, FollowUpRules rules, Optional<Reminder> session) {
        Last last = course.last();
        if (!last.injected() || last.answered()) {
            return Optional.empty();
        }
        LocalDate day = last.day().plusDays(rules.checkDays());
        boolean seenBefore = session.isPresent() && !session.get().day().isAfter(day);
        return open(course, Kind.CHECK, last, seenBefore ? null : day);
    }

    private static Optional<Reminder> score(CourseDays course, FollowUpRules rules, boolean noSession) {
        boolean over = course.status() == CourseStatus.FINISHED
                || noSession && course.plan().sessions() > 0
                        && course.plan().nextDue(course.held(), course.last().day()).isEmpty();
        LocalDate day = course.last().day();
        boolean told = course.asked() != null && 2 * ChronoUnit.DAYS.between(day, course.asked()) >= rules.scoreDays();
        return over && course.scored() && !told
                ? open(course, Kind.SCORE, course.last(), day.plusDays(rules.scoreDays()))
                : Optional.empty();
    }

    /** @param day when nothing was put off; null for not at all */
    private static Optional<Reminder> open(CourseDays course, Kind kind, Last about, LocalDate day) {
        Optional<FollowUp> entry = latest(course, kind, about.session());
        if (entry.isEmpty()) {
            return Optional.ofNullable(day).map(on -> new Reminder(kind, about.session(), on, null));
        }
        return entry.filter(each -> each.deed().open())
                .map(each -> new Reminder(kind, about.session(), each.day(), each.reason()));
    }

    private static List<Reminder> calls(CourseDays course, int lost) {
        Map<UUID, Integer> latest = new LinkedHashMap<>();
        for (int i = 0; i < course.followUps().size(); i++) {
            if (course.followUps().get(i).kind() == Kind.CALL) {
                latest.put(course.followUps().get(i).thread(), i);
            }
        }
        return latest.values().stream().filter(at -> at > lost).map(course.followUps()::get)
                .filter(entry -> entry.deed().open())
                .map(entry -> new Reminder(Kind.CALL, entry.thread(), entry.day(), entry.reason()))
                .toList();
    }

    // Where the entry stands that says so, -1 for none. Who came again or was reached since, or is treated again, is not lost.
    private static int lost(CourseDays course) {
        if (course.status() != CourseStatus.ACTIVE) {
            for (int i = course.followUps().size() - 1; i >= 0; i--) {
                FollowUp entry = course.followUps().get(i);
                if (entry.deed() == Deed.LOST) {
                    return course.last() == null || entry.at().isAfter(course.last().at()) ? i : -1;
                }
                if (reached(entry)) {
                    return -1;
                }
            }
        }
        return -1;
    }

    // A call that is planned, or put off, was not answered yet.
    private static boolean reached(FollowUp entry) {
        return entry.deed() == Deed.DONE || entry.deed() == Deed.POSTPONED && entry.kind() != Kind.CALL;
    }

    /** The entry that says that the patient of a course that is over does not come any more. */
    public static Optional<FollowUp> lostEntry(CourseDays course) {
        int at = lost(course);
        return at < 0 ? Optional.empty() : Optional.of(course.followUps().get(at));
    }

    private static Optional<FollowUp> latest(CourseDays course, Kind kind, UUID about) {
        return course.followUps().reversed().stream()
                .filter(entry -> entry.kind() == kind && (about == null || about.equals(entry.about())))
                .findFirst();
    }

    @Override
    public String toString() {
        return "Reminder[" + kind + ']';
    }
}
