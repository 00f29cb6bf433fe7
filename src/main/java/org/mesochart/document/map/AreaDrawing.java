package org.mesochart.document.map;

import java.util.List;
import org.mesochart.document.page.Drawing;
import org.mesochart.document.page.PdfCanvas;
import org.mesochart.domain.session.SkinMark;

/**
 * A painted area or an arrow by itself, for the legend.
 *
 * @param kind null for an arrow
 * @param intensity of pain, decides the hatch; null for none
 */
public record AreaDrawing(SkinMark.Kind kind, Integer intensity) implements Drawing {
    private static final double EDGE = 0.25;

    @Override
    public double widthMm() {
        return 5.2;
    }

    @Override
    public double heightMm() {
        return 2.9;
    }

    @Override
    public void paint(PdfCanvas canvas) {
        if (kind == null) {
            MarkPaint.arrow(canvas, new double[] {0.5, heightMm() / 2, widthMm() - 0.5, heightMm() / 2});
            return;
        }
        double right = widthMm() - EDGE;
        double bottom = heightMm() - EDGE;
        MarkPaint.area(canvas, kind, intensity, List.of(new double[] {EDGE, EDGE, right, EDGE, right, bottom, EDGE, bottom}));
    }
}
