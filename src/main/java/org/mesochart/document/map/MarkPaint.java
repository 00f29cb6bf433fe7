package org.mesochart.document.map;

import java.util.List;
import org.mesochart.document.map.MapLayout.Frame;
import org.mesochart.document.page.PdfCanvas;
import org.mesochart.domain.session.SkinMark;

/**
 * Paints pain and wounds beneath the points. Pain is hatched the closer the stronger, within a dashed edge; a wound is
 * hatched crosswise within an unbroken edge; so grey paper loses nothing.
 */
public final class MarkPaint {
    /** Dark enough for hairlines on a grey printer. */
    static final int PAIN = 0x98261F;

    static final int WOUND = 0x1C252E;
    static final double WOUND_SPACING = 1.7;
    private static final double LINE = 0.16;
    private static final double WOUND_LINE = 0.13;
    private static final double EDGE = 0.32;
    private static final double HEAD = 2.6;
    /** An arrow that the panel cuts off ends this far inside it. */
    private static final double INSIDE = 0.8;

    private MarkPaint() {}

    /** Millimetres between two lines of the hatch, as on screen: NRS 1-3, 4-6, 7-8 and 9-10; 0 for no hatch. */
    public static double spacing(Integer nrs) {
        if (nrs == null || nrs == 0) {
            return 0;
        }
        return nrs <= 3 ? 2.9 : nrs <= 6 ? 2.1 : nrs <= 8 ? 1.6 : 1.3;
    }

    static void area(PdfCanvas canvas, MapMark mark, Frame frame) {
        if (mark.outlines().isEmpty()) {
            return;
        }
        List<double[]> rings = mark.outlines().stream().map(ring -> millimetres(ring, frame)).toList();
        area(canvas, mark.kind(), mark.intensity(), rings);
    }

    /** @param rings in millimetres of the canvas */
    static void area(PdfCanvas canvas, SkinMark.Kind kind, Integer intensity, List<double[]> rings) {
        boolean wound = kind == SkinMark.Kind.WOUND;
        double spacing = wound ? WOUND_SPACING : spacing(intensity);
        if (spacing > 0) {
            canvas.save();
            trace(canvas, rings);
            canvas.clipEvenOdd();
            hatch(canvas, rings, spacing, true);
            if (wound) {
                hatch(canvas, rings, spacing, false);
            }
            canvas.stroke(wound ? WOUND : PAIN, wound ? WOUND_LINE : LINE).restore();
        }
        if (!wound) {
            canvas.dash(0.9, 0.9);
        }
        trace(canvas, rings);
        canvas.stroke(wound ? WOUND : PAIN, EDGE).dash(0, 0);
    }

    /** Lines at 45 degrees across the box of the outlines, counted from the corner of the panel. */
    private static void hatch(PdfCanvas canvas, List<double[]> rings, double spacing, boolean rising) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (double[] ring : rings) {
            for (int i = 0; i < ring.length; i += 2) {
                left = Math.min(left, ring[i]);
                right = Math.max(right, ring[i]);
                top = Math.min(top, ring[i + 1]);
                bottom = Math.max(bottom, ring[i + 1]);
            }
        }
        int sign = rising ? 1 : -1;
        double step = spacing * Math.sqrt(2);
        double from = rising ? left + top : left - bottom;
        double to = rising ? right + bottom : right - top;
        for (double u = Math.ceil(from / step) * step; u <= to; u += step) {
            // On a line x + y, or x - y when it falls, is u.
            double y1 = rising ? Math.min(bottom, u - left) : Math.min(bottom, right - u);
            double y2 = rising ? Math.max(top, u - right) : Math.max(top, left - u);
            canvas.moveTo(u - sign * y1, y1).lineTo(u - sign * y2, y2);
        }
    }

    private static void trace(PdfCanvas canvas, List<double[]> rings) {
        for (double[] ring : rings) {
            canvas.moveTo(ring[0], ring[1]);
            for (int i = 2; i < ring.length; i += 2) {
                canvas.lineTo(ring[i], ring[i + 1]);
            }
            canvas.close();
        }
    }

    private static double[] millimetres(double[] ring, Frame frame) {
        double[] out = new double[ring.length];
        for (int i = 0; i < ring.length; i += 2) {
            out[i] = frame.x(ring[i]);
            out[i + 1] = frame.y(ring[i + 1]);
        }
        return out;
    }

    /** From and to of a mark's arrow in millimetres; one that leaves the panel ends at its edge. */
    public static double[] shownArrow(MapMark mark, Frame frame) {
        double[] a = millimetres(mark.arrow(), frame);
        double part = 1;
        part = Math.min(part, part(a[0], a[2], frame.offsetX() + INSIDE, frame.offsetX() + frame.bodyWidth() - INSIDE));
        part = Math.min(part, part(a[1], a[3], INSIDE, frame.height() - INSIDE));
        return new double[] {a[0], a[1], a[0] + part * (a[2] - a[0]), a[1] + part * (a[3] - a[1])};
    }

    /** How much of the way from one place to another lies between least and most. */
    private static double part(double from, double to, double least, double most) {
        double limit = to < least ? least : to > most ? most : to;
        return to == limit ? 1 : Math.clamp((limit - from) / (to - from), 0, 1);
    }

    public static boolean cut(MapMark mark, Frame frame) {
        double[] shown = shownArrow(mark, frame);
        return Math.hypot(frame.x(mark.arrow()[2]) - shown[2], frame.y(mark.arrow()[3]) - shown[3]) > 0.01;
    }

    /** An arrow with a head, over white. */
    static void arrow(PdfCanvas canvas, double[] a) {
        double length = Math.hypot(a[2] - a[0], a[3] - a[1]);
        if (length == 0) {
            return;
        }
        double ux = (a[2] - a[0]) / length;
        double uy = (a[3] - a[1]) / length;
        double head = Math.min(HEAD, length);
        double neckX = a[2] - ux * head * 0.8;
        double neckY = a[3] - uy * head * 0.8;
        canvas.moveTo(a[0], a[1]).lineTo(neckX, neckY).stroke(0xFFFFFF, 1.3);
        head(canvas, a[2], a[3], ux, uy, head);
        canvas.fillAndStroke(0xFFFFFF, 0xFFFFFF, 0.8);
        canvas.moveTo(a[0], a[1]).lineTo(neckX, neckY).stroke(PAIN, 0.6);
        head(canvas, a[2], a[3], ux, uy, head);
        canvas.fill(PAIN);
    }

    private static void head(PdfCanvas canvas, double x, double y, double ux, double uy, double head) {
        double wide = head * 0.45;
        canvas.moveTo(x, y)
                .lineTo(x - ux * head - uy * wide, y - uy * head + ux * wide)
                .lineTo(x - ux * head + uy * wide, y - uy * head - ux * wide)
                .close();
    }
}
