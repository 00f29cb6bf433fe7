package org.mesochart.document.page;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/**
 * Paints a drawing straight into PDF operators: millimetres, origin at the upper left, y downward. Numbers stay text in
 * the document's own fonts, which is smaller and quicker than outlines.
 */
public final class PdfCanvas {
    public static final double MM_PER_PT = 25.4 / 72;

    private static final double PT_PER_MM = 72 / 25.4;
    private static final COSName REGULAR = COSName.getPDFName("R");
    private static final COSName BOLD = COSName.getPDFName("B");
    private static final String IMAGE = "I";

    private final StringBuilder out = new StringBuilder(4096);
    private final List<BufferedImage> images = new ArrayList<>();
    private final DocumentFonts fonts;
    private final double widthMm;
    private final double heightMm;

    PdfCanvas(DocumentFonts fonts, double widthMm, double heightMm) {
        this.fonts = fonts;
        this.widthMm = widthMm;
        this.heightMm = heightMm;
        number(PT_PER_MM).append("0 0 ");
        number(-PT_PER_MM).append("0 ");
        number(heightMm * PT_PER_MM).append("cm 1 j 1 J\n");
    }

    /** Where text lies from its anchor. */
    public enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    public PdfCanvas save() {
        out.append("q\n");
        return this;
    }

    public PdfCanvas restore() {
        out.append("Q\n");
        return this;
    }

    public PdfCanvas moveTo(double x, double y) {
        number(x);
        number(y).append("m\n");
        return this;
    }

    public PdfCanvas lineTo(double x, double y) {
        number(x);
        number(y).append("l\n");
        return this;
    }

    public PdfCanvas curveTo(double x1, double y1, double x2, double y2, double x, double y) {
        number(x1);
        number(y1);
        number(x2);
        number(y2);
        number(x);
        number(y).append("c\n");
        return this;
    }

    public PdfCanvas close() {
        out.append("h\n");
        return this;
    }

    public PdfCanvas rect(double x, double y, double width, double height) {
        number(x);
        number(y);
        number(width);
        number(height).append("re\n");
        return this;
    }

    public PdfCanvas circle(double x, double y, double r) {
        double k = 0.5522847498 * r;
        moveTo(x + r, y);
        curveTo(x + r, y + k, x + k, y + r, x, y + r);
        curveTo(x - k, y + r, x - r, y + k, x - r, y);
        curveTo(x - r, y - k, x - k, y - r, x, y - r);
        return curveTo(x + k, y - r, x + r, y - k, x + r, y).close();
    }

    /** Narrows what follows to the path, until the next restore. */
    public PdfCanvas clip() {
        out.append("W n\n");
        return this;
    }

    /** The same where outlines in outlines are holes. */
    public PdfCanvas clipEvenOdd() {
        out.append("W* n\n");
        return this;
    }

    public PdfCanvas fill(int rgb) {
        colour(rgb).append("rg f\n");
        return this;
    }

    public PdfCanvas stroke(int rgb, double widthInMm) {
        stroking(rgb, widthInMm);
        out.append("S\n");
        return this;
    }

    public PdfCanvas fillAndStroke(int fill, int edge, double widthInMm) {
        colour(fill).append("rg ");
        stroking(edge, widthInMm);
        out.append("B\n");
        return this;
    }

    /** Dashes of the given length and gap; 0 and 0 for a whole line. */
    public PdfCanvas dash(double on, double off) {
        if (on == 0) {
            out.append("[] 0 d\n");
        } else {
            out.append('[');
            number(on);
            number(off).append("] 0 d\n");
        }
        return this;
    }

    /** Millimetres that a line of text takes. */
    public double textWidth(String text, double sizePt, boolean bold) {
        return fonts.paper().widthMm(text, bold, sizePt);
    }

    /** One line of text, y at the baseline. */
    public PdfCanvas text(String text, double x, double y, double sizePt, boolean bold, int rgb, Align align) {
        return text(text, x, y, sizePt, bold, rgb, align, false);
    }

