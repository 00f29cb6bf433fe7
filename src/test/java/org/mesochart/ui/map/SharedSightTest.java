package org.mesochart.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.bodymap.Bounds;
import org.mesochart.bodymap.Figure;
import org.mesochart.domain.body.BodyView;

@BesideOthers
class SharedSightTest {
    private static final BodyMap BODY = BodyMap.load();
    private static final Bounds LUMBAR = new Bounds(-8, 95, 8, 115);

    private final SharedSight sight = new SharedSight(BODY);

    @Test
    void mapsOfAllSizesLookAtTheSamePlaceAsCloselyAsEachOther() {
        sight.charted(view -> Optional.of(LUMBAR));
        sight.sized(400, 500);
        sight.zoom(1.25, 300, 100, 400, 500);
        Viewport one = sight.in(400, 500).orElseThrow();
        Viewport other = sight.in(380, 520).orElseThrow();
        assertEquals(one.centreX(), other.centreX());
        assertEquals(one.centreY(), other.centreY());
        assertEquals(one.pxPerCm(), other.pxPerCm());
    }

    @Test
    void whatIsUnderThePointerOfAMapStaysThereWhenItIsZoomed() {
        sight.charted(view -> Optional.of(LUMBAR));
        sight.sized(400, 500);
        Viewport before = sight.in(360, 500).orElseThrow();
        sight.zoom(1.25, 250, 120, 360, 500);
        Viewport after = sight.in(360, 500).orElseThrow();
        assertEquals(before.cmX(250), after.cmX(250), 1e-9);
        assertEquals(before.cmY(120), after.cmY(120), 1e-9);
    }

    @Test
    void allThatIsChartedIsInSightUntilTheUserLooksElsewhere() {
        sight.sized(400, 500);
        sight.charted(view -> view == BodyView.BACK ? Optional.of(LUMBAR) : Optional.empty());
        assertShown(sight.in(400, 500).orElseThrow());
        sight.sized(300, 300);
        Viewport small = sight.in(300, 300).orElseThrow();
        assertShown(small);
        sight.pan(40, 0);
        sight.sized(400, 500);
        assertEquals(small.pxPerCm(), sight.in(400, 500).orElseThrow().pxPerCm());
        assertNotEquals(small.centreX(), sight.in(400, 500).orElseThrow().centreX());
        sight.fit();
        assertShown(sight.in(400, 500).orElseThrow());
    }

    @Test
    void turningKeepsTheHeightThatTheUserLooksAt() {
        sight.sized(400, 500);
        sight.pan(0, 60);
        double height = sight.in(400, 500).orElseThrow().centreY();
        sight.turn(1);
        assertEquals(BodyView.LEFT, sight.view().get());
        assertEquals(height, sight.in(400, 500).orElseThrow().centreY(), 1e-9);
        sight.turn(-1);
        assertEquals(BodyView.BACK, sight.view().get());
        sight.view().set(BodyView.HAND_PALMAR_LEFT);
        sight.turn(1);
        assertEquals(BodyView.FRONT, sight.view().get());
    }

    private static void assertShown(Viewport at) {
        Figure figure = BODY.figure(BodyView.BACK);
        for (double x : new double[] {LUMBAR.minX(), LUMBAR.maxX()}) {
            double px = at.px(figure.screenX(x));
            assertTrue(px > 0 && px < at.width());
        }
        for (double y : new double[] {LUMBAR.minY(), LUMBAR.maxY()}) {
            double py = at.py(figure.screenY(y));
            assertTrue(py > 0 && py < at.height());
        }
    }
}
