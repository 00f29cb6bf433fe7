package org.mesochart.bodymap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesochart.BesideOthers;
import org.mesochart.domain.body.BodyView;

@BesideOthers
class SkinTest {

    private static final BodyMap MAP = BodyMap.load();

    /** The table read by this test itself: part, height, centre x, half width, centre z, half depth. */
    private static List<double[]> sections(String part) throws IOException {
        List<double[]> out = new ArrayList<>();
        for (String line : Files.readAllLines(java.nio.file.Path.of("assets", "bodymap", "sections.txt"))) {
            if (line.startsWith(part + " ")) {
                String[] words = line.split(" ");
                out.add(new double[] {Double.parseDouble(words[1]), Double.parseDouble(words[2]),
                        Double.parseDouble(words[3]), Double.parseDouble(words[4]), Double.parseDouble(words[5])});
            }
        }
        return out;
    }

    /** Length of the ellipse between two offsets from its middle, as a polyline of many pieces. */
    private static double polyline(double across, double away, double from, double to) {
        int pieces = 20_000;
        double sum = 0;
        double lastZ = away * Math.sqrt(1 - from * from / (across * across));
        double lastX = from;
        for (int i = 1; i <= pieces; i++) {
            double x = from + (to - from) * i / pieces;
            double z = away * Math.sqrt(Math.max(0, 1 - x * x / (across * across)));
            sum += Math.hypot(x - lastX, z - lastZ);
            lastX = x;
            lastZ = z;
        }
        return sum;
    }

    @ParameterizedTest
    @EnumSource(value = BodyView.class, names = {"FRONT", "BACK", "LEFT", "RIGHT"})
    void distancesOnSkinAgreeWithNumericIntegrationWithinOnePercent(BodyView view) throws IOException {
        Random random = new Random(41);
        boolean sideways = view == BodyView.LEFT || view == BodyView.RIGHT;
        int checked = 0;
        for (String part : List.of("trunk", "leg")) {
            List<double[]> table = sections(part);
            for (int i = 0; i + 1 < table.size(); i++) {
                double k = random.nextDouble();
                double[] s = new double[5];
                for (int j = 0; j < 5; j++) {
                    s[j] = table.get(i)[j] * (1 - k) + table.get(i + 1)[j] * k;
                }
                double centre = sideways ? s[3] : s[1];
                double across = sideways ? s[4] : s[2];
                double away = sideways ? s[2] : s[4];
                double u = (random.nextDouble() * 2 - 1) * 0.97 * across;
                double v = (random.nextDouble() * 2 - 1) * 0.97 * across;
                double expected = Math.abs(polyline(across, away, u, v));
                double got = MAP.figure(view).skinDistance(centre + u, s[0], centre + v, s[0]);
                assertEquals(expected, got, 0.01 * expected + 1e-9, () -> part + " at " + s[0]);
                Skin skin = Skin.of(view);
                assertEquals(expected, Math.abs(skin.s(centre + u, s[0]) - skin.s(centre + v, s[0])),
                        0.001 * expected + 1e-6);
                checked++;
            }
        }
        assertTrue(checked > 70);
    }

    @ParameterizedTest
    @EnumSource(BodyView.class)
    void unrollingAndRollingGiveTheSamePoint(BodyView view) {
        Skin skin = Skin.of(view);
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            double x = random.nextDouble() * 90 - 45;
            double y = random.nextDouble() * 175;
            assertEquals(x, skin.x(skin.s(x, y), y), 1e-4, () -> view + " at " + y);
        }
    }

    @ParameterizedTest
    @EnumSource(BodyView.class)
    void skinGrowsWithXAndIsNeverShorterThanTheDrawing(BodyView view) {
        Skin skin = Skin.of(view);
        Random random = new Random(6);
        for (int i = 0; i < 20_000; i++) {
            double y = random.nextDouble() * 175;
            double x1 = random.nextDouble() * 90 - 45;
            double x2 = x1 + random.nextDouble() * 3;
            assertTrue(skin.s(x2, y) - skin.s(x1, y) >= (x2 - x1) * (1 - 1e-6));
        }
    }

    @Test
    void theHalvesOfFrontAndBackAreUnrolledAlike() {
        for (BodyView view : List.of(BodyView.FRONT, BodyView.BACK)) {
            Skin skin = Skin.of(view);
            for (double y = 1; y < 175; y += 3.7) {
                for (double x = 0.3; x < 40; x += 1.7) {
                    assertEquals(skin.s(x, y), -skin.s(-x, y));
                }
            }
        }
    }

    @Test
    void aRowMeasuresAsTheFigureDoes() {
        Random random = new Random(8);
        for (BodyView view : List.of(BodyView.FRONT, BodyView.BACK, BodyView.LEFT, BodyView.RIGHT)) {
            for (int i = 0; i < 5_000; i++) {
                double y1 = random.nextDouble() * 175;
                double y2 = y1 + random.nextDouble() * 3;
                double x1 = random.nextDouble() * 60 - 30;
                double x2 = x1 + random.nextDouble() * 4;
                assertEquals(MAP.figure(view).skinDistance(x1, y1, x2, y2),
                        new SkinRow(view, (y1 + y2) / 2).distance(x1, x2, y2 - y1), 0.002);
            }
        }
    }

    @Test
    void farRoundTheBodyDistancesAreOnlyAbout() {
        Skin back = Skin.of(BodyView.BACK);
        // Half the width of the waist at 112 cm is 13.38 cm.
        assertFalse(back.aboutUncertain(0, 112));
        assertFalse(back.aboutUncertain(-10, 112));
        assertTrue(back.aboutUncertain(10.1, 112));
        assertTrue(back.aboutUncertain(-13, 112));
        assertFalse(back.aboutUncertain(30, 112), "an arm is taken as flat");
        // A leg has its own middle.
        assertFalse(back.aboutUncertain(-11.4, 33));
        assertTrue(back.aboutUncertain(16.4, 33));
        assertTrue(back.aboutUncertain(6.4, 33));
    }

    @Test
    void theFourBlebsOfLabourPainAre316CentimetresApartOnEachSideAndSymmetric() {
        Figure back = MAP.figure(BodyView.BACK);
        // One over each posterior superior iliac spine, the other 3 cm below and 1 cm nearer to the midline.
        double left = back.skinDistance(4.4, 98.2, 3.4, 95.2);
        double right = back.skinDistance(-4.4, 98.2, -3.4, 95.2);
        assertEquals(3.16, left, 0.02);
        assertEquals(left, right);
        assertEquals(Math.sqrt(10), Math.hypot(1, 3), 1e-12);
        assertEquals(back.skinDistance(4.4, 98.2, -3.4, 95.2), back.skinDistance(-4.4, 98.2, 3.4, 95.2), 1e-12);
    }
}
