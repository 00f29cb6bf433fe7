package org.mesochart.ui.trend;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.mesochart.trend.Pen;

/** Draws on a canvas; upright and level lines lie on whole pixels. */
final class CanvasPen implements Pen {
    private static final int WIDTHS_AT_HAND = 2_000;

    private final GraphicsContext canvas;
    private final Function<Ink, Color> colors;
    private final Map<Double, Font> fonts = new HashMap<>();
    private final Map<String, Double> widths = new HashMap<>();
    private final Text measure = new Text();
    private String family = "";
    private double em = 14;

    CanvasPen(GraphicsContext canvas, Function<Ink, Color> colors) {
        this.canvas = canvas;
        this.colors = colors;
    }

    /** Begins a drawing in this font. */
    void begin(Font font, double width, double height) {
        if (em != font.getSize() || !family.equals(font.getFamily()) || widths.size() > WIDTHS_AT_HAND) {
            em = font.getSize();
            family = font.getFamily();
            fonts.clear();
            widths.clear();
        }
        canvas.clearRect(0, 0, width, height);
        canvas.setLineCap(StrokeLineCap.BUTT);
        canvas.setTextBaseline(VPos.CENTER);
    }

    @Override
    public double em() {
        return em;
    }

    @Override
    public double width(String text, double size) {
        return widths.computeIfAbsent(size + text, unused -> {
            measure.setFont(font(size));
            measure.setText(text);
            return measure.getLayoutBounds().getWidth();
        });
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Edge edge) {
        edge(edge);
        canvas.strokeLine(x1 == x2 ? whole(x1) : x1, y1 == y2 ? whole(y1) : y1, x1 == x2 ? whole(x2) : x2,
                y1 == y2 ? whole(y2) : y2);
        canvas.setLineDashes();
    }

    @Override
    public void box(double x, double y, double width, double height, double round, Ink fill, Edge edge) {
        if (fill != null) {
            canvas.setFill(colors.apply(fill));
            canvas.fillRoundRect(x, y, width, height, 2 * round, 2 * round);
        }
        if (edge != null) {
            edge(edge);
            canvas.strokeRoundRect(x, y, width, height, 2 * round, 2 * round);
            canvas.setLineDashes();
        }
    }

    @Override
    public void circle(double x, double y, double r, Ink fill, Edge edge) {
        if (fill != null) {
            canvas.setFill(colors.apply(fill));
            canvas.fillOval(x - r, y - r, 2 * r, 2 * r);
        }
        if (edge != null) {
            edge(edge);
            canvas.strokeOval(x - r, y - r, 2 * r, 2 * r);
        }
    }

    @Override
    public void polygon(double[] xs, double[] ys, Ink fill, Edge edge) {
        if (fill != null) {
            canvas.setFill(colors.apply(fill));
            canvas.fillPolygon(xs, ys, xs.length);
        }
        if (edge != null) {
            edge(edge);
            canvas.strokePolygon(xs, ys, xs.length);
        }
    }

    @Override
    public void text(String text, double x, double y, double size, Ink ink, Align align) {
        canvas.setFill(colors.apply(ink));
        canvas.setFont(font(size));
        canvas.setTextAlign(switch (align) {
            case LEFT -> TextAlignment.LEFT;
            case CENTRE -> TextAlignment.CENTER;
            case RIGHT -> TextAlignment.RIGHT;
        });
        canvas.fillText(text, x, y);
    }

    private void edge(Edge edge) {
        canvas.setStroke(colors.apply(edge.ink()));
        canvas.setLineWidth(edge.width());
        if (edge.on() > 0) {
            canvas.setLineDashes(edge.on(), edge.off());
        }
    }

    private Font font(double size) {
        return fonts.computeIfAbsent(size, unused -> Font.font(family, em * size));
    }

    private static double whole(double at) {
        return Math.round(at) + 0.5;
    }
}
