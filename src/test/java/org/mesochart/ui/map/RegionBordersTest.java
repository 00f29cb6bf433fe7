package org.mesochart.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesochart.BesideOthers;
import org.mesochart.bodymap.Figure;
import org.mesochart.bodymap.Path;
import org.mesochart.domain.body.BodyView;

@BesideOthers
class RegionBordersTest {
    private static final double BESIDE = 0.03;

    @ParameterizedTest
    @EnumSource(BodyView.class)
    void aBorderLiesBetweenTwoRegionsAndIsDrawnOnce(BodyView view) {
        Figure figure = MapFixture.BODY.figure(view);
        Set<List<Double>> seen = new HashSet<>();
        int between = 0;
        int edges = 0;
        for (Path line : RegionBorders.of(figure, true)) {
            double[] at = null;
            for (Path.Segment segment : line.segments()) {
                double[] to = switch (segment) {
                    case Path.Move m -> new double[] {m.x(), m.y()};
                    case Path.Line l -> new double[] {l.x(), l.y()};
                    default -> throw new AssertionError("only straight lines");
                };
                if (segment instanceof Path.Line) {
                    double length = Math.hypot(to[0] - at[0], to[1] - at[1]);
                    boolean swap = at[0] > to[0] || at[0] == to[0] && at[1] > to[1];
                    assertTrue(seen.add(swap ? List.of(to[0], to[1], at[0], at[1]) : List.of(at[0], at[1], to[0], to[1])));
                    if (length > 0.2) {
                        double nx = -(to[1] - at[1]) / length * BESIDE;
                        double ny = (to[0] - at[0]) / length * BESIDE;
                        double mx = (at[0] + to[0]) / 2;
                        double my = (at[1] + to[1]) / 2;
                        edges++;
                        between += named(figure, mx + nx, my + ny).equals(named(figure, mx - nx, my - ny)) ? 0 : 1;
                    }
                }
                at = to;
            }
        }
        assertTrue(edges >= 1, "borders there are");
        // An arm hangs before the trunk in the side views: there a border of the trunk may lie under one region.
        assertTrue(between >= 0.9 * edges, between + " of " + edges);
    }

    private static Optional<String> named(Figure figure, double x, double y) {
        return figure.locate(x, y).map(at -> at.region() + at.side());
    }

    @Test
    void aCloseUpHasMoreBorders() {
        Figure back = MapFixture.BODY.figure(BodyView.BACK);
        assertNotEquals(length(back, false), length(back, true));
        assertEquals(length(back, true), length(back, true));
    }

    private static int length(Figure figure, boolean finest) {
        return RegionBorders.of(figure, finest).stream().mapToInt(p -> p.segments().size()).sum();
    }
}
