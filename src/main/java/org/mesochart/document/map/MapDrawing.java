package org.mesochart.document.map;

import java.math.BigDecimal;
import java.util.List;
import org.mesochart.bodymap.Figure;
import org.mesochart.bodymap.Path;
import org.mesochart.bodymap.Shape;
import org.mesochart.document.map.MapLayout.Dot;
import org.mesochart.document.map.MapLayout.Frame;
import org.mesochart.document.map.MapLayout.Label;
import org.mesochart.document.map.MapLayout.Run;
import org.mesochart.document.page.Drawing;
import org.mesochart.document.page.PdfCanvas.Align;
import org.mesochart.document.page.PaperWords;
import org.mesochart.document.page.PdfCanvas;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Side;

/**
 * One panel of the body map: the cropped figure with its points, the patient's sides in the upper corners and a bar that
 * measures on the patient.
 *
 * @param leftName what stands in the upper left corner of the paper
 * @param rightName what stands in the upper right corner, empty where only one side is seen
 * @param caption what the bar is drawn to, or empty
 * @param barCm what the bar measures on the patient
 * @param barMm its length on paper
 */
public record MapDrawing(
        Figure figure,
        Frame frame,
        MapLayout layout,
        List<MapMark> marks,
        String leftName,
        String rightName,
        int barCm,
        double barMm,
        String barText,
        String caption)
        implements Drawing {

    static final double SIDE_NAME_MM = 8.5;

    /** Fine lines are drawn from this many millimetres of paper for a body centimetre on. */
    private static final double DETAIL_FROM = 2.4;

    private static final double FOOT_MM = 5.6;
    private static final double SIDE_NAME_PT = 10.5;
    private static final double NUMBER_PT = 6.1;
    private static final double CAPTION_PT = 6.7;
    private static final int TEXT = 0x1C252E;
    private static final int GREY = 0x55616C;
    private static final int VEIL = 0xF8F6F4;
    private static final double FIGURE_CM = 175;
    private static final int BAR_CM = 5;
    private static final int BAR_OF_HAND_CM = 2;
    private static final double CAP = 0.711 * PdfCanvas.MM_PER_PT;

    /** With its bar and the names of the sides. @param heightCm the patient's, or null */
    static MapDrawing of(Figure figure, Frame frame, MapLayout layout, List<MapMark> marks, PaperWords words,
            BigDecimal heightCm) {
        BodyView view = figure.view();
        int barCm = view.key().startsWith("hand") ? BAR_OF_HAND_CM : BAR_CM;
        String caption = heightCm == null
                ? words.text("documents.map.height.figure", BigDecimal.valueOf((long) FIGURE_CM))
                : words.text("documents.map.height", heightCm);
        // Where only one side is seen it stands here, never at the right: beside another panel it would read as its own.
        Side atLeft = view.side().orElseGet(() -> figure.screenX(1) < 0 ? Side.LEFT : Side.RIGHT);
        return new MapDrawing(figure, frame, layout, marks, words.text("documents.map." + atLeft.key()),
                view.side().isPresent() ? "" : words.text("documents.map." + atLeft.mirrored().key()), barCm,
                barCm * frame.scale() * (heightCm == null ? 1 : FIGURE_CM / heightCm.doubleValue()),
                words.messages().numbers().cm(BigDecimal.valueOf(barCm)), caption);
    }

    @Override
    public double widthMm() {
        return frame.width();
    }

    @Override
    public double heightMm() {
        return frame.height() + FOOT_MM;
    }

    @Override
    public void paint(PdfCanvas canvas) {
        canvas.save().rect(frame.offsetX(), 0, frame.bodyWidth(), frame.height()).clip();
        for (Shape shape : figure.drawing()) {
            body(canvas, figure, frame, shape);
        }
        canvas.restore();
        layout.runs().forEach(run -> veil(canvas, run));
        painted(canvas);
        layout.runs().forEach(run -> outline(canvas, run));
        layout.labels().forEach(label -> leader(canvas, label));
        layout.dots().forEach(dot -> dot(canvas, dot));
        for (Label label : layout.labels()) {
            canvas.haloText(label.text(), label.x(), label.y() + label.sizePt() * CAP / 2, label.sizePt(), true, TEXT,
                    Align.CENTRE);
        }
        layout.plates().forEach(plate -> plate(canvas, plate));
        double baseline = 0.8 + SIDE_NAME_PT * CAP;
        canvas.haloText(leftName, 1, baseline, SIDE_NAME_PT, true, TEXT, Align.LEFT);
        if (!rightName.isEmpty()) {
            canvas.haloText(rightName, frame.width() - 1, baseline, SIDE_NAME_PT, true, TEXT, Align.RIGHT);
        }
        foot(canvas);
    }

    /** One shape of the figure, as every drawing on paper shows it. */
    static void body(PdfCanvas canvas, Figure figure, Frame frame, Shape shape) {
        double stroke = switch (shape.kind()) {
            case SKIN, RIM_OUTER, RIM_INNER -> 0;
            case OUTLINE -> 0.34;
            case INNER -> 0.20;
            case FAINT -> 0.16;
        };
        boolean drawn = shape.drawn(frame.scale() >= DETAIL_FROM);
        if (!drawn || frame.crop().misses(figure, shape.path(), stroke / frame.scale())) {
            return;
        }
        path(canvas, figure, frame, shape.path());
        switch (shape.kind()) {
            case SKIN -> canvas.fill(0xF1EDE8);
            case RIM_OUTER -> canvas.fill(0xEBE6DF);
            case RIM_INNER -> canvas.fill(0xE3DDD5);
            case OUTLINE -> canvas.stroke(0x2F3A45, stroke);
            case INNER -> canvas.stroke(0x7C8791, stroke);
            case FAINT -> canvas.stroke(0xA9B1B8, stroke);
        }
    }

    static void path(PdfCanvas canvas, Figure figure, Frame frame, Path path) {
        for (Path.Segment segment : path.segments()) {
            switch (segment) {
                case Path.Move m -> canvas.moveTo(x(figure, frame, m.x()), y(figure, frame, m.y()));
                case Path.Line l -> canvas.lineTo(x(figure, frame, l.x()), y(figure, frame, l.y()));
                case Path.Cubic c -> canvas.curveTo(
                        x(figure, frame, c.x1()), y(figure, frame, c.y1()),
                        x(figure, frame, c.x2()), y(figure, frame, c.y2()),
                        x(figure, frame, c.x()), y(figure, frame, c.y()));
                case Path.Close c -> canvas.close();
            }
        }
    }

    private static double x(Figure figure, Frame frame, double bodyX) {
        return frame.x(figure.screenX(bodyX));
    }

    private static double y(Figure figure, Frame frame, double bodyY) {
        return frame.y(figure.screenY(bodyY));
    }

    /** Areas within the crop, then the arrows over all of them. */
    private void painted(PdfCanvas canvas) {
        if (marks.isEmpty()) {
            return;
        }
        canvas.save().rect(frame.offsetX(), 0, frame.bodyWidth(), frame.height()).clip();
        marks.forEach(mark -> MarkPaint.area(canvas, mark, frame));
        for (MapMark mark : marks) {
            if (mark.radiates()) {
                MarkPaint.arrow(canvas, MarkPaint.shownArrow(mark, frame));
            }
        }
        canvas.restore();
    }

    private static void plate(PdfCanvas canvas, Label plate) {
        leader(canvas, plate);
        double low = plate.top() - 0.25;
        canvas.rect(plate.left(), low, plate.right() - plate.left(), plate.bottom() + 0.25 - low);
        canvas.fillAndStroke(0xFFFFFF, MarkPaint.PAIN, 0.2);
        canvas.text(plate.text(), plate.x(), plate.y() + plate.sizePt() * CAP / 2, plate.sizePt(), true, TEXT, Align.CENTRE);
    }

    private static void veil(PdfCanvas canvas, Run run) {
        trace(canvas, run);
        canvas.fill(VEIL);
    }

    private static void outline(PdfCanvas canvas, Run run) {
        canvas.dash(0.9, 0.6);
        trace(canvas, run);
        canvas.stroke(TEXT, 0.18).dash(0, 0);
    }

    private static void trace(PdfCanvas canvas, Run run) {
        boolean first = true;
        for (double[] corner : run.outline()) {
            if (first) {
                canvas.moveTo(corner[0], corner[1]);
            } else {
                canvas.lineTo(corner[0], corner[1]);
            }
            first = false;
        }
        canvas.close();
    }

    /** From the edge of the label to the point or outline, dark over white. */
    private static void leader(PdfCanvas canvas, Label label) {
        double toX = label.toX();
        double toY = label.toY();
        double fromX = Math.clamp(toX, label.left(), label.right());
        double fromY = Math.clamp(toY, label.top() + 0.3, label.bottom() - 0.3);
        if (Math.hypot(fromX - toX, fromY - toY) < 0.3) {
            return;
        }
        canvas.moveTo(fromX, fromY).lineTo(toX, toY).stroke(0xFFFFFF, 0.75);
        canvas.moveTo(fromX, fromY).lineTo(toX, toY).stroke(0x2F3A45, 0.2);
    }

    private static void dot(PdfCanvas canvas, Dot dot) {
        MapPoint point = dot.point();
        PointMark mark = PointMark.of(point.letter());
        double r = dot.r();
        if (point.unusualDepth()) {
            mark.outline(canvas, dot.x(), dot.y(), r + 0.75);
            canvas.fillAndStroke(0xFFFFFF, mark.edge(), 0.2);
        }
        int tone = point.unknownVolume() ? 0 : point.tone();
        mark.paint(canvas, dot.x(), dot.y(), r, tone, dot.large() ? 0.32 : 0.2);
        if (point.dry()) {
            double s = r * 1.35;
            canvas.moveTo(dot.x() - s, dot.y() + s).lineTo(dot.x() + s, dot.y() - s).stroke(0xFFFFFF, 0.5);
            canvas.moveTo(dot.x() - s, dot.y() + s).lineTo(dot.x() + s, dot.y() - s).stroke(mark.edge(), 0.22);
        }
        if (dot.large()) {
            number(canvas, String.valueOf(point.number()), dot, mark.numberBelow(dot.r()), NUMBER_PT, mark.ink(tone));
        } else if (point.unknownVolume()) {
            number(canvas, "?", dot, 0, 6, TEXT);
        }
    }

    private static void number(PdfCanvas canvas, String text, Dot dot, double below, double sizePt, int ink) {
        // A number on a dry point's stroke stays readable through its own edge.
        double baseline = dot.y() + below + sizePt * CAP / 2;
        canvas.text(text, dot.x(), baseline, sizePt, true, ink, Align.CENTRE);
    }

    private void foot(PdfCanvas canvas) {
        double y = frame.height() + 2.4;
        double from = Math.max(0.5, frame.offsetX() - 2);
        canvas.moveTo(from, y - 1).lineTo(from, y).lineTo(from + barMm, y).lineTo(from + barMm, y - 1);
        for (int cm = 1; cm < barCm; cm++) {
            canvas.moveTo(from + barMm * cm / barCm, y - 0.6).lineTo(from + barMm * cm / barCm, y);
        }
        canvas.stroke(TEXT, 0.3);
        canvas.text(barText, from + barMm + 1.4, y + 0.5, CAPTION_PT, false, TEXT, Align.LEFT);
        if (!caption.isEmpty()) {
            canvas.text(caption, frame.width() - 1.5, y + 0.5, CAPTION_PT, false, GREY, Align.RIGHT);
        }
    }

    @Override
    public String toString() {
        return "MapDrawing[" + figure.view() + ']';
    }
}
