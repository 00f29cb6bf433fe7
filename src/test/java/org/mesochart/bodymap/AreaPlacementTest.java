package org.mesochart.bodymap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesochart.BesideOthers;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.body.Side;

@BesideOthers
@Tag("slow-once")
class AreaPlacementTest {

    private static final BodyMap MAP = BodyMap.load();
    private static final AreaPlacement AREAS = new AreaPlacement(MAP);
    private static final Figure BACK = MAP.figure(BodyView.BACK);

    /** What rounding both ends to 0.01 cm can add to a distance in the drawing. */
    private static final double ROUNDING = 0.0142;

    private static Placement.Placed placed(Placement placement) {
        return assertInstanceOf(Placement.Placed.class, placement);
    }

    private static double x(Place place) {
        return place.xCm().doubleValue();
    }

    private static double y(Place place) {
        return place.yCm().doubleValue();
    }

    private static SkinArea area(BodyView view, Side side, String... regions) {
        SkinArea out = SkinArea.none(MAP.figure(view));
        for (String region : regions) {
            out = out.adding(region, side);
        }
        return out;
    }

    private static double distance(Place a, Place b) {
        return MAP.figure(a.view()).skinDistance(x(a), y(a), x(b), y(b));
    }

    @ParameterizedTest
    @CsvSource({
        "BACK, paraspinal_lumbar_upper, 2, 12",
        "BACK, paraspinal_lumbar_upper, 0.4, 250",
        "BACK, paraspinal_thoracic_lower, 1, 36",
        "BACK, infraspinatus, 1, 50",
        "BACK, sacrum, 0.8, 50",
        "BACK, gastrocnemius_lateral, 1, 50",
        "FRONT, thigh_anterior_upper, 1.5, 60",
        "FRONT, epigastrium, 1, 50",
        "LEFT, iliotibial, 1, 50",
        "RIGHT, trochanteric, 1, 30",
    })
    void neighboursAreAtTheSpacingOnSkinWithinTwoPercent(BodyView view, String region, double spacing, int least) {
        Side side = view == BodyView.RIGHT ? Side.RIGHT : Side.LEFT;
        List<Place> places = placed(AREAS.withSpacing(area(view, side, region), spacing, false)).places();
        assertTrue(places.size() >= least, () -> "only " + places.size());
        Skin skin = Skin.of(view);
        int full = 0;
        for (Place a : places) {
            int around = 0;
            for (Place b : places) {
                double d = distance(a, b);
                assertTrue(a == b || d > spacing * 0.93 - 0.02, () -> "too near, " + d);
                boolean sure = !skin.aboutUncertain(x(a), y(a)) && !skin.aboutUncertain(x(b), y(b));
                if (a != b && sure && d < 1.4 * spacing) {
                    assertEquals(spacing, d, 0.02 * spacing + ROUNDING);
                    around++;
                }
            }
            assertTrue(around <= 6);
            full += around == 6 ? 1 : 0;
        }
        assertTrue(full > 0 || places.size() < 40, "a hexagonal grid has six neighbours in its midst");
    }

    @ParameterizedTest
    @EnumSource(BodyView.class)
    void noPointLiesOutsideTheChosenAreaOrTheBodyHoweverItIsDrawn(BodyView view) {
        Figure figure = MAP.figure(view);
        Random random = new Random(31);
        int points = 0;
        for (int i = 0; i < 120; i++) {
            SkinArea area = randomArea(figure, random);
            boolean both = random.nextBoolean();
            Placement placement = random.nextBoolean()
                    ? AREAS.withSpacing(area, 0.3 + 3 * random.nextDouble(), both)
                    : AREAS.withCount(area, 1 + random.nextInt(120), both);
            if (!(placement instanceof Placement.Placed placed)) {
                continue;
            }
            SkinArea other = area.mirrored(MAP);
            for (Place place : placed.places()) {
                Figure its = MAP.figure(place.view());
                assertEquals(place, its.place(x(place), y(place)).orElseThrow(), "region and side are those of the figure");
                assertTrue(its.partition().at(x(place), y(place)) != null);
                boolean here = place.view() == view && area.contains(x(place), y(place));
                boolean there = both && other.figure() == its && other.contains(x(place), y(place));
                assertTrue(here || there, "a point outside the area");
            }
            assertEquals(placed.places().size(), new HashSet<>(placed.places()).size(), "two points are one");
            if (both) {
                assertMirrored(placed.places());
            }
            points += placed.places().size();
        }
        assertTrue(points > 500);
    }

