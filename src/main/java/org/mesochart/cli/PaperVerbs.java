package org.mesochart.cli;

import org.mesochart.cli.PaperVerb.About;
import org.mesochart.document.consent.ConsentForm;
import org.mesochart.document.handout.Handout;
import org.mesochart.document.record.RecordOnDemand;
import org.mesochart.document.sheet.SessionSheet;
import org.mesochart.document.sheet.SheetInputs;
import org.mesochart.document.summary.CourseSummary;
import org.mesochart.document.thenandnow.ThenAndNowPaper;

/** The commands that write a document as a PDF. */
final class PaperVerbs {
    private PaperVerbs() {}

    static Verb[] all() {
        return new Verb[] {
            new PaperVerb("sheet", About.SESSION, (chart, id, call) -> SheetInputs.of(chart, id).map(SessionSheet::new)),
            new PaperVerb("handout", About.SESSION, (chart, id, call) -> Handout.of(chart, id), "--large"),
            new PaperVerb("consent", About.SESSION, (chart, id, call) -> ConsentForm.of(chart, id)
                    .map(form -> call.flag("--photographs") ? form.withPhotographs() : form), "--photographs"),
            new PaperVerb("summary", About.COURSE, (chart, id, call) -> CourseSummary.of(chart, id)),
            new PaperVerb("then-and-now", About.COURSE, (chart, id, call) -> chart.courses().find(id)
                    .map(course -> ThenAndNowPaper.of(chart, id)
                            .orElseThrow(() -> CliRefusal.of("cli.then-and-now.none")))),
            new PaperVerb("record", About.PATIENT, (chart, id, call) -> RecordOnDemand.of(chart, id)
                    .map(record -> call.flag("--identity-number") ? record.withIdentityNumber() : record),
                    "--identity-number"),
            new DueVerb()
        };
    }
}
