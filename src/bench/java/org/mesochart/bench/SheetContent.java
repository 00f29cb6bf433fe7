package org.mesochart.bench;

import java.awt.geom.Point2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;

/** Takes the strings and paths out of a page, to be written again without a layout engine. */
final class SheetContent extends PDFGraphicsStreamEngine {
    /** One string or one piece of a path. */
    interface Step {
        void draw(PDPageContentStream stream, PDFont regular, PDFont bold) throws IOException;
    }

    private final List<Step> steps = new ArrayList<>();
    private Point2D at = new Point2D.Float();

    private SheetContent(PDPage page) {
        super(page);
    }

    static List<Step> of(PDPage page) throws IOException {
        SheetContent content = new SheetContent(page);
        content.processPage(page);
        return content.steps;
    }

    @Override
    protected void showText(byte[] string) throws IOException {
        PDFont font = getGraphicsState().getTextState().getFont();
        Matrix place = getTextMatrix().multiply(getGraphicsState().getCurrentTransformationMatrix());
        float size = getGraphicsState().getTextState().getFontSize() * Math.abs(place.getScalingFactorY());
        StringBuilder text = new StringBuilder();
        try (InputStream in = new ByteArrayInputStream(string)) {
            while (in.available() > 0) {
                text.append(font.toUnicode(font.readCode(in)));
            }
        }
        boolean isBold = font.getName().contains("Bold");
        float x = place.getTranslateX();
        float y = place.getTranslateY();
        String words = text.toString();
        steps.add((stream, regular, bold) -> {
            stream.beginText();
            stream.setFont(isBold ? bold : regular, size);
            stream.newLineAtOffset(x, y);
            stream.showText(words);
            stream.endText();
        });
        super.showText(string);
    }

    private float[] rgb(PDColor colour) throws IOException {
        return colour.getColorSpace().toRGB(colour.getComponents());
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        moveTo((float) p0.getX(), (float) p0.getY());
        lineTo((float) p1.getX(), (float) p1.getY());
        lineTo((float) p2.getX(), (float) p2.getY());
        lineTo((float) p3.getX(), (float) p3.getY());
        closePath();
    }

    @Override
    public void drawImage(PDImage image) {
        throw new IllegalStateException("a sheet has no images");
    }

    @Override
    public void clip(int rule) {
        at = new Point2D.Float();
    }

    @Override
    public void moveTo(float x, float y) {
        at = new Point2D.Float(x, y);
        steps.add((stream, regular, bold) -> stream.moveTo(x, y));
    }

    @Override
    public void lineTo(float x, float y) {
        at = new Point2D.Float(x, y);
        steps.add((stream, regular, bold) -> stream.lineTo(x, y));
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        at = new Point2D.Float(x3, y3);
        steps.add((stream, regular, bold) -> stream.curveTo(x1, y1, x2, y2, x3, y3));
    }

    @Override
    public Point2D getCurrentPoint() {
        return at;
    }

    @Override
    public void closePath() {
        steps.add((stream, regular, bold) -> stream.closePath());
    }

    @Override
    public void endPath() {
        steps.add((stream, regular, bold) -> stream.stroke());
    }

    @Override
    public void strokePath() throws IOException {
        float width = getGraphicsState().getLineWidth();
        float[] rgb = rgb(getGraphicsState().getStrokingColor());
        steps.add((stream, regular, bold) -> {
            stream.setLineWidth(width);
            stream.setStrokingColor(rgb[0], rgb[1], rgb[2]);
            stream.stroke();
        });
    }

    @Override
    public void fillPath(int rule) throws IOException {
        float[] rgb = rgb(getGraphicsState().getNonStrokingColor());
        steps.add((stream, regular, bold) -> {
            stream.setNonStrokingColor(rgb[0], rgb[1], rgb[2]);
            stream.fill();
        });
    }

    @Override
    public void fillAndStrokePath(int rule) throws IOException {
        float[] inside = rgb(getGraphicsState().getNonStrokingColor());
        steps.add((stream, regular, bold) -> {
            stream.setNonStrokingColor(inside[0], inside[1], inside[2]);
            stream.fillAndStroke();
        });
    }

    @Override
    public void shadingFill(COSName name) {
        throw new IllegalStateException("a sheet has no shading");
    }
}
