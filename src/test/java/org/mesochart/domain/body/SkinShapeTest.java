package org.mesochart.domain.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkinShapeTest {
    private static SkinShape random(Random random) {
        SkinShape shape = SkinShape.EMPTY;
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            SkinShape stroke = SkinShape.capsule(random.nextDouble(-8, 8), random.nextDouble(100, 115),
                    random.nextDouble(-8, 8), random.nextDouble(100, 115), random.nextDouble(0.1, 4));
            shape = random.nextInt(3) == 0 ? shape.minus(stroke) : shape.union(stroke);
        }
        return shape;
    }

    @Test
    void anAreaIsWrittenInRowsOfRuns() {
        SkinShape shape = SkinShape.parse("420:-12..-3,4;421:-11..-3");
        assertEquals("420:-12..-3,4;421:-11..-3", shape.text());
        assertEquals(20 / 16.0, shape.areaCm2());
        assertTrue(shape.contains(-3.0, 105.0));
        assertTrue(shape.contains(1.1, 105.1));
        assertFalse(shape.contains(1.3, 105.1));
        assertFalse(shape.contains(-0.4, 105.1));
        assertFalse(shape.contains(1.1, 105.26));
        assertEquals(new SkinShape.Bounds(-3, 105, 1.25, 105.5), shape.bounds().orElseThrow());
        assertEquals(SkinShape.EMPTY, SkinShape.parse(""));
        assertTrue(SkinShape.EMPTY.bounds().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "1", ":", "1:", "1:2..", "1:2..1", "1:3,1", "1:1,2", "1:1..4,3..5", "2:1;1:1", "1:1;1:5", "1:1;", "a:1", "1:1..99999",
        "1:2001..2500", "9999:1", "1:01", "+1:1", "1:1..1", "1: 1", "1:-0"
    })
    void whatIsNotTheSpellingOfAnAreaIsRefusedWithoutSayingWhatItWas(String text) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> SkinShape.parse(text));
        assertFalse(refused.getMessage().matches(".*\\d.*"));
    }

    @Test
    void anAreaLargerThanAnySkinIsRefused() {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < 60; row++) {
            text.append(row > 0 ? ";" : "").append(row).append(":-2000..2000");
        }
        assertThrows(IllegalArgumentException.class, () -> SkinShape.parse(text.toString()));
        assertThrows(IllegalArgumentException.class, () -> SkinShape.parse("1".repeat(5_000_000)));
        assertThrows(IllegalArgumentException.class, () -> SkinShape.disc(0, 100, 400));
        for (double wrong : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1e12, -600}) {
            assertThrows(IllegalArgumentException.class, () -> SkinShape.disc(wrong, 100, 2));
            assertThrows(IllegalArgumentException.class, () -> SkinShape.disc(0, 100, Math.abs(wrong) + 600));
        }
    }

    @Test
    void textMirrorAndOutlinesGiveTheSameAreaBack() {
        Random random = new Random(20261125);
        int filled = 0;
        for (int round = 0; round < 400; round++) {
            SkinShape shape = random(random);
            assertEquals(shape, SkinShape.parse(shape.text()));
            assertEquals(shape, shape.mirrored().mirrored());
            assertEquals(shape.areaCm2(), shape.mirrored().areaCm2());
            List<double[]> rings = new ArrayList<>();
            double area = 0;
            for (int[] ring : shape.rings()) {
                double[] cm = new double[ring.length];
                for (int i = 0; i < ring.length; i++) {
                    cm[i] = ring[i] / 4.0;
                }
                for (int i = 0; i < ring.length; i += 2) {
                    int next = (i + 2) % ring.length;
                    // Every corner is a turn: one of the two is the same, and never both.
                    assertNotEquals(ring[i] == ring[next], ring[i + 1] == ring[next + 1]);
                    area += (cm[i] * cm[next + 1] - cm[next] * cm[i + 1]) / 2;
                }
                rings.add(cm);
            }
            assertEquals(shape.areaCm2(), area, 1e-9);
            assertEquals(shape, SkinShape.ofRings(rings));
            filled += shape.isEmpty() ? 0 : 1;
        }
        assertTrue(filled > 300);
    }

    @Test
    void cellsThatTouchWithACornerOnlyHaveOutlinesOfTheirOwn() {
        assertEquals(2, SkinShape.parse("0:0;1:1").rings().size());
        assertEquals(2, SkinShape.parse("0:1;1:0").rings().size());
        SkinShape frame = SkinShape.parse("0:0..2;1:0,2;2:0..2");
        assertEquals(2, frame.rings().size());
        assertEquals(4, SkinShape.parse("0:1;1:0,2;2:1").rings().size());
    }

    @Test
    void unionAndMinusAreWhatTheySayOfEveryCell() {
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            SkinShape one = random(random);
            SkinShape other = random(random);
            SkinShape both = one.union(other);
            SkinShape rest = one.minus(other);
            SkinShape mirrored = one.mirrored();
            for (double x = -12.125; x < 12; x += 0.25) {
                for (double y = 97.125; y < 118; y += 0.25) {
                    assertEquals(one.contains(x, y) || other.contains(x, y), both.contains(x, y));
                    assertEquals(one.contains(x, y) && !other.contains(x, y), rest.contains(x, y));
                    assertEquals(one.contains(x, y), mirrored.contains(-x, y));
                }
            }
        }
    }

    @Test
    void aBrushPaintsItsOwnArea() {
        assertEquals(Math.PI * 4, SkinShape.disc(3, 100, 4).areaCm2(), 0.6);
        assertEquals(Math.PI + 2 * 10, SkinShape.capsule(0, 100, 6, 108, 2).areaCm2(), 0.6);
        assertEquals(1 / 16.0, SkinShape.disc(3.1, 100.1, 0.01).areaCm2());
        assertTrue(SkinShape.disc(-3.1, 100.1, 0.01).contains(-3.1, 100.1));
    }
}
