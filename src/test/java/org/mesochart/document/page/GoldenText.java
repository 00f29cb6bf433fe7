package org.mesochart.document.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The words of a document in the order they are read, beside those that were looked at once and found right. */
public final class GoldenText {
    private GoldenText() {}

    /** The text of all pages in reading order; joined spaces, every line of its own. */
    public static String of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document)
                    .replace('\u00A0', ' ')
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .reduce("", (all, line) -> all + line + "\n");
        }
    }

    /** Compares with src/test/resources/paper; what was found instead is left in target/golden. */
    public static void check(byte[] pdf, String name) throws IOException {
        String text = of(pdf);
        Path found = Path.of("target", "golden", name + ".txt");
        Files.createDirectories(found.getParent());
        Files.writeString(found, text);
        try (InputStream in = GoldenText.class.getResourceAsStream("/paper/" + name + ".txt")) {
            assertNotNull(in, "no text to compare with: look at " + found);
            assertEquals(new String(in.readAllBytes(), StandardCharsets.UTF_8), text, name);
        }
    }
}
