package org.mesochart.ui.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.mesochart.bodymap.Figure;
import org.mesochart.bodymap.SmoothOutline;
import org.mesochart.domain.body.SkinShape;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.i18n.Messages;

/**
 * Paints pain and wounds. Pain is hatched the closer the stronger, within a dashed edge, with its number in the middle; a
 * wound is hatched crosswise within an unbroken edge, with the word. Neither is told by colour alone.
 */
final class AreaPainter {
    private static final double EDGE = 1.8;
    private static final double LINE = 1.3;
    private static final double WOUND_SPACING = 7;
    private static final double HEAD = 11;
    /** Pixels around a number that are free of points, if there are any such; among so many points none is looked for. */
    private static final double LABEL_FREE = 23;
    private static final int MOST_AVOIDED = 400;
    private static final String FACE = "Roboto Medium";

    private final Messages messages;
    private final Map<SkinShape, List<double[]>> outlines = new HashMap<>();
    private final List<double[]> labels = new ArrayList<>();
    private Figure figure;
    private Viewport at;
    private MapPalette palette;
    private double scale;

    AreaPainter(Messages messages) {
        this.messages = messages;
    }

    /** Paints from now on in a window onto a figure. */
    void setUp(Figure nowFigure, Viewport nowAt, MapPalette nowPalette, double textScale) {
        figure = nowFigure;
        at = nowAt;
        palette = nowPalette;
        scale = textScale;
        labels.clear();
    }

    /** Forgets the outlines of all other areas. */
    void keep(List<SkinMark> marks) {
        outlines.keySet().retainAll(marks.stream().map(SkinMark::shape).toList());
    }

    /** Pixels between two lines of the hatch: 11, 8, 6 and 5 for NRS 1-3, 4-6, 7-8 and 9-10; 0 for no hatch. */
    static double spacing(Integer nrs) {
        if (nrs == null || nrs == 0) {
            return 0;
        }
        return nrs <= 3 ? 11 : nrs <= 6 ? 8 : nrs <= 8 ? 6 : 5;
    }

    /**
     * Paints areas of the figure.
     *
     * @param selected the one with a broad edge, or null
     * @param points where no number is put if there is another place
     */
    void paint(GraphicsContext gc, List<SkinMark> marks, UUID selected, List<Injection> points) {
        gc.save();
        gc.setLineCap(StrokeLineCap.BUTT);
        for (SkinMark mark : marks) {
            List<double[]> rings = rings(mark);
            if (mark.kind() == SkinMark.Kind.PAIN) {
                pain(gc, mark, rings);
            } else {
                wound(gc, rings);
            }
            if (mark.id().equals(selected)) {
                gc.setLineDashes();
                gc.setLineWidth(5);
                gc.setStroke(palette.of("accent").deriveColor(0, 1, 1, 0.45));
                trace(gc, rings);
                gc.stroke();
            }
        }
        // Words over every hatch, so that no area hides another's number.
        for (SkinMark mark : marks) {
            mark.radiation().ifPresent(arrow -> arrow(gc, pixel(arrow.fromX().doubleValue(), arrow.fromY().doubleValue()),
                    pixel(arrow.toX().doubleValue(), arrow.toY().doubleValue()), palette, scale));
            label(gc, mark, points);
        }
        gc.restore();
    }

    /** Paints areas of an earlier session: a dashed edge as of its points, without a hatch. */
    void earlier(GraphicsContext gc, List<SkinMark> marks) {
        gc.save();
        gc.setLineCap(StrokeLineCap.BUTT);
        marks.forEach(mark -> edge(gc, rings(mark), palette.of("ghost"), 2.6, 2));
        gc.restore();
    }

    /**
     * Puts the numbers of an earlier session's areas on their edges.
     *
     * @param points where no number is put if there is another place on the edge
     */
    void numbersOfEarlier(GraphicsContext gc, List<SkinMark> marks, List<Injection> points) {
        List<double[]> taken = new ArrayList<>(labels);
        points.stream()
                .limit(MOST_AVOIDED)
                .forEach(p -> taken.add(pixel(p.place().xCm().doubleValue(), p.place().yCm().doubleValue())));
        for (SkinMark mark : marks) {
            List<double[]> rings = rings(mark);
            if (mark.intensity() != null && !rings.isEmpty()) {
                double[] free = free(rings.getFirst(), taken);
                label(gc, String.valueOf(mark.intensity()), free[0], free[1], palette.of("ghost"), palette.of("surface"),
                        13 * scale);
                taken.add(free);
            }
        }
    }

