package org.mesochart.domain.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeedleTest {
    @Test
    void aNeedleIsWrittenAsLengthGaugeAndAngle() {
        for (Needle needle : Needle.USUAL) {
            assertEquals(Optional.of(needle), Needle.parse(needle.text()));
        }
        assertEquals("4/27/45", Needle.USUAL.getFirst().text());
        assertEquals("40/18/90", new Needle(new BigDecimal("40.00"), 18, 90).text());
        assertEquals(new Needle(new BigDecimal("12.7"), 30, 30), Needle.parse("12.70/30/30").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4", "4/27", "4/27/45/1", "0/27/45", "51/27/45", "4/17/45", "4/35/45", "4/27/0", "4/27/91",
        "4.123/27/45", "4,5/27/45", "-4/27/45", "4/27G/45", "999999999999/27/45", "４/27/45"})
    void aNeedleThatThereIsNotIsRefused(String text) {
        assertEquals(Optional.empty(), Needle.parse(text));
    }

    @Test
    void aNeedleOfNoLengthCannotBe() {
        assertThrows(IllegalArgumentException.class, () -> new Needle(BigDecimal.ZERO, 27, 45));
        assertThrows(IllegalArgumentException.class, () -> new Needle(new BigDecimal("50.01"), 27, 45));
    }
}
