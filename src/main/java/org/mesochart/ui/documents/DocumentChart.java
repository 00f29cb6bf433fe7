package org.mesochart.ui.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import org.mesochart.document.Papers;
import org.mesochart.document.page.Paper;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.Session;
import org.mesochart.storage.Chart;
import org.mesochart.ui.kit.paper.PaperLog;

/** Where the documents of a session or a patient are read, and where it is written that one left. Database thread. */
public final class DocumentChart implements PaperLog {
    private final Chart chart;
    private final Function<Chart, Optional<Contents>> reading;

    DocumentChart(Chart chart, Function<Chart, Optional<Contents>> reading) {
        this.chart = chart;
        this.reading = reading;
    }

    /** The documents of one session. */
    public static DocumentChart ofSession(Chart chart, UUID session) {
        return new DocumentChart(chart, in -> in.sessions().find(session).flatMap(found -> session(in, found)));
    }

    /** The documents of the patient's last session, or newest course when there was none, and of the whole record. */
    public static DocumentChart ofPatient(Chart chart, UUID patient) {
        return new DocumentChart(chart, in -> in.patients().find(patient).map(found -> patient(in, found)));
    }

    /** The documents that compare two sessions of a course. */
    public static DocumentChart ofSessions(Chart chart, UUID one, UUID other) {
        return new DocumentChart(chart, in -> in.sessions().find(one)
                .flatMap(found -> in.courses().find(found.courseId()))
                .flatMap(course -> in.patients().find(course.patientId()))
                .map(patient -> contents(in, patient, OptionalInt.empty(), Papers.ofSessions(in, one, other))));
    }

    private static Optional<Contents> session(Chart chart, Session session) {
        return chart.courses().find(session.courseId())
                .flatMap(course -> chart.patients().find(course.patientId()))
                .map(patient -> contents(chart, patient, OptionalInt.of(session.number()),
                        Papers.ofSession(chart, session.id())));
    }

    private static Contents patient(Chart chart, Patient patient) {
        List<Course> courses = chart.courses().ofPatient(patient.id());
        Optional<Session> last = courses.stream()
                .flatMap(course -> chart.sessions().ofCourse(course.id()).stream())
                .max(Comparator.comparing(Session::at));
        List<Paper> papers = new ArrayList<>(last.map(session -> Papers.ofSession(chart, session.id()))
                .orElseGet(() -> courses.stream().max(Comparator.comparing(Course::number))
                        .map(course -> Papers.ofCourse(chart, course.id()))
                        .orElse(List.of())));
        papers.addAll(Papers.ofPatient(chart, patient.id()));
        return contents(chart, patient, last.map(session -> OptionalInt.of(session.number())).orElseGet(OptionalInt::empty),
                papers);
    }

    static Contents contents(Chart chart, Patient patient, OptionalInt session, List<Paper> papers) {
        Map<Paper, Integer> printed = new IdentityHashMap<>();
        papers.forEach(paper -> printed.put(paper, printed(chart, paper)));
        return new Contents(patient, session, List.copyOf(papers), printed);
    }

    /** Everything anew; empty when the chart has no such session or patient. */
    Optional<Contents> read() {
        return reading.apply(chart);
    }

    @Override
    public int printed(Paper paper) {
        return printed(chart, paper);
    }

    // Of a signed sheet, since it was signed.
    private static int printed(Chart chart, Paper paper) {
        Printout.About about = paper.about();
        if (about.patientId() == null) {
            return 0;
        }
        return (int) chart.printouts().ofPatient(about.patientId()).stream()
                .filter(row -> row.kind() == paper.kind() && row.deed() == Printout.Deed.PRINTED)
                .filter(row -> Objects.equals(row.about(), about))
                .filter(row -> paper.copiesFrom().map(from -> !row.at().isBefore(from)).orElse(true))
                .count();
    }

    @Override
    public void left(Printout printout) {
        chart.printouts().add(printout);
    }
}
