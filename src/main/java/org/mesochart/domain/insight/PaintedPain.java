package org.mesochart.domain.insight;

/**
 * Pain painted on a region in one session.
 *
 * @param intensity the strongest of its areas, NRS 0 to 10; null when one of them has no intensity: it might be stronger;
 *     what only slips over its border counts where there is nothing else
 * @param row whether enough is painted for the region to be called painful, see {@link SessionMap}
 */
public record PaintedPain(Integer intensity, boolean row) {
    PaintedPain and(PaintedPain more) {
        if (row != more.row) {
            return row ? this : more;
        }
        Integer strongest = intensity == null || more.intensity == null
                ? null
                : Integer.valueOf(Math.max(intensity, more.intensity));
        return new PaintedPain(strongest, row);
    }

    /** Whether it was painted as an area that hurts: one with intensity 0 does not. */
    public boolean hurts() {
        return intensity == null || intensity > 0;
    }

    /** What hurts a patient stays out of logs and messages. */
    @Override
    public String toString() {
        return "PaintedPain[]";
    }
}
