package org.mesochart.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.document.keys.KeysSheet;
import org.mesochart.document.page.Conformance;
import org.mesochart.document.page.GalleryPages;
import org.mesochart.document.page.PaperFonts;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.PdfEngine;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;

/** The keys on paper, from the same menus and parts as on screen. */
@Tag("slow-once")
@BesideOthers
class KeysOnPaperTest {
    @Test
    void everyKeyWithItsDeedIsOnPaperInBothLanguagesOnBothPapers() throws Exception {
        PdfEngine engine = new PdfEngine(new PaperFonts());
        for (Language language : Language.values()) {
            KeysSheet sheet = ProgramDeeds.keysSheet(new Messages(language));
            assertEquals(17, sheet.parts().size(), "seven menus, three groups of the map, and seven of other parts");
            for (String key : List.of("F8", "Esc")) {
                assertTrue(sheet.parts().stream().flatMap(part -> part.lines().stream()).anyMatch(line -> line.keys().equals(key)),
                        key);
            }
            for (PaperSize paper : PaperSize.values()) {
                byte[] pdf = sheet.pdf(engine, language, paper);
                String which = "keys-" + paper.key() + "-" + language.key();
                Conformance.conforms(pdf, which);
                assertTrue(GalleryPages.save(pdf, which) <= 3, which);
                String text = text(pdf);
                List<KeysSheet.Line> missing = sheet.parts().stream().flatMap(part -> part.lines().stream())
                        .filter(line -> !text.contains(plain(line.keys())) || !text.contains(plain(line.words()))).toList();
                assertEquals(List.of(), missing, which);
            }
        }
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return plain(new PDFTextStripper().getText(document));
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u00a0]+", "");
    }
}
