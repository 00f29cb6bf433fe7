package org.mesochart.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.bodymap.Figure;
import org.mesochart.bodymap.LinePlacement;
import org.mesochart.bodymap.Mirror;
import org.mesochart.bodymap.Placement;
import org.mesochart.domain.body.Place;

/**
 * A straight line from where it was begun, body centimetres. On both sides it ends at the midline, and a point on the
 * midline is set once.
 */
public record LineProposal(BodyMap map, Figure figure, double x1, double y1, double x2, double y2)
        implements Proposal.Spread {

    /** Nearer to the midline than this a point and its image would be as good as one, centimetres. */
    private static final double ON_MIDLINE = 0.1;

    public LineProposal {
        Objects.requireNonNull(map, "map");
        Objects.requireNonNull(figure, "figure");
    }

    @Override
    public Placement withSpacing(double cm, boolean bothSides) {
        if (!bothSides) {
            return LinePlacement.along(figure, x1, y1, x2, y2, cm);
        }
        LineProposal half = half();
        return half.doubled(LinePlacement.along(figure, half.x1, half.y1, half.x2, half.y2, cm), Integer.MAX_VALUE);
    }

    @Override
    public Placement withCount(int count, boolean bothSides) {
        if (count > Placement.MAX_POINTS) {
            return new Placement.Refused(Placement.Reason.TOO_MANY);
        }
        LineProposal half = half();
        if (!bothSides || half.onMidline()) {
            return LinePlacement.withCount(figure, x1, y1, x2, y2, count);
        }
        return half.doubled(
                LinePlacement.withCount(figure, half.x1, half.y1, half.x2, half.y2, (count + 1) / 2), count);
    }

    private boolean otherView() {
        return figure.view().mirrored() != figure.view();
    }

    private boolean onMidline() {
        return !otherView() && Math.abs(x1) < ON_MIDLINE && Math.abs(x2) < ON_MIDLINE;
    }

    /** The part of the line on the side on which it begins. */
    LineProposal half() {
        if (otherView() || x1 * x2 >= 0) {
            return this;
        }
        double part = x1 / (x1 - x2);
        return new LineProposal(map, figure, x1, y1, 0, y1 + part * (y2 - y1));
    }

    private Placement doubled(Placement one, int asked) {
        if (!(one instanceof Placement.Placed placed)) {
            return one;
        }
        List<Place> all = new ArrayList<>(placed.places());
        for (Place place : placed.places()) {
            if (otherView() || Math.abs(place.xCm().doubleValue()) >= ON_MIDLINE) {
                all.add(Mirror.of(map, place));
            }
        }
        return all.size() > Placement.MAX_POINTS
                ? new Placement.Refused(Placement.Reason.TOO_MANY)
                : new Placement.Placed(all, placed.spacingCm(), all.size() > asked);
    }

    /** Where a line lies is clinical data. */
    @Override
    public String toString() {
        return "LineProposal[]";
    }
}
