package org.mesochart.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.text.Language;

@BesideOthers
class GhostModelTest {
    private record Asked(UUID session, Consumer<List<EarlierPoint>> done, Runnable failed) {}

    private final MapFixture map = new MapFixture(Language.ENGLISH);
    private final LayersModel layers = new LayersModel();
    private final List<Asked> asked = new ArrayList<>();
    private final GhostModel ghost =
            new GhostModel(layers, (session, done, failed) -> asked.add(new Asked(session, done, failed)));
    private final EarlierSession last = session(3, 17, null, Map.of(BodyView.BACK, 2));
    private final EarlierSession before = session(2, 10, null, Map.of(BodyView.BACK, 1));
    private final EarlierSession bare = session(1, 3, null, Map.of());
    private final EarlierSession knee = session(5, 12, "Knee pain", Map.of(BodyView.FRONT, 4));

    private static EarlierSession session(int number, int day, String course, Map<BodyView, Integer> points) {
        return new EarlierSession(UUID.randomUUID(), number, LocalDate.of(2026, 11, day), Optional.ofNullable(course),
                points);
    }

    private Place place(double x, double y) {
        return MapFixture.BODY.figure(BodyView.BACK).place(x, y).orElseThrow();
    }

    private EarlierPoint point(double x, double y) {
        return new EarlierPoint(map.point(place(x, y)), 0);
    }

    private void offer() {
        ghost.offer(List.of(last, before, bare, knee));
    }

    @Test
    void theLastSessionOfTheCourseIsShownFirst() {
        offer();
        assertEquals(Optional.of(last), ghost.chosen());
        assertTrue(ghost.last());
        assertEquals(GhostModel.State.READING, ghost.state());
        asked.getFirst().done().accept(List.of(point(2, 110), point(-2, 110)));
        assertEquals(GhostModel.State.READ, ghost.state());
        assertEquals(2, ghost.shown(BodyView.BACK).size());
        assertEquals(0, ghost.shown(BodyView.FRONT).size());
    }

    @Test
    void anySessionOfTheCourseCanBeChosenAndThoseOfOthersThatTouchTheView() {
        offer();
        assertEquals(List.of(last, before, bare), ghost.offered(BodyView.BACK));
        assertEquals(List.of(last, before, bare, knee), ghost.offered(BodyView.FRONT));
        ghost.choose(knee.session());
        assertEquals(Optional.of(knee), ghost.chosen());
        assertFalse(ghost.last());
        assertEquals(knee.session(), asked.getLast().session());
    }

    @Test
    void aLateAnswerForASessionNoLongerWantedIsDropped() {
        offer();
        ghost.choose(before.session());
        asked.get(1).done().accept(List.of(point(3, 105)));
        asked.get(0).done().accept(List.of(point(2, 110), point(-2, 110)));
        asked.get(0).failed().run();
        assertEquals(Optional.of(before), ghost.chosen());
        assertEquals(GhostModel.State.READ, ghost.state());
        assertEquals(1, ghost.points().size());
    }

    @Test
    void aSessionWithoutPointsAndOneThatCannotBeReadAreSaid() {
        GhostWords words = new GhostWords(ghost, map.messages);
        offer();
        ghost.choose(bare.session());
        assertEquals(GhostModel.State.EMPTY, ghost.state());
        assertEquals("Session 1, 3 Nov · no points", words.chip());
        ghost.choose(before.session());
        asked.getLast().failed().run();
        assertEquals(GhostModel.State.NOT_READ, ghost.state());
        assertEquals("Session 2, 10 Nov · could not be read", words.chip());
        ghost.notOffered();
        assertEquals("Earlier sessions could not be read", words.chip());
    }

    @Test
    void nearAnEarlierPointTheDistanceIsToldUnlessItIsHidden() {
        GhostWords words = new GhostWords(ghost, map.messages);
        offer();
        asked.getFirst().done().accept(List.of(point(2, 110)));
        assertEquals(Optional.of("1.2\u00a0cm from a point of 17 Nov"), words.near(place(2, 111.2)));
        assertEquals(Optional.empty(), words.near(place(2, 114)));
        layers.ghost().set(false);
        assertEquals(Optional.empty(), words.near(place(2, 111.2)));
        assertEquals(List.of(), ghost.shown(BodyView.BACK));
        assertEquals(1, ghost.points().size());
    }

    @Test
    void choosingASessionShowsItAndReadingAgainKeepsTheChoice() {
        layers.ghost().set(false);
        offer();
        ghost.choose(before.session());
        assertTrue(layers.ghost().get());
        offer();
        assertEquals(Optional.of(before), ghost.chosen());
    }

    @Test
    void aFirstSessionHasNone() {
        ghost.offer(List.of());
        assertEquals(GhostModel.State.NONE, ghost.state());
        ghost.offer(List.of(knee));
        assertEquals(GhostModel.State.NONE, ghost.state());
        assertEquals(List.of(knee), ghost.offered(BodyView.FRONT));
    }

    @Test
    void onlyRegionBordersAreHiddenAtFirst() {
        LayersModel fresh = new LayersModel();
        assertTrue(fresh.pain().get() && fresh.events().get() && fresh.ghost().get());
        assertFalse(fresh.regions().get());
    }
}
