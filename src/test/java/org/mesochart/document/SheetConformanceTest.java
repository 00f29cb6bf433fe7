package org.mesochart.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.domain.text.Language;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** veraPDF accepts every sheet as PDF/UA-1 (readable aloud) and PDF/A-3u (for the archive). */
@Tag("slow-once")
@BesideOthers
class SheetConformanceTest {
    private static final SessionSheetPdf SHEETS = new SessionSheetPdf(SampleSheets.BODY);

    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

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

    static void conforms(byte[] pdf, String which) throws Exception {
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_U)) {
            try (PDFAParser parser =
                            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                ValidationResult result = validator.validate(parser);
                Map<String, String> failed = new LinkedHashMap<>();
                result.getTestAssertions().forEach(assertion -> failed.put(
                        assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber(),
                        assertion.getMessage()));
                assertEquals("[]", new TreeSet<>(failed.entrySet().stream().map(Object::toString).toList()).toString(),
                        which + " " + flavour);
            }
        }
    }
}
