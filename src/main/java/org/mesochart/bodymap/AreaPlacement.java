package org.mesochart.bodymap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mesochart.bodymap.HexGrid.Filling;
import org.mesochart.bodymap.HexGrid.Mode;
import org.mesochart.bodymap.HexGrid.Shift;
import org.mesochart.domain.body.Place;

/**
 * Fills an area of skin with points in a hexagonal grid (nappage): either the spacing is given and the number follows,
 * or the number and the spacing follows. With both sides the points are exactly mirrored, and what crosses the midline
 * is filled once. The same question has the same answer every time.
 */
public final class AreaPlacement {

    /** Points keep this part of the spacing from the edge of the area, where that leaves any. */
    private static final double MARGIN = 0.25;

    /** Beyond this the whole figure holds one point anyway, centimetres. */
    private static final double LARGEST_CM = 500;

    private static final int TRIES = 40;

    /** With more points than this the area is no narrow strip, and which way the grid lies matters little. */
    private static final int FEW = 60;

    /** A spacing this near to the widest one with the number of points asked for is as good. */
    private static final double FINE = 1.008;

    private final BodyMap map;

    public AreaPlacement(BodyMap map) {
        this.map = map;
    }

    /**
     * Points at a spacing, at least one if the area has any skin.
     *
     * @param spacingCm on skin, at least {@link Placement#MIN_SPACING_CM}
     * @param bothSides the area and its mirror image
     */
    public Placement withSpacing(SkinArea chosen, double spacingCm, boolean bothSides) {
        Field field = new Field(chosen, bothSides);
        if (field.isEmpty()) {
            return new Placement.Refused(Placement.Reason.NOTHING);
        }
        if (!Placement.possible(spacingCm)) {
            return new Placement.Refused(Placement.Reason.TOO_CLOSE);
        }
        Filling filling = field.fill(Math.min(spacingCm, LARGEST_CM), 0, Placement.MAX_POINTS);
        if (field.count(filling) > Placement.MAX_POINTS) {
            return new Placement.Refused(Placement.Reason.TOO_MANY);
        }
        List<double[]> points = field.count(filling) == 0 ? field.oneInTheMiddle() : field.points(filling);
        return new Placement.Placed(field.places(points), spacingCm, false);
    }

    /**
     * Exactly as many points, spread at the widest spacing that holds them.
     *
     * @param count 1 to {@link Placement#MAX_POINTS}; with both sides an odd one becomes the next even one
     * @param bothSides the area and its mirror image; the number is that of both together
     */
    public Placement withCount(SkinArea chosen, int count, boolean bothSides) {
        Field field = new Field(chosen, bothSides);
        if (field.isEmpty() || count < 1) {
            return new Placement.Refused(Placement.Reason.NOTHING);
        }
        if (count > Placement.MAX_POINTS) {
            return new Placement.Refused(Placement.Reason.TOO_MANY);
        }
        boolean madeEven = bothSides && count % 2 == 1;
        int wanted = count + (madeEven ? 1 : 0);
        if (wanted == 1) {
            return new Placement.Placed(field.places(field.oneInTheMiddle()), field.spacingOf(1), false);
        }
        Found found = field.search(wanted);
        if (found == null) {
            List<double[]> alone = field.oneInTheMiddle();
            return field.weight(alone) == wanted
                    ? new Placement.Placed(field.places(alone), field.spacingOf(wanted), madeEven)
                    : new Placement.Refused(Placement.Reason.TOO_CLOSE);
        }
        List<double[]> points = field.points(found.filling());
        field.drop(points, field.count(found.filling()) - wanted, found.spacing());
        return new Placement.Placed(field.places(points), found.spacing(), madeEven);
    }

    private record Found(double spacing, Filling filling) {}

    /** An area ready to be filled several times. */
    private final class Field {
        private final SkinArea area;
        private final Mode mode;
        private final AreaSamples samples;
        private final AreaSamples midline;
        private final HexGrid grid;
        private final boolean otherView;
        private final List<Shift> shifts;

        Field(SkinArea chosen, boolean bothSides) {
            boolean oneSided = SkinArea.oneSided(chosen.figure().view());
            otherView = bothSides && oneSided;
            area = bothSides ? chosen.onBothSides() : chosen;
            midline = bothSides && !oneSided ? AreaSamples.ofMidline(area) : null;
            mode = midline == null ? Mode.PLAIN : midline.isEmpty() ? Mode.HALVES : Mode.ACROSS_MIDLINE;
            samples = mode == Mode.PLAIN ? AreaSamples.of(area) : AreaSamples.ofLeftHalf(area);
            Bounds tight = samples.tightBounds();
            Bounds filled = mode == Mode.ACROSS_MIDLINE ? new Bounds(0, tight.minY(), tight.maxX(), tight.maxY()) : tight;
            grid = new HexGrid(area, mode, filled);
            double aside = mode == Mode.ACROSS_MIDLINE ? 0.5 : 0.25;
            shifts = new ArrayList<>();
            for (boolean turned : new boolean[] {false, true}) {
                shifts.addAll(List.of(new Shift(turned, 0, 0), new Shift(turned, 0.5, 0),
                        new Shift(turned, 0, aside), new Shift(turned, 0.5, aside)));
            }
        }

