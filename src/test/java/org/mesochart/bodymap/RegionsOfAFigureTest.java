package org.mesochart.bodymap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesochart.BesideOthers;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.body.Side;

@BesideOthers
@Tag("slow-once")
class RegionsOfAFigureTest {
    private static final int POINTS = 100_000;
    private static final BodyMap MAP = BodyMap.load();

    private record Skin(Path2D path, Rectangle2D box) {}

    /** Of each region and side once: twenty thousand points lie in some hundred of them. */
    private static final class Outlines {
        private final Figure figure;
        private final Map<String, Path2D> made = new HashMap<>();

        Outlines(Figure figure) {
            this.figure = figure;
        }

        Path2D of(String region, Side side) {
            return made.computeIfAbsent(region + ' ' + side, key -> awt(figure.outlineOf(region, side)));
        }
    }

    @ParameterizedTest
    @EnumSource(BodyView.class)
    void everyPointOfTheDrawnSkinHasExactlyOneRegionAndOthersHaveNone(BodyView view) {
        Figure figure = MAP.figure(view);
        List<Skin> skins = figure.drawing().stream().filter(s -> s.kind() == Shape.Kind.SKIN)
                .map(s -> awt(s.path())).map(path -> new Skin(path, path.getBounds2D())).toList();
        Random random = new Random(20260101 + view.ordinal());
        int inside = 0;
        while (inside < POINTS) {
            double x = figure.bounds().minX() + random.nextDouble() * figure.bounds().width();
            double y = figure.bounds().minY() + random.nextDouble() * figure.bounds().height();
            boolean drawn = skins.stream().anyMatch(skin -> skin.box().contains(x, y) && skin.path().contains(x, y));
            List<Partition.Face> faces = figure.partition().facesAt(x, y);
            // Within the flattening of the curves the drawing and the polygons may differ.
            if (drawn != !faces.isEmpty()) {
                assertTrue(figure.partition().nearestOnRim(x, y)[2] < 0.02, () -> "a gap at " + x + ", " + y);
                continue;
            }
            if (drawn) {
                inside++;
                long top = faces.stream().mapToInt(Partition.Face::layer).min().orElseThrow();
                assertEquals(1, faces.stream().filter(f -> f.layer() == top).count(), () -> "an overlap at " + x + ", " + y);
                Located at = figure.locate(x, y).orElseThrow();
                assertFalse(at.snapped());
                assertTrue(figure.region(at.region()).isPresent());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = BodyView.class, names = {"FRONT", "BACK"})
    void theHalvesMirrorEachOther(BodyView view) {
        Figure figure = MAP.figure(view);
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double x = random.nextDouble() * 46;
            double y = random.nextDouble() * 176;
            Optional<Place> here = figure.place(x, y);
            Optional<Place> there = figure.place(-x, y);
            assertEquals(here.map(p -> p.region() + p.side().mirrored() + p.xCm().negate() + "/" + p.yCm()),
                    there.map(p -> p.region() + p.side() + p.xCm() + "/" + p.yCm()));
        }
    }

    @ParameterizedTest
    @EnumSource(BodyView.class)
    void aPlaceIsFoundAgainFromItsRoundedCoordinates(BodyView view) {
        Figure figure = MAP.figure(view);
        Random random = new Random(11);
        int placed = 0;
        for (int i = 0; i < 50_000; i++) {
            double x = figure.bounds().minX() - 1 + random.nextDouble() * (figure.bounds().width() + 2);
            double y = figure.bounds().minY() - 1 + random.nextDouble() * (figure.bounds().height() + 2);
            Optional<Place> place = figure.place(x, y);
            if (place.isPresent()) {
                Place p = place.get();
                Located again = figure.locate(p.xCm().doubleValue(), p.yCm().doubleValue()).orElseThrow();
                assertEquals(p.region() + p.side(), again.region() + again.side());
                assertFalse(again.snapped());
                assertTrue(Math.hypot(p.xCm().doubleValue() - x, p.yCm().doubleValue() - y) < Figure.SNAP_CM + 0.05);
                placed++;
            }
        }
        assertTrue(placed > 10_000);
    }

    @Test
    void aPointJustOutsideIsMovedOntoTheBodyAndAFartherOneIsNot() {
        Figure front = MAP.figure(BodyView.FRONT);
        Located top = front.locate(0, 175.4).orElseThrow();
        assertTrue(top.snapped());
        assertEquals("scalp_frontal", top.region());
        assertEquals(175, top.y(), 0.02);
        assertTrue(front.locate(0, 175.7).isEmpty());
        assertTrue(front.locate(60, 100).isEmpty());
        assertTrue(front.locate(Double.NaN, 100).isEmpty());
        assertTrue(front.place(0, Double.POSITIVE_INFINITY).isEmpty());
    }

    @Test
    void aClickRoundedOffTheBodyIsMovedBackOntoIt() {
        Figure front = MAP.figure(BodyView.FRONT);
        for (double y = 60; y < 80; y += 0.013) {
            double[] edge = front.partition().nearestOnRim(30, y);
            Place place = front.place(edge[0] - 1e-4, edge[1]).orElseThrow();
            assertFalse(front.partition().facesAt(place.xCm().doubleValue(), place.yCm().doubleValue()).isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BACK, 5, 112, paraspinal_lumbar_upper, LEFT",
        "BACK, -5, 112, paraspinal_lumbar_upper, RIGHT",
        "BACK, 4.4, 98.2, sacroiliac, LEFT",
        "BACK, 0, 112.8, spine_lumbar, MIDLINE",
        "BACK, 0.5, 134.3, spine_thoracic, MIDLINE",
        "BACK, 0, 153, spine_cervical, MIDLINE",
        "BACK, 3, 126, paraspinal_thoracic_lower, LEFT",
        "BACK, -11, 137, infraspinatus, RIGHT",
        "BACK, 9, 88.7, gluteus_maximus, LEFT",
        "BACK, 10.4, 48, popliteal, LEFT",
        "BACK, -11.5, 15, achilles, RIGHT",
        "BACK, 1.5, 96, sacrum, LEFT",
        "BACK, -16.4, 89.6, trochanteric, RIGHT",
        "BACK, 0, 170, scalp_parietal, MIDLINE",
        "FRONT, 0, 105.5, umbilical, MIDLINE",
        "FRONT, -3, 105.5, umbilical, RIGHT",
        "FRONT, 1, 105.5, umbilical, MIDLINE",
        "FRONT, 1.01, 105.5, umbilical, LEFT",
        "FRONT, 10.3, 48.8, patella, LEFT",
        "FRONT, -22.3, 136, deltoid_lateral, RIGHT",
        "FRONT, 0, 135, sternum, MIDLINE",
        "FRONT, 8.6, 1.0, great_toe, LEFT",
        "FRONT, -15, 1.0, toes, RIGHT",
        "FRONT, 3.2, 163.75, periorbital, LEFT",
        "FRONT, 8, 163, ear, LEFT",
        "FRONT, 0, 118, epigastrium, MIDLINE",
        "LEFT, -2, 89.6, trochanteric, LEFT",
        "RIGHT, -2, 89.6, trochanteric, RIGHT",
        "LEFT, 10.5, 121.5, biceps, LEFT",
        "RIGHT, 9.8, 159.5, nose, RIGHT",
        "LEFT, -8, 2, heel, LEFT",
    })
    void landmarksLieInTheirRegions(BodyView view, double x, double y, String region, Side side) {
        Located at = MAP.figure(view).locate(x, y).orElseThrow();
        assertEquals(region + " " + side, MAP.whole(at.region()) + " " + at.side());
        assertFalse(at.snapped());
    }

    @ParameterizedTest
    @CsvSource({
        "BACK, 4.5, 112, erector_l2, LEFT",
        "BACK, -2, 105, facet_l4, RIGHT",
        "BACK, 4.4, 98.2, si_upper, LEFT",
        "BACK, 3.4, 95.2, si_lower, LEFT",
        "BACK, -3.4, 95.2, si_lower, RIGHT",
        "BACK, 3, 126, paraspinal_t9_t10, LEFT",
        "KNEE_MEDIAL_LEFT, 1.5, 53, vmo, LEFT",
        "KNEE_MEDIAL_RIGHT, 0, 46.4, joint_line_medial, RIGHT",
        "KNEE_MEDIAL_RIGHT, 5.5, 49, patella, RIGHT",
        "KNEE_MEDIAL_LEFT, 0.5, 41.5, pes_anserinus, LEFT",
        "KNEE_MEDIAL_LEFT, -5, 47, popliteal, LEFT",
        "FRONT, 3.2, 165.3, eyebrow, LEFT",
        "FRONT, -10.4, 43.3, tibial_tuberosity, RIGHT",
        "HAND_PALMAR_LEFT, 0, 0, wrist_carpal_tunnel, LEFT",
        "HAND_PALMAR_RIGHT, 8, 10, thumb_dp, RIGHT",
        "HAND_DORSAL_LEFT, 1, 18.5, middle_dp, LEFT",
        "FOOT_DORSAL_RIGHT, 3, 25, great_toe, RIGHT",
        "FOOT_PLANTAR_LEFT, 0, 15, plantar_fascia, LEFT",
        "FOOT_PLANTAR_RIGHT, 0, 2, heel_central, RIGHT",
    })
    void partsAreToldApart(BodyView view, double x, double y, String part, Side side) {
        Located at = MAP.figure(view).locate(x, y).orElseThrow();
        assertEquals(part + " " + side, at.region() + " " + at.side());
    }

    @ParameterizedTest
    @EnumSource(BodyView.class)
    void aPartLiesInTheRegionThatItIsAPartOf(BodyView view) {
        Figure figure = MAP.figure(view);
        Outlines outlines = new Outlines(figure);
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            double x = figure.bounds().minX() + random.nextDouble() * figure.bounds().width();
            double y = figure.bounds().minY() + random.nextDouble() * figure.bounds().height();
            figure.locate(x, y).filter(at -> !at.snapped()).ifPresent(at -> {
                String whole = figure.whole(at.region());
                assertTrue(outlines.of(whole, at.side()).contains(x, y), () -> whole + " at " + x + ", " + y);
                assertTrue(figure.regions().stream().anyMatch(r -> r.key().equals(whole)));
            });
        }
    }

    @Test
    void aPointOnABorderLiesInTheSmallerRegion() {
        Figure front = MAP.figure(BodyView.FRONT);
        // The plane below the ribs: the umbilical region is smaller than the one of the flank, at their corner.
        List<Partition.Face> corner = front.partition().facesAt(7.6, 111.2);
        assertTrue(corner.size() > 1);
        double smallest = corner.stream().mapToDouble(Partition.Face::area).min().orElseThrow();
        String expected = corner.stream().filter(f -> f.area() == smallest).findFirst().orElseThrow().region();
        assertEquals(expected, front.locate(7.6, 111.2).orElseThrow().region());
    }

    @ParameterizedTest
    @EnumSource(BodyView.class)
    void theOutlineOfARegionHoldsThePointsLocatedInIt(BodyView view) {
        Figure figure = MAP.figure(view);
        Outlines outlines = new Outlines(figure);
        Random random = new Random(3);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            double x = figure.bounds().minX() + random.nextDouble() * figure.bounds().width();
            double y = figure.bounds().minY() + random.nextDouble() * figure.bounds().height();
            figure.locate(x, y).filter(at -> !at.snapped()).ifPresent(at -> {
                assertTrue(outlines.of(at.region(), at.side()).contains(x, y),
                        () -> at.region() + " at " + x + ", " + y);
                seen.add(at.region());
            });
        }
        assertTrue(seen.size() > figure.finest().size() * 0.8);
        for (Region region : figure.finest()) {
            Side side = view.side().orElse(Side.LEFT);
            assertFalse(figure.outlineOf(region.key(), side).segments().isEmpty(), region.key());
        }
    }

    @Test
    void aRegionAcrossTheMidlineIsOnePolygon() {
        Figure back = MAP.figure(BodyView.BACK);
        assertEquals(1, back.outlineOf("sacrum", Side.LEFT).flattened(0.01).size());
        assertEquals(1, back.outlineOf("gluteus_maximus", Side.LEFT).flattened(0.01).size());
        assertTrue(back.outlineOf("patella", Side.LEFT).segments().isEmpty());
        assertTrue(MAP.figure(BodyView.LEFT).outlineOf("heel", Side.RIGHT).segments().isEmpty());
    }

    private static Path2D awt(Path path) {
        Path2D out = new Path2D.Double();
        for (Path.Segment segment : path.segments()) {
            switch (segment) {
                case Path.Move m -> out.moveTo(m.x(), m.y());
                case Path.Line l -> out.lineTo(l.x(), l.y());
                case Path.Cubic c -> out.curveTo(c.x1(), c.y1(), c.x2(), c.y2(), c.x(), c.y());
                case Path.Close c -> out.closePath();
            }
        }
        return out;
    }
}
