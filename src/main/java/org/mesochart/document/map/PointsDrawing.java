package org.mesochart.document.map;

import java.util.List;
import org.mesochart.bodymap.Figure;
import org.mesochart.bodymap.Shape;
import org.mesochart.document.map.MapLayout.Frame;
import org.mesochart.document.page.Drawing;
import org.mesochart.document.page.PdfCanvas;
import org.mesochart.document.page.PdfCanvas.Align;

/**
 * Points as small marks on the cropped figure, without numbers.
 *
 * @param leftName what stands in the upper left corner of the paper; empty on a small map
 */
public record PointsDrawing(
        Figure figure, Frame frame, List<MapPoint> points, double radiusMm, String leftName, String rightName, Bar bar)
        implements Drawing {

    /** What measures on the patient; without a length there is none. */
    public record Bar(int cm, double mm, String text, String caption) {
        static final Bar NONE = new Bar(0, 0, "", "");
    }

    private static final double FOOT_MM = 5.6;
    private static final double NAME_PT = 10.5;
    private static final double CAPTION_PT = 6.7;
    private static final int TEXT = 0x1C252E;
    private static final int GREY = 0x55616C;

    @Override
    public double widthMm() {
        return frame.width();
    }

    @Override
    public double heightMm() {
        return frame.height() + (bar.cm() == 0 ? 0 : FOOT_MM);
    }

    @Override
    public void paint(PdfCanvas canvas) {
        canvas.save().rect(frame.offsetX(), 0, frame.bodyWidth(), frame.height()).clip();
        figure.drawing().forEach(shape -> body(canvas, shape));
        canvas.restore();
        for (MapPoint point : points) {
            PointMark.of(point.letter())
                    .paint(canvas, frame.x(point.x()), frame.y(point.y()), radiusMm, point.tone(), 0.12);
        }
        double baseline = 0.8 + NAME_PT * 0.711 * PdfCanvas.MM_PER_PT;
        if (!leftName.isEmpty()) {
            canvas.haloText(leftName, 1, baseline, NAME_PT, true, TEXT, Align.LEFT);
        }
        if (!rightName.isEmpty()) {
            canvas.haloText(rightName, frame.width() - 1, baseline, NAME_PT, true, TEXT, Align.RIGHT);
        }
        if (bar.cm() > 0) {
            foot(canvas);
        }
    }

    private void body(PdfCanvas canvas, Shape shape) {
        if (bar.cm() > 0 || shape.filled()) {
            MapDrawing.body(canvas, figure, frame, shape);
            return;
        }
        // On a small map the lines are finer.
        double stroke = switch (shape.kind()) {
            case OUTLINE -> 0.24;
            case INNER -> 0.13;
            default -> 0.12;
        };
        if (shape.drawn(false) && !frame.crop().misses(figure, shape.path(), stroke / frame.scale())) {
            MapDrawing.path(canvas, figure, frame, shape.path());
            canvas.stroke(shape.kind() == Shape.Kind.OUTLINE ? 0x2F3A45 : 0xA9B1B8, stroke);
        }
    }

    private void foot(PdfCanvas canvas) {
        double y = frame.height() + 2.4;
        double from = Math.max(0.5, frame.offsetX() - 2);
        canvas.moveTo(from, y - 1).lineTo(from, y).lineTo(from + bar.mm(), y).lineTo(from + bar.mm(), y - 1);
        for (int cm = 1; cm < bar.cm(); cm++) {
            canvas.moveTo(from + bar.mm() * cm / bar.cm(), y - 0.6).lineTo(from + bar.mm() * cm / bar.cm(), y);
        }
        canvas.stroke(TEXT, 0.3);
        canvas.text(bar.text(), from + bar.mm() + 1.4, y + 0.5, CAPTION_PT, false, TEXT, Align.LEFT);
        canvas.text(bar.caption(), frame.width() - 1.5, y + 0.5, CAPTION_PT, false, GREY, Align.RIGHT);
    }

    @Override
    public String toString() {
        return "PointsDrawing[" + points.size() + ']';
    }
}
