package org.mesochart.ui.map;

import org.mesochart.bodymap.Bounds;
import org.mesochart.bodymap.Figure;

/**
 * Where on a figure the map looks and how closely. Immutable.
 *
 * @param centreX middle of the window in centimetres as they run on screen, rightward ({@link Figure#screenX})
 * @param centreY middle of the window in centimetres as they run on screen, upward ({@link Figure#screenY})
 * @param pxPerCm pixels for a body centimetre; 4 is called 100 %
 * @param width window width in pixels
 * @param height window height in pixels
 */
public record Viewport(double centreX, double centreY, double pxPerCm, double width, double height) {
    /** Pixels per centimetre at 100 %. */
    public static final double FULL_SIZE = 4;

    /** 50 %. */
    public static final double LEAST = FULL_SIZE * 0.5;

    /** 1600 %. */
    public static final double MOST = FULL_SIZE * 16;

    private static final double MARGIN = 0.94;

    /** Height of what floats at the foot of the map, pixels. */
    private static final double OVERLAYS = 56;

    /** The whole figure in a window of the given size. */
    public static Viewport whole(Figure figure, double width, double height) {
        return whole(figure, figure.bounds(), width, height);
    }

    /** The whole of a part of the figure in a window of the given size. */
    public static Viewport whole(Figure figure, Bounds b, double width, double height) {
        double free = Math.max(height - OVERLAYS, height / 2);
        Viewport fit = around(figure, b.minX(), b.minY(), b.maxX(), b.maxY(), width, free);
        // Where the map is so low that the least zoom does not leave the foot free, the head is not pushed out for it.
        double up = Math.clamp((height - b.height() * fit.pxPerCm) / 2, 0, (height - free) / 2);
        return new Viewport(fit.centreX, fit.centreY - up / fit.pxPerCm, fit.pxPerCm, width, height);
    }

    /** A rectangle of the figure's plane in a window of the given size, not closer than {@link #MOST}. */
    public static Viewport around(
            Figure figure, double minX, double minY, double maxX, double maxY, double width, double height) {
        double a = figure.screenX(minX);
        double b = figure.screenX(maxX);
        double across = Math.max(Math.abs(b - a), 0.5);
        double up = Math.max(maxY - minY, 0.5);
        double px = Math.min(width / across, height / up) * MARGIN;
        double middle = (figure.screenY(minY) + figure.screenY(maxY)) / 2;
        return new Viewport((a + b) / 2, middle, clamp(px), width, height);
    }

    private static double clamp(double px) {
        return Math.clamp(px, LEAST, MOST);
    }

    /** Pixels from the left edge for screen centimetres. */
    public double px(double screenX) {
        return (screenX - centreX) * pxPerCm + width / 2;
    }

    /** Pixels from the upper edge for screen centimetres. */
    public double py(double screenY) {
        return (centreY - screenY) * pxPerCm + height / 2;
    }

    /** Screen centimetres of a pixel column. */
    public double cmX(double px) {
        return (px - width / 2) / pxPerCm + centreX;
    }

    /** Screen centimetres of a pixel row. */
    public double cmY(double py) {
        return centreY - (py - height / 2) / pxPerCm;
    }

    public Viewport sized(double w, double h) {
        return new Viewport(centreX, centreY, pxPerCm, w, h);
    }

    /** Moves the picture by pixels, as if drawn along by the pointer. */
    public Viewport panned(double dx, double dy) {
        return new Viewport(centreX - dx / pxPerCm, centreY + dy / pxPerCm, pxPerCm, width, height);
    }

    /** The middle held within a part of the figure, so that it cannot be lost out of sight. */
    public Viewport within(Figure figure, Bounds b) {
        double low = Math.min(figure.screenX(b.minX()), figure.screenX(b.maxX()));
        double high = Math.max(figure.screenX(b.minX()), figure.screenX(b.maxX()));
        double foot = Math.min(figure.screenY(b.minY()), figure.screenY(b.maxY()));
        double top = Math.max(figure.screenY(b.minY()), figure.screenY(b.maxY()));
        return new Viewport(Math.clamp(centreX, low, high), Math.clamp(centreY, foot, top), pxPerCm, width, height);
    }

    /** Closer or farther by a factor; what lies under the pixel stays under it. */
    public Viewport zoomed(double factor, double px, double py) {
        return zoomedTo(pxPerCm * factor, px, py);
    }

    public Viewport zoomedTo(double pixelsPerCm, double px, double py) {
        double now = clamp(pixelsPerCm);
        double x = cmX(px);
        double y = cmY(py);
        return new Viewport(x - (px - width / 2) / now, y + (py - height / 2) / now, now, width, height);
    }

    /** The zoom in per cent, whole. */
    public int percent() {
        return (int) Math.round(pxPerCm / FULL_SIZE * 100);
    }
}
