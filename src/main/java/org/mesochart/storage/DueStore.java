package org.mesochart.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.FollowUp;
import org.mesochart.domain.course.FollowUpRules;
import org.mesochart.domain.insight.CourseDays;
import org.mesochart.domain.insight.Due;
import org.mesochart.domain.insight.Reminder;
import org.mesochart.domain.patient.Patient;

/**
 * What is due in the whole chart. The courses are read in two questions; only those that may be due are asked about one by
 * one, and only those that are due are unsealed.
 */
public final class DueStore {
    private static final String HELD = " FROM session l WHERE l.course_id = c.id AND NOT EXISTS"
            + " (SELECT 1 FROM signature g WHERE g.session_id = l.id AND g.meaning = 'not-performed')";
    static final String COURSES = """
            SELECT c.id, c.plan, c.status, c.patient_id, s.id, s.number, s.at, s.zone, s.status = 'signed',
              (SELECT count(*) $held), (SELECT max(l.number) FROM session l WHERE l.course_id = c.id)
            FROM patient p JOIN course c ON c.patient_id = p.id
              LEFT JOIN session s ON s.course_id = c.id AND s.number = (SELECT max(l.number) $held)
            WHERE p.archived = 0 AND length(p.wrapped_key) > 0""".replace("$held", HELD);
    private static final String ANSWERED = """
            SELECT EXISTS (SELECT 1 FROM injection WHERE session_id = s.id),
              EXISTS (SELECT 1 FROM session l WHERE l.course_id = s.course_id AND l.number > s.number),
              (SELECT max(at) FROM adverse_event e WHERE e.session_id = s.id)
            FROM session s WHERE s.id = ?""";
    private static final String SCORES = """
            SELECT at, session_id IS NULL FROM pain_score WHERE course_id = ?1
            UNION ALL SELECT at, session_id IS NULL FROM outcome_score WHERE course_id = ?1""";

    private final Ledger ledger;
    private final PatientStore patients;
    private final CourseStore courses;
    private final FollowUpStore followUps;
    private final FollowUpRulesStore rules;

    DueStore(Ledger ledger, PatientStore patients, CourseStore courses, FollowUpStore followUps,
             FollowUpRulesStore rules) {
        this.ledger = ledger;
        this.patients = patients;
        this.courses = courses;
        this.followUps = followUps;
        this.rules = rules;
    }

    private record Row(UUID course, CoursePlan plan, CourseStatus status, UUID patient, Last last, int held, int next) {}

    private record Last(UUID session, int number, Instant at, ZoneId zone, boolean signed) {
        LocalDate day() {
            return at.atZone(zone).toLocalDate();
        }
    }

    private record Found(Row row, Reminder reminder, Due due) {
        Instant seen() {
            return row.last() == null ? Instant.MIN : row.last().at();
        }
    }

    /**
     * What is due.
     *
     * @param more how many that are overdue longer were left out
     */
    public record Items(List<DueItem> read, int more) {
        @Override
        public String toString() {
            return "Items[" + read.size() + ']';
        }
    }

    /**
     * Everything due by a day and in the week after it, the longest overdue first and of one day the one seen last first;
     * patients put away left out.
     *
     * @param most how many are read; those longest overdue are left out first
     */
    public Items on(LocalDate today, int most) {
        return ledger.database().read(in -> {
            FollowUpRules own = rules.get();
            Map<UUID, List<FollowUp>> entries = entries(in);
            List<Found> found = new ArrayList<>();
            for (Row row : Hot.all(in, COURSES, DueStore::row)) {
                List<FollowUp> known = entries.getOrDefault(row.course(), List.of());
                due(in, row, known, own, today).forEach(found::add);
            }
            found.sort(Comparator.comparing((Found one) -> one.due().day())
                    .thenComparing(Comparator.comparing(Found::seen).reversed()));
            int more = Math.max(0, found.size() - most);
            return new Items(found.stream().skip(more).map(one -> item(in, one, own)).toList(), more);
        });
    }

    private List<Found> due(Handle in, Row row, List<FollowUp> known, FollowUpRules own, LocalDate today) {
        List<Found> found = find(days(in, row, known, own, today), row, own, today);
        // Reasons are sealed: they are opened only where they are shown.
        return found.isEmpty() || known.isEmpty()
                ? found
                : find(days(in, row, followUps.ofCourse(row.course()), own, today), row, own, today);
    }

