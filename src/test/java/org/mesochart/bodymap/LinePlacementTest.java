package org.mesochart.bodymap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesochart.BesideOthers;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;

@BesideOthers
@Tag("slow-once")
class LinePlacementTest {

    private static final BodyMap MAP = BodyMap.load();
    private static final Figure BACK = MAP.figure(BodyView.BACK);

    private static Placement.Placed placed(Placement placement) {
        return assertInstanceOf(Placement.Placed.class, placement);
    }

    private static double distance(Place a, Place b) {
        return MAP.figure(a.view()).skinDistance(a.xCm().doubleValue(), a.yCm().doubleValue(),
                b.xCm().doubleValue(), b.yCm().doubleValue());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.4, 1, 2, 3.3})
    void pointsOfALineAreAtTheSpacingOnSkinWithinOnePercent(double spacing) {
        Random random = new Random(17);
        int pairs = 0;
        for (int i = 0; i < 60; i++) {
            double[] ends = {random.nextDouble() * 18 - 9, 93 + random.nextDouble() * 35,
                    random.nextDouble() * 18 - 9, 93 + random.nextDouble() * 35};
            List<Place> places = placed(LinePlacement.along(BACK, ends[0], ends[1], ends[2], ends[3], spacing)).places();
            for (int k = 1; k < places.size(); k++) {
                // Below half a centimetre the coordinates, kept to 0.01 cm, are coarser than a percent.
                double kept = spacing < 0.5 ? 0.005 : 0;
                assertEquals(spacing, distance(places.get(k - 1), places.get(k)), 0.01 * spacing + kept);
                pairs++;
            }
            assertEquals(BACK.place(ends[0], ends[1]).orElseThrow(), places.getFirst(), "it begins at the press point");
            double left = BACK.skinDistance(places.getLast().xCm().doubleValue(), places.getLast().yCm().doubleValue(),
                    ends[2], ends[3]);
            assertTrue(left < spacing * 1.02 + 0.02, "no point is missing at the end");
        }
        assertTrue(pairs > 100);
    }

    @Test
    void alongTheCurveOfTheWaistTheDrawingShowsThePointsCloser() {
        List<Place> places = placed(LinePlacement.along(BACK, 0, 112, 12.5, 112, 2)).places();
        double first = places.get(1).xCm().doubleValue() - places.get(0).xCm().doubleValue();
        double last = places.getLast().xCm().doubleValue() - places.get(places.size() - 2).xCm().doubleValue();
        assertEquals(2, first, 0.03);
        assertTrue(last < 1.5, () -> "last step " + last);
    }

    @ParameterizedTest
    @EnumSource(BodyView.class)
    void noPointOfALineLiesOutsideTheBody(BodyView view) {
        Figure figure = MAP.figure(view);
        Random random = new Random(23);
        int points = 0;
        for (int i = 0; i < 300; i++) {
            double[] ends = new double[4];
            for (int k = 0; k < 4; k += 2) {
                ends[k] = figure.bounds().minX() - 10 + random.nextDouble() * (figure.bounds().width() + 20);
                ends[k + 1] = figure.bounds().minY() - 10 + random.nextDouble() * (figure.bounds().height() + 20);
            }
            Placement placement = i % 2 == 0
                    ? LinePlacement.along(figure, ends[0], ends[1], ends[2], ends[3], 0.3 + 4 * random.nextDouble())
                    : LinePlacement.withCount(figure, ends[0], ends[1], ends[2], ends[3], 1 + random.nextInt(40));
            if (placement instanceof Placement.Placed placed) {
                for (Place place : placed.places()) {
                    double x = place.xCm().doubleValue();
                    double y = place.yCm().doubleValue();
                    assertTrue(figure.partition().at(x, y) != null, "a point outside");
                    assertEquals(figure.place(x, y).orElseThrow(), place);
                    points++;
                }
            }
        }
        assertTrue(points > 500);
    }

    @Test
    void aLineFromLegToLegLeavesOutTheGapAndGoesOnAfterIt() {
        List<Place> places = placed(LinePlacement.along(BACK, 14, 40, -14, 40, 1)).places();
        assertTrue(places.stream().anyMatch(p -> p.xCm().signum() > 0));
        assertTrue(places.stream().anyMatch(p -> p.xCm().signum() < 0));
        assertTrue(places.stream().noneMatch(p -> Math.abs(p.xCm().doubleValue()) < 4));
    }

    @Test
    void anEndOutsideTheBodyMovesToItsEdge() {
        Place first = placed(LinePlacement.along(BACK, 0, 300, 0, 170, 1)).places().getFirst();
        assertEquals(175, first.yCm().doubleValue(), 0.05);
        Placement.Placed spread = placed(LinePlacement.withCount(BACK, 0, 300, 0, 165, 11));
        assertEquals(11, spread.places().size());
        assertEquals(165, spread.places().getLast().yCm().doubleValue(), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8, 40, 100})
    void soManyPointsAreSpreadEvenlyFromEndToEnd(int count) {
        Random random = new Random(count);
        for (int i = 0; i < 25; i++) {
            double[] ends = {random.nextDouble() * 18 - 9, 93 + random.nextDouble() * 14,
                    random.nextDouble() * 18 - 9, 115 + random.nextDouble() * 14};
            Placement.Placed line = placed(LinePlacement.withCount(BACK, ends[0], ends[1], ends[2], ends[3], count));
            assertEquals(count, line.places().size());
            assertEquals(BACK.place(ends[0], ends[1]).orElseThrow(), line.places().getFirst());
            Place last = line.places().getLast();
            assertEquals(ends[2], last.xCm().doubleValue(), 0.0051);
            assertEquals(ends[3], last.yCm().doubleValue(), 0.0051);
            for (int k = 1; k < count; k++) {
                assertEquals(line.spacingCm(), distance(line.places().get(k - 1), line.places().get(k)),
                        0.01 * line.spacingCm() + 0.02, () -> "of " + count);
            }
        }
    }

    @Test
    void aLineOnTheMidlineStaysOnIt() {
        List<Place> places = placed(LinePlacement.along(BACK, 0, 100, 0, 140, 0.7)).places();
        assertEquals(58, places.size());
        assertTrue(places.stream().allMatch(p -> p.xCm().signum() == 0));
    }

    @Test
    void aLineWithoutLengthIsOnePoint() {
        assertEquals(1, placed(LinePlacement.along(BACK, 5, 110, 5, 110, 1)).places().size());
        assertEquals(1, placed(LinePlacement.withCount(BACK, 5, 110, 5, 120, 1)).places().size());
        assertEquals(new Placement.Refused(Placement.Reason.TOO_CLOSE),
                LinePlacement.withCount(BACK, 5, 110, 5, 110, 3));
        assertEquals(1, placed(LinePlacement.along(BACK, 5, 110, 5, 120, 1e300)).places().size());
    }

    @Test
    void aSpacingOrNumberThatCannotBeIsRefusedWithTheReason() {
        for (double spacing : new double[] {0, 0.01, 0.0999, -1, Double.NaN, Double.NEGATIVE_INFINITY}) {
            assertEquals(new Placement.Refused(Placement.Reason.TOO_CLOSE),
                    LinePlacement.along(BACK, 5, 110, 5, 120, spacing), () -> "spacing " + spacing);
        }
        assertEquals(new Placement.Refused(Placement.Reason.TOO_MANY), LinePlacement.along(BACK, 10, 3, 10, 140, 0.1));
        assertEquals(new Placement.Refused(Placement.Reason.TOO_MANY),
                LinePlacement.withCount(BACK, 0, 90, 0, 170, 1001));
        assertEquals(new Placement.Refused(Placement.Reason.TOO_CLOSE),
                LinePlacement.withCount(BACK, 0, 110, 0, 111, 1000));
        for (int count : new int[] {0, -3, Integer.MIN_VALUE}) {
            assertEquals(new Placement.Refused(Placement.Reason.NOTHING),
                    LinePlacement.withCount(BACK, 0, 110, 0, 111, count));
        }
        assertEquals(new Placement.Refused(Placement.Reason.NOTHING), LinePlacement.along(BACK, 60, 100, 70, 100, 1));
        assertEquals(new Placement.Refused(Placement.Reason.NOTHING),
                LinePlacement.along(BACK, Double.NaN, 100, 0, 100, 1));
        assertEquals(new Placement.Refused(Placement.Reason.NOTHING),
                LinePlacement.along(BACK, 1e308, 100, -1e308, Double.POSITIVE_INFINITY, 1));
    }

    @Test
    void aDragFarOutOfTheWindowEndsAtTheBody() {
        Placement.Placed line = placed(LinePlacement.along(BACK, 0, 112, 1e7, 112, 0.1));
        assertTrue(line.places().size() < 1000);
        assertEquals(line.places().size(), new HashSet<>(line.places()).size());
    }
}
