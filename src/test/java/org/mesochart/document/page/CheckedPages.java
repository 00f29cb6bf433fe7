package org.mesochart.document.page;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What stands on the pages of a document that conforms; they are left as pictures. */
public final class CheckedPages {
    private CheckedPages() {}

    /** Its text on one line, after "2 pages ". */
    public static String of(byte[] pdf, String name) throws Exception {
        GalleryPages.save(pdf, name);
        Conformance.conforms(pdf, name);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages() + " pages "
                    + new PDFTextStripper().getText(document).replace('\u00A0', ' ').replaceAll("\\s+", " ");
        }
    }

    public static void inOrder(String text, List<String> wanted) {
        int at = 0;
        for (String each : wanted) {
            int found = text.indexOf(each, at);
            assertTrue(found >= 0, () -> "no \"" + each + "\" in its place in: " + text);
            at = found + each.length();
        }
    }
}
