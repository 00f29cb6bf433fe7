package org.mesochart.exchange;

import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.pain.Lifetime;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.session.Addendum;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.stock.Lot;
import org.mesochart.domain.stock.Product;
import org.mesochart.storage.Chart;

/**
 * Writes patients with everything charted for them in the exchange format. The same chart gives the same bytes; one
 * course is in memory at a time.
 */
public final class ChartExport {
    private final Chart chart;
    private final long most;

    public ChartExport(Chart chart) {
        this(chart, Json.BYTES_MAX);
    }

    /** @param most so many bytes and no more */
    ChartExport(Chart chart, long most) {
        this.chart = chart;
        this.most = most;
    }

    /**
     * Writes the whole chart: all patients, and the clinic's questions, products, lots, stock, protocols and ceilings.
     *
     * @return how many points and painted areas are not in it, because this program cannot read them
     * @throws ExportTooLarge when the file would be larger than is imported; what was written of it is of no use
     */
    public int writeAll(OutputStream out) {
        return writeAll(out, done -> { });
    }

    /** The same, followed: {@code written} is told after each patient how many are written. */
    public int writeAll(OutputStream out, IntConsumer written) {
        return new Run(out, written, done -> { }).write(chart.patients().all(), true);
    }

    /**
     * Writes these patients, in the order of their ids, and what their records name of what belongs to the clinic. The stream is
     * flushed and left open.
     *
     * @return how many points and painted areas are not in it, because this program cannot read them
     * @throws ExportTooLarge when the file would be larger than is imported; what was written of it is of no use
     */
    public int write(List<Patient> patients, OutputStream out) {
        return write(patients, out, done -> { });
    }

    /** The same, followed: {@code sessions} is told after each session how many are written. */
    public int write(List<Patient> patients, OutputStream out, IntConsumer sessions) {
        return new Run(out, done -> { }, sessions).write(patients, false);
    }

    /** One file being written. */
    private final class Run {
        private final JsonOut out;
        private final List<Product> products = chart.products().all();
        private final List<Lot> stock = chart.lots().all();
        private final LotIds lots = new LotIds(products, stock);
        private final Map<UUID, String> names = new HashMap<>();
        private final Set<String> questions = new HashSet<>();
        private final Set<UUID> protocols = new HashSet<>();
        private final ChartWriter writer;
        private final SessionWriter sessions;
        private final IntConsumer written;
        private final IntConsumer sessionWritten;
        private int done;
        private int sessionsDone;
        private int unshown;

        Run(OutputStream target, IntConsumer written, IntConsumer sessionWritten) {
            this.written = written;
            this.sessionWritten = sessionWritten;
            this.out = new JsonOut(new Counted(target, most));
            this.writer = new ChartWriter(out);
            this.sessions = new SessionWriter(out, lots);
            for (Practitioner each : chart.practitioners()) {
                names.put(each.id(), each.name());
            }
        }

        int write(List<Patient> patients, boolean whole) {
            writer.begin();
            patients.stream().sorted(Comparator.comparing(patient -> patient.id().toString())).forEach(patient -> {
                writer.beginPatient(patient);
                Lifetime lifetime = Lifetime.of(patient.born(),
                        LocalDate.ofInstant(chart.audit().now(), ZoneId.systemDefault()), ZoneId.systemDefault());
                chart.courses().ofPatient(patient.id()).forEach(course -> write(course, lifetime));
                writer.endPatient(chart.printouts().ofPatient(patient.id()), chart.trails().of(patient.id()));
                written.accept(++done);
            });
            writer.endPatients();
            ClinicWriter clinic = new ClinicWriter(out);
            if (whole) {
                clinic.all(chart, products, stock);
            } else {
                clinic.used(chart, products, stock, new ClinicWriter.Named(lots, questions, protocols));
            }
            writer.end();
            return unshown;
        }

        private void write(Course course, Lifetime lifetime) {
            if (course.plan().protocol() != null) {
                protocols.add(course.plan().protocol());
            }
            writer.beginCourse(course, chart.assessments().of(course.id()));
            List<SessionRecord> records = new ArrayList<>();
            chart.sessions().ofCourse(course.id()).forEach(session -> {
                // A draft may be discarded between the two readings.
                chart.sessions().record(session.id()).ifPresent(record -> {
                    sessions.session(record, chart.sessions().origin(session.id()),
                            chart.sessions().addenda(session.id()).stream().map(this::written).toList(),
                            Derived.OfSession.of(record));
                    records.add(record);
                    record.screening().forEach(answer -> questions.add(answer.question()));
                    unshown += record.unshown().points() + record.unshown().marks();
                });
                sessionWritten.accept(++sessionsDone);
            });
            var scores = chart.scores().ofCourse(course.id());
            writer.endCourse(
                    scores.stream().filter(score -> score.sessionId() == null).toList(),
                    chart.outcomes().ofCourse(course.id()).stream().filter(o -> o.sessionId() == null).toList(),
                    chart.judgements().ofCourse(course.id()),
                    chart.followUps().ofCourse(course.id()),
                    Derived.OfCourse.of(records, scores, lifetime));
        }

        private SessionWriter.Written written(Addendum addendum) {
            String author = addendum.author() != null ? addendum.author() : names.get(addendum.practitionerId());
            return new SessionWriter.Written(addendum, author);
        }
    }
}
