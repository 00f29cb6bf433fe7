package org.mesochart.document.thenandnow;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.mesochart.backup.Watch;
import org.mesochart.document.page.FileNames;
import org.mesochart.document.page.Paper;
import org.mesochart.document.page.Press;
import org.mesochart.document.page.Setting;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.insight.SessionPair;
import org.mesochart.domain.paper.PaperKind;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;

/** Two sessions of a course compared: their maps, pain and points by region, and whether it improved. */
public record ThenAndNowPaper(ThenAndNowInput input) implements Paper {
    /**
     * The first and the last session of a course with something on the map; blocking, like the stores.
     *
     * @return empty when there are no two
     */
    public static Optional<ThenAndNowPaper> of(Chart chart, UUID course) {
        return of(chart, course, SessionPair::charted);
    }

    /**
     * Two sessions of one course, whichever is named first; blocking, like the stores.
     *
     * @return empty when the chart has no such two
     */
    public static Optional<ThenAndNowPaper> of(Chart chart, UUID one, UUID other) {
        return chart.sessions().find(one).map(Session::courseId).flatMap(course -> of(chart, course, records -> {
            int[] at = IntStream.range(0, records.size())
                    .filter(i -> List.of(one, other).contains(records.get(i).session().id()))
                    .toArray();
            return at.length == 2 ? Optional.of(new SessionPair(at[0], at[1])) : Optional.empty();
        }));
    }

    private static Optional<ThenAndNowPaper> of(
            Chart chart, UUID courseId, Function<List<SessionRecord>, Optional<SessionPair>> choice) {
        Optional<Course> course = chart.courses().find(courseId);
        Optional<Patient> patient = course.flatMap(found -> chart.patients().find(found.patientId()));
        if (patient.isEmpty()) {
            return Optional.empty();
        }
        List<SessionRecord> records = chart.sessions().recordsOfCourse(courseId).stream()
                .sorted(Comparator.comparingInt(record -> record.session().number()))
                .toList();
        return choice.apply(records).map(pair -> new ThenAndNowPaper(new ThenAndNowInput(chart.clinic(),
                chart.paperSettings().get(), patient.get(), course.get(), records, pair, chart.audit().shortHead(),
                LocalDate.ofInstant(chart.audit().now(), ZoneId.systemDefault()))));
    }

    @Override
    public PaperKind kind() {
        return PaperKind.THEN_AND_NOW;
    }

    /** The later session: its other comparisons count as the same document. */
    @Override
    public Printout.About about() {
        return new Printout.About(input.patient().id(), input.course().id(), input.now().session().id());
    }

    @Override
    public byte[] pdf(Press press, Setting setting, Watch watch) {
        ThenAndNowModel model = new ThenAndNowPages(press, new Messages(setting.language()), setting.paper()).model(input);
        return press.engine().render(ThenAndNowModelRenderer.of().execute(model), model.drawings(), watch);
    }

    @Override
    public String fileName(Language language) {
        return FileNames.of(kind(), input.patient().chartNumber(), input.printed(), language);
    }

    @Override
    public String toString() {
        return "ThenAndNowPaper";
    }
}
