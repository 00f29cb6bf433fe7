package org.mesochart.document.summary;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.backup.Watch;
import org.mesochart.document.page.FileNames;
import org.mesochart.document.page.Paper;
import org.mesochart.document.page.Press;
import org.mesochart.document.page.Setting;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.paper.PaperKind;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.Signature;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;

/** One course on one or two pages, for a referral. */
public record CourseSummary(SummaryInput input) implements Paper {
    /**
     * Reads it; blocking, like the stores.
     *
     * @return empty when the chart has no such course
     */
    public static Optional<CourseSummary> of(Chart chart, UUID courseId) {
        Optional<Course> course = chart.courses().find(courseId);
        Optional<Patient> patient = course.flatMap(found -> chart.patients().find(found.patientId()));
        if (patient.isEmpty()) {
            return Optional.empty();
        }
        List<SessionRecord> records = chart.sessions().recordsOfCourse(courseId).stream()
                .sorted(Comparator.comparingInt(record -> record.session().number()))
                .toList();
        return Optional.of(new CourseSummary(new SummaryInput(
                chart.clinic(),
                chart.paperSettings().get(),
                signer(chart, records),
                patient.get(),
                course.get(),
                chart.assessments().of(courseId),
                records,
                chart.scores().ofCourse(courseId),
                chart.outcomes().ofCourse(courseId),
                chart.audit().shortHead(),
                LocalDate.ofInstant(chart.audit().now(), ZoneId.systemDefault()),
                chart.courses().planChanges(courseId),
                chart.judgements().ofCourse(courseId))));
    }

    /** Who signed the last session that is signed, if it is one of this clinic; else whose passphrase opened the chart. */
    private static Practitioner signer(Chart chart, List<SessionRecord> records) {
        return records.reversed().stream()
                .flatMap(record -> record.signature().stream())
                .map(Signature::practitionerId)
                .findFirst()
                .flatMap(id -> chart.practitioners().stream().filter(p -> p.id().equals(id)).findFirst())
                .orElseGet(chart::practitioner);
    }

    @Override
    public PaperKind kind() {
        return PaperKind.COURSE_SUMMARY;
    }

    @Override
    public Printout.About about() {
        return new Printout.About(input.patient().id(), input.course().id(), null);
    }

    @Override
    public byte[] pdf(Press press, Setting setting, Watch watch) {
        SummaryModel model = new Summaries(press.bodyMap(), new Messages(setting.language()), setting.paper()).model(input);
        return press.engine().render(SummaryModelRenderer.of().execute(model), model.drawings(), watch);
    }

    @Override
    public String fileName(Language language) {
        return FileNames.of(kind(), input.patient().chartNumber(), input.printed(), language);
    }

    @Override
    public String toString() {
        return "CourseSummary";
    }
}
