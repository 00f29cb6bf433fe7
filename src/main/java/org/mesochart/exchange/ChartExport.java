package org.mesochart.exchange;

import java.io.OutputStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.storage.Chart;

/**
 * Writes patients with everything charted for them in the exchange format. The same chart gives the same bytes; one
 * session is in memory at a time.
 */
public final class ChartExport {
    private final Chart chart;

    public ChartExport(Chart chart) {
        this.chart = chart;
    }

    /** Writes all patients as {@link #write} does. */
    public int writeAll(OutputStream out) {
        return write(chart.patients().all(), out);
    }

    /**
     * Writes these patients, in the order of their ids. The stream is flushed and left open.
     *
     * @return how many points and painted areas are not in it, because this program cannot read them
     */
    public int write(List<Patient> patients, OutputStream out) {
        Map<UUID, Practitioner> practitioners = new HashMap<>();
        chart.practitioners().forEach(each -> practitioners.put(each.id(), each));
        var generator = Json.generator(out);
        ChartWriter writer = new ChartWriter(generator, practitioners);
        int[] unshown = {0};
        writer.begin();
        patients.stream().sorted(Comparator.comparing(patient -> patient.id().toString())).forEach(patient -> {
            writer.beginPatient(patient);
            chart.courses().ofPatient(patient.id()).forEach(course -> write(writer, course, unshown));
            writer.endPatient();
        });
        writer.end();
        return unshown[0];
    }

    private void write(ChartWriter writer, Course course, int[] unshown) {
        writer.beginCourse(course);
        chart.sessions().ofCourse(course.id()).forEach(session -> {
            // A draft may be discarded between the two readings.
            chart.sessions().record(session.id()).ifPresent(record -> {
                writer.session(inOrder(record), chart.sessions().addenda(session.id()));
                unshown[0] += record.unshown().points() + record.unshown().marks();
            });
        });
        List<PainScore> followUps = chart.scores().ofCourse(course.id()).stream()
                .filter(score -> score.sessionId() == null)
                .sorted(BY_TIME)
                .toList();
        writer.endCourse(followUps);
    }

    private static final Comparator<PainScore> BY_TIME =
            Comparator.comparing(PainScore::at).thenComparing(score -> score.id().toString());

    /** Scores and events have no order of their own: theirs would follow from the order of writing. */
    private static SessionRecord inOrder(SessionRecord record) {
        return new SessionRecord(
                record.session(),
                record.mixtures(),
                record.injections(),
                record.scores().stream().sorted(BY_TIME).toList(),
                record.adverseEvents().stream()
                        .sorted(Comparator.comparing((org.mesochart.domain.session.AdverseEvent event) -> event.at())
                                .thenComparing(event -> event.id().toString()))
                        .toList(),
                record.signature(),
                record.marks(),
                record.unshown());
    }
}
