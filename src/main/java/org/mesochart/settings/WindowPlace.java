package org.mesochart.settings;

/**
 * Where the window was. In screen pixels; used again only when that place is still on a screen.
 *
 * @param maximised whether it filled its screen
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximised) {
    /** Smallest width and height that are taken for a window's. */
    public static final double LEAST = 200;
    private static final double MOST = 100_000;

    /** Whether the numbers can be a window's place at all: a damaged file must not make a window of no size. */
    public boolean sensible() {
        return within(x, -MOST) && within(y, -MOST) && within(width, LEAST) && within(height, LEAST);
    }

    private static boolean within(double value, double least) {
        return Double.isFinite(value) && value >= least && value <= MOST;
    }
}