        boolean isEmpty() {
            return samples.isEmpty() && (midline == null || midline.isEmpty());
        }

        int count(Filling filling) {
            return filling.count() * (otherView ? 2 : 1);
        }

        /** The spacing at which so many points stand for the whole area. */
        double spacingOf(int count) {
            double skin = samples.areaOnSkin() * (mode == Mode.PLAIN && !otherView ? 1 : 2);
            return Math.max(Placement.MIN_SPACING_CM, Math.sqrt(skin / count * 2 / Math.sqrt(3)));
        }

        /**
         * The grid that holds the most points of those shifted differently; one with exactly the number wanted before
         * all others.
         */
        Filling fill(double spacing, int wanted, int limit) {
            Filling best = null;
            for (double margin = spacing * MARGIN; ; margin = 0) {
                for (Shift shift : shifts) {
                    if (shift.turned() && count(best) > FEW) {
                        break;
                    }
                    Filling filling = grid.fill(spacing, shift, margin, otherView ? limit / 2 : limit);
                    int count = count(filling);
                    if (count == wanted) {
                        return filling;
                    }
                    if (count > limit && best != null && count(best) > 0 && wanted == 0) {
                        continue;
                    }
                    if (best == null || count > count(best)) {
                        best = filling;
                    }
                    if (count > limit && wanted > 0) {
                        return best;
                    }
                }
                if (count(best) > 0 || margin == 0) {
                    return best;
                }
            }
        }

        /** The widest spacing found that holds the number wanted, exactly if there is one; null if none does. */
        Found search(int wanted) {
            int limit = Math.max(50, 2 * wanted);
            double spacing = Math.min(spacingOf(wanted), LARGEST_CM);
            double low = 0;
            double high = Double.MAX_VALUE;
            Found exact = null;
            Found more = null;
            for (int i = 0; i < TRIES && high > low * FINE; i++) {
                Filling filling = fill(spacing, wanted, limit);
                int count = count(filling);
                if (count >= wanted) {
                    low = spacing;
                    exact = count == wanted ? new Found(spacing, filling) : exact;
                    more = count > wanted ? new Found(spacing, filling) : more;
                } else if (spacing <= Placement.MIN_SPACING_CM) {
                    return null;
                } else {
                    high = spacing;
                }
                double step = Math.sqrt((double) Math.max(count, 1) / wanted);
                spacing = low == 0 ? Math.max(spacing * Math.clamp(step, 0.5, 0.95), Placement.MIN_SPACING_CM)
                        : high == Double.MAX_VALUE ? spacing * Math.clamp(step, 1.03, 2)
                        : (low + high) / 2;
            }
            return exact != null ? exact : more;
        }

        /** Takes away so many points, those nearest to the edge of the area first. */
        void drop(List<double[]> points, int tooMany, double spacing) {
            if (tooMany == 0) {
                return;
            }
            List<double[]> fromTheEdge = new ArrayList<>(points);
            fromTheEdge.sort(Comparator.comparingDouble((double[] p) -> grid.clearance(p[0], p[1], 2 * spacing)));
            int left = tooMany;
            if (mode != Mode.PLAIN && left % 2 == 1) {
                // An odd number only comes about with points on the midline: one of them goes, then pairs.
                left -= take(points, fromTheEdge, 1, 1);
            }
            left -= mode == Mode.PLAIN ? 0 : take(points, fromTheEdge, 2, left);
            take(points, fromTheEdge, otherView ? 2 : 1, left);
        }

        /** Takes points that count so much, as long as no more than told go; how many went. */
        private int take(List<double[]> points, List<double[]> fromTheEdge, int weight, int atMost) {
            int gone = 0;
            for (double[] p : fromTheEdge) {
                boolean counts = grid.weight(p[0]) * (otherView ? 2 : 1) == weight;
                if (counts && gone + weight <= atMost && points.remove(p)) {
                    gone += weight;
                }
            }
            return gone;
        }

        /** At least one point, however small the area and large the spacing. */
        List<double[]> oneInTheMiddle() {
            return List.of(mode == Mode.ACROSS_MIDLINE ? midline.middle() : samples.middle());
        }

        int weight(List<double[]> points) {
            return points.stream().mapToInt(p -> grid.weight(p[0]) * (otherView ? 2 : 1)).sum();
        }

        List<double[]> points(Filling filling) {
            List<double[]> out = new ArrayList<>(filling.size());
            for (int i = 0; i < filling.size(); i++) {
                out.add(new double[] {filling.x(i), filling.y(i)});
            }
            return out;
        }

        /** With mirror images, row by row from the top, in a row from the patient's left. */
        List<Place> places(List<double[]> points) {
            List<double[]> all = new ArrayList<>(points);
            for (double[] p : points) {
                if (grid.weight(p[0]) == 2) {
                    all.add(new double[] {-p[0], p[1]});
                }
            }
            all.sort(Comparator.comparingDouble((double[] p) -> -p[1]).thenComparingDouble(p -> -p[0]));
            List<Place> out = new ArrayList<>(all.size());
            for (double[] p : all) {
                out.add(area.figure().place(p[0], p[1]).orElseThrow());
            }
            if (otherView) {
                List<Place> there = out.stream().map(place -> Mirror.of(map, place)).toList();
                out.addAll(there);
            }
            return out;
        }
    }
}
