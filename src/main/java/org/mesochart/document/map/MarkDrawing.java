package org.mesochart.document.map;

import org.mesochart.document.page.Drawing;
import org.mesochart.document.page.PdfCanvas;

/** A point's mark by itself, for the legend and the dose table. */
public record MarkDrawing(PointMark mark, int tone, boolean ringed, double sizeMm) implements Drawing {
    @Override
    public double widthMm() {
        return sizeMm;
    }

    @Override
    public double heightMm() {
        return sizeMm;
    }

    @Override
    public void paint(PdfCanvas canvas) {
        double middle = sizeMm / 2;
        double r = sizeMm / 2 - 0.22;
        if (ringed) {
            mark.outline(canvas, middle, middle, r);
            canvas.fillAndStroke(0xFFFFFF, mark.edge(), 0.18);
        }
        boolean pointed = mark.form() == PointMark.Form.TRIANGLE || mark.form() == PointMark.Form.DIAMOND;
        mark.paint(canvas, middle, middle, ringed ? r * 0.6 : pointed ? r * 0.9 : r, tone, 0);
    }
}
