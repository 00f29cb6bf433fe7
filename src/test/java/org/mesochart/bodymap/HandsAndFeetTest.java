package org.mesochart.bodymap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesochart.BesideOthers;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Side;

/**
 * The views in a frame of their own. Lengths and breadths are those of the survey that all figures are drawn from, for
 * an adult of 175 cm.
 */
@BesideOthers
class HandsAndFeetTest {
    private static final BodyMap MAP = BodyMap.load();

    @ParameterizedTest
    @EnumSource(value = BodyView.class, names = "HAND_.*", mode = EnumSource.Mode.MATCH_ALL)
    void aHandIsAsLongAndBroadAsThatOfTheReferenceFigure(BodyView view) {
        double[] edge = edge(view);
        assertEquals(19.2, greatest(edge, 1), 0.2);
        assertEquals(8.65, breadth(view, 8.5, -6, 5), 0.2);
        assertEquals(5.6, breadth(view, 0, -6, 6), 0.2);
        assertTrue(least(edge, 1) < -4, "too little of the forearm");
    }

    @ParameterizedTest
    @CsvSource({
        // Finger, tip x and y, width at the middle joint, its x and y, its middle line's slope sideways.
        "index, 4.4, 18.1, 2.05, 3.8, 13.8, 0.15",
        "middle, 1.2, 19.2, 2.1, 1.1, 14.4, 0.03",
        "ring, -2.0, 18.2, 2.0, -1.6, 13.8, -0.10",
        "little, -4.9, 15.5, 1.75, -4.0, 12.1, -0.26",
    })
    void fingersHaveTheirLengthsAndWidths(
            String finger, double tipX, double tipY, double width, double x, double y, double slope) {
        Figure hand = MAP.figure(BodyView.HAND_DORSAL_LEFT);
        assertTrue(hand.partition().nearestOnRim(tipX, tipY)[2] < 0.15, "the tip is elsewhere");
        assertEquals(finger + "_dp", hand.locate(tipX, tipY).orElseThrow().region());
        assertEquals(finger + "_pip", hand.locate(x, y).orElseThrow().region());
        double across = breadth(BodyView.HAND_DORSAL_LEFT, y, x - 1.5, x + 1.5) / Math.sqrt(1 + slope * slope);
        assertEquals(width, across, 0.15);
    }

    @ParameterizedTest
    @EnumSource(value = BodyView.class, names = "FOOT_.*", mode = EnumSource.Mode.MATCH_ALL)
    void aFootIsAsLongAndBroadAsThatOfTheReferenceFigure(BodyView view) {
        double[] edge = edge(view);
        assertEquals(27, greatest(edge, 1), 0.2);
        double ball = DoubleStream.iterate(16, y -> y < 20, y -> y + 0.1).map(y -> breadth(view, y, -7, 7)).max()
                .orElseThrow();
        // From the head of the first metatarsal to that of the fifth, which lies farther back.
        assertEquals(9.8, ball, 0.3);
        double arch = breadth(view, 11, -7, 7);
        assertTrue(arch < 0.75 * ball, () -> "the foot has no waist: " + arch);
    }

    @Test
    void theInnerAnkleIsHigherThanTheOuter() {
        double[] edge = edge(BodyView.FOOT_DORSAL_LEFT);
        double inner = yOfExtreme(edge, 1);
        double outer = yOfExtreme(edge, -1);
        assertEquals(1.4, outer - inner, 0.3);
        assertEquals(7.05, breadth(BodyView.FOOT_DORSAL_LEFT, (inner + outer) / 2, -7, 7), 0.2);
    }