    /** The same with a white edge of 0.5 mm around the characters, for numbers over lines. */
    public PdfCanvas haloText(String text, double x, double y, double sizePt, boolean bold, int rgb, Align align) {
        text(text, x, y, sizePt, bold, 0xFFFFFF, align, true);
        return text(text, x, y, sizePt, bold, rgb, align, false);
    }

    private PdfCanvas text(
            String text, double x, double y, double sizePt, boolean bold, int rgb, Align align, boolean halo) {
        double width = fonts.paper().widthMm(text, bold, sizePt);
        double left = switch (align) {
            case LEFT -> x;
            case CENTRE -> x - width / 2;
            case RIGHT -> x - width;
        };
        out.append("BT ");
        if (halo) {
            out.append("1 Tr ");
            stroking(rgb, 0.9);
        } else {
            colour(rgb).append("rg ");
        }
        out.append(bold ? "/B " : "/R ");
        number(sizePt * MM_PER_PT).append("Tf 1 0 0 -1 ");
        number(left);
        number(y).append("Tm <");
        PDFont font = bold ? fonts.bold() : fonts.regular();
        try {
            for (byte b : font.encode(text)) {
                out.append(Character.forDigit((b >> 4) & 15, 16)).append(Character.forDigit(b & 15, 16));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot encode text", unreadable);
        }
        text.codePoints().forEach(font::addToSubset);
        out.append("> Tj ").append(halo ? "0 Tr ET\n" : "ET\n");
        return this;
    }

    /** A picture made of pixels: a logo, never a map or a chart. */
    public PdfCanvas image(BufferedImage picture, double x, double y, double width, double height) {
        images.add(picture);
        out.append("q ");
        number(width).append("0 0 ");
        number(-height);
        number(x);
        number(y + height).append("cm /").append(IMAGE).append(images.size()).append(" Do Q\n");
        return this;
    }

    private void stroking(int rgb, double widthInMm) {
        colour(rgb).append("RG ");
        number(widthInMm).append("w ");
    }

    private StringBuilder colour(int rgb) {
        number((rgb >> 16 & 255) / 255.0);
        number((rgb >> 8 & 255) / 255.0);
        return number((rgb & 255) / 255.0);
    }

    // Thousandths of a millimetre; written by hand because String.format takes most of the time of a drawing.
    private StringBuilder number(double value) {
        long thousandths = Math.round(value * 1000);
        if (thousandths < 0) {
            out.append('-');
            thousandths = -thousandths;
        }
        out.append(thousandths / 1000);
        long rest = thousandths % 1000;
        if (rest != 0) {
            out.append('.').append((char) ('0' + rest / 100));
            if (rest % 100 != 0) {
                out.append((char) ('0' + rest / 10 % 10));
                if (rest % 10 != 0) {
                    out.append((char) ('0' + rest % 10));
                }
            }
        }
        return out.append(' ');
    }

    /** What was painted, as a form that can be placed on a page. */
    PDFormXObject toForm(PDDocument document) {
        try {
            PDFormXObject form = new PDFormXObject(document);
            form.setBBox(new PDRectangle((float) (widthMm * PT_PER_MM), (float) (heightMm * PT_PER_MM)));
            PDResources resources = new PDResources();
            resources.put(REGULAR, fonts.regular());
            resources.put(BOLD, fonts.bold());
            for (int i = 0; i < images.size(); i++) {
                resources.put(
                        COSName.getPDFName(IMAGE + (i + 1)), LosslessFactory.createFromImage(document, images.get(i)));
            }
            form.setResources(resources);
            try (OutputStream stream = form.getContentStream().createOutputStream(COSName.FLATE_DECODE)) {
                stream.write(out.toString().getBytes(StandardCharsets.ISO_8859_1));
            }
            return form;
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write a drawing", failed);
        }
    }
}
