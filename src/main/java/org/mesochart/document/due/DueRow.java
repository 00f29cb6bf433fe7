package org.mesochart.document.due;

import java.time.LocalDate;
import java.util.List;
import org.mesochart.domain.insight.Due;
import org.mesochart.domain.patient.Patient;
import org.mesochart.storage.Chart;
import org.mesochart.storage.DueSession;

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
        return DueSession.of(chart, today, Integer.MAX_VALUE).stream()
                .map(each -> new DueRow(each.patient(), each.number(chart.sessions().ofCourse(each.line().courseId())),
                        each.line().plan().sessions(), each.line().indication(), each.last(), each.due()))
                .toList();
    }

    /** Whether it is one of those planned: sessions that were not performed have numbers too. */
    boolean withinPlan() {
        return number <= planned;
    }

    @Override
    public String toString() {
        return "DueRow";
    }
}
