package org.mesochart.document.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.document.map.MapDrawing;
import org.mesochart.document.map.MapLayoutChecks;
import org.mesochart.document.page.Conformance;
import org.mesochart.document.page.Drawing;
import org.mesochart.document.page.GoldenText;
import org.mesochart.document.page.PaperFonts;
import org.mesochart.document.page.PaperSize;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;

/** The sheet with everything in it, and with very few, many and badly named things. */
@Tag("slow-once")
@BesideOthers
class FullSheetTest {
    private static final SessionSheetPdf SHEETS = new SessionSheetPdf(SampleSheets.BODY);

    @Test
    void itsWordsAreThoseOfTheRecordInOrder() throws Exception {
        for (Language language : Language.values()) {
            GoldenText.check(SHEETS.render(FullSheets.full(), language, PaperSize.A4), "session-sheet-" + language.key());
        }
    }

    @Test
    void everyCaseConformsWithItsLogoAsTheOnlyPixels() throws Exception {
        for (Map.Entry<String, SessionSheetInput> sample : FullSheets.all().entrySet()) {
            byte[] pdf = SHEETS.render(sample.getValue(), Language.TURKISH, PaperSize.LETTER);
            Conformance.conforms(pdf, sample.getKey());
            try (PDDocument document = Loader.loadPDF(pdf)) {
                List<PDImageXObject> images = new ArrayList<>();
                List<PDFont> fonts = new ArrayList<>();
                for (var page : document.getPages()) {
                    inside(page.getResources(), images, fonts);
                }
                assertEquals(sample.getKey().equals("missing") ? 0 : 1, images.size(), sample.getKey());
                assertTrue(fonts.stream().allMatch(PDFont::isEmbedded), sample.getKey());
            }
        }
    }

    private static void inside(PDResources resources, List<PDImageXObject> images, List<PDFont> fonts) throws IOException {
        for (COSName name : resources.getFontNames()) {
            fonts.add(resources.getFont(name));
        }
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDImageXObject image) {
                images.add(image);
            } else if (object instanceof PDFormXObject form && form.getResources() != null) {
                inside(form.getResources(), images, fonts);
            }
        }
    }

    @Test
    void everyPointHasItsNumberAndNoneLiesOverAnother() {
        SessionSheets models = new SessionSheets(SampleSheets.BODY, new PaperFonts());
        for (Map.Entry<String, SessionSheetInput> sample : FullSheets.all().entrySet()) {
            for (PaperSize paper : PaperSize.values()) {
                SessionSheetModel model = models.model(
                        sample.getValue(), new Messages(Language.TURKISH), paper, SessionSheets.Fit.EASY);
                for (Drawing drawing : model.drawings().values()) {
                    if (drawing instanceof MapDrawing map) {
                        MapLayoutChecks.nothingOverlaps(map);
                        MapLayoutChecks.everyPointIsNumbered(map);
                    }
                }
            }
        }
    }
}
