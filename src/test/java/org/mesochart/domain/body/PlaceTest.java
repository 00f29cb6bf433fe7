package org.mesochart.domain.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlaceTest {

    @Test
    void coordinatesAreRoundedToATenthOfAMillimetre() {
        Place place = at("3.125", "98.50");
        assertEquals("3.12", place.xCm().toPlainString());
        assertEquals("98.5", place.yCm().toPlainString());
        assertEquals("100", at("0", "100").yCm().toString());
        assertEquals("0", at("-0.001", "1").xCm().toString());
    }

    @Test
    void equalCoordinatesMakeEqualPlacesHoweverWritten() {
        assertEquals(at("3.20", "98.5"), at("3.2", "98.50"));
    }

    @Test
    void aPlaceWithoutARegionIsRefused() {
        assertThrows(IllegalArgumentException.class,
                () -> new Place(BodyView.BACK, BigDecimal.ONE, BigDecimal.TEN, " ", Side.LEFT, 1));
        assertThrows(IllegalArgumentException.class,
                () -> new Place(BodyView.BACK, BigDecimal.ONE, BigDecimal.TEN, "heel", Side.LEFT, 0));
    }

    @Test
    void whereAPatientWasTreatedIsNotInTheText() {
        assertFalse(at("3.2", "98.5").toString().contains("98"));
    }

    @Test
    void keysNameViewsAndSides() {
        for (BodyView view : BodyView.values()) {
            assertEquals(Optional.of(view), BodyView.ofKey(view.key()));
        }
        for (Side side : Side.values()) {
            assertEquals(Optional.of(side), Side.ofKey(side.key()));
            assertEquals(side, side.mirrored().mirrored());
        }
        assertEquals(Optional.empty(), BodyView.ofKey("above"));
        assertEquals(Optional.empty(), Side.ofKey(null));
    }

    private static Place at(String x, String y) {
        return new Place(BodyView.BACK, new BigDecimal(x), new BigDecimal(y), "heel", Side.LEFT, 1);
    }
}