    @ParameterizedTest
    @CsvSource({
        "HAND_PALMAR, 5.1, 5.6, thumb_mcp", "HAND_PALMAR, 6.2, 7.0, thumb_pp", "HAND_PALMAR, 7.0, 8.0, thumb_ip",
        "HAND_PALMAR, 8.1, 9.6, thumb_dp", "HAND_PALMAR, 3.5, 12.1, index_pp", "HAND_PALMAR, 3.8, 13.8, index_pip",
        "HAND_PALMAR, 3.9, 14.9, index_mp", "HAND_PALMAR, 4.1, 16.0, index_dip", "HAND_PALMAR, 4.3, 17.2, index_dp",
        "HAND_PALMAR, 1.1, 14.4, middle_pip", "HAND_PALMAR, -1.6, 13.8, ring_pip", "HAND_PALMAR, -4.0, 12.1, little_pip",
        "HAND_PALMAR, -4.4, 13.8, little_dip", "HAND_PALMAR, 3.2, 9.3, mcp_2", "HAND_PALMAR, -3.3, 8.3, mcp_5",
        "HAND_PALMAR, 2.4, 4.5, thenar", "HAND_PALMAR, -2.8, 4.5, hypothenar", "HAND_PALMAR, 2.3, 1.8, cmc_1",
        "HAND_PALMAR, 0, 0.3, wrist_carpal_tunnel", "HAND_PALMAR, 2, -0.5, wrist_radial", "HAND_PALMAR, 0, 6, palm",
        "HAND_DORSAL, 2.7, 2.1, snuffbox", "HAND_DORSAL, 3.7, 6, first_web", "HAND_DORSAL, 0.9, 9.4, mcp_3",
        "HAND_DORSAL, -1.9, -1.3, wrist_ulnar", "HAND_DORSAL, 1, 4, dorsum_radial", "HAND_DORSAL, -2, 4, dorsum_ulnar",
        "HAND_DORSAL, 7.0, 8.0, thumb_ip", "HAND_DORSAL, 1.2, 16.9, middle_dip", "HAND_DORSAL, 0, -3, forearm_distal",
        "FOOT_DORSAL, 3.2, 4.6, malleolus_medial", "FOOT_DORSAL, -3.2, 6, malleolus_lateral",
        "FOOT_DORSAL, -2.2, 8, sinus_tarsi", "FOOT_DORSAL, 0, 5, ankle_anterior", "FOOT_DORSAL, 3.3, 19.6, mtp_1",
        "FOOT_DORSAL, -2, 18.6, mtp_2_5", "FOOT_DORSAL, 2, 10, midfoot_medial", "FOOT_DORSAL, -2.5, 11, midfoot_lateral",
        "FOOT_DORSAL, 2.8, 25, great_toe", "FOOT_DORSAL, 0.2, 24.5, toe_2", "FOOT_DORSAL, -4.5, 21.1, toe_5",
        "FOOT_PLANTAR, 0, 2.5, heel_central", "FOOT_PLANTAR, 1.8, 4.5, plantar_fascia_origin",
        "FOOT_PLANTAR, 0, 0.2, heel_posterior", "FOOT_PLANTAR, -2.6, 4.5, heel_lateral",
        "FOOT_PLANTAR, 2, 11, medial_arch", "FOOT_PLANTAR, -3.2, 11, lateral_arch", "FOOT_PLANTAR, 3.2, 19.4, mth_1",
        "FOOT_PLANTAR, 0, 19, mth_2_3", "FOOT_PLANTAR, -3.5, 18, mth_4_5", "FOOT_PLANTAR, -1.5, 23.6, toe_3",
    })
    void landmarksLieInTheirRegionsOnBothSides(String view, double x, double y, String region) {
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            Located at = MAP.figure(BodyView.valueOf(view + "_" + side)).locate(x, y).orElseThrow();
            assertEquals(region + " " + side, at.region() + " " + at.side());
            assertFalse(at.snapped());
        }
    }

    @Test
    void leftAndRightAreOneDrawingSeenInAMirror() {
        for (String view : List.of("HAND_PALMAR", "HAND_DORSAL", "FOOT_DORSAL", "FOOT_PLANTAR")) {
            Figure left = MAP.figure(BodyView.valueOf(view + "_LEFT"));
            Figure right = MAP.figure(BodyView.valueOf(view + "_RIGHT"));
            assertEquals(left.drawing(), right.drawing());
            assertEquals(left.finest(), right.finest());
            assertEquals(left.screenX(1), -right.screenX(1));
            for (Region region : left.finest()) {
                assertEquals(left.outlineOf(region.key(), Side.LEFT), right.outlineOf(region.key(), Side.RIGHT));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = BodyView.class, names = "(HAND|FOOT)_.*_LEFT", mode = EnumSource.Mode.MATCH_ALL)
    void linesTouchNeitherEachOtherNorTheEdgeAndNoneIsAClosedRing(BodyView view) {
        List<Shape> lines = MAP.figure(view).drawing().stream().filter(s -> switch (s.kind()) {
            case OUTLINE, INNER, FAINT -> true;
            case SKIN, RIM_OUTER, RIM_INNER -> false;
        }).toList();
        List<double[]> points = lines.stream().map(s -> s.path().flattened(0.002).getFirst()).toList();
        List<String> touching = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            double[] line = points.get(i);
            int last = line.length - 2;
            if (lines.get(i).kind() != Shape.Kind.OUTLINE) {
                // A mark for a point is a closed ring.
                assertTrue(Math.hypot(line[last] - line[0], line[last + 1] - line[1]) > 0.15,
                        () -> "a ring at " + line[0] + ", " + line[1]);
            }
            for (int j = i + 1; j < lines.size(); j++) {
                double clear = distance(line, points.get(j)) - (lines.get(i).strokeCm() + lines.get(j).strokeCm()) / 2;
                if (clear < 0.02) {
                    touching.add(line[0] + ", " + line[1] + " and " + points.get(j)[0] + ", " + points.get(j)[1]);
                }
            }
        }
        assertEquals(List.of(), touching);
    }

    @Test
    void theCutThroughForearmAndShinIsNotDrawn() {
        for (BodyView view : List.of(BodyView.HAND_PALMAR_LEFT, BodyView.HAND_DORSAL_LEFT, BodyView.FOOT_DORSAL_LEFT)) {
            double cut = least(edge(view), 1);
            for (Shape shape : MAP.figure(view).drawing()) {
                if (shape.kind() != Shape.Kind.SKIN) {
                    double[] line = shape.path().flattened(0.01).getFirst();
                    assertTrue(IntStream.range(0, line.length / 2)
                            .noneMatch(i -> Math.abs(line[2 * i]) < 2 && line[2 * i + 1] < cut + 0.5), view.key());
                }
            }
        }
    }

    /** The outline of the skin, x and y in turn. */
    private static double[] edge(BodyView view) {
        return MAP.figure(view).drawing().stream().filter(s -> s.kind() == Shape.Kind.SKIN).findFirst().orElseThrow()
                .path().flattened(0.002).getFirst();
    }

    /** How much of a level line between two x lies on the body. */
    private static double breadth(BodyView view, double y, double fromX, double toX) {
        Partition partition = MAP.figure(view).partition();
        return DoubleStream.iterate(fromX, x -> x < toX, x -> x + 0.005).filter(x -> partition.at(x, y) != null).count()
                * 0.005;
    }

    private static double greatest(double[] xy, int first) {
        return IntStream.range(0, xy.length / 2).mapToDouble(i -> xy[2 * i + first]).max().orElseThrow();
    }

    private static double least(double[] xy, int first) {
        return IntStream.range(0, xy.length / 2).mapToDouble(i -> xy[2 * i + first]).min().orElseThrow();
    }

    /** Where the part of the outline near the ankle goes farthest out on one side. */
    private static double yOfExtreme(double[] xy, int sign) {
        int best = IntStream.range(0, xy.length / 2).filter(i -> xy[2 * i + 1] > 2 && xy[2 * i + 1] < 8).boxed()
                .max((a, b) -> Double.compare(sign * xy[2 * a], sign * xy[2 * b])).orElseThrow();
        return xy[2 * best + 1];
    }

    /** The least distance of two lines given as points, 0 where they cross. */
    private static double distance(double[] one, double[] other) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i + 3 < one.length; i += 2) {
            Line2D a = new Line2D.Double(one[i], one[i + 1], one[i + 2], one[i + 3]);
            for (int j = 0; j + 3 < other.length; j += 2) {
                Line2D b = new Line2D.Double(other[j], other[j + 1], other[j + 2], other[j + 3]);
                least = a.intersectsLine(b) ? 0
                        : Math.min(least, Math.min(Math.min(a.ptSegDist(b.getP1()), a.ptSegDist(b.getP2())),
                                Math.min(b.ptSegDist(a.getP1()), b.ptSegDist(a.getP2()))));
            }
        }
        return least;
    }
}