    private static List<Found> find(CourseDays days, Row row, FollowUpRules own, LocalDate today) {
        List<Found> found = new ArrayList<>();
        Reminder.of(days, own).forEach(reminder ->
                Due.on(reminder.day(), today).ifPresent(due -> found.add(new Found(row, reminder, due))));
        return found;
    }

    private CourseDays days(Handle in, Row row, List<FollowUp> known, FollowUpRules own, LocalDate today) {
        Last last = row.last();
        CourseDays.Last held = null;
        boolean scored = false;
        LocalDate asked = null;
        if (last != null) {
            held = new CourseDays.Last(last.session(), last.at(), last.day(), last.signed(), false, true);
            if (last.signed() && maybe(last.day().plusDays(own.checkDays()), FollowUp.Kind.CHECK, known, today)) {
                held = Hot.one(in, ANSWERED, each -> new CourseDays.Last(last.session(), last.at(), last.day(), true,
                        each.getBoolean(1), each.getBoolean(2) || told(each.getString(3), last, own)),
                        last.session().toString()).orElse(held);
            }
            if (last.signed() && maybe(last.day().plusDays(own.scoreDays()), FollowUp.Kind.SCORE, known, today)) {
                List<Optional<Instant>> scores = Hot.all(in, SCORES, DueStore::between, row.course().toString());
                scored = !scores.isEmpty();
                asked = scores.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
                        .map(at -> at.atZone(last.zone()).toLocalDate()).orElse(null);
            }
        }
        return new CourseDays(row.plan(), row.status(), row.held(), held, scored, asked, known);
    }

    // As with scores: an event that came after half of the days tells what the check would have asked.
    private static boolean told(String event, Last last, FollowUpRules own) {
        return event != null && 2 * ChronoUnit.DAYS.between(
                last.day(), Instant.parse(event).atZone(last.zone()).toLocalDate()) >= own.checkDays();
    }

    // What was put off may be due on any day.
    private static boolean maybe(LocalDate day, FollowUp.Kind kind, List<FollowUp> known, LocalDate today) {
        return Due.on(day, today).isPresent() || known.stream().anyMatch(entry -> entry.kind() == kind);
    }

    private DueItem item(Handle in, Found one, FollowUpRules own) {
        Row row = one.row();
        Patient patient = patients.listed(in, row.patient()).orElseThrow();
        Course course = courses.find(in, row.course()).orElseThrow();
        Last last = row.last();
        return new DueItem(patient, course, one.reminder(), one.due(), row.held(), last == null ? 0 : last.number(),
                last == null ? null : last.day(), row.next(), switch (one.reminder().kind()) {
                    case SESSION, CALL -> 0;
                    case CHECK -> own.checkDays();
                    case SCORE -> own.scoreDays();
                });
    }

    /** By course, in the order they were written, without their reasons. */
    private static Map<UUID, List<FollowUp>> entries(Handle in) {
        Map<UUID, List<FollowUp>> entries = new HashMap<>();
        Hot.each(in, "SELECT id, course_id, kind, about, deed, day, at FROM follow_up ORDER BY seq", row -> {
            FollowUp entry = FollowUpStore.map(row, (String) null);
            entries.computeIfAbsent(entry.courseId(), course -> new ArrayList<>()).add(entry);
        });
        return entries;
    }

    private static Optional<Instant> between(ResultSet row) throws SQLException {
        return row.getBoolean(2) ? Optional.of(Instant.parse(row.getString(1))) : Optional.empty();
    }

    private static Row row(ResultSet row) throws SQLException {
        String session = row.getString(5);
        Last last = session == null ? null : new Last(UUID.fromString(session), row.getInt(6),
                Instant.parse(row.getString(7)), ZoneId.of(row.getString(8)), row.getBoolean(9));
        return new Row(UUID.fromString(row.getString(1)), CourseStore.plan(row.getString(2)),
                CourseStatus.ofKey(row.getString(3)), UUID.fromString(row.getString(4)), last, row.getInt(10),
                1 + row.getInt(11));
    }
}
