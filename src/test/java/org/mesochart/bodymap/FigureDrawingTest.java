package org.mesochart.bodymap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mesochart.bodymap.tools.FigureCompiler;
import org.mesochart.domain.body.BodyView;

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

    @Test
    void theRimsAreClippedToTheBody() {
        Figure back = BodyMap.load().figure(BodyView.BACK);
        for (Shape shape : back.drawing()) {
            boolean rim = shape.kind() == Shape.Kind.RIM_OUTER || shape.kind() == Shape.Kind.RIM_INNER;
            assertEquals(rim, shape.clip().isPresent());
        }
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
