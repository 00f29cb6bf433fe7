package org.mesochart.document.recall;

import io.jstach.jstache.JStache;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.mesochart.document.page.Fact;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.PaperStyle;
import org.mesochart.document.page.PaperWords;
import org.mesochart.document.sheet.SessionSheetModel;
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.recall.LotRecall;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.NameWords;
import org.mesochart.i18n.RecallWords;
import org.mesochart.i18n.RegionNames;

/** A lot's recall list on paper, worded. */
@JStache(path = "templates/lot-recall.html")
public record RecallModel(
        String language,
        String title,
        String style,
        String foot,
        String clinic,
        String address,
        String heading,
        String lot,
        List<Fact> facts,
        String note,
        Heads heads,
        List<Row> rows) {

    /** The heads of the columns. */
    record Heads(String when, String patient, String taken, String points, String events, String told) {}

    /** One session. */
    record Row(String when, String name, String patient, String taken, String points, List<String> events, String none) {
        boolean any() {
            return !events.isEmpty();
        }

        @Override
        public String toString() {
            return "Row";
        }
    }

    static RecallModel of(
            LotRecall recall, Clinic clinic, Practitioner by, LocalDateTime made, Messages messages, PaperSize paper) {
        RecallWords words = new RecallWords(messages, new RegionNames(messages));
        String heading = messages.text("stock.recall.sheet.title");
        String lot = messages.text("stock.recall.sheet.lot", recall.number());
        String day = messages.dates().day(made.toLocalDate());
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(messages, "stock.recall.sheet.summary", words.summary(recall)));
        if (!words.spellings(recall).isEmpty()) {
            facts.add(fact(messages, "stock.recall.sheet.spellings", String.join(", ", recall.spellings())));
        }
        facts.add(fact(messages, "stock.recall.sheet.made",
                messages.text("stock.recall.sheet.madeBy", messages.dates().moment(made), by.name())));
        return new RecallModel(
                messages.language().key(),
                messages.text("documents.title.pdf", heading, recall.number(), day),
                style(paper, messages),
                String.join(" · ", heading, lot, day, messages.text("stock.recall.sheet.foot")),
                clinic.name(),
                clinic.address() == null ? "" : clinic.address(),
                heading,
                lot,
                facts,
                messages.text("stock.recall.sheet.note"),
                new Heads(
                        messages.text("stock.recall.when"),
                        messages.text("stock.recall.patient"),
                        messages.text("stock.recall.taken"),
                        messages.text("stock.recall.where"),
                        messages.text("stock.recall.events"),
                        messages.text("stock.recall.sheet.told")),
                recall.uses().stream().map(use -> row(use, words, messages)).toList());
    }

    private static Fact fact(Messages messages, String key, String value) {
        return new Fact(messages.text(key), value, false);
    }

    private static Row row(LotRecall.Use use, RecallWords words, Messages messages) {
        return new Row(words.when(use), NameWords.of(use.patient(), messages), words.patient(use), words.taken(use), words.points(use),
                words.events(use), messages.text("stock.recall.noEvents"));
    }

    private static String style(PaperSize paper, Messages messages) {
        // Across: six columns of words need the long side.
        return PaperStyle.read("/templates/lot-recall.css")
                + PaperStyle.page(paper.heightMm(), paper.widthMm(), "13mm 14mm 14mm", new PaperWords(messages));
    }

    @Override
    public String toString() {
        return "RecallModel";
    }
}
