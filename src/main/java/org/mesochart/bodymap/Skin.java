package org.mesochart.bodymap;

import org.mesochart.domain.body.BodyView;

/**
 * A view's plane unrolled: how far a point lies along the skin from the middle of the view at the same height. It runs
 * along the same ellipses as {@link Figure#skinDistance}. Beyond the ellipse, on the arms, a centimetre in the drawing
 * counts as one on skin; planes with a frame of their own are flat throughout.
 */
public final class Skin {

    /** Beyond this part of the half width a distance is shown with "about", and the side view tells more. */
    public static final double ABOUT_FROM = 0.75;

    private final BodyView view;

    private Skin(BodyView view) {
        this.view = view;
    }

    /** The skin of a view. */
    public static Skin of(BodyView view) {
        return new Skin(view);
    }

    static boolean isSideways(BodyView view) {
        return view == BodyView.LEFT || view == BodyView.RIGHT;
    }

    static boolean isFlat(BodyView view) {
        return !isSideways(view) && view != BodyView.FRONT && view != BodyView.BACK;
    }

    /**
     * Centimetres along the skin from the middle of the view at height y: front and back from the midline, between the
     * legs too; sides from the middle of the section. It grows with x, without a jump.
     */
    public double s(double x, double y) {
        return new SkinRow(view, y).s(x);
    }

    /** The x at height y that lies this far along the skin: the inverse of {@link #s}. */
    public double x(double s, double y) {
        return new SkinRow(view, y).x(s);
    }

    /** Whether the skin turns away from the viewer here so far that distances in this view are rough. */
    public boolean aboutUncertain(double x, double y) {
        return new SkinRow(view, y).aboutUncertain(x);
    }
}
