package org.mesochart.document.record;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.mesochart.backup.Watch;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.page.Drawing;
import org.mesochart.document.page.Fact;
import org.mesochart.document.page.Letterheads;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.PaperStyle;
import org.mesochart.document.page.PaperWords;
import org.mesochart.document.page.PatientStrip;
import org.mesochart.document.page.Running;
import org.mesochart.document.page.Table;
import org.mesochart.document.record.RecordContent.CoursePart;
import org.mesochart.document.record.RecordContent.SessionPart;
import org.mesochart.document.record.RecordModel.Block;
import org.mesochart.domain.course.Assessment;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.paper.Printout;
import org.mesochart.i18n.JudgementWords;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.PlanWords;
import org.mesochart.i18n.ResultSentence;
import org.mesochart.i18n.ReviewWords;
import org.mesochart.storage.PatientTrail;

/** Words a patient's record for paper. */
final class Records {
    private static final String STYLE =
            PaperStyle.read("/templates/sheet.css") + PaperStyle.read("/templates/patient-record.css");

    private final BodyMap bodyMap;
    private final PaperWords words;
    private final PaperSize paper;

    Records(BodyMap bodyMap, Messages messages, PaperSize paper) {
        this.bodyMap = bodyMap;
        this.paper = paper;
        words = new PaperWords(messages);
    }

    RecordModel model(PatientRecord record, Watch watch) {
        RecordContent content = record.content();
        String heading = words.text("record.title");
        String made = words.text("record.made", content.made(), content.by().name());
        String chart = words.orNotRecorded(content.patient().chartNumber());
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.facts(2, words.text("record.person"), person(content, record.identityNumber())));
        RecordSessions sessions = new RecordSessions(words, bodyMap, content);
        int all = content.courses().stream().mapToInt(part -> part.sessions().size()).sum();
        int done = 0;
        for (CoursePart part : content.courses()) {
            blocks.add(Block.facts(2, words.text("record.course", part.course().number()), course(part, content.zone())));
            for (SessionPart session : part.sessions()) {
                blocks.addAll(sessions.blocks(session));
                watch.at((double) ++done / all);
            }
            blocks.addAll(sessions.followUps(part));
        }
        printouts(content, blocks);
        trail(content, blocks);
        Map<String, Drawing> drawings = new LinkedHashMap<>();
        return new RecordModel(
                words.messages().language().key(),
                words.text("documents.title.pdf", heading, chart, words.messages().dates().day(content.made().toLocalDate())),
                STYLE + PaperStyle.headed(paper, words),
                new Running(PatientStrip.head(words, content.patient()), heading + " · " + made,
                        String.join(" · ", heading, chart, words.text("documents.chain", content.chain()))),
                Letterheads.of(words, content.clinic(), content.papers(), heading, made, List.of(), drawings),
                blocks,
                drawings);
    }

    private List<Fact> person(RecordContent content, boolean identityNumber) {
        Patient patient = content.patient();
        List<Fact> facts = new ArrayList<>(PatientStrip.facts(words, patient, content.made().toLocalDate()));
        facts.add(fact("record.phone", patient.phone()));
        facts.add(fact("record.identity", patient.identityNumber() == null || identityNumber
                ? patient.identityNumber()
                : words.text("record.identity.kept")));
        facts.add(fact("record.language", patient.language() == null
                ? null
                : words.text("preview.language." + patient.language().key())));
        facts.add(PatientStrip.allergies(words, patient.allergies()));
        facts.add(fact("documents.alerts", patient.alerts()));
        if (patient.archived()) {
            facts.add(fact("record.archived", words.text("record.yes")));
        }
        return facts;
    }

    private Fact fact(String label, String value) {
        return new Fact(words.text(label), words.orNotRecorded(value), false);
    }

    private List<Fact> course(CoursePart part, ZoneId zone) {
        Course course = part.course();
        Assessment found = part.assessment();
        ReviewWords review = new ReviewWords(words.messages(), bodyMap);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.text("documents.indication"), course.indication(), true));
        facts.add(fact("record.status", words.text("record.status." + course.status().key())));
        facts.add(fact("record.plan", new PlanWords(words.messages()).of(course.plan())));
        course.plan().dates().forEach((number, day) -> facts.add(fact("record.plan.moved",
                words.text("record.plan.on", number, day))));
        JudgementWords judged = new JudgementWords(words.messages(),
                new ResultSentence(words.messages(), Clock.system(zone)), zone);
        part.judgements().forEach(judgement -> facts.add(fact("judge.fact", judged.decided(judgement))));
        facts.add(fact("documents.goal", course.goal()));
        facts.add(fact("documents.diagnosis", found.diagnosis()));
        facts.add(fact("documents.pain_of", String.join("\n", found.sites().stream().map(review::whole).toList())));
        facts.add(fact("documents.health", found.health()));
        facts.add(fact("documents.medicines", found.medicines()));
        facts.add(fact("documents.tried", found.tried()));
        facts.add(fact("documents.why", found.why()));
        return facts;
    }

    private void printouts(RecordContent content, List<Block> blocks) {
        if (content.printouts().isEmpty()) {
            return;
        }
        Table.Builder table = new Table.Builder()
                .words(words.text("record.when"), 22)
                .words(words.text("record.document"), 34)
                .words(words.text("record.deed"), 24)
                .words(words.text("record.language"), 20);
        for (Printout each : content.printouts()) {
            table.row(
                    words.messages().dates().moment(each.at().atZone(content.zone()).toLocalDateTime()),
                    words.text("record.paper." + each.kind().key()),
                    words.count("record.deed." + each.deed().key(), each.copies()),
                    words.text("preview.language." + each.language().key()));
        }
        blocks.add(Block.table(2, words.text("record.printouts"), table.build()));
    }

    /** Who did what to which kind of thing; alike things of one minute in one row, with their number. */
    private void trail(RecordContent content, List<Block> blocks) {
        record Deed(String when, UUID by, String action, String entity) {}
        Map<Integer, Deed> deeds = new LinkedHashMap<>();
        List<Integer> counts = new ArrayList<>();
        Deed last = null;
        for (PatientTrail.Row row : content.trail().rows()) {
            Deed deed = new Deed(words.messages().dates().moment(row.at().atZone(content.zone()).toLocalDateTime()), row.by(),
                    row.action(), row.entity());
            if (Objects.equals(deed, last)) {
                counts.set(counts.size() - 1, counts.getLast() + 1);
            } else {
                deeds.put(counts.size(), deed);
                counts.add(1);
            }
            last = deed;
        }
        Table.Builder table = new Table.Builder()
                .words(words.text("record.when"), 22)
                .words(words.text("record.who"), 34)
                .words(words.text("record.what"), 24)
                .words(words.text("record.of"), 20);
        deeds.forEach((place, deed) -> table.row(
                deed.when(),
                deed.by() == null ? "–" : content.people().getOrDefault(deed.by(), words.notRecorded()),
                known("record.action.", deed.action()),
                counts.get(place) == 1
                        ? known("record.entity.", deed.entity())
                        : words.text("record.times", known("record.entity.", deed.entity()), counts.get(place))));
        if (!table.isEmpty()) {
            blocks.add(Block.table(2, words.text("record.trail"), table.build()));
        }
    }

    /** A word of a later version stands as it is written in the chart. */
    private String known(String area, String key) {
        return words.messages().has(area + key) ? words.text(area + key) : key;
    }
}
