package org.mesochart.domain.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mesochart.domain.Problem;
import org.mesochart.domain.text.Texts;

/**
 * One complaint under treatment.
 *
 * @param number the patient's first, second ... course, from 1; given by the chart, 0 before
 * @param indication what is treated, from the picker or free text
 * @param goal what the patient wants to be able to do, or null
 * @param startedAt when the course was opened
 */
public record Course(
        UUID id,
        UUID patientId,
        int number,
        String indication,
        String goal,
        CoursePlan plan,
        CourseStatus status,
        Instant startedAt) {

    public Course {
        Objects.requireNonNull(id);
        Objects.requireNonNull(patientId);
        Objects.requireNonNull(indication);
        Objects.requireNonNull(plan);
        Objects.requireNonNull(status);
        Objects.requireNonNull(startedAt);
        indication = indication.strip();
        goal = Texts.tidy(goal);
    }

    public Course withIndication(String now) {
        return new Course(id, patientId, number, now, goal, plan, status, startedAt);
    }

    public Course withGoal(String now) {
        return new Course(id, patientId, number, indication, now, plan, status, startedAt);
    }

    public Course withPlan(CoursePlan now) {
        return new Course(id, patientId, number, indication, goal, now, status, startedAt);
    }

    public List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        if (indication.isEmpty()) {
            problems.add(Problem.of("indication", "errors.indication.empty"));
        } else {
            Texts.checkLine("indication", indication, problems);
        }
        Texts.checkFree("goal", goal, problems);
        return problems;
    }

    public Course withNumber(int now) {
        return new Course(id, patientId, now, indication, goal, plan, status, startedAt);
    }

    public Course withStatus(CourseStatus now) {
        return new Course(id, patientId, number, indication, goal, plan, now, startedAt);
    }

    @Override
    public String toString() {
        return "Course[" + id + ']';
    }
}