    private double[] free(double[] ring, List<double[]> points) {
        double[] best = {ring[0], ring[1]};
        double most = -1;
        for (int i = 0; i < ring.length; i += 2) {
            double[] at = {ring[i], ring[i + 1]};
            double room = room(at, points, LABEL_FREE * scale);
            if (room > most) {
                most = room;
                best = at;
            }
        }
        return best;
    }

    private List<double[]> rings(SkinMark mark) {
        return pixels(outlines.computeIfAbsent(mark.shape(), SmoothOutline::of));
    }

    private void pain(GraphicsContext gc, SkinMark mark, List<double[]> rings) {
        gc.setStroke(palette.of("danger"));
        double spacing = spacing(mark.intensity()) * scale;
        if (spacing > 0) {
            gc.setLineDashes();
            gc.setLineWidth(LINE);
            hatch(gc, rings, spacing, true);
        }
        edge(gc, rings, palette.of("danger"), 6, 4);
    }

    private void wound(GraphicsContext gc, List<double[]> rings) {
        gc.setStroke(palette.of("fg"));
        gc.setLineDashes();
        gc.setLineWidth(LINE * 0.8);
        hatch(gc, rings, WOUND_SPACING * scale, true);
        hatch(gc, rings, WOUND_SPACING * scale, false);
        edge(gc, rings, palette.of("fg"));
    }

    private void hatch(GraphicsContext gc, List<double[]> rings, double spacing, boolean rising) {
        Hatch.stroke(gc, rings, at.px(figure.screenX(0)), at.py(figure.screenY(0)), spacing, rising);
    }

    private static void edge(GraphicsContext gc, List<double[]> rings, Color colour, double... dashes) {
        gc.setLineDashes(dashes);
        gc.setLineWidth(EDGE);
        gc.setStroke(colour);
        trace(gc, rings);
        gc.stroke();
        gc.setLineDashes();
    }

    /** The stroke being painted, before it is charted. */
    void preview(GraphicsContext gc, SkinShape shape, boolean erasing) {
        List<double[]> rings = pixels(SmoothOutline.of(shape));
        gc.save();
        gc.setFillRule(FillRule.EVEN_ODD);
        gc.setFill(palette.of(erasing ? "halo" : "danger").deriveColor(0, 1, 1, erasing ? 0.7 : 0.16));
        trace(gc, rings);
        gc.fill();
        gc.setLineCap(StrokeLineCap.BUTT);
        edge(gc, rings, palette.of(erasing ? "fg" : "danger"), 6, 4);
        gc.restore();
    }

    /** From a pixel to a pixel, with a head. */
    static void arrow(GraphicsContext gc, double[] from, double[] to, MapPalette palette, double scale) {
        double length = Math.hypot(to[0] - from[0], to[1] - from[1]);
        if (length < 1) {
            return;
        }
        double ux = (to[0] - from[0]) / length;
        double uy = (to[1] - from[1]) / length;
        double head = Math.min(HEAD * scale, length);
        double neckX = to[0] - ux * head * 0.8;
        double neckY = to[1] - uy * head * 0.8;
        gc.setLineDashes();
        gc.setLineCap(StrokeLineCap.BUTT);
        for (int pass = 0; pass < 2; pass++) {
            gc.setStroke(palette.of(pass == 0 ? "halo" : "danger"));
            gc.setFill(palette.of(pass == 0 ? "halo" : "danger"));
            gc.setLineWidth(pass == 0 ? 5.5 : 2.4);
            gc.strokeLine(from[0], from[1], neckX, neckY);
            double wide = head * 0.5 + (pass == 0 ? 2.5 : 0);
            double tip = pass == 0 ? 2.5 : 0;
            gc.fillPolygon(
                    new double[] {to[0] + ux * tip, to[0] - ux * (head + tip) - uy * wide, to[0] - ux * (head + tip) + uy * wide},
                    new double[] {to[1] + uy * tip, to[1] - uy * (head + tip) + ux * wide, to[1] - uy * (head + tip) - ux * wide},
                    3);
        }
    }

