package org.mesochart.bodymap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mesochart.BesideOthers;
import org.mesochart.bodymap.tools.FigureCompiler;
import org.mesochart.domain.body.BodyView;

@BesideOthers
@Tag("slow-once")
class FigureDrawingTest {

    @ParameterizedTest
    @MethodSource("names")
    void theTablesAreThoseMadeFromTheirSources(String name) throws IOException {
        try (var table = BodyMap.class.getResourceAsStream("/bodymap/" + name + ".txt")) {
            String made = FigureCompiler.compile(java.nio.file.Path.of("src", "figures"), name);
            assertEquals(made, new String(table.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static List<String> names() {
        return FigureCompiler.NAMES;
    }

    @ParameterizedTest
    @EnumSource(BodyView.class)
    void theDrawingIsTheSameEveryTime(BodyView view) {
        assertEquals(BodyMap.load().figure(view).drawing(), BodyMap.load().figure(view).drawing());
    }

    @ParameterizedTest
    @EnumSource(BodyView.class)
    void theDrawingKeepsWithinItsBounds(BodyView view) {
        Figure figure = BodyMap.load().figure(view);
        for (Shape shape : figure.drawing()) {
            for (double[] line : shape.path().flattened(0.01)) {
                for (int i = 0; i < line.length; i += 2) {
                    assertTrue(figure.bounds().contains(line[i], line[i + 1]), shape.kind() + " leaves the bounds");
                }
            }
        }
        if (view.wholeBody()) {
            assertEquals(175, figure.bounds().maxY(), 0.5);
            assertEquals(0, figure.bounds().minY(), 0.5);
        }
    }

    @ParameterizedTest
    @EnumSource(BodyView.class)
    void innerLinesStayOnTheBody(BodyView view) {
        Figure figure = BodyMap.load().figure(view);
        for (Shape shape : figure.drawing()) {
            if (shape.kind() == Shape.Kind.INNER || shape.kind() == Shape.Kind.FAINT) {
                for (double[] line : shape.path().flattened(0.01)) {
                    for (int i = 0; i < line.length; i += 2) {
                        double x = line[i];
                        double y = line[i + 1];
                        boolean hidden = figure.partition().at(x, y) == null
                                && figure.partition().nearestOnRim(x, y)[2] > 0.34 / 2;
                        assertTrue(!hidden, () -> "a line sticks out at " + x + ", " + y);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = BodyView.class, names = {"FRONT", "BACK"})
    void theDrawnHalvesMirrorEachOther(BodyView view) {
        List<List<Double>> points = new ArrayList<>();
        List<List<Double>> mirrored = new ArrayList<>();
        for (Shape shape : BodyMap.load().figure(view).drawing()) {
            for (double[] line : shape.path().flattened(100)) {
                for (int i = 0; i < line.length; i += 2) {
                    points.add(List.of(line[i] + 0.0, line[i + 1]));
                    mirrored.add(List.of(-line[i] + 0.0, line[i + 1]));
                }
            }
        }
        assertEquals(new HashSet<>(points), new HashSet<>(mirrored));
    }

    @ParameterizedTest
    @EnumSource(value = BodyView.class, names = {"FRONT", "BACK", "LEFT", "KNEE_MEDIAL_LEFT"})
    void noLineWithinTheBodyIsARingBecauseRingsArePoints(BodyView view) {
        for (Shape shape : BodyMap.load().figure(view).drawing()) {
            if (shape.kind() == Shape.Kind.INNER || shape.kind() == Shape.Kind.FAINT) {
                double[] line = shape.path().flattened(0.01).getFirst();
                int n = line.length;
                double length = 0;
                for (int i = 2; i < n; i += 2) {
                    length += Math.hypot(line[i] - line[i - 2], line[i + 1] - line[i - 1]);
                }
                double gap = Math.hypot(line[n - 2] - line[0], line[n - 1] - line[1]);
                assertTrue(gap > length / 5, "a ring at " + line[0] + ", " + line[1]);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        // Depths of lower thigh, knee and calf from the side; breadths of knee and forefoot from the front.
        "LEFT, 58, -12, 12, 13.4", "LEFT, 50, -12, 12, 12.2", "LEFT, 36, -12, 12, 12.9",
        "FRONT, 50, 0, 20, 10.5", "FRONT, 1, 0, 20, 9.2", "BACK, 1, 0, 20, 9.2",
    })
    void theLegIsAsWideAsThoseMeasured(BodyView view, double y, double from, double to, double cm) {
        Partition partition = BodyMap.load().figure(view).partition();
        double[] skin = DoubleStream.iterate(from, x -> x < to, x -> x + 0.01).filter(x -> partition.at(x, y) != null)
                .toArray();
        assertEquals(cm, skin[skin.length - 1] - skin[0], 0.2);
    }

    @Test
    void theInnerKneeHasTheProfileOfTheSide() {
        Partition side = BodyMap.load().figure(BodyView.LEFT).partition();
        Partition knee = BodyMap.load().figure(BodyView.KNEE_MEDIAL_LEFT).partition();
        for (double y = 38.5; y < 59; y += 0.5) {
            for (double x = -12; x < 12; x += 0.05) {
                double atX = x;
                double atY = y;
                boolean same = (side.at(x, y) == null) == (knee.at(x, y) == null);
                assertTrue(same || side.nearestOnRim(x, y)[2] < 0.06, () -> "differs at " + atX + ", " + atY);
            }
        }
    }

    @Test
    void closeUpsOfTheBodyShowFinerLinesAndLeftMirrorsRight() {
        BodyMap map = BodyMap.load();
        for (CloseUp closeUp : map.closeUps()) {
            Figure figure = map.figure(closeUp.view());
            Bounds window = closeUp.window();
            if (closeUp.view().wholeBody()) {
                assertTrue(figure.drawing().stream().filter(s -> s.when() == Shape.When.DETAIL)
                        .anyMatch(s -> {
                            double[] line = s.path().flattened(0.01).getFirst();
                            return window.contains(line[0], line[1]);
                        }), closeUp.key());
                double aspect = window.width() / window.height();
                assertTrue(aspect > 0.83 && aspect < 1.34, closeUp.key());
            }
            if (closeUp.key().endsWith("_left")) {
                String other = closeUp.key().replace("_left", "_right");
                Bounds right = map.closeUps().stream().filter(c -> c.key().equals(other)).findFirst().orElseThrow().window();
                boolean across = closeUp.view() == BodyView.FRONT || closeUp.view() == BodyView.BACK;
                assertEquals(across ? new Bounds(-window.maxX(), window.minY(), -window.minX(), window.maxY()) : window,
                        right, closeUp.key());
            }
        }
    }

    @Test
    void aLineIsDrawnAtItsSizeOnly() {
        Path path = Path.parse("M 0 0 L 1 1");
        assertTrue(shown(path, Shape.When.ALWAYS, true) && shown(path, Shape.When.ALWAYS, false));
        assertTrue(shown(path, Shape.When.DETAIL, true) && !shown(path, Shape.When.DETAIL, false));
        assertTrue(!shown(path, Shape.When.ROUGH, true) && shown(path, Shape.When.ROUGH, false));
    }

    private static boolean shown(Path path, Shape.When when, boolean large) {
        return new Shape(Shape.Kind.INNER, path, 0.22, when).drawn(large);
    }

    @Test
    void aCroppedPathLooksTheSameWithinItsWindow() {
        Random random = new Random(17);
        for (Shape shape : BodyMap.load().figure(BodyView.BACK).drawing()) {
            if (!shape.filled()) {
                continue;
            }
            Path2D whole = awt(shape.path());
            for (int i = 0; i < 20; i++) {
                double x = random.nextDouble() * 90 - 45;
                double y = random.nextDouble() * 170;
                Bounds window = new Bounds(x, y, x + 1 + random.nextDouble() * 30, y + 1 + random.nextDouble() * 30);
                Path cropped = shape.path().cropped(window);
                Path2D seen = awt(cropped);
                assertTrue(cropped.segments().size() <= shape.path().segments().size());
                for (int j = 0; j < 60; j++) {
                    double px = window.minX() + random.nextDouble() * window.width();
                    double py = window.minY() + random.nextDouble() * window.height();
                    assertEquals(whole.contains(px, py), seen.contains(px, py), () -> px + ", " + py);
                }
            }
        }
    }

    private static Path2D awt(Path path) {
        Path2D out = new Path2D.Double(Path2D.WIND_EVEN_ODD);
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

    @Test
    void thePatientsLeftIsAtTheViewersRightInFrontAndLeftAtTheBack() {
        BodyMap map = BodyMap.load();
        assertEquals(3, map.figure(BodyView.FRONT).screenX(3));
        assertEquals(-3, map.figure(BodyView.BACK).screenX(3));
        // The left view looks to the viewer's left: what lies in front of the plumb line is there.
        assertEquals(-3, map.figure(BodyView.LEFT).screenX(3));
        assertEquals(3, map.figure(BodyView.RIGHT).screenX(3));
    }

    @Test
    void skinIsLongerThanTheDrawingNearTheEdgeOfTheTrunk() {
        Figure back = BodyMap.load().figure(BodyView.BACK);
        assertEquals(2, back.skinDistance(-1, 112, 1, 112), 0.02);
        double half = 13.38;
        double ratio = back.skinDistance(0.79 * half, 112, 0.81 * half, 112) / (0.02 * half);
        assertTrue(ratio > 1.2 && ratio < 1.9, () -> "ratio " + ratio);
        assertEquals(back.skinDistance(2, 112, 9, 110), back.skinDistance(-9, 110, -2, 112), 1e-9);
        assertEquals(5, back.skinDistance(3, 100, 3, 105), 1e-9);
        assertEquals(2, back.skinDistance(30, 100, 32, 100), 1e-9);
        assertTrue(back.skinDistance(9, 35, 13, 35) > 4);
    }

    @Test
    void aPathIsReadFromItsText() {
        Path path = Path.parse("M 0 1 C 1 1 2 2 2 3 L 0 3 Z");
        assertEquals(4, path.segments().size());
        assertNotEquals(path, path.mirrored());
        assertEquals(path, path.mirrored().mirrored());
        assertEquals(new Path.Move(-0.0697, 157.25), Path.parse("M -0.0697 157.25").segments().getFirst());
        for (String wrong : List.of("M 0", "M 0 x", "M 0 1.2.3", "M 0 -", "M 0 1e3", "M 0 12345678901")) {
            assertThrows(IllegalArgumentException.class, () -> Path.parse(wrong), wrong);
        }
        assertThrows(IllegalArgumentException.class, () -> Path.parse("Q 0 1"));
    }
}
