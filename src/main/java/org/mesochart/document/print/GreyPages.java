package org.mesochart.document.print;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.mesochart.backup.Watch;

/** Our own PDFs made ready for printers that cannot do it themselves: in grey, or with every copy among the pages. */
final class GreyPages {
    private GreyPages() {}

    /** The same pages with every colour as the grey of its lightness; text stays text and lines stay lines. */
    static byte[] grey(byte[] pdf) throws IOException {
        return grey(pdf, Watch.NONE);
    }

    /** @param watch asked before each page */
    static byte[] grey(byte[] pdf, Watch watch) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int done = 0;
            for (PDPage page : document.getPages()) {
                watch.at((double) done++ / document.getNumberOfPages());
                PDStream stream = new PDStream(document);
                try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                    new ContentStreamWriter(out).writeTokens(greyed(page, page.getResources()));
                }
                page.setContents(stream);
                resources(document, page.getResources());
            }
            return bytes(document);
        }
    }

    /**
     * The pages as often as there are copies.
     *
     * @param fullSheets with an empty page after an odd number, so that every copy begins on a new sheet
     */
    static byte[] repeated(byte[] pdf, int copies, boolean fullSheets) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PDPage> pages = new ArrayList<>();
            document.getPages().forEach(pages::add);
            boolean odd = fullSheets && pages.size() % 2 == 1;
            for (int copy = 1; copy < copies; copy++) {
                if (odd) {
                    document.addPage(new PDPage(pages.getFirst().getMediaBox()));
                }
                for (PDPage page : pages) {
                    document.importPage(page).setResources(page.getResources());
                }
            }
            return bytes(document);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static void resources(PDDocument document, PDResources resources) throws IOException {
        if (resources == null) {
            return;
        }
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDImageXObject image) {
                resources.put(name, greyed(document, image));
            } else if (object instanceof PDFormXObject form) {
                List<Object> tokens = greyed(form, form.getResources());
                try (OutputStream out = form.getContentStream().createOutputStream(COSName.FLATE_DECODE)) {
                    new ContentStreamWriter(out).writeTokens(tokens);
                }
                resources(document, form.getResources());
            }
        }
    }

    private static PDImageXObject greyed(PDDocument document, PDImageXObject image) throws IOException {
        BufferedImage colour = image.getOpaqueImage(null, 1);
        int width = colour.getWidth();
        int height = colour.getHeight();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed)) {
            for (int rgb : colour.getRGB(0, 0, width, height, null, 0, width)) {
                out.write(Math.round(
                        255 * grey((rgb >> 16 & 255) / 255f, (rgb >> 8 & 255) / 255f, (rgb & 255) / 255f)));
            }
        }
        PDImageXObject made = new PDImageXObject(document, new ByteArrayInputStream(packed.toByteArray()),
                COSName.FLATE_DECODE, width, height, 8, PDDeviceGray.INSTANCE);
        if (image.getSoftMask() != null) {
            made.getCOSObject().setItem(COSName.SMASK, image.getSoftMask());
        }
        return made;
    }

    private static List<Object> greyed(PDContentStream content, PDResources resources) throws IOException {
        List<Object> made = new ArrayList<>();
        List<Object> operands = new ArrayList<>();
        for (Object token : new PDFStreamParser(content).parse()) {
            if (!(token instanceof Operator operator)) {
                operands.add(token);
                continue;
            }
            switch (operator.getName()) {
                case "rg", "sc", "scn" -> colour(operands, operator, "g", made);
                case "RG", "SC", "SCN" -> colour(operands, operator, "G", made);
                case "cs", "CS" -> {
                    if (components(operands.getFirst(), resources) != 3) {
                        made.addAll(operands);
                        made.add(operator);
                    }
                }
                default -> {
                    made.addAll(operands);
                    made.add(operator);
                }
            }
            operands.clear();
        }
        return made;
    }

    private static int components(Object space, PDResources resources) throws IOException {
        return space instanceof COSName name ? resources.getColorSpace(name).getNumberOfComponents() : 0;
    }

    private static void colour(List<Object> operands, Operator operator, String greyOperator, List<Object> made) {
        if (operands.size() == 3 && operands.stream().allMatch(COSNumber.class::isInstance)) {
            made.add(new COSFloat(grey(value(operands, 0), value(operands, 1), value(operands, 2))));
            made.add(Operator.getOperator(greyOperator));
        } else {
            made.addAll(operands);
            made.add(operator);
        }
    }

    private static float value(List<Object> operands, int at) {
        return ((COSNumber) (COSBase) operands.get(at)).floatValue();
    }

    /** Lightness as the eye weighs the colours (ITU-R BT.601). */
    private static float grey(float red, float green, float blue) {
        return 0.299f * red + 0.587f * green + 0.114f * blue;
    }
}
