package org.mesochart.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesochart.bodymap.Figure;
import org.mesochart.bodymap.Path;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.text.Language;
import org.mesochart.ui.Gallery;
import org.testfx.util.WaitForAsyncUtils;

/** Left and right, front and back on the screen: the letters, the pixels, the list and the words agree. */
class MapSidesTest {

    /** What a map that is laid out shows of a point. */
    private record Seen(double px, Side atLeft, Side atRight, boolean bothShown) {}

    private static Seen seen(MapFixture f, Place place) {
        Gallery.start();
        return WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            // As in a session: the map is made, then the chart is read, then the map is shown.
            f.points.showView(BodyView.BACK);
            MapView map = new MapView(f.points, f.ghost, f.layers, f.messages);
            f.points.showView(place.view());
            map.start();
            map.resize(900, 600);
            map.layout();
            map.fitWhole();
            Node left = map.lookup("#sideAtLeft");
            Node right = map.lookup("#sideAtRight");
            assertTrue(left.getBoundsInParent().getMaxX() < 450);
            assertTrue(right.getBoundsInParent().getMinX() > 450);
            return new Seen(map.pixels(place)[0], (Side) left.getUserData(), (Side) right.getUserData(), right.isVisible());
        });
    }

    @ParameterizedTest
    @EnumSource(BodyView.class)
    void aPointOfOneSideLiesWhereThatLetterStandsAndIsCalledSo(BodyView view) {
        for (Language language : Language.values()) {
            for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
                if (view.side().isPresent() && view.side().get() != side) {
                    continue;
                }
                MapFixture f = new MapFixture(language);
                f.points.showView(view);
                double x = view.side().isPresent() ? 0 : side == Side.LEFT ? 4 : -4;
                double y = view.wholeBody() ? 120 : view.key().startsWith("knee") ? 48 : 5;
                Injection point = f.add(MapFixture.BODY.figure(view).place(x, y).orElseThrow());
                assertEquals(side, point.place().side());
                Seen seen = seen(f, point.place());
                if (view.side().isPresent()) {
                    assertEquals(side, seen.atLeft());
                    assertFalse(seen.bothShown());
                } else {
                    assertEquals(side, seen.px() < 450 ? seen.atLeft() : seen.atRight());
                    assertEquals(side.mirrored(), seen.px() < 450 ? seen.atRight() : seen.atLeft());
                }
                String word = f.messages.text("regions.side." + side.key());
                List<PointGroup> groups = PointGroup.of(f.points.points(), f.points.figure());
                assertEquals(List.of(side), groups.stream().map(PointGroup::side).toList());
                MapText text = new MapText(f.points, f.messages);
                assertTrue(text.name(groups.getFirst()).startsWith(word + " "), text.name(groups.getFirst()));
                String areas = text.map(Optional.empty()).substring(f.messages.text("map.text.view." + view.key()).length());
                assertTrue(areas.contains(f.messages.count("map.text.all." + side.key(), 1)), areas);
                assertFalse(areas.contains(f.messages.count("map.text.all." + side.mirrored().key(), 1)), areas);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"HAND_PALMAR_LEFT,FRONT", "HAND_PALMAR_RIGHT,FRONT", "HAND_DORSAL_LEFT,BACK", "HAND_DORSAL_RIGHT,BACK"})
    void aThumbPointsTheSameWayInItsOwnFrameAsOnTheBody(BodyView hand, BodyView body) {
        double own = middle(hand, "digit_thumb", hand.side().orElseThrow()) - middle(hand, "digit_little", hand.side().orElseThrow());
        double there = middle(body, "digit_thumb", hand.side().orElseThrow()) - middle(body, "digit_little", hand.side().orElseThrow());
        assertEquals(Math.signum(there), Math.signum(own));
    }

    @Test
    void theLeftSideIsSeenWithTheFaceToTheLeft() {
        assertTrue(middle(BodyView.LEFT, "nose", Side.LEFT) < 0);
        assertTrue(middle(BodyView.RIGHT, "nose", Side.RIGHT) > 0);
    }

    /** The middle of a region on the screen, rightward. */
    private static double middle(BodyView view, String region, Side side) {
        Figure figure = MapFixture.BODY.figure(view);
        List<Double> xs = figure.outlineOf(region, side).segments().stream()
                .filter(s -> s instanceof Path.Line)
                .map(s -> figure.screenX(((Path.Line) s).x()))
                .toList();
        assertFalse(xs.isEmpty(), region);
        return (xs.stream().min(Double::compare).orElseThrow() + xs.stream().max(Double::compare).orElseThrow()) / 2;
    }
}
