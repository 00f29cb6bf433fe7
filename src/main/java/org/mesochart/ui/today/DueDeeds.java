package org.mesochart.ui.today;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.FollowUp;
import org.mesochart.domain.course.FollowUp.Deed;
import org.mesochart.domain.course.FollowUp.Kind;
import org.mesochart.edit.Edit;
import org.mesochart.edit.EditStack;
import org.mesochart.storage.Chart;
import org.mesochart.ui.kit.Writes;

/** What becomes of what is due. Each deed is one entry, written at once with what it means for the course, and undoable. */
final class DueDeeds {
    private static final UnaryOperator<Course> UNCHANGED = course -> course;

    private final Chart chart;
    private final EditStack edits;
    private final Writes writes;
    private final Clock clock;

    DueDeeds(Chart chart, EditStack edits, Writes writes, Clock clock) {
        this.chart = chart;
        this.edits = edits;
        this.writes = writes;
        this.clock = clock;
    }

    /** Done without more to record; a session that is no longer to come finishes the course. */
    void done(DueRow row) {
        boolean session = row.kind() == Kind.SESSION;
        perform(row, session ? "today.edit.finish" : "today.edit.done." + row.kind().key(),
                entry(row, Deed.DONE, null, null),
                session ? course -> course.withStatus(CourseStatus.FINISHED) : UNCHANGED,
                session ? course -> course.withStatus(row.course().status()) : UNCHANGED);
    }

    /** A session's day is set in the plan, so that every list and the plan agree. */
    void postpone(DueRow row, LocalDate day, String reason) {
        FollowUp entry = entry(row, Deed.POSTPONED, day, reason);
        if (row.kind() != Kind.SESSION) {
            perform(row, "today.edit.postpone", entry, UNCHANGED, UNCHANGED);
            return;
        }
        int number = row.held() + 1;
        LocalDate before = row.course().plan().dates().get(number);
        perform(row, "today.edit.postpone", entry,
                course -> course.withPlan(course.plan().withDate(number, day)),
                course -> course.withPlan(course.plan().withDate(number, before)));
    }

    /** The patient does not come any more: a course that goes on is stopped. */
    void lost(DueRow row, String reason) {
        boolean stops = row.course().status() == CourseStatus.ACTIVE;
        perform(row, "today.edit.lost", entry(row, Deed.LOST, null, reason),
                stops ? course -> course.withStatus(CourseStatus.STOPPED) : UNCHANGED,
                stops ? course -> course.withStatus(CourseStatus.ACTIVE) : UNCHANGED);
    }

    void planCall(DueRow row, LocalDate day, String reason) {
        perform(row, "today.edit.call", new FollowUp(UUID.randomUUID(), row.course().id(), Kind.CALL, null, Deed.PLANNED,
                day, reason, clock.instant()), UNCHANGED, UNCHANGED);
    }

    /** The entry that closes a row once a score is saved for it. */
    FollowUp answered(DueRow row) {
        return entry(row, Deed.DONE, null, null);
    }

    /** A score for a row is on disk with the entry that closes it. */
    void scored(DueRow row, Runnable takeBack, Runnable again) {
        AtomicBoolean there = new AtomicBoolean(true);
        edits.perform(new Edit("today.edit.score", List.of(row.name()), () -> {
            if (!there.getAndSet(false)) {
                writes.write(again);
            }
        }, () -> writes.write(takeBack)));
    }

    private FollowUp entry(DueRow row, Deed deed, LocalDate day, String reason) {
        return new FollowUp(UUID.randomUUID(), row.course().id(), row.kind(), row.reminder().about(), deed, day, reason,
                clock.instant());
    }

    private void perform(DueRow row, String key, FollowUp entry, UnaryOperator<Course> change, UnaryOperator<Course> back) {
        edits.perform(new Edit(key, List.of(row.name()), () -> writes.write(() -> {
            chart.followUps().put(entry);
            change(row, change);
        }), () -> writes.write(() -> {
            chart.followUps().remove(entry.id());
            change(row, back);
        })));
    }

    // Only what the deed is about: the rest of the course may have changed since it was read.
    private void change(DueRow row, UnaryOperator<Course> change) {
        chart.courses().find(row.course().id()).map(change).ifPresent(chart.courses()::change);
    }
}