    private static SkinArea randomArea(Figure figure, Random random) {
        SkinArea area = SkinArea.none(figure);
        for (int parts = 1 + random.nextInt(4); parts > 0; parts--) {
            boolean add = random.nextInt(4) > 0;
            if (random.nextBoolean()) {
                String key = figure.regions().get(random.nextInt(figure.regions().size())).key();
                Side side = figure.view().side().orElse(Side.values()[random.nextInt(3)]);
                area = add ? area.adding(key, side) : area.removing(key, side);
            } else {
                double cx = figure.bounds().minX() + random.nextDouble() * figure.bounds().width();
                double cy = figure.bounds().minY() + random.nextDouble() * figure.bounds().height();
                double[] lasso = new double[2 * (3 + random.nextInt(20))];
                for (int k = 0; k < lasso.length; k += 2) {
                    lasso[k] = cx + 8 * random.nextGaussian();
                    lasso[k + 1] = cy + 8 * random.nextGaussian();
                }
                area = add ? area.adding(lasso) : area.removing(lasso);
            }
        }
        return area;
    }

    private static void assertMirrored(List<Place> places) {
        Set<Place> all = new HashSet<>(places);
        for (Place place : places) {
            assertTrue(all.contains(Mirror.of(MAP, place)), "a point without its mirror image");
        }
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "3, true", "7, false", "30, true", "31, true", "200, false", "333, false",
        "999, true", "1000, true", "1000, false"})
    void exactlyTheNumberAskedForIsPlacedAndAnOddOneOnBothSidesIsMadeEven(int count, boolean both) {
        SkinArea area = area(BodyView.BACK, Side.LEFT, "paraspinal_lumbar_upper", "paraspinal_lumbar_lower");
        Placement.Placed placed = placed(AREAS.withCount(area, count, both));
        boolean odd = both && count % 2 == 1;
        assertEquals(count + (odd ? 1 : 0), placed.places().size());
        assertEquals(odd, placed.madeEven());
        if (both) {
            assertMirrored(placed.places());
            assertEquals(placed.places().size() / 2,
                    placed.places().stream().filter(p -> p.side() == Side.LEFT).count());
        }
        if (count > 1) {
            for (Place a : placed.places()) {
                for (Place b : placed.places()) {
                    assertTrue(a == b || distance(a, b) > placed.spacingCm() * 0.98 - 2 * ROUNDING);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(BodyView.class)
    void everyRegionTakesAnyNumberThatHasRoom(BodyView view) {
        Figure figure = MAP.figure(view);
        Random random = new Random(9);
        for (Region region : figure.regions()) {
            Side side = view.side().orElse(Side.LEFT);
            boolean both = random.nextBoolean();
            int count = 2 * (1 + random.nextInt(20));
            Placement.Placed placed = placed(AREAS.withCount(area(view, side, region.key()), count, both));
            assertEquals(count, placed.places().size(), region.key());
            assertTrue(placed.places().stream().allMatch(p -> MAP.whole(p.region()).equals(region.key())));
            assertEquals(both && SkinArea.oneSided(view),
                    placed.places().stream().anyMatch(p -> p.view() == view.mirrored() && p.view() != view));
        }
    }

    @Test
    void twoHundredPointsFillAButtockAndAThousandTheBack() {
        assertEquals(200, placed(AREAS.withCount(area(BodyView.BACK, Side.LEFT, "gluteus_maximus"), 200, false))
                .places().size());
        SkinArea back = SkinArea.none(BACK);
        for (Region region : BACK.regions()) {
            if (region.group().contains("back") || region.group().equals("thorax")) {
                back = back.adding(region.key(), Side.LEFT);
            }
        }
        Placement.Placed all = placed(AREAS.withCount(back, 1000, true));
        assertEquals(1000, all.places().size());
        assertMirrored(all.places());
    }

    @Test
    void whatCrossesTheMidlineIsFilledOnceOnBothSides() {
        Placement.Placed once = placed(AREAS.withSpacing(area(BodyView.BACK, Side.LEFT, "sacrum"), 1, false));
        Placement.Placed both = placed(AREAS.withSpacing(area(BodyView.BACK, Side.LEFT, "sacrum"), 1, true));
        assertEquals(once.places().size(), both.places().size(), 0.2 * once.places().size());
        assertMirrored(both.places());
        for (Place a : both.places()) {
            assertTrue(both.places().stream().allMatch(b -> a == b || distance(a, b) > 0.95));
        }
    }

    @Test
    void theMirrorImageOfASideViewIsInTheOtherView() {
        Placement.Placed both = placed(AREAS.withCount(area(BodyView.LEFT, Side.LEFT, "trochanteric"), 20, true));
        assertEquals(10, both.places().stream().filter(p -> p.view() == BodyView.RIGHT && p.side() == Side.RIGHT).count());
        assertEquals(10, both.places().stream().filter(p -> p.view() == BodyView.LEFT && p.side() == Side.LEFT).count());
    }

    @Test
    void pointsRunRowByRowFromTheTopAndFromThePatientsLeft() {
        List<Place> places = placed(AREAS.withCount(
                area(BodyView.BACK, Side.LEFT, "paraspinal_lumbar_upper"), 40, true)).places();
        for (int i = 1; i < places.size(); i++) {
            int down = places.get(i - 1).yCm().compareTo(places.get(i).yCm());
            assertTrue(down > 0 || down == 0 && places.get(i - 1).xCm().compareTo(places.get(i).xCm()) > 0);
        }
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        SkinArea area = area(BodyView.FRONT, Side.RIGHT, "thigh_anterior_upper");
        assertEquals(AREAS.withCount(area, 77, true), new AreaPlacement(BodyMap.load()).withCount(
                SkinArea.none(BodyMap.load().figure(BodyView.FRONT)).adding("thigh_anterior_upper", Side.RIGHT), 77, true));
    }

    @Test
    void theSpacingFoundForANumberGivesThatNumberAgain() {
        SkinArea area = area(BodyView.BACK, Side.LEFT, "gluteus_medius");
        Placement.Placed found = placed(AREAS.withCount(area, 60, false));
        int again = placed(AREAS.withSpacing(area, found.spacingCm(), false)).places().size();
        assertEquals(60, again, 6);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.0999, -1, -1e300, Double.NaN, Double.NEGATIVE_INFINITY})
    void aSpacingThatCannotBeIsRefused(double spacing) {
        assertEquals(new Placement.Refused(Placement.Reason.TOO_CLOSE),
                AREAS.withSpacing(area(BodyView.BACK, Side.LEFT, "sacrum"), spacing, true));
    }

    @ParameterizedTest
    @ValueSource(doubles = {8, 30, 1000, 1e308})
    void anAreaSmallerThanTheSpacingHoldsOnePointWellInside(double spacing) {
        SkinArea area = area(BodyView.BACK, Side.LEFT, "popliteal");
        List<Place> places = placed(AREAS.withSpacing(area, spacing, false)).places();
        assertEquals(spacing > 20 ? 1 : places.size(), places.size());
        Place one = placed(AREAS.withSpacing(area, 1000, false)).places().getFirst();
        for (double[] step : new double[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
            assertTrue(area.contains(x(one) + step[0], y(one) + step[1]));
        }
        assertEquals(2, placed(AREAS.withSpacing(area, 1000, true)).places().size());
    }

    @Test
    void tooManyPointsAreRefusedAndNothingHangs() {
        SkinArea all = SkinArea.none(BACK).adding(new double[] {-60, 0, 60, 0, 60, 180, -60, 180});
        assertEquals(new Placement.Refused(Placement.Reason.TOO_MANY), AREAS.withSpacing(all, 0.1, true));
        assertEquals(new Placement.Refused(Placement.Reason.TOO_MANY), AREAS.withCount(all, 5000, false));
        assertEquals(new Placement.Refused(Placement.Reason.TOO_MANY), AREAS.withCount(all, 1001, true));
        assertEquals(new Placement.Refused(Placement.Reason.TOO_MANY), AREAS.withCount(all, Integer.MAX_VALUE, true));
        assertEquals(1000, placed(AREAS.withCount(all, 1000, true)).places().size());
    }

    @Test
    void anAreaFarTooSmallIsRefusedAndATinyOneHoldsOne() {
        SkinArea tiny = SkinArea.none(BACK).adding(new double[] {5, 110, 5.06, 110, 5.03, 110.07});
        assertEquals(new Placement.Refused(Placement.Reason.TOO_CLOSE), AREAS.withCount(tiny, 30, false));
        assertEquals(1, placed(AREAS.withCount(tiny, 1, false)).places().size());
        assertEquals(1, placed(AREAS.withSpacing(tiny, 2, false)).places().size());
        assertEquals(2, placed(AREAS.withCount(tiny, 1, true)).places().size());
    }

    @Test
    void withoutSkinNothingIsPlaced() {
        Placement nothing = new Placement.Refused(Placement.Reason.NOTHING);
        SkinArea none = SkinArea.none(BACK);
        SkinArea beside = none.adding(new double[] {60, 60, 70, 60, 65, 70});
        SkinArea taken = none.adding("sacrum", Side.LEFT).removing("sacrum", Side.LEFT);
        for (SkinArea area : List.of(none, beside, taken)) {
            for (boolean both : new boolean[] {true, false}) {
                assertEquals(nothing, AREAS.withSpacing(area, 1, both));
                assertEquals(nothing, AREAS.withCount(area, 10, both));
            }
        }
        for (int count : new int[] {0, -1, Integer.MIN_VALUE}) {
            assertEquals(nothing, AREAS.withCount(area(BodyView.BACK, Side.LEFT, "sacrum"), count, false));
        }
    }
}
