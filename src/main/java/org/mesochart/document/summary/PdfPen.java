package org.mesochart.document.summary;

import org.mesochart.document.page.PdfCanvas;
import org.mesochart.trend.Pen;

/** Draws the trend on paper, in greys: lines are told apart by their dashes and signs. */
final class PdfPen implements Pen {
    private static final double EM_MM = 2.75;
    private static final double BASELINE = 0.35;

    private final PdfCanvas canvas;

    PdfPen(PdfCanvas canvas) {
        this.canvas = canvas;
    }

    @Override
    public double em() {
        return EM_MM;
    }

    @Override
    public double width(String text, double size) {
        return canvas.textWidth(text, points(size), false);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Edge edge) {
        canvas.dash(edge.on(), edge.off());
        canvas.moveTo(x1, y1).lineTo(x2, y2).stroke(rgb(edge.ink()), edge.width()).dash(0, 0);
    }

    @Override
    public void box(double x, double y, double width, double height, double round, Ink fill, Edge edge) {
        paint(() -> canvas.rect(x, y, width, height), fill, edge);
    }

    @Override
    public void circle(double x, double y, double r, Ink fill, Edge edge) {
        paint(() -> canvas.circle(x, y, r), fill, edge);
    }

    @Override
    public void polygon(double[] xs, double[] ys, Ink fill, Edge edge) {
        paint(() -> {
            canvas.moveTo(xs[0], ys[0]);
            for (int i = 1; i < xs.length; i++) {
                canvas.lineTo(xs[i], ys[i]);
            }
            canvas.close();
        }, fill, edge);
    }

    @Override
    public void text(String text, double x, double y, double size, Ink ink, Align align) {
        canvas.text(text, x, y + BASELINE * size * EM_MM, points(size), false, rgb(ink), switch (align) {
            case LEFT -> PdfCanvas.Align.LEFT;
            case CENTRE -> PdfCanvas.Align.CENTRE;
            case RIGHT -> PdfCanvas.Align.RIGHT;
        });
    }

    private void paint(Runnable outline, Ink fill, Edge edge) {
        if (edge != null) {
            canvas.dash(edge.on(), edge.off());
        }
        outline.run();
        if (edge == null) {
            canvas.fill(rgb(fill));
        } else if (fill == null) {
            canvas.stroke(rgb(edge.ink()), edge.width()).dash(0, 0);
        } else {
            canvas.fillAndStroke(rgb(fill), rgb(edge.ink()), edge.width()).dash(0, 0);
        }
    }

    private static double points(double size) {
        return size * EM_MM / PdfCanvas.MM_PER_PT;
    }

    private static int rgb(Ink ink) {
        return switch (ink) {
            case TEXT, FIRST, SECOND, THIRD, ACCENT, WARNING -> 0x1C252E;
            case MUTED -> 0x55616C;
            case VISIT -> 0x8B97A2;
            case GRID -> 0xC9D1D8;
            case MODERATE -> 0xEEF1F3;
            case SUBSTANTIAL -> 0xDFE4E8;
            case SURFACE, ON_ACCENT -> 0xFFFFFF;
        };
    }
}
