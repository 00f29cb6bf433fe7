package org.mesochart.document;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mesochart.document.consent.ConsentForm;
import org.mesochart.document.handout.Handout;
import org.mesochart.document.page.Paper;
import org.mesochart.document.record.RecordOnDemand;
import org.mesochart.document.sheet.SessionSheet;
import org.mesochart.document.sheet.SheetInputs;
import org.mesochart.document.summary.CourseSummary;
import org.mesochart.document.thenandnow.ThenAndNowPaper;
import org.mesochart.storage.Chart;

/** Which documents there are of a session, of a course, of a patient, in the order in which they are offered. Blocking. */
public final class Papers {
    private Papers() {}

    /** Those of one session, and of its course; none when the chart has no such session. */
    public static List<Paper> ofSession(Chart chart, UUID session) {
        List<Paper> papers = new ArrayList<>();
        SheetInputs.of(chart, session).map(SessionSheet::new).ifPresent(papers::add);
        Handout.of(chart, session).ifPresent(papers::add);
        ConsentForm.of(chart, session).ifPresent(papers::add);
        chart.sessions().find(session).ifPresent(found -> papers.addAll(ofCourse(chart, found.courseId())));
        return List.copyOf(papers);
    }

    /** Those that a course has before its first session too. */
    public static List<Paper> ofCourse(Chart chart, UUID course) {
        List<Paper> papers = new ArrayList<>();
        CourseSummary.of(chart, course).ifPresent(papers::add);
        ThenAndNowPaper.of(chart, course).ifPresent(papers::add);
        return List.copyOf(papers);
    }

    /** Those that compare two sessions of a course; none when the chart has no such two. */
    public static List<Paper> ofSessions(Chart chart, UUID one, UUID other) {
        return ThenAndNowPaper.of(chart, one, other).<List<Paper>>map(List::of).orElse(List.of());
    }

    /** Those that tell of the whole record of a patient. */
    public static List<Paper> ofPatient(Chart chart, UUID patient) {
        return RecordOnDemand.of(chart, patient).<List<Paper>>map(List::of).orElse(List.of());
    }
}
