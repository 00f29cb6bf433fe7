package org.mesochart.document;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;

import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.domain.text.Language;

/** Leaves a picture of every page of every document in both languages. */
@Tag("slow-once")
@BesideOthers
class SheetGalleryTest {
    private static final Path GALLERY = Path.of("target", "gallery");

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
        List<String> groups = List.of("7K4MX", "Q2WPR", "9HC3T", "ZB6VN", "4DJ8E", "SY5GA", "RM2K7", "W9TQ3");
        for (Language language : Language.values()) {
            byte[] key = RecoveryKeySheet.pdf(
                    groups, SampleSheets.clinic(), LocalDateTime.of(2026, 10, 2, 8, 15), language, PaperSize.A4);
            assertTrue(save(key, "recovery-key-" + language.key()) == 1, "a recovery key takes one page");
        }
        assertTrue(save(sheets.render(SampleSheets.usual(), Language.ENGLISH, PaperSize.LETTER),
                "session-sheet-letter-en") > 0);
    }

    static int save(byte[] pdf, String name) throws IOException {
        Files.createDirectories(GALLERY);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                BufferedImage image = renderer.renderImageWithDPI(page, 110);
                ImageIO.write(image, "png", GALLERY.resolve("doc-" + name + "-p" + (page + 1) + ".png").toFile());
            }
            return document.getNumberOfPages();
        }
    }
}