    private void label(GraphicsContext gc, SkinMark mark, List<Injection> points) {
        String text = mark.kind() == SkinMark.Kind.WOUND
                ? messages.text("map.mark.wound")
                : mark.intensity() == null ? "" : String.valueOf(mark.intensity());
        double[] middle = mark.shape().middle().orElse(null);
        if (text.isEmpty() || middle == null) {
            return;
        }
        double[] px = freeOfPoints(mark, middle, points, LABEL_FREE * scale);
        labels.add(px);
        label(gc, text, px[0], px[1], palette.of(mark.kind() == SkinMark.Kind.WOUND ? "fg" : "danger"),
                palette.of("surface"), 13 * scale);
    }

    // The middle, or the nearest position of the area that no point covers.
    private double[] freeOfPoints(SkinMark mark, double[] middle, List<Injection> points, double px) {
        double[] best = pixel(middle[0], middle[1]);
        List<double[]> near = new ArrayList<>();
        SkinShape.Bounds b = mark.shape().bounds().orElseThrow();
        for (Injection point : points) {
            double x = point.place().xCm().doubleValue();
            double y = point.place().yCm().doubleValue();
            double margin = px / at.pxPerCm();
            if (x > b.left() - margin && x < b.right() + margin && y > b.bottom() - margin && y < b.top() + margin
                    && near.size() < MOST_AVOIDED) {
                near.add(pixel(x, y));
            }
        }
        double room = room(best, near, px);
        if (room == px) {
            return best;
        }
        double nearest = 0;
        double step = Math.max(0.5, (b.right() - b.left() + b.top() - b.bottom()) / 40);
        for (double x = b.left() + 0.125; x < b.right(); x += step) {
            for (double y = b.bottom() + 0.125; y < b.top(); y += step) {
                double away = Math.hypot(x - middle[0], y - middle[1]);
                if (mark.shape().contains(x, y)) {
                    double there = room(pixel(x, y), near, px);
                    if (there > room || (there == room && away < nearest)) {
                        room = there;
                        nearest = away;
                        best = pixel(x, y);
                    }
                }
            }
        }
        return best;
    }

    // How far the nearest point is, at most what is enough.
    private static double room(double[] at, List<double[]> points, double enough) {
        return points.stream().mapToDouble(p -> Math.hypot(p[0] - at[0], p[1] - at[1])).reduce(enough, Math::min);
    }

    /** Words on a plate, their middle at a pixel. */
    static void label(GraphicsContext gc, String text, double x, double y, Color ink, Color plate, double size) {
        gc.save();
        Font font = Font.font(FACE, size);
        javafx.scene.text.Text measured = new javafx.scene.text.Text(text);
        measured.setFont(font);
        double w = measured.getLayoutBounds().getWidth() + size * 0.7;
        double h = size * 1.4;
        gc.setFill(plate);
        gc.fillRoundRect(x - w / 2, y - h / 2, w, h, h * 0.6, h * 0.6);
        gc.setStroke(ink);
        gc.setLineDashes();
        gc.setLineWidth(1);
        gc.strokeRoundRect(x - w / 2, y - h / 2, w, h, h * 0.6, h * 0.6);
        gc.setFill(ink);
        gc.setFont(font);
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        gc.fillText(text, x, y);
        gc.restore();
    }

    private double[] pixel(double x, double y) {
        return new double[] {at.px(figure.screenX(x)), at.py(figure.screenY(y))};
    }

    private List<double[]> pixels(List<double[]> rings) {
        List<double[]> out = new ArrayList<>();
        for (double[] ring : rings) {
            double[] px = new double[ring.length];
            for (int i = 0; i < ring.length; i += 2) {
                px[i] = at.px(figure.screenX(ring[i]));
                px[i + 1] = at.py(figure.screenY(ring[i + 1]));
            }
            out.add(px);
        }
        return out;
    }

    private static void trace(GraphicsContext gc, List<double[]> rings) {
        gc.beginPath();
        for (double[] ring : rings) {
            for (int i = 0; i < ring.length; i += 2) {
                if (i == 0) {
                    gc.moveTo(ring[0], ring[1]);
                } else {
                    gc.lineTo(ring[i], ring[i + 1]);
                }
            }
            gc.closePath();
        }
    }
}
