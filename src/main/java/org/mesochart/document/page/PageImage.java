package org.mesochart.document.page;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * One page of a PDF as pixels for the screen.
 *
 * @param argb width times height pixels, opaque, from the upper left
 * @param pages how many pages the document has
 */
public record PageImage(int width, int height, int[] argb, int page, int pages) {
    private static final int OPAQUE = 0xFF000000;

    /**
     * Draws one page; takes some hundred milliseconds, to be called away from the UI thread.
     *
     * @param page from 0; the last page is taken when there are fewer
     * @param dpi pixels an inch, 20 to 600
     */
    public static PageImage of(byte[] pdf, int page, float dpi) {
        return of(pdf, page, dpi, false);
    }

    /** @param grey as a printer without colours would print it */
    public static PageImage of(byte[] pdf, int page, float dpi, boolean grey) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int shown = Math.min(page, document.getNumberOfPages() - 1);
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(shown, dpi, ImageType.RGB);
            BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
            plain.getGraphics().drawImage(image, 0, 0, null);
            int[] pixels = ((DataBufferInt) plain.getRaster().getDataBuffer()).getData();
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = OPAQUE | (grey ? grey(pixels[i]) : pixels[i]);
            }
            return new PageImage(image.getWidth(), image.getHeight(), pixels, shown, document.getNumberOfPages());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot draw a page", unreadable);
        }
    }

    /** How many pages a PDF has. */
    public static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot count pages", unreadable);
        }
    }

    /** Weighed as GreyPages does. */
    private static int grey(int rgb) {
        int light = (299 * (rgb >> 16 & 255) + 587 * (rgb >> 8 & 255) + 114 * (rgb & 255) + 500) / 1000;
        return light << 16 | light << 8 | light;
    }

    @Override
    public String toString() {
        return "PageImage[" + page + " of " + pages + ']';
    }
}
