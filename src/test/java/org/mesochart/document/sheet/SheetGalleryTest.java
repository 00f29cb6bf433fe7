package org.mesochart.document.sheet;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mesochart.document.page.GalleryPages.save;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.document.page.PaperSize;
import org.mesochart.domain.text.Language;

/** Leaves a picture of every page of every document in both languages. */
@Tag("slow-once")
@BesideOthers
class SheetGalleryTest {
    @Test
    void everyDocumentLeavesItsPagesAsPictures() throws IOException {
        SessionSheetPdf sheets = new SessionSheetPdf(SampleSheets.BODY);
        Map<String, SessionSheetInput> samples = Map.ofEntries(
                Map.entry("session-sheet", SampleSheets.usual()),
                Map.entry("session-sheet-draft", SampleSheets.draft()),
                Map.entry("session-sheet-amended", SampleSheets.amended()),
                Map.entry("session-sheet-200-points", SampleSheets.manyPoints()),
                Map.entry("session-sheet-30-lumbar", SampleLimbs.thirtyLumbar()),
                Map.entry("session-sheet-one-hand", SampleLimbs.oneHand()),
                Map.entry("session-sheet-limbs", SampleLimbs.limbs()),
                Map.entry("session-sheet-marks-lumbar", SampleMarks.lumbar()),
                Map.entry("session-sheet-marks", SampleMarks.usual()),
                Map.entry("session-sheet-marks-200-points", SampleMarks.manyPoints()),
                Map.entry("session-sheet-only-pain", SampleMarks.onlyPain()));
        for (Map.Entry<String, SessionSheetInput> sample : samples.entrySet()) {
            for (Language language : Language.values()) {
                byte[] pdf = sheets.render(sample.getValue(), language, PaperSize.A4);
                assertTrue(save(pdf, sample.getKey() + "-" + language.key()) > 0);
            }
        }
        for (Map.Entry<String, SessionSheetInput> sample : FullSheets.all().entrySet()) {
            for (Language language : Language.values()) {
                for (PaperSize paper : PaperSize.values()) {
                    String name = "session-sheet-" + sample.getKey() + "-" + paper.key() + "-" + language.key();
                    byte[] pdf = sheets.render(sample.getValue(), language, paper);
                    int pages = save(pdf, name);
                    assertTrue(pages == 1 || !Set.of("full", "3-points", "missing").contains(sample.getKey()),
                            name + " takes one page");
                }
            }
        }
        assertTrue(save(sheets.render(SampleSheets.usual(), Language.ENGLISH, PaperSize.LETTER),
                "session-sheet-letter-en") > 0);
    }
}
