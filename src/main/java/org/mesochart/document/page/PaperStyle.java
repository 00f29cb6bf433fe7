package org.mesochart.document.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What the style sheets of all documents share. */
public final class PaperStyle {
    private PaperStyle() {}

    /**
     * The page with its foot: the running text at the left, "Page 1 of 2" at the right.
     *
     * @param margins as a style sheet says them
     */
    public static String page(double widthMm, double heightMm, String margins, PaperWords words) {
        return "@page { size: " + widthMm + "mm " + heightMm + "mm; margin: " + margins + ";"
                + " @bottom-left { content: element(footleft); vertical-align: middle; width: 80% }"
                + " @bottom-right { content: " + pageOf(words)
                + "; vertical-align: middle; width: 20%; text-align: right; font-family: Roboto; font-size: 7pt;"
                + " color: #55616c } }";
    }

    /** A length for a style sheet. */
    public static String mm(double mm) {
        return String.format(Locale.ROOT, "%.3fmm", mm);
    }

    /** The same with the running heads from the second page on; the sheet's margins. */
    public static String headed(PaperSize paper, PaperWords words) {
        boolean a4 = paper == PaperSize.A4;
        return "@page { size: " + paper.widthMm() + "mm " + paper.heightMm() + "mm; margin: 19mm 14mm "
                + (a4 ? "12mm" : "11.5mm") + ";"
                + " @top-left { content: element(headleft); vertical-align: middle; width: 56% }"
                + " @top-right { content: element(headright); vertical-align: middle; width: 44% }"
                + " @bottom-left { content: element(footleft); vertical-align: middle; width: 82% }"
                + " @bottom-right { content: " + pageOf(words)
                + "; vertical-align: middle; width: 18%; text-align: right; font-family: Roboto; font-size: 7pt;"
                + " color: #55616c } }\n"
                + "@page :first { margin-top: " + (a4 ? "10mm" : "9mm")
                + "; @top-left { content: none } @top-right { content: none } }\n";
    }

    /** "Page 1 of 2" from the words of the language, as a style sheet's content. */
    public static String pageOf(PaperWords words) {
        String[] parts = words.text("documents.page", "\u0001", "\u0002").split("(?=[\u0001\u0002])|(?<=[\u0001\u0002])");
        StringBuilder content = new StringBuilder();
        for (String part : parts) {
            switch (part) {
                case "\u0001" -> content.append("counter(page) ");
                case "\u0002" -> content.append("counter(pages) ");
                default -> content.append('"').append(part).append("\" ");
            }
        }
        return content.toString().strip();
    }

    public static String read(String resource) {
        try (InputStream in = PaperStyle.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + resource, unreadable);
        }
    }
}
