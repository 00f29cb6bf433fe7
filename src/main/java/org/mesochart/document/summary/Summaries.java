package org.mesochart.document.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.page.Drawing;
import org.mesochart.document.page.Fact;
import org.mesochart.document.page.Letterheads;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.PaperStyle;
import org.mesochart.document.page.PaperWords;
import org.mesochart.document.page.PatientStrip;
import org.mesochart.document.page.Running;
import org.mesochart.document.page.Titled;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.i18n.Messages;

/** Words and rounds a course for paper. */
final class Summaries {
    private static final int LONGEST_ALLERGIES = 70;
    private static final String STYLE =
            PaperStyle.read("/templates/sheet.css") + PaperStyle.read("/templates/course-summary.css");

    private final BodyMap bodyMap;
    private final PaperWords words;
    private final PaperSize paper;

    Summaries(BodyMap bodyMap, Messages messages, PaperSize paper) {
        this.bodyMap = bodyMap;
        this.paper = paper;
        words = new PaperWords(messages);
    }

    SummaryModel model(SummaryInput input) {
        Map<String, Drawing> drawings = new LinkedHashMap<>();
        Fact allergies = PatientStrip.allergies(words, input.patient().allergies());
        SummaryPain pain = new SummaryPain(words, input, drawings);
        SummarySessions sessions = new SummarySessions(words, input);
        List<Titled> tables = new ArrayList<>();
        pain.changes().ifPresent(tables::add);
        pain.totals().ifPresent(tables::add);
        new SummaryDoses(words, input).section().ifPresent(tables::add);
        String heading = words.text("summary.title");
        String which = which(input);
        return new SummaryModel(
                words.messages().language().key(),
                words.text("documents.title.pdf", heading, words.orNotRecorded(input.patient().chartNumber()),
                        words.messages().dates().day(input.printed())),
                STYLE + PaperStyle.headed(paper, words) + PatientStrip.room(input.patient()),
                new Running(PatientStrip.head(words, input.patient()), heading + " · " + which, foot(input, heading)),
                Letterheads.of(words, input.clinic(), input.papers(), heading, which, marks(input), drawings),
                PatientStrip.facts(words, input.patient(), input.printed()),
                allergies,
                allergies.value().length() > LONGEST_ALLERGIES,
                words.text("summary.short"),
                new SummaryShort(words, bodyMap, input).told(),
                pain.trends(paper),
                sessions.section(),
                tables,
                new SummaryMap(words, bodyMap, input, drawings).points(paper),
                words.text("summary.to"),
                signed(input),
                drawings);
    }

    /** "Course 2 · 18 Sep 2026 to 13 Nov 2026". */
    private String which(SummaryInput input) {
        List<LocalDate> days = new ArrayList<>();
        input.records().forEach(record -> days.add(record.session().localTime().toLocalDate()));
        input.scores().forEach(score -> days.add(input.day(score.at())));
        days.sort(null);
        int number = input.course().number();
        if (days.isEmpty()) {
            return words.text("summary.course", number);
        }
        return days.getFirst().equals(days.getLast())
                ? words.text("summary.course.day", number, days.getFirst())
                : words.text("summary.course.days", number, days.getFirst(), days.getLast());
    }

    private String foot(SummaryInput input, String heading) {
        return String.join(" · ", heading, words.orNotRecorded(input.patient().chartNumber()),
                words.text("summary.printed", input.printed()), words.text("documents.chain", input.chain()));
    }

    /** A draft can still change; the summary says which sessions are. */
    private List<String> marks(SummaryInput input) {
        List<Integer> drafts = input.records().stream()
                .map(SessionRecord::session)
                .filter(session -> !session.signed())
                .map(session -> session.number())
                .toList();
        return drafts.isEmpty() ? List.of() : List.of(words.count("summary.drafts", drafts.size(), PaperWords.ranges(drafts)));
    }

    private SummaryModel.Signed signed(SummaryInput input) {
        Practitioner practitioner = input.practitioner();
        Optional<String> title = Optional.ofNullable(practitioner.title()).filter(text -> !text.isBlank());
        Optional<String> certificate = Optional.ofNullable(practitioner.certificate()).filter(text -> !text.isBlank());
        return new SummaryModel.Signed(
                words.text("documents.practitioner"),
                practitioner.name(),
                title.map(text -> ", " + text).orElse(""),
                certificate.map(text -> words.text("documents.certificate", text)).stream().toList(),
                words.text("documents.signature"));
    }
}
