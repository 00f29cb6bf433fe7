package org.mesochart.document.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mesochart.document.map.MapLayout.Dot;
import org.mesochart.document.map.MapLayout.Label;

/** Looks for what must not be on a map. */
public final class MapLayoutChecks {
    private MapLayoutChecks() {}

    public static void nothingOverlaps(MapDrawing map) {
        List<Label> labels = map.layout().labels();
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            for (Dot dot : map.layout().dots()) {
                double dx = Math.max(Math.max(label.left() - dot.x(), dot.x() - label.right()), 0);
                double dy = Math.max(Math.max(label.top() - dot.y(), dot.y() - label.bottom()), 0);
                assertFalse(
                        Math.hypot(dx, dy) < dot.r(),
                        () -> "label " + label.text() + " lies over point " + dot.point().number());
            }
            for (int j = i + 1; j < labels.size(); j++) {
                Label other = labels.get(j);
                assertFalse(
                        label.left() < other.right()
                                && other.left() < label.right()
                                && label.top() < other.bottom()
                                && other.top() < label.bottom(),
                        () -> "labels " + label.text() + " and " + other.text() + " overlap");
            }
        }
        List<Dot> large = map.layout().dots().stream().filter(Dot::large).toList();
        for (Dot dot : large) {
            for (Dot other : map.layout().dots()) {
                assertFalse(
                        dot != other && Math.hypot(dot.x() - other.x(), dot.y() - other.y()) < dot.r() + other.r(),
                        () -> "point " + dot.point().number() + " covers " + other.point().number());
            }
        }
    }

    public static void everyPointIsNumbered(MapDrawing map) {
        Set<Integer> inRuns = new HashSet<>();
        map.layout().runs().forEach(run -> run.dots().forEach(dot -> inRuns.add(dot.point().number())));
        for (Dot dot : map.layout().dots()) {
            int number = dot.point().number();
            long named = (dot.large() ? 1 : 0)
                    + (inRuns.contains(number) ? 1 : 0)
                    + map.layout().labels().stream()
                            .filter(label -> label.text().equals(String.valueOf(number)) && !inRuns.contains(number))
                            .count();
            assertEquals(1, named, "point " + number);
        }
        assertEquals(
                map.layout().runs().size(),
                map.layout().labels().stream().filter(l -> l.sizePt() == MapLayout.RUN_LABEL_PT).count());
    }
}
