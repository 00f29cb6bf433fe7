package org.mesochart.document.page;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.mesochart.Pictures;

/** Leaves the pages of documents as pictures. */
public final class GalleryPages {
    private static final Path GALLERY = Path.of("target", "gallery");

    private GalleryPages() {}

    /**
     * Of what comes on both papers in both languages, the picture of A4 in English and of Letter in Turkish.
     *
     * @return how many pages there are
     */
    public static int save(byte[] pdf, String name) throws IOException {
        Files.createDirectories(GALLERY);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            boolean twin = name.contains("letter-en") || name.contains("a4-tr");
            for (int page = 0; !twin && page < document.getNumberOfPages(); page++) {
                BufferedImage image = renderer.renderImageWithDPI(page, 110);
                Pictures.write(image, GALLERY.resolve("doc-" + name + "-p" + (page + 1) + ".png"));
            }
            return document.getNumberOfPages();
        }
    }
}
