package org.mesochart.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesochart.BesideOthers;
import org.mesochart.bodymap.CloseUp;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.text.Language;

@BesideOthers
class SightTest {
    private final PointsModel model = new MapFixture(Language.ENGLISH).points;
    private final Sight sight = new Sight(model, () -> {});

    @BeforeEach
    void theMapIsLaidOut() {
        model.view().subscribe((was, now) -> sight.viewChanged(was));
        model.closeUp().subscribe((was, now) -> sight.closeUpChanged(was, now));
        sight.sized(900, 640);
    }

    private CloseUp closeUp(String key) {
        return model.bodyMap().closeUps().stream().filter(c -> c.key().equals(key)).findFirst().orElseThrow();
    }

    /** Body x and y in the middle of the window. */
    private double[] middle() {
        return new double[] {model.figure().screenX(sight.now().centreX()), model.figure().screenY(sight.now().centreY())};
    }

    @ParameterizedTest
    @CsvSource({"FRONT,BACK", "BACK,FRONT", "LEFT,RIGHT", "RIGHT,LEFT"})
    void turningRoundKeepsTheHeightAndThePatientsSide(BodyView from, BodyView to) {
        model.showView(from);
        double px = 14;
        sight.moveTo(new Viewport(model.figure().screenX(5), 112, px, 900, 640));
        assertEquals(5, middle()[0], 1e-9);
        model.showView(to);
        assertEquals(5, middle()[0], 1e-9);
        assertEquals(112, middle()[1], 1e-9);
        assertEquals(px, sight.now().pxPerCm());
        assertEquals(from == BodyView.LEFT || from == BodyView.RIGHT || from.side().isEmpty() ? -1 : 1,
                Math.signum(model.figure().screenX(5) * model.bodyMap().figure(from).screenX(5)));
    }

    @ParameterizedTest
    @CsvSource({"FRONT,LEFT", "BACK,RIGHT", "LEFT,BACK", "RIGHT,FRONT"})
    void turningAQuarterKeepsTheHeight(BodyView from, BodyView to) {
        model.showView(from);
        sight.moveTo(new Viewport(model.figure().screenX(3), 130, 20, 900, 640));
        model.showView(to);
        assertEquals(130, middle()[1], 1e-9);
        assertEquals(20, sight.now().pxPerCm());
    }

    @Test
    void untilItIsMovedEveryViewIsShownWhole() {
        model.showView(BodyView.FRONT);
        assertTrue(sight.whole());
        model.showView(BodyView.LEFT);
        assertTrue(sight.whole());
    }

    @Test
    void aViewLeftForACloseUpIsFoundAgainAsItWas() {
        sight.moveTo(new Viewport(3, 120, 9, 900, 640));
        model.show(closeUp("lower_back"));
        assertTrue(sight.now().pxPerCm() > 10);
        sight.leaveCloseUp();
        assertNull(model.closeUp().get());
        assertEquals(BodyView.BACK, model.view().get());
        assertEquals(new Viewport(3, 120, 9, 900, 640), sight.now());
    }

    @Test
    void fromAHandTheViewItWasOpenedFromComesBack() {
        model.showView(BodyView.LEFT);
        sight.moveTo(new Viewport(0, 90, 9, 900, 640));
        model.show(closeUp("hand_palmar_left"));
        assertEquals(BodyView.HAND_PALMAR_LEFT, model.view().get());
        model.show(closeUp("hand_palmar_right"));
        sight.turn(1);
        assertEquals(BodyView.LEFT, model.view().get());
        assertNull(model.closeUp().get());
        assertEquals(9, sight.now().pxPerCm());
        model.show(closeUp("foot_plantar_left"));
        sight.leaveCloseUp();
        assertEquals(BodyView.LEFT, model.view().get());
    }

    @Test
    void theViewsOfTheBodyGoRound() {
        model.showView(BodyView.FRONT);
        for (BodyView next : new BodyView[] {BodyView.BACK, BodyView.LEFT, BodyView.RIGHT, BodyView.FRONT}) {
            sight.turn(1);
            assertEquals(next, model.view().get());
        }
        sight.turn(-1);
        assertEquals(BodyView.RIGHT, model.view().get());
    }

    @Test
    void theZoomStopsAtItsLimitsAndSaysSo() {
        assertTrue(sight.zoomTo(1000, 450, 320));
        assertEquals(1600, sight.now().percent());
        assertFalse(sight.zoomTo(1000, 450, 320));
        assertTrue(sight.zoomTo(0.1, 450, 320));
        assertEquals(50, sight.now().percent());
        assertFalse(sight.zoomTo(0.1, 450, 320));
    }

    @Test
    void whatChangedWhileNobodyLookedIsShownWhole() {
        Sight asleep = new Sight(model, () -> {});
        asleep.sized(900, 640);
        asleep.moveTo(new Viewport(3, 120, 30, 900, 640));
        model.show(closeUp("foot_plantar_left"));
        asleep.wake();
        assertEquals(asleep.wholeIn(900, 640), asleep.now());
        asleep.moveTo(asleep.now().zoomed(2, 450, 320));
        Viewport closer = asleep.now();
        asleep.wake();
        assertEquals(closer, asleep.now());
    }

    @Test
    void aPointThatTheCloseUpDoesNotHoldIsRevealedOnTheWholeView() {
        var point = model.add(model.bodyMap().figure(BodyView.BACK).place(4, 140).orElseThrow()).orElseThrow();
        model.show(closeUp("lower_back"));
        sight.reveal(point);
        assertNull(model.closeUp().get());
        double y = sight.now().py(140);
        assertTrue(y > 0 && y < 640);
    }

    @ParameterizedTest
    @CsvSource({"0,105,BACK", "11,105,BACK", "0,130,FRONT", "9,52,FRONT", "3,105,LEFT", "1,8,HAND_PALMAR_LEFT"})
    void theScaleIsRightOnTheSkinInTheMiddle(double x, double y, BodyView view) {
        model.showView(view);
        sight.moveTo(new Viewport(model.figure().screenX(x), model.figure().screenY(y), 16, 900, 640));
        ScaleBar.Length length = ScaleBar.length(model.figure(), sight.now());
        double half = length.px() / 2 / 16;
        double skin = model.figure().skinDistance(x - half, y, x + half, y);
        assertEquals(length.cm(), skin, 0.05 * length.cm());
        assertTrue(length.px() > 5 && length.px() <= length.cm() * 16 + 1e-6);
    }

    @Test
    void whereTheSkinTurnsAwayTheScaleIsOnlyAbout() {
        model.showView(BodyView.BACK);
        Viewport middle = new Viewport(0, 105, 16, 900, 640);
        assertFalse(ScaleBar.length(model.figure(), middle).about());
        assertTrue(ScaleBar.length(model.figure(), new Viewport(-14, 105, 16, 900, 640)).about());
    }
}
