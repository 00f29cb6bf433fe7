package org.mesochart.bodymap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesochart.BesideOthers;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.body.SensitiveSpot;
import org.mesochart.domain.body.Side;

@BesideOthers
@Tag("slow-once")
class MirrorTest {

    private static final BodyMap MAP = BodyMap.load();

    private static Place place(BodyView view, double x, double y) {
        return MAP.figure(view).place(x, y).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(BodyView.class)
    void mirroredTwiceAPlaceIsTheSameAndItsImageIsWhatTheFigureSays(BodyView view) {
        Figure figure = MAP.figure(view);
        Random random = new Random(13);
        int placed = 0;
        for (int i = 0; i < 20_000; i++) {
            double x = figure.bounds().minX() - 1 + random.nextDouble() * (figure.bounds().width() + 2);
            double y = figure.bounds().minY() - 1 + random.nextDouble() * (figure.bounds().height() + 2);
            if (figure.place(x, y).isPresent()) {
                Place place = figure.place(x, y).get();
                Place image = Mirror.of(MAP, place);
                assertEquals(place, Mirror.of(MAP, image));
                assertEquals(place.region(), image.region());
                assertEquals(place.side().mirrored(), image.side());
                assertEquals(view.mirrored(), image.view());
                assertEquals(image, MAP.figure(image.view())
                        .place(image.xCm().doubleValue(), image.yCm().doubleValue()).orElseThrow());
                placed++;
            }
        }
        assertTrue(placed > 5_000);
    }

    @Test
    void thePatientsLeftBecomesThePatientsRight() {
        assertEquals(place(BodyView.BACK, -5, 112), Mirror.of(MAP, place(BodyView.BACK, 5, 112)));
        assertEquals(place(BodyView.FRONT, 0, 105), Mirror.of(MAP, place(BodyView.FRONT, 0, 105)));
        assertEquals(place(BodyView.RIGHT, -2, 89.6), Mirror.of(MAP, place(BodyView.LEFT, -2, 89.6)));
    }

    @Test
    void aPointOfAnEarlierDrawingKeepsItsRegion() {
        Place old = new Place(BodyView.BACK, new BigDecimal("5"), new BigDecimal("112"), "once_called_so", Side.LEFT, 99);
        Place image = Mirror.of(MAP, old);
        assertEquals("once_called_so", image.region());
        assertEquals(Side.RIGHT, image.side());
        assertEquals(old, Mirror.of(MAP, image));
    }

    @Test
    void pointsAlreadyThereWithinThreeMillimetresAreLeftOutAndCounted() {
        List<Place> chosen = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            chosen.add(place(BodyView.BACK, 5, 104 + i));
        }
        List<Place> all = new ArrayList<>(chosen);
        all.add(place(BodyView.BACK, -5, 104));
        all.add(place(BodyView.BACK, -5.2, 105.2));
        all.add(place(BodyView.BACK, -5.0, 106.3));
        all.add(place(BodyView.BACK, -5.25, 107));
        all.add(place(BodyView.BACK, -5, 108.4));
        Mirror.Mirrored mirrored = Mirror.of(MAP, chosen, all);
        assertEquals(8, mirrored.places().size());
        assertEquals(4, mirrored.alreadyThere());
        assertEquals(place(BodyView.BACK, -5, 108), mirrored.places().getFirst());
        assertEquals(12, Mirror.of(MAP, chosen, mirrored.places()).alreadyThere() + 4);
    }

    @Test
    void bothSidesMirroredAddNothing() {
        List<Place> chosen = List.of(place(BodyView.BACK, 5, 110), place(BodyView.BACK, -5, 110),
                place(BodyView.BACK, 0, 112), place(BodyView.LEFT, 0, 90));
        Mirror.Mirrored mirrored = Mirror.of(MAP, chosen, chosen);
        assertEquals(List.of(place(BodyView.RIGHT, 0, 90)), mirrored.places());
        assertEquals(3, mirrored.alreadyThere());
    }

    @Test
    void theNearestPlaceIsThatOfALinearSearch() {
        Random random = new Random(77);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            BodyView view = BodyView.values()[random.nextInt(4)];
            MAP.figure(view).place(random.nextGaussian() * 8, random.nextDouble() * 175).ifPresent(places::add);
        }
        for (List<Place> some : List.of(places, places.subList(0, 7))) {
            NearestPlaces nearest = new NearestPlaces(some);
            for (int i = 0; i < some.size(); i += 1 + some.size() / 40) {
                Place one = some.get(i);
                double expected = Double.MAX_VALUE;
                for (int j = 0; j < some.size(); j++) {
                    if (j != i && some.get(j).view() == one.view()) {
                        expected = Math.min(expected, MAP.figure(one.view()).skinDistance(
                                one.xCm().doubleValue(), one.yCm().doubleValue(),
                                some.get(j).xCm().doubleValue(), some.get(j).yCm().doubleValue()));
                    }
                }
                assertEquals(expected, nearest.toAnother(one).orElse(Double.MAX_VALUE), 1e-12);
            }
        }
        assertTrue(new NearestPlaces(List.of()).from(BodyView.BACK, 0, 100).isEmpty());
        Place alone = place(BodyView.BACK, 5, 110);
        assertTrue(new NearestPlaces(List.of(alone)).toAnother(alone).isEmpty());
        assertEquals(0, new NearestPlaces(List.of(alone, alone)).toAnother(alone).orElseThrow());
        assertEquals(100, new NearestPlaces(List.of(alone)).from(BodyView.BACK, 5, 10).orElseThrow(), 1e-9);
        assertTrue(new NearestPlaces(List.of(alone)).from(BodyView.BACK, Double.NaN, 10).isEmpty());
    }

    @Test
    void sensitiveSpotsAreWhereTheFigureHasThem() {
        SensitiveSpots spots = SensitiveSpots.load();
        assertEquals(SensitiveSpot.EYE, spots.near(place(BodyView.FRONT, 3.2, 163.75)).orElseThrow());
        assertEquals(SensitiveSpot.EYE, spots.near(place(BodyView.FRONT, -4.8, 163.5)).orElseThrow());
        assertEquals(SensitiveSpot.EYE, spots.near(place(BodyView.RIGHT, 8.4, 163.75)).orElseThrow());
        assertEquals(SensitiveSpot.NIPPLE, spots.near(place(BodyView.FRONT, -10.2, 128.6)).orElseThrow());
        assertEquals(SensitiveSpot.MOUTH, spots.near(place(BodyView.FRONT, 2.45, 156)).orElseThrow());
        assertEquals(SensitiveSpot.MOUTH, spots.near(place(BodyView.FRONT, 0, 154.7)).orElseThrow());
        assertEquals(SensitiveSpot.MOUTH, spots.near(place(BodyView.LEFT, 10, 155.9)).orElseThrow());
        assertEquals(SensitiveSpot.GENITALS, spots.near(place(BodyView.FRONT, 0, 85.5)).orElseThrow());
        for (Place far : List.of(place(BodyView.FRONT, 0, 168), place(BodyView.FRONT, 0, 160), place(BodyView.FRONT, 0, 100),
                place(BodyView.BACK, 3.2, 163.75), place(BodyView.BACK, 10.2, 128.6), place(BodyView.FRONT, 9, 75),
                place(BodyView.FRONT, 10.2, 125), place(BodyView.LEFT, 2, 128))) {
            assertTrue(spots.near(far).isEmpty());
        }
    }
}
