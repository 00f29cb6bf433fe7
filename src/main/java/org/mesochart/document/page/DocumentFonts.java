package org.mesochart.document.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The typefaces inside one PDF document, of which only the characters used are written. */
public final class DocumentFonts {
    private final PaperFonts paper;
    private final PDType0Font regular;
    private final PDType0Font bold;

    DocumentFonts(PaperFonts paper, PDDocument document) {
        this.paper = paper;
        this.regular = load(document, paper.regular());
        this.bold = load(document, paper.bold());
    }

    PaperFonts paper() {
        return paper;
    }

    PDType0Font regular() {
        return regular;
    }

    PDType0Font bold() {
        return bold;
    }

    static PDType0Font load(PDDocument document, TrueTypeFont font) {
        try {
            return PDType0Font.load(document, font, true);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot embed a font", unreadable);
        }
    }
}
