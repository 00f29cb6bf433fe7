package org.mesochart.document.sheet;

import static org.mesochart.document.page.Conformance.conforms;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.document.page.GalleryPages;
import org.mesochart.document.page.PaperSize;
import org.mesochart.domain.text.Language;

/** veraPDF accepts every sheet as PDF/UA-1 (readable aloud) and PDF/A-3u (for the archive). */
@Tag("slow-once")
@BesideOthers
class SheetConformanceTest {
    private static final SessionSheetPdf SHEETS = new SessionSheetPdf(SampleSheets.BODY);

    @Test
    void theUsualSheetConforms() throws Exception {
        everyLanguageAndPaper(SampleSheets.usual());
    }

    @Test
    void aDraftConforms() throws Exception {
        everyLanguageAndPaper(SampleSheets.draft());
    }

    @Test
    void anAmendedSheetConforms() throws Exception {
        everyLanguageAndPaper(SampleSheets.amended());
    }

    @Test
    void aSheetOfTwoHundredPointsConforms() throws Exception {
        everyLanguageAndPaper(SampleSheets.manyPoints());
    }

    @Test
    void sheetsOfHandsFeetAndKneesConform() throws Exception {
        everyLanguageAndPaper(SampleLimbs.oneHand());
        everyLanguageAndPaper(SampleLimbs.limbs());
    }

    @Test
    void sheetsWithPointsOnTheMidlineConform() throws Exception {
        everyLanguageAndPaper(SampleLimbs.spine(8));
        everyLanguageAndPaper(SampleLimbs.spine(60));
        GalleryPages.save(SHEETS.render(SampleLimbs.spine(8), Language.ENGLISH, PaperSize.A4), "session-midline-a4-en");
        GalleryPages.save(SHEETS.render(SampleLimbs.spine(8), Language.TURKISH, PaperSize.LETTER), "session-midline-letter-tr");
    }

    @Test
    void sheetsWithPaintedAreasConform() throws Exception {
        everyLanguageAndPaper(SampleMarks.lumbar());
        everyLanguageAndPaper(SampleMarks.manyPoints());
        conforms(SHEETS.render(SampleMarks.onlyPain(), Language.TURKISH, PaperSize.A4), "only pain");
    }

    @Test
    void aSheetFullOfHostileTextConforms() throws Exception {
        conforms(SHEETS.render(HostileTexts.input(), Language.ENGLISH, PaperSize.A4), "hostile");
    }

    private static void everyLanguageAndPaper(SessionSheetInput input) throws Exception {
        for (Language language : Language.values()) {
            for (PaperSize paper : PaperSize.values()) {
                conforms(SHEETS.render(input, language, paper), language + " " + paper);
            }
        }
    }
}
