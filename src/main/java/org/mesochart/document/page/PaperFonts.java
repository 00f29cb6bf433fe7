package org.mesochart.document.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The typefaces of all paper: Roboto Regular and Bold, and DejaVu Sans for characters that Roboto lacks. Each is read
 * once. Substitution tables are off: Roboto's ligature would turn "fl" of "lifleri" into one character, which a search
 * in the PDF would not find.
 */
public final class PaperFonts {
    private static final String ROBOTO = "/com/formdev/flatlaf/fonts/roboto/Roboto-";
    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf";

    private final TrueTypeFont regular;
    private final TrueTypeFont bold;
    private final CmapLookup regularCharacters;
    private final CmapLookup boldCharacters;
    private TrueTypeFont fallback;
    private CmapLookup fallbackCharacters;

    public PaperFonts() {
        regular = read(ROBOTO + "Regular.ttf");
        bold = read(ROBOTO + "Bold.ttf");
        regularCharacters = characters(regular);
        boldCharacters = characters(bold);
    }

    TrueTypeFont regular() {
        return regular;
    }

    TrueTypeFont bold() {
        return bold;
    }

    /** DejaVu Sans, read when first needed. */
    synchronized TrueTypeFont fallback() {
        if (fallback == null) {
            fallback = read(DEJAVU);
            fallbackCharacters = characters(fallback);
        }
        return fallback;
    }

    /** Whether Roboto has the character in both weights. */
    boolean inRoboto(int codePoint) {
        return regularCharacters.getGlyphId(codePoint) != 0 && boldCharacters.getGlyphId(codePoint) != 0;
    }

    /** Whether the fallback has the character. */
    boolean inFallback(int codePoint) {
        fallback();
        return fallbackCharacters.getGlyphId(codePoint) != 0;
    }

    /** Width of a line of Roboto in millimetres. */
    public double widthMm(String text, boolean inBold, double sizePt) {
        TrueTypeFont font = inBold ? bold : regular;
        CmapLookup lookup = inBold ? boldCharacters : regularCharacters;
        try {
            double units = 0;
            for (int i = 0; i < text.length(); i++) {
                units += font.getAdvanceWidth(lookup.getGlyphId(text.charAt(i)));
            }
            return units / font.getUnitsPerEm() * sizePt * PdfCanvas.MM_PER_PT;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the font's widths", unreadable);
        }
    }

    private static CmapLookup characters(TrueTypeFont font) {
        try {
            return font.getUnicodeCmapLookup();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the font's characters", unreadable);
        }
    }

    private static TrueTypeFont read(String resource) {
        try (InputStream in = PaperFonts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing font " + resource);
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            font.setEnableGsub(false);
            return font;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read font " + resource, unreadable);
        }
    }
}
