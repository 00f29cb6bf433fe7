package org.mesochart.ui.map;

import java.util.ArrayList;
import java.util.List;
import org.mesochart.bodymap.Bounds;
import org.mesochart.bodymap.Figure;
import org.mesochart.bodymap.Path;
import org.mesochart.bodymap.Region;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Side;

/**
 * Points of a hand, a foot or the inner side of a knee, which have a frame of their own, as they are told of on a view
 * of the whole body.
 *
 * @param opens the view that the points are in
 * @param count how many
 * @param limb where that hand, foot or knee is in the view shown
 */
record Badge(BodyView opens, int count, Bounds limb) {

    /** The badges of the view shown, from head to foot; none in a close-up's own frame. */
    static List<Badge> of(PointsModel model) {
        List<Badge> badges = new ArrayList<>();
        Figure figure = model.figure();
        if (!figure.view().wholeBody()) {
            return badges;
        }
        for (BodyView view : BodyView.values()) {
            int count = view.wholeBody() ? 0 : model.pointsOf(view).size();
            boolean seen = figure.view().side().isEmpty() || figure.view().side().equals(view.side());
            if (count > 0 && seen) {
                badges.add(new Badge(view, count, limb(figure, group(view), view.side().orElseThrow())));
            }
        }
        return badges;
    }

    /** The part of the body that a view shows: the first word of its key. */
    static String group(BodyView view) {
        return view.key().substring(0, view.key().indexOf('_'));
    }

    /** Without the side: part of message keys. */
    String kind() {
        return opens.key().substring(0, opens.key().lastIndexOf('_'));
    }

    private static Bounds limb(Figure figure, String group, Side side) {
        double minX = Double.MAX_VALUE;
        double minY = Double.MAX_VALUE;
        double maxX = -Double.MAX_VALUE;
        double maxY = -Double.MAX_VALUE;
        for (Region region : figure.regions()) {
            if (!region.group().equals(group)) {
                continue;
            }
            for (Path.Segment segment : figure.outlineOf(region.key(), side).segments()) {
                if (segment instanceof Path.Line l) {
                    minX = Math.min(minX, l.x());
                    maxX = Math.max(maxX, l.x());
                    minY = Math.min(minY, l.y());
                    maxY = Math.max(maxY, l.y());
                }
            }
        }
        return new Bounds(minX, minY, maxX, maxY);
    }

    @Override
    public String toString() {
        return "Badge[]";
    }
}
