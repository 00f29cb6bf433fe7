package org.mesochart.document.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Asks veraPDF whether a document is PDF/UA-1 (readable aloud) and PDF/A-3u (for the archive). And that no column's head has
 * a broken word.
 */
public final class Conformance {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Conformance() {}

    /** @param which said when it is not */
    public static void conforms(byte[] pdf, String which) throws Exception {
        assertEquals(List.of(), HeadWords.broken(pdf), which);
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
