package org.mesochart.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.domain.session.Injection;

/** A row of the list of points: a group, or a point of an unfolded group. */
sealed interface PointRow {
    record Group(PointGroup group, boolean unfolded) implements PointRow {}

    record Point(Injection point) implements PointRow {}

    /** Names a group across changes of its points. */
    static String key(PointGroup group) {
        return group.region() + '/' + group.side();
    }

    /** The key of the group that a point is in. */
    static String key(Injection point, BodyMap bodyMap) {
        return bodyMap.whole(point.place().region()) + '/' + point.place().side();
    }

    static List<PointRow> rows(List<PointGroup> groups, Set<String> unfolded) {
        List<PointRow> rows = new ArrayList<>();
        for (PointGroup group : groups) {
            boolean open = unfolded.contains(key(group));
            rows.add(new Group(group, open));
            if (open) {
                group.points().forEach(p -> rows.add(new Point(p)));
            }
        }
        return rows;
    }
}
