package org.mesochart.document.due;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mesochart.domain.insight.Due;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionStatus;
import org.mesochart.storage.Chart;
import org.mesochart.storage.SessionLine;

/**
 * A session that is due.
 *
 * @param number of the session to be held
 * @param planned sessions of the plan
 * @param last day of the last session that was held
 */
public record DueRow(Patient patient, int number, int planned, String indication, LocalDate last, Due due) {
    /** Everything due by a day and in the week after it, the longest overdue first; patients put away left out. */
    static List<DueRow> of(Chart chart, LocalDate today) {
        List<DueRow> rows = new ArrayList<>();
        for (SessionLine line : chart.sessions().latestHeldOfEachCourse()) {
            // A draft is a session that has begun.
            if (line.status() == SessionStatus.SIGNED) {
                LocalDate last = day(line);
                Due.of(line.plan(), line.courseStatus(), line.sessionsInCourse(), last, today)
                        .ifPresent(due -> chart.patients().find(line.patientId())
                                .filter(patient -> !patient.archived())
                                .ifPresent(patient -> rows.add(new DueRow(patient, next(chart, line),
                                        line.plan().sessions(), line.indication(), last, due))));
            }
        }
        rows.sort(Comparator.comparing((DueRow row) -> row.due().day()).thenComparing(row -> row.patient().id()));
        return rows;
    }

    private static int next(Chart chart, SessionLine line) {
        return 1 + chart.sessions().ofCourse(line.courseId()).stream().mapToInt(Session::number).max().orElse(line.number());
    }

    private static LocalDate day(SessionLine line) {
        ZoneId zone = line.zone();
        return line.at().atZone(zone).toLocalDate();
    }

    @Override
    public String toString() {
        return "DueRow";
    }
}
