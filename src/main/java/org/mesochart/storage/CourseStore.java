package org.mesochart.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.mesochart.domain.Refused;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.PlanStep;
import org.mesochart.domain.insight.PlanChange;
import org.mesochart.vault.Sealer;

/** Courses of treatment. */
public final class CourseStore {
    private static final String TABLE = "course";
    private static final String PROTOCOL = "protocol";

    private final Ledger ledger;

    CourseStore(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Adds a course; gives the patient's next number when there is none.
     *
     * @return false when the very same course is there already
     */
    public boolean add(Course course) {
        Refused.ifAny(course.check());
        return ledger.database().transact(in -> {
            Optional<Course> known = find(in, course.id());
            if (known.isPresent()) {
                Course same = course.number() == 0 ? course.withNumber(known.get().number()) : course;
                if (!ledger.audit().had(in, course.id(), text(same))) {
                    throw new StorageException(StorageException.Kind.CONFLICT);
                }
                return false;
            }
            if (ledger.audit().knows(in, course.id())) {
                throw new StorageException(StorageException.Kind.CONFLICT);
            }
            Sealer own = ledger.sealer(in, course.patientId());
            Course numbered = course.number() > 0
                    ? course
                    : course.withNumber(Ledger.next(in, TABLE, "number", "patient_id", course.patientId()));
            write(in, """
                    INSERT INTO course (id, patient_id, number, indication, goal, plan, status, started_at)
                    VALUES (:id, :patient, :number, :indication, :goal, :plan, :status, :at)""", numbered, own);
            ledger.audit().append(in, "add", TABLE, numbered.id(), numbered.patientId(), own, text(numbered));
            return true;
        });
    }

    /** When a course was begun, or its first session took place if that was earlier. */
    public Instant began(UUID course) {
        return ledger.database().read(in -> ledger.began(in, course));
    }

    public void change(Course course) {
        Refused.ifAny(course.check());
        ledger.database().transact(in -> {
            Course before = find(in, course.id())
                    .orElseThrow(() -> new StorageException(StorageException.Kind.CONFLICT));
            Course now = course.withNumber(before.number());
            if (!before.patientId().equals(now.patientId())) {
                throw new StorageException(StorageException.Kind.CONFLICT);
            }
            if (!Arrays.equals(text(before), text(now))) {
                Sealer own = ledger.sealer(in, now.patientId());
                write(in, """
                        UPDATE course SET number = :number, indication = :indication, goal = :goal, plan = :plan,
                          status = :status, started_at = :at
                        WHERE id = :id AND patient_id = :patient""", now, own);
                ledger.audit().append(in, "change", TABLE, now.id(), now.patientId(), own, text(now));
            }
            return null;
        });
    }

    public Optional<Course> find(UUID id) {
        return ledger.database().read(in -> find(in, id));
    }

    /** A patient's courses, first one first. */
    public List<Course> ofPatient(UUID patient) {
        return ledger.database().read(in -> in
                .createQuery("SELECT * FROM course WHERE patient_id = ? ORDER BY number")
                .bind(0, patient.toString())
                .map((row, context) -> map(in, row))
                .list());
    }

    /**
     * When other sessions or intervals were planned, as the trail of this chart tells it, oldest first; a day set by hand
     * is no other plan. What was changed in another chart before an import is not known.
     */
    public List<PlanChange> planChanges(UUID course) {
        return ledger.database()
                .read(in -> planChanges(in, course, ledger.sealer(in, ledger.patientOfCourse(in, course))));
    }

    List<PlanChange> planChanges(Handle in, UUID course, Sealer own) {
        List<PlanChange> changes = new ArrayList<>();
        CoursePlan before = null;
        for (AuditTrail.Detail detail : ledger.audit().details(in, course, own)) {
            CoursePlan plan = plan(RowText.line(detail.text(), "plan").orElse(""));
            if (before != null && !plan.steps().equals(before.steps())) {
                changes.add(new PlanChange(detail.at(), plan));
            }
            before = plan;
        }
        return changes;
    }

    Optional<Course> find(Handle in, UUID id) {
        return Hot.one(in, "SELECT * FROM course WHERE id = ?", row -> map(in, row), id.toString());
    }

    static byte[] text(Course course) {
        return new RowText()
                .add("patient", course.patientId())
                .add("number", course.number())
                .add("indication", course.indication())
                .add("goal", course.goal())
                .add("plan", plan(course.plan()))
                .add("status", course.status().key())
                .add("startedAt", course.startedAt())
                .bytes();
    }

    private static void write(Handle in, String sql, Course course, Sealer own) {
        in.createUpdate(sql)
                .bind("id", course.id().toString())
                .bind("patient", course.patientId().toString())
                .bind("number", course.number())
                .bind("indication", Ledger.sealText(own, TABLE, "indication", course.id(), course.indication()))
                .bind("goal", Ledger.sealText(own, TABLE, "goal", course.id(), course.goal()))
                .bind("plan", plan(course.plan()))
                .bind("status", course.status().key())
                .bind("at", course.startedAt().toString())
                .execute();
    }

    Course map(Handle in, ResultSet row) throws SQLException {
        UUID id = UUID.fromString(row.getString("id"));
        UUID patient = UUID.fromString(row.getString("patient_id"));
        Sealer own = ledger.sealer(in, patient);
        return new Course(
                id,
                patient,
                row.getInt("number"),
                Ledger.openText(own, TABLE, "indication", id, row.getBytes("indication")),
                Ledger.openText(own, TABLE, "goal", id, row.getBytes("goal")),
                plan(row.getString("plan")),
                CourseStatus.ofKey(row.getString("status")),
                Instant.parse(row.getString("started_at")));
    }

    /**
     * {@code 4x7,2x14;3=2026-12-01;protocol=…}: four sessions a week apart, then two a fortnight apart, the third on that
     * day, as that protocol has it.
     */
    static String plan(CoursePlan plan) {
        String steps = String.join(",", plan.steps().stream().map(s -> s.sessions() + "x" + s.everyDays()).toList());
        return steps + plan.dates().entrySet().stream()
                .map(set -> ";" + set.getKey() + "=" + set.getValue())
                .collect(Collectors.joining())
                + (plan.protocol() == null ? "" : ";" + PROTOCOL + "=" + plan.protocol());
    }

    static CoursePlan plan(String text) {
        List<PlanStep> steps = new ArrayList<>();
        String[] all = text.split(";", -1);
        for (String step : all[0].isEmpty() ? new String[0] : all[0].split(",")) {
            String[] parts = step.split("x");
            steps.add(new PlanStep(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
        }
        Map<Integer, LocalDate> dates = new HashMap<>();
        UUID protocol = null;
        for (String set : List.of(all).subList(1, all.length)) {
            String[] parts = set.split("=");
            if (parts[0].equals(PROTOCOL)) {
                protocol = UUID.fromString(parts[1]);
            } else {
                dates.put(Integer.valueOf(parts[0]), LocalDate.parse(parts[1]));
            }
        }
        return new CoursePlan(steps, dates, protocol);
    }
}
