package org.mesochart.domain.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What one patient counts with among the courses of a group.
 *
 * @param told the latest course that has a result, or the latest one when none has
 * @param planned the latest course with a plan, which tells whether the patient left; null without one. It may have no
 *     score: those who left seldom have one
 * @param sessions of all the patient's courses in the group, with injections
 * @param events adverse events of these sessions
 */
public record PatientResult(CourseResult told, CourseResult planned, int sessions, int events) {
    private static final Comparator<CourseResult> TELLS_MORE =
            Comparator.comparing(CourseResult::measured).thenComparing(CourseResult::began);

    /** One for each patient. */
    public static List<PatientResult> of(List<CourseResult> results) {
        Map<UUID, List<CourseResult>> own = new LinkedHashMap<>();
        results.forEach(r -> own.computeIfAbsent(r.patientId(), id -> new ArrayList<>()).add(r));
        return own.values().stream().map(PatientResult::ofOne).toList();
    }

    private static PatientResult ofOne(List<CourseResult> courses) {
        return new PatientResult(
                courses.stream().max(TELLS_MORE).orElseThrow(),
                courses.stream()
                        .filter(r -> r.leaving() != Leaving.UNPLANNED)
                        .max(Comparator.comparing(CourseResult::began))
                        .orElse(null),
                courses.stream().mapToInt(CourseResult::sessions).sum(),
                courses.stream().mapToInt(CourseResult::events).sum());
    }

    public UUID patientId() {
        return told.patientId();
    }

    public Leaving leaving() {
        return planned == null ? Leaving.UNPLANNED : planned.leaving();
    }

    @Override
    public String toString() {
        return "PatientResult[" + told.courseId() + ']';
    }
}
