package org.mesochart.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.mesochart.document.consent.ConsentForm;
import org.mesochart.document.page.Paper;
import org.mesochart.document.record.PatientRecord;
import org.mesochart.document.sheet.SessionSheet;
import org.mesochart.document.sheet.SheetInputs;
import org.mesochart.document.summary.CourseSummary;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionStatus;
import org.mesochart.storage.Chart;

/**
 * The documents that go with a patient: the whole record, of each course its summary, of each signed session its sheet,
 * and the consent form where one is noted. Their names hold numbers of courses and sessions, nothing of the patient.
 */
final class ExportedPapers {
    /** @param paper reads it from the chart when it is its turn; empty when the chart has not what it needs */
    record Named(String name, Supplier<Optional<? extends Paper>> paper) {}

    private ExportedPapers() {}

    static List<Named> of(Chart chart, UUID patient) {
        List<Named> all = new ArrayList<>();
        all.add(new Named("record.pdf",
                () -> PatientRecord.of(chart, patient).map(PatientRecord::withIdentityNumber)));
        for (Course course : chart.courses().ofPatient(patient)) {
            all.add(new Named("course-" + course.number() + ".pdf", () -> CourseSummary.of(chart, course.id())));
            for (Session session : chart.sessions().ofCourse(course.id())) {
                String numbers = course.number() + "-" + session.number() + ".pdf";
                if (session.status() == SessionStatus.SIGNED) {
                    all.add(new Named("session-" + numbers,
                            () -> SheetInputs.of(chart, session.id()).map(SessionSheet::new)));
                }
                if (chart.consents().of(session.id()).isPresent()) {
                    all.add(new Named("consent-" + numbers, () -> ConsentForm.of(chart, session.id())));
                }
            }
        }
        return all;
    }
}
